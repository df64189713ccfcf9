/** A schema names the columns of a table and how each is stored. */
export type ColumnKind = 'u8' | 'u16' | 'u32' | 'i32' | 'f32' | 'f64'
export type ColumnSchema = Readonly<Record<string, ColumnKind>>

export type ArrayOf = {
  u8: Uint8Array
  u16: Uint16Array
  u32: Uint32Array
  i32: Int32Array
  f32: Float32Array
  f64: Float64Array
}

/** Typed arrays by column name, all at least `length` long; rows 0 to `length` - 1 are in use. */
export type Columns<S extends ColumnSchema> = {
  length: number
  readonly capacity: number
  readonly column: { [K in keyof S]: ArrayOf[S[K]] }
}

/** Row number that says "no such row" in a u32 reference column. */
export const NO_ROW = 4294967295

const make: { [K in ColumnKind]: (length: number) => ArrayOf[K] } = {
  u8: (length) => new Uint8Array(length),
  u16: (length) => new Uint16Array(length),
  u32: (length) => new Uint32Array(length),
  i32: (length) => new Int32Array(length),
  f32: (length) => new Float32Array(length),
  f64: (length) => new Float64Array(length),
}

/** A new column of zeros. */
export function makeColumn<K extends ColumnKind>(kind: K, length: number): ArrayOf[K] {
  return make[kind](length)
}

/** A table doubles up to so many rows and grows by a quarter after that: what is not in use costs memory. */
const MOST_DOUBLED = 131_072
const GROWTH = 1.25

/** A table that grows; hoist `column` anew after every `add`, growth replaces the arrays. */
export class GrowingColumns<S extends ColumnSchema> implements Columns<S> {
  length = 0
  /** Rows that have left for good; the row added next has the number `length` + `gone` in the record. */
  gone = 0
  capacity: number
  readonly column: { [K in keyof S]: ArrayOf[S[K]] }
  readonly #schema: S
  readonly #take: typeof makeColumn

  /** @param take where columns of zeros come from. */
  constructor(schema: S, capacity = 1024, take = makeColumn) {
    this.#schema = schema
    this.#take = take
    this.capacity = capacity
    // Built in one go: an object filled key by key would turn into a slow dictionary.
    this.column = Object.fromEntries(
      Object.entries(schema).map(([name, kind]) => [name, take(kind, capacity)]),
    ) as { [K in keyof S]: ArrayOf[S[K]] }
  }

  /** Index of a new row, every column 0. */
  add(): number {
    if (this.length === this.capacity) this.#grow(this.length + 1)
    return this.length++
  }

  /** Forgets all rows; new ones are zeros again. */
  clear(): void {
    for (const column of Object.values<ArrayOf[ColumnKind]>(this.column)) {
      column.fill(0, 0, this.length)
    }
    this.length = 0
  }

  /** Moves the rows that `leaves` marks to the end of `to`; the others close up, all in order. */
  split(leaves: Uint8Array, to: GrowingColumns<S>): void {
    const { length } = this
    const from = this.column as Record<string, ArrayOf[ColumnKind]>
    let left = 0
    for (let row = 0; row < length; row++) left += leaves[row]!
    if (to.length + left > to.capacity) to.#grow(to.length + left)
    const target = to.column as Record<string, ArrayOf[ColumnKind]>
    for (const name of Object.keys(this.#schema)) {
      splitColumn(from[name]!, leaves, length, target[name]!, to.length)
      // New rows are zeros.
      from[name]!.fill(0, length - left, length)
    }
    to.length += left
    this.length -= left
    this.gone += left
  }

  /** @param least rows to have room for. */
  #grow(least: number): void {
    const factor = this.capacity < MOST_DOUBLED ? 2 : GROWTH
    this.capacity = Math.max(least, Math.ceil(this.capacity * factor))
    const column = this.column as Record<string, ArrayOf[ColumnKind]>
    for (const [name, kind] of Object.entries(this.#schema)) {
      const wider = this.#take(kind, this.capacity)
      wider.set(column[name]!)
      column[name] = wider
    }
  }
}

/** By the width of an element: a loop that meets arrays of one type alone is several times as fast. */
function splitColumn(
  from: ArrayOf[ColumnKind],
  leaves: Uint8Array,
  length: number,
  to: ArrayOf[ColumnKind],
  start: number,
): void {
  switch (from.BYTES_PER_ELEMENT) {
    case 1:
      splitBytes(from as Uint8Array, leaves, length, to as Uint8Array, start)
      break
    case 2:
      splitShorts(from as Uint16Array, leaves, length, to as Uint16Array, start)
      break
    case 4:
      splitWords(new Uint32Array(from.buffer), leaves, length, new Uint32Array(to.buffer), start)
      break
    default:
      splitDoubles(from as Float64Array, leaves, length, to as Float64Array, start)
  }
}

function splitBytes(
  from: Uint8Array,
  leaves: Uint8Array,
  length: number,
  to: Uint8Array,
  start: number,
): void {
  let kept = 0
  let left = start
  for (let row = 0; row < length; row++) {
    if (leaves[row] === 1) to[left++] = from[row]!
    else from[kept++] = from[row]!
  }
}

function splitShorts(
  from: Uint16Array,
  leaves: Uint8Array,
  length: number,
  to: Uint16Array,
  start: number,
): void {
  let kept = 0
  let left = start
  for (let row = 0; row < length; row++) {
    if (leaves[row] === 1) to[left++] = from[row]!
    else from[kept++] = from[row]!
  }
}

function splitWords(
  from: Uint32Array,
  leaves: Uint8Array,
  length: number,
  to: Uint32Array,
  start: number,
): void {
  let kept = 0
  let left = start
  for (let row = 0; row < length; row++) {
    if (leaves[row] === 1) to[left++] = from[row]!
    else from[kept++] = from[row]!
  }
}

function splitDoubles(
  from: Float64Array,
  leaves: Uint8Array,
  length: number,
  to: Float64Array,
  start: number,
): void {
  let kept = 0
  let left = start
  for (let row = 0; row < length; row++) {
    if (leaves[row] === 1) to[left++] = from[row]!
    else from[kept++] = from[row]!
  }
}

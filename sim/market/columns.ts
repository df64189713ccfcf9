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

/** A table that grows by doubling; hoist `column` anew after every `add`, growth replaces the arrays. */
export class GrowingColumns<S extends ColumnSchema> implements Columns<S> {
  length = 0
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
    if (this.length === this.capacity) this.#grow()
    return this.length++
  }

  #grow(): void {
    this.capacity *= 2
    const column = this.column as Record<string, ArrayOf[ColumnKind]>
    for (const [name, kind] of Object.entries(this.#schema)) {
      const wider = this.#take(kind, this.capacity)
      wider.set(column[name]!)
      column[name] = wider
    }
  }
}

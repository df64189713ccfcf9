import type { ArrayOf, ColumnKind } from '../../sim/index.ts'

/** A typed-array column of a table. */
export type TypedColumn = ArrayOf[ColumnKind]

/** A column in the rows of one row group, as the bytes of a Parquet data page. */
export type PageValues = {
  bytes: Uint8Array
  encoding: 'PLAIN' | 'RLE_DICTIONARY'
  /** Rows that have a value. */
  present: number
  /** Which rows those are, as definition levels; left out of a column in which every row has one. */
  levels?: Uint8Array
  /** What the codes of a dictionary page stand for. */
  dictionary?: readonly (string | number)[]
}

/** The run of a dictionary page: the width of a code, then at most five bytes of length. */
const HEAD = 8
const BITS = 8

/**
 * Makes the bytes of a page in one pass over a column: gaps closed, codes as they are, flags packed.
 * What a call returns is good until the next call: the buffers are used again.
 */
export class PageEncoder {
  readonly #bytes: Uint8Array
  readonly #levels: Uint8Array
  readonly #shorts: Uint16Array
  readonly #integers: Int32Array
  readonly #floats: Float32Array
  readonly #doubles: Float64Array

  /** @param rows most rows of a row group. */
  constructor(rows: number) {
    const room = HEAD * (rows + HEAD)
    const buffer = new ArrayBuffer(room)
    this.#bytes = new Uint8Array(buffer)
    this.#shorts = new Uint16Array(buffer)
    this.#integers = new Int32Array(buffer)
    this.#floats = new Float32Array(buffer)
    this.#doubles = new Float64Array(buffer)
    this.#levels = new Uint8Array(rows / BITS + HEAD)
  }

  /** Codes of words: the word's place in `words`; null where there is no such word. */
  words(
    column: Uint8Array | Uint16Array,
    from: number,
    to: number,
    words: readonly string[],
  ): PageValues {
    const codes = column instanceof Uint8Array ? this.#bytes : this.#shorts
    const marks = new Marks(this.#levels)
    const head = HEAD / codes.BYTES_PER_ELEMENT
    let present = head
    for (let row = from; row < to; row++) {
      const code = column[row] ?? words.length
      const isThere = code < words.length
      if (isThere) codes[present++] = code
      marks.add(isThere)
    }
    const levels = marks.end(to - from, present - head)
    return { ...this.#coded(codes, present - head), levels, dictionary: words }
  }

  /** Small numbers of a column in which every row has one. */
  small(column: Uint8Array, from: number, to: number): PageValues {
    const values = column.subarray(from, to)
    this.#bytes.set(values, HEAD)
    const most = values.reduce((a, b) => Math.max(a, b), 0)
    const dictionary = Array.from({ length: most + 1 }, (_, value) => value)
    return { ...this.#coded(this.#bytes, to - from), dictionary }
  }

  /** Numbers of a column in which every row has one; u32 as its bits are. */
  integers(column: TypedColumn, from: number, to: number): PageValues {
    const values = column.subarray(from, to)
    // The same bits, for a conversion would not keep those above the signed integers.
    this.#integers.set(values instanceof Uint32Array ? signed(values) : values)
    return this.#plain(4, to - from)
  }

  flags(column: TypedColumn, from: number, to: number): PageValues {
    let at = 0
    for (let row = from; row < to; row += BITS, at++) {
      const last = Math.min(BITS, to - row)
      let packed = 0
      for (let bit = 0; bit < last; bit++) if (column[row + bit] === 1) packed |= 1 << bit
      this.#bytes[at] = packed
    }
    return { bytes: this.#bytes.subarray(0, at), encoding: 'PLAIN', present: to - from }
  }

  /** References; null where `missing` says that there is none. */
  references(column: Uint32Array, from: number, to: number, missing: number): PageValues {
    const values = this.#integers
    const marks = new Marks(this.#levels)
    let present = 0
    for (let row = from; row < to; row++) {
      const value = column[row] ?? missing
      if (value !== missing) values[present++] = value
      marks.add(value !== missing)
    }
    return { ...this.#plain(4, present), levels: marks.end(to - from, present) }
  }

  /** Floating-point numbers; null for NaN. */
  floats(column: Float32Array | Float64Array, from: number, to: number): PageValues {
    const values = column instanceof Float32Array ? this.#floats : this.#doubles
    const marks = new Marks(this.#levels)
    let present = 0
    for (let row = from; row < to; row++) {
      const value = column[row] ?? NaN
      const isThere = !Number.isNaN(value)
      if (isThere) values[present++] = value
      marks.add(isThere)
    }
    const levels = marks.end(to - from, present)
    return { ...this.#plain(values.BYTES_PER_ELEMENT, present), levels }
  }

  /** 64-bit integers `offset` + `scale` x value, rounded; null for NaN. Below 2^53 in size. */
  scaled(
    column: Float64Array,
    from: number,
    to: number,
    scale: number,
    offset: number,
  ): PageValues {
    const halves = this.#integers
    const marks = new Marks(this.#levels)
    let present = 0
    for (let row = from; row < to; row++) {
      const value = column[row] ?? NaN
      const isThere = !Number.isNaN(value)
      if (isThere) {
        const whole = Math.round(value * scale) + offset
        const high = Math.floor(whole / TWO_32)
        halves[present++] = (whole - high * TWO_32) | 0
        halves[present++] = high
      }
      marks.add(isThere)
    }
    return {
      ...this.#plain(4, present),
      present: present / 2,
      levels: marks.end(to - from, present / 2),
    }
  }

  /** Numbers worked out row by row. */
  made(from: number, to: number, value: (row: number) => number): PageValues {
    for (let row = from; row < to; row++) this.#integers[row - from] = value(row)
    return this.#plain(4, to - from)
  }

  #plain(width: number, present: number): PageValues {
    return { bytes: this.#bytes.subarray(0, width * present), encoding: 'PLAIN', present }
  }

  /** Codes that stand from `HEAD` on become one run of whole bytes, its head written just before. */
  #coded(codes: Uint8Array | Uint16Array, present: number): PageValues {
    const width = codes.BYTES_PER_ELEMENT
    const groups = Math.ceil(present / BITS)
    codes.fill(0, HEAD / width + present, HEAD / width + groups * BITS)
    const head = [width * BITS, ...lengthOf(groups)]
    this.#bytes.set(head, HEAD - head.length)
    const end = HEAD + groups * BITS * width
    const bytes = this.#bytes.subarray(HEAD - head.length, end)
    return { bytes, encoding: 'RLE_DICTIONARY', present }
  }
}

const TWO_32 = 2 ** 32

function signed({ buffer, byteOffset, length }: Uint32Array): Int32Array {
  return new Int32Array(buffer, byteOffset, length)
}

/** Head of a bit-packed run of so many groups of eight. */
function lengthOf(groups: number): number[] {
  return varint((groups << 1) | 1)
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...varint(value >>> 7)]
}

/** Definition levels of a column: a bit a row, or one short run where all rows are alike. */
class Marks {
  readonly #levels: Uint8Array
  #at = HEAD
  #packed = 0
  #bit = 1

  constructor(levels: Uint8Array) {
    this.#levels = levels
  }

  add(isThere: boolean): void {
    if (isThere) this.#packed |= this.#bit
    this.#bit <<= 1
    if (this.#bit <= 0x80) return
    this.#levels[this.#at++] = this.#packed
    this.#packed = 0
    this.#bit = 1
  }

  end(rows: number, present: number): Uint8Array {
    if (present === rows || present === 0) {
      return Uint8Array.from([...varint(rows << 1), present === 0 ? 0 : 1])
    }
    if (this.#bit > 1) this.#levels[this.#at++] = this.#packed
    const head = lengthOf(this.#at - HEAD)
    this.#levels.set(head, HEAD - head.length)
    return this.#levels.subarray(HEAD - head.length, this.#at)
  }
}

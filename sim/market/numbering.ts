import type { ColumnSchema, GrowingColumns } from './columns.ts'

/** Which rows of the whole record the rows of a table are that has lost some. */
export class Numbering {
  readonly #table: Pick<GrowingColumns<ColumnSchema>, 'length' | 'gone'>
  /** Numbers of the rows that were there when rows left last; those added since count on. */
  #kept = new Uint32Array(0)

  constructor(table: Pick<GrowingColumns<ColumnSchema>, 'length' | 'gone'>) {
    this.#table = table
  }

  /**
   * The numbers of the rows that `leaves` marks, just before they leave.
   * @param unnumbered rows at the end that count for nothing: they get no number.
   */
  split(leaves: Uint8Array, unnumbered: number): Uint32Array {
    const { length, gone } = this.#table
    const numbered = length - unnumbered
    const kept = new Uint32Array(numbered)
    const left = new Uint32Array(length)
    let [keptCount, leftCount] = [0, 0]
    for (let row = 0; row < numbered; row++) {
      const number = row < this.#kept.length ? this.#kept[row]! : row + gone
      if (leaves[row] === 1) left[leftCount++] = number
      else kept[keptCount++] = number
    }
    this.#kept = kept.slice(0, keptCount)
    return left.slice(0, leftCount)
  }
}

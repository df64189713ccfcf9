import { makeColumn } from './columns.ts'
import type { ArrayOf, ColumnKind } from './columns.ts'

/**
 * Memory that replications use one after another: fresh columns for each would cost a quarter of the
 * processor time, most of it collecting the last one's. Tables of a replication that was given a
 * workspace hold until the next replication in it begins, and are never to be sent to a thread.
 */
export class Workspace {
  readonly #free = new Map<string, ArrayOf[ColumnKind][]>()
  #lent: [key: string, column: ArrayOf[ColumnKind]][] = []
  #isKeeping = true
  /** Tables of the latest replication by name: the next is likely to need as much room. */
  #tables: Readonly<Record<string, { capacity: number }>> = {}

  /** Takes back all that the last replication was given. */
  begin(): void {
    for (const [key, column] of this.#lent) this.#free.get(key)!.push(column)
    this.#lent = []
    this.#isKeeping = true
  }

  /** Keeps nothing of this replication: it is long, and what its tables outgrow is to be freed. */
  letGo(): void {
    this.#lent = []
    this.#tables = {}
    this.#free.clear()
    this.#isKeeping = false
  }

  /** Remembers the tables of the replication that begins. */
  hold(tables: Readonly<Record<string, { capacity: number }>>): void {
    this.#tables = tables
  }

  /** Rows to have room for in a table that has just begun, at least `least`. */
  roomOf(table: string, least: number): number {
    return Math.max(least, this.#tables[table]?.capacity ?? 0)
  }

  /** A column of zeros. */
  take<K extends ColumnKind>(kind: K, length: number): ArrayOf[K] {
    if (!this.#isKeeping) return makeColumn(kind, length)
    const key = `${kind} ${length}`
    let kept = this.#free.get(key)
    if (kept === undefined) this.#free.set(key, (kept = []))
    const old = kept.pop() as ArrayOf[K] | undefined
    const column = (old?.fill(0) as ArrayOf[K] | undefined) ?? makeColumn(kind, length)
    this.#lent.push([key, column])
    return column
  }
}

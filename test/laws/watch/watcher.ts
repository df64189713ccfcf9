import type { Replication } from '../../../sim/market/tables.ts'
import type { World } from '../../../sim/market/world.ts'

/** Looks at the market after every event, and at the record when all is over. */
export type Watcher = {
  see: (world: World) => void
  end?: (world: World, replication: Replication) => void
}

/** Fails a law in its own words. */
export function must(holds: boolean, say: () => string): void {
  if (!holds) throw new Error(say())
}

/** The entry at an index that exists. */
export function at<T>(list: ArrayLike<T>, index: number): T {
  const entry = list[index]
  if (entry === undefined) throw new Error(`no entry ${index} of ${list.length}`)
  return entry
}

/** One row of a table as an object. */
export function rowOf<K extends string>(
  columns: Readonly<Record<K, ArrayLike<number>>>,
  row: number,
): Record<K, number> {
  const entries = Object.entries<ArrayLike<number>>(columns)
  return Object.fromEntries(entries.map(([name, values]) => [name, at(values, row)])) as Record<
    K,
    number
  >
}

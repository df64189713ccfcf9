import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../../sim/market/model.ts'
import type { Replication } from '../../../sim/market/tables.ts'
import { planOf, smallMarkets } from '../../laws/small-market.ts'
import { Workspace } from '../../../sim/market/workspace.ts'

/** Every cell in use, copied out of memory that may be used again. */
function cellsOf({ tables, stations }: Replication): unknown {
  const words = Object.entries(tables).map(([name, { column, length }]) => [
    name,
    Object.entries(column).map(([key, values]) => [key, [...values.subarray(0, length)]]),
  ])
  return JSON.stringify([words, stations.map(({ busyHours }) => [...busyHours])])
}

describe('a workspace', () => {
  it('changes no cell of the replications that use it one after another', () => {
    const workspace = new Workspace()
    fc.assert(
      fc.property(smallMarkets, (market) => {
        const plan = planOf(market)
        const run = (number: number, isShared: boolean): unknown =>
          cellsOf(simulate(plan, number, { recordEvents: true, ...(isShared && { workspace }) }))
        expect([run(3, true), run(1, true)]).toEqual([run(3, false), run(1, false)])
      }),
      { numRuns: 20 },
    )
  })

  it('gives the memory of the last replication to the next, as zeros', () => {
    const workspace = new Workspace()
    const first = workspace.take('i32', 4).fill(7)
    const second = workspace.take('i32', 4)
    expect(second).not.toBe(first)
    workspace.begin()
    const again = [workspace.take('i32', 4), workspace.take('i32', 4)]
    expect(new Set(again)).toEqual(new Set([first, second]))
    expect(again.map((column) => [...column])).toEqual([
      [0, 0, 0, 0],
      [0, 0, 0, 0],
    ])
    expect(workspace.take('u32', 4)).toBeInstanceOf(Uint32Array)
  })
})

// A deadline is a due time in a column; an event that no longer agrees with it is stale.
import { describe, expect, it } from 'vitest'
import { Deadlines } from '../../../sim/engine/deadline.ts'
import { Simulation } from '../../../sim/engine/simulation.ts'

describe('Deadlines', () => {
  it('go with their entities when these get new numbers', () => {
    const deadlines = new Deadlines()
    for (const entity of [0, 2, 3, 5]) deadlines.set(entity, 10 * entity)
    deadlines.renumber(Uint32Array.of(2, 4, 5))
    expect([0, 1, 2, 3, 5].map((entity) => deadlines.dueOf(entity))).toEqual([
      20,
      Infinity,
      50,
      Infinity,
      Infinity,
    ])
  })

  it('expire once, when they were set for, and not where they were stopped or moved', () => {
    const sim = new Simulation()
    const deadlines = new Deadlines()
    const expired: [number, number][] = []
    const expire = sim.on('expire', (order) => {
      if (!deadlines.isDue(order, sim.now)) return
      deadlines.clear(order)
      expired.push([sim.now, order])
    })
    const setDeadline = (order: number, due: number): void => {
      deadlines.set(order, due)
      sim.at(due, expire, order)
    }
    setDeadline(1, 10)
    setDeadline(2, 10)
    setDeadline(3, 10)
    setDeadline(4, 10)
    deadlines.clear(2)
    setDeadline(3, 15)
    setDeadline(4, 5)
    sim.run()
    expect(expired).toEqual([
      [5, 4],
      [10, 1],
      [15, 3],
    ])
  })

  it('tell when they fall due, for any entity', () => {
    const deadlines = new Deadlines()
    deadlines.set(1_000_000, 3)
    deadlines.clear(2_000_000)
    const due = [0, 1_000_000, 999_999, 2_000_000].map((entity) => deadlines.dueOf(entity))
    expect(due).toEqual([Infinity, 3, Infinity, Infinity])
    expect(deadlines.isDue(2_000_000, 3)).toBe(false)
  })
})

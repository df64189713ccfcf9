// The clock: events in the order (time, kind, entity), and nothing in the past.
import { describe, expect, it } from 'vitest'
import { InvariantError } from '../../../sim/base/invariant.ts'
import { MOST_ENTITIES, MOST_KINDS } from '../../../sim/engine/event-list.ts'
import { Simulation } from '../../../sim/engine/simulation.ts'

/** A simulation whose events write themselves down. */
function recorder(): { sim: Simulation; first: number; second: number; log: string[] } {
  const sim = new Simulation()
  const log: string[] = []
  const first = sim.on('first', (entity) => log.push(`first ${entity} at ${sim.now}`))
  const second = sim.on('second', (entity) => log.push(`second ${entity} at ${sim.now}`))
  return { sim, first, second, log }
}

describe('order', () => {
  it('is by time, then by registration of the kind, then by entity', () => {
    const { sim, first, second, log } = recorder()
    sim.at(2, first, 0)
    sim.at(1, second, 3)
    sim.at(1, first, 9)
    sim.at(1, first, 4)
    expect(sim.run()).toBe(4)
    expect(log).toEqual(['first 4 at 1', 'first 9 at 1', 'second 3 at 1', 'first 0 at 2'])
  })

  it('puts an event scheduled for now, of whatever kind, after the present one', () => {
    const sim = new Simulation()
    const log: string[] = []
    const early = sim.on('early', () => log.push('early'))
    const late = sim.on('late', () => {
      log.push('late')
      if (log.length < 3) sim.after(0, early, 0)
    })
    sim.at(1, late, 0)
    sim.at(1, late, 1)
    sim.run()
    expect(log).toEqual(['late', 'early', 'late'])
  })

  it('handles equal events as often as they were scheduled', () => {
    const { sim, first } = recorder()
    sim.at(1, first, 5)
    sim.at(1, first, 5)
    expect(sim.run()).toBe(2)
  })

  it('holds for the highest kind and entity', () => {
    const sim = new Simulation()
    const log: string[] = []
    const kinds = Array.from({ length: MOST_KINDS }, (_, i) =>
      sim.on(`kind ${i}`, (entity) => log.push(`${i}: ${entity}`)),
    )
    for (const kind of kinds.toReversed()) sim.at(1, kind, MOST_ENTITIES - 1)
    sim.run()
    expect(log).toEqual(kinds.map((kind) => `${kind}: ${MOST_ENTITIES - 1}`))
    expect(() => sim.on('one too many', () => {})).toThrow(InvariantError)
  })
})

describe('run', () => {
  it('handles events at the end too, moves the clock there, and goes on later', () => {
    const { sim, first, log } = recorder()
    for (const time of [1, 2, 3]) sim.at(time, first, time)
    expect([sim.run(2), sim.now, sim.run(2.5), sim.now]).toEqual([2, 2, 0, 2.5])
    sim.after(0, first, 8)
    expect([sim.run(), sim.now, sim.eventsHandled]).toEqual([2, 3, 4])
    expect(log).toEqual(['first 1 at 1', 'first 2 at 2', 'first 8 at 2.5', 'first 3 at 3'])
  })

  it('does nothing without events but move the clock', () => {
    const sim = new Simulation()
    expect([sim.run(), sim.now, sim.run(7), sim.now]).toEqual([0, 0, 0, 7])
  })

  it('ends after the present event when stopped, and can go on', () => {
    const sim = new Simulation()
    const count = sim.on('count', (entity) => {
      if (entity === 2) sim.stop()
    })
    for (const entity of [1, 2, 3]) sim.at(entity, count, entity)
    expect([sim.run(10), sim.now]).toEqual([2, 2])
    expect([sim.run(10), sim.now]).toEqual([1, 10])
  })

  it('is not nested, has an end, and is stopped only from within', () => {
    const sim = new Simulation()
    const again = sim.on('again', () => sim.run(10))
    sim.at(1, again, 0)
    sim.at(50, again, 0)
    expect(() => sim.run(100)).toThrow('a run to 10 h within a run')
    expect(() => sim.run(NaN)).toThrow('a run to NaN h')
    expect(() => sim.stop()).toThrow('no run to stop')
    expect(sim.now).toBe(1)
  })

  it('tells a listener each event before its handler', () => {
    const { sim, first, log } = recorder()
    sim.observe((time, kind, entity) => log.push(`${sim.nameOf(kind)} ${entity} comes at ${time}`))
    sim.at(1, first, 7)
    sim.run()
    expect(log).toEqual(['first 7 comes at 1', 'first 7 at 1'])
  })
})

describe('scheduling', () => {
  it.each([
    ['in the past', 0.5, 0, 'first of entity 0 at 0.5 h lies before now, 1 h'],
    ['at no time', NaN, 0, 'first of entity 0 at NaN h: no time'],
    [
      'never',
      Infinity,
      0,
      'first of entity 0 at Infinity h lies beyond the latest time, 1125899906842624 h',
    ],
    ['for an entity below 0', 2, -1, 'first of entity -1 at 2 h: entities run from 0 to 33554431'],
    ['for a part of one', 2, 1.5, 'first of entity 1.5 at 2 h: entities run from 0 to 33554431'],
    [
      'for one too large',
      2,
      2 ** 25,
      'first of entity 33554432 at 2 h: entities run from 0 to 33554431',
    ],
  ])('%s is our bug and says so', (_, time, entity, message) => {
    const { sim, first } = recorder()
    sim.run(1)
    expect(() => sim.at(time, first, entity)).toThrow(new InvariantError(message))
  })

  it.each([128, 2, -1, 1.5, NaN])('of kind %s, which nobody registered, is our bug', (kind) => {
    const { sim } = recorder()
    expect(() => sim.at(1, kind, 0)).toThrow(/kinds are registered/)
  })
})

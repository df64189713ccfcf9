// Waiting lines: who is next, whoever left and came back in between.
import { describe, expect, it } from 'vitest'
import { makeStream, rootKey } from '../../../sim/base/streams.ts'
import { DueLine, FifoLine } from '../../../sim/engine/waiting-line.ts'
import type { WaitingLine } from '../../../sim/engine/waiting-line.ts'
import { InvariantError } from '../../../sim/base/invariant.ts'

interface Waiting {
  entity: number
  due: number
  ticket: number
}

const stream = makeStream(rootKey('waiting lines'), 0, 'acts')

/** Joins, leaves and takes at random, in a line and in an array; returns both histories. */
function live(
  line: WaitingLine,
  isBefore: (a: Waiting, b: Waiting) => boolean,
  acts: number,
  joinShare: number,
): { line: number[]; array: number[] } {
  const history = { line: [] as number[], array: [] as number[] }
  let array: Waiting[] = []
  for (let act = 0; act < acts; act++) {
    const u = stream.uniform(act, 0)
    const entity = stream.below(act, 1, 3000)
    const due = stream.below(act, 2, 50) / 8
    const waits = array.some((each) => each.entity === entity)
    if (u < joinShare) {
      if (waits) {
        history.line.push(line.leave(entity) ? -1 : -2)
        history.array.push(-1)
        array = array.filter((each) => each.entity !== entity)
      }
      line.join(entity, due)
      array.push({ entity, due, ticket: act })
    } else if (u < 0.9) {
      history.line.push(line.leave(entity) ? -1 : -2)
      history.array.push(waits ? -1 : -2)
      array = array.filter((each) => each.entity !== entity)
    } else if (array.length > 0) {
      const first = array.reduce((best, each) => (isBefore(each, best) ? each : best))
      history.line.push(line.next())
      history.array.push(first.entity)
      array = array.filter((each) => each !== first)
    }
  }
  history.line.push(line.size)
  history.array.push(array.length)
  return history
}

const byTicket = (a: Waiting, b: Waiting): boolean => a.ticket < b.ticket
const byDue = (a: Waiting, b: Waiting): boolean =>
  a.due < b.due || (a.due === b.due && a.entity < b.entity)

describe.each([
  ['first in, first out', () => new FifoLine(), byTicket],
  ['earliest deadline first', () => new DueLine(), byDue],
] as const)('%s', (_, makeLine, isBefore) => {
  it.each([-1, 0.5, NaN, 2 ** 25])(
    'takes no entity %s, and does not lose another for it',
    (entity) => {
      const line = makeLine()
      for (const other of [1, 2]) line.join(other, other)
      expect(() => line.join(entity, 0)).toThrow(`${entity} is no entity that could wait`)
      expect([line.isWaiting(entity), line.leave(entity)]).toEqual([false, false])
      expect([line.next(), line.next(), line.size]).toEqual([1, 2, 0])
    },
  )

  it.each([
    ['grows long', 0.8],
    ['stays short', 0.2],
  ])('does as an array does over 15,000 acts while it %s', (__, joinShare) => {
    const history = live(makeLine(), isBefore, 15_000, joinShare)
    expect(history.line).toEqual(history.array)
  })

  it('takes entities in the same order under new numbers', () => {
    const [line, renumbered] = [makeLine(), makeLine()]
    for (const each of [line, renumbered]) {
      for (let act = 0; act < 5000; act++) {
        const entity = stream.below(act, 3, 3000)
        if (each.isWaiting(entity)) each.leave(entity)
        else each.join(entity, stream.below(act, 4, 50) / 8)
      }
    }
    const waiting = [...new Set(renumbered.entities())].toSorted((a, b) => a - b)
    expect(waiting.length).toBe(line.size)
    const place = new Map(waiting.map((entity, i) => [entity, i]))
    renumbered.renumber((entity) => place.get(entity) ?? NaN)
    expect(renumbered.isWaiting(line.size)).toBe(false)
    while (line.size > 0) expect(renumbered.next()).toBe(place.get(line.next()))
    expect(renumbered.size).toBe(0)
  })

  it('knows nobody whom it never saw', () => {
    const line = makeLine()
    expect([line.isWaiting(5000), line.leave(5000), line.size]).toEqual([false, false, 0])
  })
})

it('earliest deadline first refuses who is due at no time', () => {
  expect(() => new DueLine().join(1, NaN)).toThrow(InvariantError)
})

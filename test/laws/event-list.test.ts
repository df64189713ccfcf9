// Every event list obeys the same laws: nothing lost, pops in the order (time, payload), and the order
// depends on neither the structure nor the order of pushes.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeStream, rootKey } from '../../sim/base/streams.ts'
import type { EventList } from '../../sim/engine/event-list.ts'
import { Heap } from '../../sim/engine/heap.ts'
import { Wheel } from '../../sim/engine/wheel.ts'
import { NaiveList } from '../oracle/naive-engine.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const runs = { numRuns: isDeep ? 1000 : 40 }
const stream = makeStream(rootKey('event list laws'), 0, 'times')

const lists: [string, () => EventList][] = [
  ['heap', () => new Heap()],
  ['wheel', () => new Wheel()],
  ['naive list', () => new NaiveList()],
]

type Event = [time: number, payload: number]

const payloads = fc.integer({ min: 0, max: 2 ** 32 - 1 })
// `+ 0` turns -0 into 0: the same time.
const anyTime = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((time) => time + 0)
/** Times on eighths of an hour of a few days: most are ties. */
const tiedTime = fc.integer({ min: 0, max: 400 }).map((eighths) => eighths / 8)
const events = (time: fc.Arbitrary<number>): fc.Arbitrary<Event[]> =>
  fc.array(fc.tuple(time, payloads), { maxLength: 1500, size: 'max' })

const inOrder = (a: Event, b: Event): number => a[0] - b[0] || a[1] - b[1]

/** All that is left, with the time that was announced before each pop; NaN if another came. */
function drain(list: EventList): Event[] {
  const popped: Event[] = []
  while (list.size > 0) {
    const time = list.peekTime()
    const payload = list.pop()
    popped.push([list.lastTime === time ? time : NaN, payload])
  }
  return popped
}

describe.each(lists)('%s', (_, makeList) => {
  it.each([
    ['any times', anyTime],
    ['times tied on eighths of an hour', tiedTime],
    ['one time', fc.constant(9)],
  ])('gives back all of what was pushed, in order: %s', (__, time) => {
    fc.assert(
      fc.property(events(time), (pushed) => {
        const list = makeList()
        for (const [at, payload] of pushed) list.push(at, payload)
        expect(list.size).toBe(pushed.length)
        expect(drain(list)).toEqual(pushed.toSorted(inOrder))
        expect(list.peekTime()).toBe(Infinity)
      }),
      runs,
    )
  })

  it('gives the same order whatever the order of pushes', () => {
    fc.assert(
      fc.property(events(tiedTime), (pushed) => {
        const [forward, backward] = [makeList(), makeList()]
        for (const [at, payload] of pushed) forward.push(at, payload)
        for (const [at, payload] of pushed.toReversed()) backward.push(at, payload)
        expect(drain(backward)).toEqual(drain(forward))
      }),
      runs,
    )
  })

  it('does as the naive list does when pushes and pops mix, in the past too', () => {
    const spans = ['steady', 'tied', 'none', 'wide', 'tiny', 'past'] as const
    const step = fc.record({
      pushes: fc.integer({ min: 0, max: 700 }),
      pops: fc.integer({ min: 0, max: 900 }),
      span: fc.constantFrom(...spans),
    })
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (script) => {
        const [list, naive] = [makeList(), new NaiveList()]
        let draws = 0
        for (const { pushes, pops, span } of script) {
          const start = Math.max(0, naive.lastTime)
          for (let i = 0; i < pushes; i++) {
            const time = start + spanOf(span, stream.uniform(draws++, 0))
            list.push(time, draws)
            naive.push(time, draws)
          }
          for (let i = 0; i < pops && naive.size > 0; i++) {
            expect([list.peekTime(), list.pop(), list.lastTime, list.size]).toEqual([
              naive.peekTime(),
              naive.pop(),
              naive.lastTime,
              naive.size,
            ])
          }
        }
        expect(drain(list)).toEqual(drain(naive))
      }),
      runs,
    )
  })

  it('bridges a gap of 10^24 times the spacing before it', () => {
    const pushed = Array.from(
      { length: 1000 },
      (_event, i): Event => (i < 950 ? [i * 1e-11, i] : [1e15 + (1000 - i), i]),
    )
    const list = makeList()
    for (const [at, payload] of pushed) list.push(at, payload)
    expect(drain(list)).toEqual(pushed.toSorted(inOrder))
  })

  it('stops who pops when it is empty', () => {
    const list = makeList()
    expect(() => list.pop()).toThrow('no event to pop')
    list.push(1, 1)
    list.pop()
    expect(() => list.pop()).toThrow('no event to pop')
  })

  it('keeps times and order when payloads are changed in place, and takes more after that', () => {
    fc.assert(
      fc.property(events(tiedTime), fc.nat(1500), (pushed, pops) => {
        const list = makeList()
        const halved = (payload: number): number => Math.floor(payload / 2)
        for (const [at, payload] of pushed) list.push(at, payload)
        for (let i = 0; i < Math.min(pops, pushed.length); i++) list.pop()
        list.rewrite((pending) => pending.forEach((payload, i) => (pending[i] = halved(payload))))
        const left = pushed.toSorted(inOrder).slice(pops)
        for (const [at, payload] of pushed) list.push(at, payload)
        const expected = left.map(([at, payload]): Event => [at, halved(payload)])
        expect(drain(list)).toEqual([...expected, ...pushed].toSorted(inOrder))
      }),
      runs,
    )
  })

  it('is empty after clear, and works again', () => {
    fc.assert(
      fc.property(events(tiedTime), fc.nat(1500), (pushed, pops) => {
        const list = makeList()
        for (const [at, payload] of pushed) list.push(at, payload)
        for (let i = 0; i < Math.min(pops, pushed.length); i++) list.pop()
        list.clear()
        expect([list.size, list.peekTime(), list.lastTime]).toEqual([0, Infinity, -Infinity])
        for (const [at, payload] of pushed) list.push(at, payload)
        expect(drain(list)).toEqual(pushed.toSorted(inOrder))
      }),
      runs,
    )
  })
})

/** How far ahead an event is scheduled; u is uniform. */
function spanOf(span: 'steady' | 'tied' | 'none' | 'wide' | 'tiny' | 'past', u: number): number {
  if (span === 'steady') return -Math.log(u)
  if (span === 'tied') return Math.ceil(u * 40) / 8
  if (span === 'none') return 0
  if (span === 'wide') return 10 ** (24 * u - 12)
  return span === 'tiny' ? u * 1e-9 : -u
}

describe('the wheel with many pending events', () => {
  const increments: [string, (u: number) => number][] = [
    ['exponential', (u) => -Math.log(u)],
    ['constant', () => 1],
    ['near and far', (u) => (u < 0.9 ? u * 0.01 : 10 + u)],
    ['heavy-tailed', (u) => u ** (-1 / 1.5) - 1],
    ['half of them now', (u) => Math.max(0, u - 0.5)],
    ['over 24 powers of ten', (u) => 10 ** (24 * u - 12)],
  ]
  const cases = increments.flatMap(([name, increment]) => [
    { name, increment },
    { name: `${name}, on eighths`, increment: (u: number) => Math.round(increment(u) * 8) / 8 },
  ])

  it.each(cases)('pops as the heap does: 20,000 held 100,000 times, $name', ({ increment }) => {
    const [wheel, heap] = [new Wheel(), new Heap()]
    for (let i = 0; i < 20_000; i++) {
      const time = increment(stream.uniform(i, 1))
      wheel.push(time, i)
      heap.push(time, i)
    }
    let disagreements = 0
    for (let hold = 0; hold < 100_000; hold++) {
      const payload = heap.pop()
      if (wheel.pop() !== payload || wheel.lastTime !== heap.lastTime) disagreements++
      const time = heap.lastTime + increment(stream.uniform(payload, hold))
      wheel.push(time, payload)
      heap.push(time, payload)
    }
    expect(disagreements).toBe(0)
  })

  it('takes a load of 100,000 tied on eighths in about the time of the heap (below 3 times)', () => {
    const cpuOf = (list: EventList): number => {
      const start = process.cpuUsage()
      for (let i = 0; i < 100_000; i++) list.push(Math.ceil(stream.uniform(i, 2) * 8) / 8, i)
      for (let hold = 0; hold < 100_000; hold++) {
        const payload = list.pop()
        const delay = Math.ceil(stream.uniform(payload, hold) * 8) / 8
        list.push(list.lastTime + delay, payload)
      }
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    const rounds = [1, 2, 3].map(() => cpuOf(new Wheel()) / cpuOf(new Heap()))
    expect(Math.min(...rounds)).toBeLessThan(3)
  })
})

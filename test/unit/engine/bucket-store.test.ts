// Piles of events in chunks: each pile gives back its own, and space is used again.
import { describe, expect, it } from 'vitest'
import { BucketStore } from '../../../sim/engine/bucket-store.ts'

function drained(store: BucketStore, pile: number): [number, number][] {
  const count = store.count(pile)
  const times = new Float64Array(count)
  const payloads = new Uint32Array(count)
  expect(store.drain(pile, times, payloads, 0)).toBe(count)
  return Array.from(times, (time, i) => [time, payloads[i] ?? NaN])
}

describe('BucketStore', () => {
  it('gives back what each pile was given, in the order of adding, and leaves it empty', () => {
    const store = new BucketStore(5)
    const given = [0, 1, 31, 32, 200].map((count, pile) =>
      Array.from({ length: count }, (_, i): [number, number] => [i / 8, pile * 1000 + i]),
    )
    for (let i = 0; i < 200; i++) {
      given.forEach((events, pile) => {
        const event = events[i]
        if (event) store.add(pile, ...event)
      })
    }
    for (const round of [1, 2]) {
      given.forEach((events, pile) => {
        expect(store.isEmpty(pile)).toBe(events.length === 0)
        expect(drained(store, pile)).toEqual(events)
        expect([store.isEmpty(pile), store.count(pile)]).toEqual([true, 0])
        if (round === 1) for (const event of events) store.add(pile, ...event)
      })
    }
  })

  it('uses the space of drained piles again: 3 million events pass through below 4 MB', () => {
    const store = new BucketStore(2)
    const times = new Float64Array(64)
    const payloads = new Uint32Array(64)
    const before = process.memoryUsage().arrayBuffers
    for (let round = 0; round < 50_000; round++) {
      for (let i = 0; i < 60; i++) store.add(round & 1, i, i)
      store.drain(round & 1, times, payloads, 0)
    }
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(4_000_000)
  })
})

// Accounts: numbers of a pool whose kind says nothing to anybody who only sees the number.
import { describe, expect, it } from 'vitest'
import { pickBuyer } from '../../../sim/market/account.ts'

describe('pickBuyer', () => {
  it.each([10, 100, 7907, 7919, 15838, 20_000])('reaches every account of a pool of %i', (size) => {
    const picked = new Set<number>()
    // The middles of the cells of u^1.5, one for each place.
    for (let place = 0; place < size; place++) {
      picked.add(pickBuyer(((place + 0.5) / size) ** (2 / 3), size))
    }
    expect(picked.size).toBe(size)
    expect(Math.max(...picked)).toBe(size - 1)
  })

  it('leans to some accounts: a fifth of the pool places more than a third of the orders', () => {
    const size = 1000
    const orders = new Float64Array(size)
    const draws = 100_000
    for (let n = 0; n < draws; n++) {
      const buyer = pickBuyer((n + 0.5) / draws, size)
      orders[buyer] = (orders[buyer] ?? 0) + 1
    }
    const top = orders.toSorted((a, b) => b - a).slice(0, size / 5)
    expect(top.reduce((sum, count) => sum + count, 0) / draws).toBeGreaterThan(1 / 3)
  })
})

// Reported frauds happen in the simulated shop at the reported size, and one setting would have stopped each.
import { describe, expect, it } from 'vitest'
import { publishedCases, replayCase } from './published-cases.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
// The other two take minutes: shops of thousands of orders a day.
const cases = isDeep ? publishedCases : publishedCases.slice(0, 1)

describe('a published case', () => {
  it.each(cases)('$scenario', { timeout: 300_000 }, async (published) => {
    const { claims, paidYuan, savedShare } = await replayCase(published, isDeep ? 4 : 3)
    // The number of attempts is set by the report; what each brings is the model's.
    expect(Math.abs(claims / published.claims - 1)).toBeLessThan(0.15)
    const perClaim = paidYuan.mean / claims
    const reported = published.lossYuan / published.claims
    expect(Math.abs(perClaim / reported - 1)).toBeLessThan(0.25)
    expect(savedShare.mean - savedShare.halfWidth).toBeGreaterThan(0.5)
  })
})

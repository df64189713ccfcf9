// The trial of warned customers, which no parameter was fitted to: value of returns within 15 points of the
// report. Net sales rise as reported, and by more (notebooks/abuse-evidence.md).
import { expect, it } from 'vitest'
import { warningStudy } from './warning-study.ts'

const REPLICATIONS = 2

it('warned accounts send back less, and their net sales rise', { timeout: 120_000 }, async () => {
  const { accounts, returns, netSales } = await warningStudy(REPLICATIONS)
  expect(accounts.mean).toBeGreaterThan(1000)
  expect(Math.abs(returns.mean - -0.6)).toBeLessThan(0.15)
  expect(netSales.mean).toBeGreaterThan(0)
})

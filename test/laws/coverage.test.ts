// No rule and no timer without a worked case under each rulebook, on both sides of its end.
import { describe, expect, it } from 'vitest'
import { coverageTable, coverRules, coverTimers, holesOf } from './coverage.ts'
import { loadWorkedCases } from './worked-cases.ts'

const cases = await loadWorkedCases()

describe('the worked cases', () => {
  it('leave no rule and no timer of any pack without a case', () => {
    expect(holesOf(coverRules(cases), coverTimers(cases))).toEqual([])
  })

  it('show a hole where one is torn', () => {
    const torn = cases.filter(
      ({ rows, name, pack }) =>
        !(rows.includes('S45') && pack === 'wechat-like') && name !== 't6-a-second-late-seed',
    )
    expect(holesOf(coverRules(torn), coverTimers(torn))).toEqual([
      'rule S45 under wechat-like',
      'timer T6 a second beside its end under seed-strict',
    ])
    expect(coverageTable(coverRules(torn), coverTimers(torn))).toMatch(/S45 +1 +1 +0\n/)
  })
})

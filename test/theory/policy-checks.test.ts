// Changes of policy whose effect nobody disputes have it. 12 paired replications of the bundled shop,
// so that each interval is a small part of its effect; an interval across its bound fails.
import { describe, expect, it } from 'vitest'
import { policyChecks, runCheck } from './policy-checks.ts'

const REPLICATIONS = 12

describe.each(policyChecks)('$title', (check) => {
  it.each(check.effects.map(({ measure, why }) => [measure, why]))('moves %s: %s', (measure) => {
    const effect = check.effects.find((each) => each.measure === measure)
    const found = runCheck(check, REPLICATIONS).find((each) => each.measure === measure)
    expect(found?.low).toBeGreaterThan(effect?.atLeast ?? NaN)
    expect(found?.high).toBeLessThan(effect?.atMost ?? NaN)
  })
})

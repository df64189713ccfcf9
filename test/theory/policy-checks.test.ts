// Changes of policy whose effect nobody disputes have it. 10 paired replications of the bundled shop,
// so that each interval is a small part of its effect; an interval across its bound fails.
import { beforeAll, describe, expect, it } from 'vitest'
import { policyChecks, runCheck } from './policy-checks.ts'
import type { CheckedEffect } from './policy-checks.ts'

const REPLICATIONS = 10

describe.each(policyChecks)('$title', (check) => {
  let found: CheckedEffect[] = []
  beforeAll(() => {
    found = runCheck(check, REPLICATIONS)
  })

  it.each(check.effects)('moves $measure: $why', ({ measure, atLeast, atMost }) => {
    const effect = found.find((each) => each.measure === measure)
    expect(effect?.low).toBeGreaterThan(atLeast)
    expect(effect?.high).toBeLessThan(atMost)
  })
})

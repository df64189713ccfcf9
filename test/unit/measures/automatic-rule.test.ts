// An automatic rule let a case pass when it refunded it, or accepted the return with nobody looking.
import { describe, expect, it } from 'vitest'
import { automaticRule, isAutoRefunded } from '../../../analysis/measures/automatic-rule.ts'
import { ruleIds } from '../../../sim/policy/rule-ids.ts'
import { buildReplication } from './build-replication.ts'
import type { Row } from './build-replication.ts'

const atOnce: Row = { type: 'return-refund', appliedHours: 10, decidedHours: 10, cause: 'shop' }

function ruleOf(row: Row): [string | undefined, boolean] {
  const cases = buildReplication({ cases: [row] }).tables.cases.column
  return [ruleIds[automaticRule(cases, 0)], isAutoRefunded(cases, 0)]
}

describe('automaticRule', () => {
  it('is the rule that gave the refund', () => {
    const row = { ...atOnce, cause: 'auto-rule', rule: 'autoConfirmReceipt' }
    expect(ruleOf(row)).toEqual(['autoConfirmReceipt', true])
  })

  it('is the return approval when a return was accepted at once and the shop refunded it', () => {
    expect(ruleOf({ ...atOnce, rule: 'S36' })).toEqual(['returnAutoApprove', false])
  })

  it.each([
    ['a reviewer accepted the return', { decidedHours: 12, reviewWaitHours: 1 }],
    ['the deadline accepted the return', { decidedHours: 82 }],
    ['the buyer asks for money only', { type: 'refund-only' }],
  ])('is none when %s', (_, row) => {
    expect(ruleOf({ ...atOnce, ...row })).toEqual(['none', false])
  })
})

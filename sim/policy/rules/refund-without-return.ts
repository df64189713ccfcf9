import type { RuleValues } from '../rule-values.ts'
import { codeOf, reasons } from '../terms.ts'
import type { Reason } from '../terms.ts'
import { guard } from './rule.ts'
import { isOwnReason } from './s05-excluded-goods.ts'

type Facts = { isSigned: boolean; isReturn: boolean; reason: number }
type Terms = Pick<RuleValues, 'mayRefundWithoutReturn'>

const facts = (reason: Reason): Facts => ({
  isSigned: true,
  isReturn: false,
  reason: codeOf(reasons, reason),
})

/** Whether the money of received goods may be asked for without returning or blaming (K19). */
export const refundWithoutReturn = guard<Facts, Terms>({
  id: 'refundWithoutReturn',
  rows: [],
  clause: {
    zh: '收到货后不退货、只退款，要么有商家责任的原因，要么「退款不退货」服务还在',
    en: 'Money for received goods without their return needs a reason that blames someone, or the service “refund without return”',
  },
  reading: {
    zh: '快手的「退款不退货」服务 2024-12-02 结束；原文对两种类型不设限制',
    en: 'Kuaishou ended the service on 2024-12-02; the seed text restricts neither type',
  },
  parameters: ['refundWithoutReturn.on'],
  applies: ({ isSigned, isReturn, reason }, { mayRefundWithoutReturn }) =>
    !isSigned || isReturn || !isOwnReason(reason) || mayRefundWithoutReturn,
  examples: [
    {
      under: 'kuaishou-public@2024-12-01',
      when: facts('no-reason'),
      says: true,
      at: 'refundWithoutReturn.on',
    },
    {
      under: 'kuaishou-public@2024-12-02',
      when: facts('no-reason'),
      says: false,
      at: 'refundWithoutReturn.on',
    },
    { under: 'kuaishou-public@2024-12-02', when: facts('quality'), says: true, at: 'reason' },
  ],
})

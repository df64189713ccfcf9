import { codeOf, reasons } from '../terms.ts'
import type { Reason } from '../terms.ts'
import { guard } from './rule.ts'

export type ReturnAutoTerms = { isOn: boolean; capFen: number; reasonMask: number }
type Facts = { isReturn: boolean; amountFen: number; reason: number }

/** Reasons as the bits of a number: bit n is reason n. */
export function maskOf(names: readonly Reason[]): number {
  return names.reduce((mask, name) => mask | (1 << codeOf(reasons, name)), 0)
}

const terms: ReturnAutoTerms = {
  isOn: true,
  capFen: 20000,
  reasonMask: maskOf(['no-reason', 'size']),
}
const facts = (reason: Reason, parts: Partial<Facts> = {}): Facts => ({
  isReturn: true,
  amountFen: 20000,
  reason: codeOf(reasons, reason),
  ...parts,
})

/** 退货免审: a return for one of the reasons passes without review, up to the cap (2.6 step 6). */
export const returnAutoApprove = guard<Facts, ReturnAutoTerms>({
  id: 'returnAutoApprove',
  rows: [],
  clause: {
    zh: '退货退款，金额不超过上限、原因在所选范围内，免审核通过',
    en: 'A return passes without review when it is within the cap and its reason is one of those chosen',
  },
  parameters: [
    'policy.returnAutoApprove.on',
    'policy.returnAutoApprove.capYuan',
    'policy.returnAutoApprove.reasons',
  ],
  applies: ({ isReturn, amountFen, reason }, { isOn, capFen, reasonMask }) =>
    isOn && isReturn && amountFen <= capFen && ((reasonMask >> reason) & 1) === 1,
  examples: [
    { under: terms, when: facts('size'), says: true, at: 'policy.returnAutoApprove.capYuan' },
    {
      under: terms,
      when: facts('size', { amountFen: 20001 }),
      says: false,
      at: 'policy.returnAutoApprove.capYuan',
    },
    { under: terms, when: facts('size'), says: true, at: 'policy.returnAutoApprove.reasons' },
    { under: terms, when: facts('quality'), says: false, at: 'policy.returnAutoApprove.reasons' },
    { under: terms, when: facts('size', { isReturn: false }), says: false, at: 'isReturn' },
    {
      under: { ...terms, isOn: false },
      when: facts('size'),
      says: false,
      at: 'policy.returnAutoApprove.on',
    },
    { under: terms, when: facts('size'), says: true, at: 'policy.returnAutoApprove.on' },
  ],
})

import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

type Facts = {
  isFullRefund: boolean
  isSigned: boolean
  isGoodsBack: boolean
  /** The claim says that there is nothing to send back: missing, or never received. */
  isNothingThere: boolean
}
type Terms = Pick<RuleValues, 'mayRuleWithoutReturn'>

const kept: Facts = {
  isFullRefund: true,
  isSigned: true,
  isGoodsBack: false,
  isNothingThere: false,
}

/** Whether a ruling may give the whole price back for goods that stay with the buyer (S61). */
export const rulingWithoutReturn = guard<Facts, Terms>({
  id: 'S61',
  rows: ['S61'],
  clause: {
    zh: '平台根据双方提交的凭证公平裁决',
    en: 'The platform decides fairly on what both sides have submitted',
  },
  reading: {
    zh: '2025-04-22 起，收到货后只退款不退货由商家决定，平台不再裁决',
    en: 'Since 2025-04-22 refund without return after receipt is left to the shop and is no ruling of the platform',
  },
  parameters: ['S61.fullRefundWithoutReturn'],
  applies: ({ isFullRefund, isSigned, isGoodsBack, isNothingThere }, { mayRuleWithoutReturn }) =>
    !isFullRefund || !isSigned || isGoodsBack || isNothingThere || mayRuleWithoutReturn,
  examples: [
    {
      under: 'kuaishou-public@2025-04-21',
      when: kept,
      says: true,
      at: 'S61.fullRefundWithoutReturn',
    },
    {
      under: 'kuaishou-public@2025-04-22',
      when: kept,
      says: false,
      at: 'S61.fullRefundWithoutReturn',
    },
    {
      under: 'kuaishou-public@2025-04-22',
      when: { ...kept, isNothingThere: true },
      says: true,
      at: 'isNothingThere',
    },
    {
      under: 'kuaishou-public@2025-04-22',
      when: { ...kept, isGoodsBack: true },
      says: true,
      at: 'isGoodsBack',
    },
    {
      under: 'kuaishou-public@2025-04-22',
      when: { ...kept, isSigned: false },
      says: true,
      at: 'isSigned',
    },
    {
      under: 'kuaishou-public@2025-04-22',
      when: { ...kept, isFullRefund: false },
      says: true,
      at: 'isFullRefund',
    },
  ],
})

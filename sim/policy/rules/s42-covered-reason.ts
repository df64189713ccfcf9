import { guard } from './rule.ts'

/** Which returns the cover pays for: those that blame the shop, or all (S42). */
export const coveredReason = guard<{ isShopFault: boolean }, { isAllReasons: boolean }>({
  id: 'S42',
  rows: ['S07', 'S42', 'C4'],
  clause: {
    zh: '退货补运费用于质量、发错货、描述不符等合理情形',
    en: 'The freight cover is for defects, wrong items, mismatches and the like',
  },
  reading: {
    zh: '原文限商家责任；实际中保险也赔无理由退货。原因由买家自己填',
    en: 'The text covers shop fault; in practice insurers pay for returns without reason too. The reason is the buyer’s own word',
  },
  parameters: ['policy.freightCover.reasons'],
  applies: ({ isShopFault }, { isAllReasons }) => isShopFault || isAllReasons,
  examples: [
    {
      under: { isAllReasons: false },
      when: { isShopFault: true },
      says: true,
      at: 'policy.freightCover.reasons',
    },
    {
      under: { isAllReasons: false },
      when: { isShopFault: false },
      says: false,
      at: 'policy.freightCover.reasons',
    },
    {
      under: { isAllReasons: true },
      when: { isShopFault: false },
      says: true,
      at: 'policy.freightCover.reasons',
    },
  ],
})

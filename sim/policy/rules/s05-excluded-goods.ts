import { codeOf, exclusions, reasons } from '../terms.ts'
import type { Exclusion, Reason } from '../terms.ts'
import { guard } from './rule.ts'

type Facts = { exclusion: number; reason: number }

const NONE = codeOf(exclusions, 'none')
/** Reasons that blame nobody: the buyer's own. */
const ownReasons: readonly Reason[] = ['no-reason', 'size', 'other']
const ownMask = ownReasons.reduce((mask, reason) => mask | (1 << codeOf(reasons, reason)), 0)

/** Whether a reason code is the buyer's own: such a return needs a window (S04, S37). */
export function isOwnReason(reason: number): boolean {
  return ((ownMask >> reason) & 1) === 1
}

const facts = (exclusion: Exclusion, reason: Reason): Facts => ({
  exclusion: codeOf(exclusions, exclusion),
  reason: codeOf(reasons, reason),
})

/** Goods that cannot come back without a reason; a defect is another matter (S05a-S05e). */
export const excludedGoods = guard<Facts, object>({
  id: 'S05',
  rows: ['S05a', 'S05b', 'S05c', 'S05d', 'S05e'],
  clause: {
    zh: '定制、鲜活易腐、已下载或已拆封的音像软件、已交付的报刊，不适用无理由退货',
    en: 'Goods made to order, perishables, downloaded or unsealed media and software, and delivered periodicals cannot be returned without a reason',
  },
  reading: {
    zh: '只挡买家自己的原因；质量、发错、不符仍可退',
    en: "Blocks the buyer's own reasons only; defects, wrong items and mismatches can still be claimed",
  },
  parameters: [],
  applies: ({ exclusion, reason }) => exclusion !== NONE && isOwnReason(reason),
  examples: [
    { under: {}, when: facts('custom', 'no-reason'), says: true, at: 'exclusion' },
    { under: {}, when: facts('perishable', 'size'), says: true, at: 'exclusion' },
    { under: {}, when: facts('unsealed-media', 'no-reason'), says: true, at: 'exclusion' },
    { under: {}, when: facts('none', 'no-reason'), says: false, at: 'exclusion' },
    { under: {}, when: facts('custom', 'quality'), says: false, at: 'reason' },
  ],
})

/** Row of the register that names the kind of goods. */
export function exclusionRow(exclusion: number): string {
  const name = exclusions[exclusion]
  if (name === 'custom') return 'S05a'
  if (name === 'perishable') return 'S05b'
  return name === 'periodical' ? 'S05d' : 'S05c'
}

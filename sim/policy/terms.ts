import { codesOf } from '../base/codes.ts'

/**
 * The platform's words as small integers: a column holds the index, people see the name.
 * Order matters: it is the code written to recorded tables. The Chinese terms stand in the glossary.
 */

/** Where the goods are when the buyer applies (S26, S29, S33). */
export const situations = ['unshipped', 'in-transit', 'signed'] as const
export type Situation = (typeof situations)[number]

/** What the buyer asks for (S11). Kuaishou `handlingWay`: 10 refund-only, 1 return-refund. */
export const applicationTypes = ['refund-only', 'return-refund'] as const
export type ApplicationType = (typeof applicationTypes)[number]

/** The reason the buyer gives; self-declared, so it may be untrue (S42). */
export const reasons = [
  'no-reason',
  'size',
  'quality',
  'wrong-item',
  'not-as-described',
  'missing',
  'not-received',
  'late',
  'other',
] as const
export type Reason = (typeof reasons)[number]

/** Reasons that put the fault on the shop (S42); the others are the buyer's own. */
export const shopFaultReasons: readonly Reason[] = [
  'quality',
  'wrong-item',
  'not-as-described',
  'missing',
]

/** Goods on which no-reason returns are excluded (S05a-S05d). */
export const exclusions = [
  'none',
  'custom',
  'perishable',
  'digital',
  'unsealed-media',
  'periodical',
] as const
export type Exclusion = (typeof exclusions)[number]

/** Evidence attached to an application (S12). */
export const evidenceKinds = ['none', 'photo', 'video'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** Why the shop refuses (S19): a refusal always gives one. */
export const rejectReasons = [
  'none',
  'evidence-doubtful',
  'work-started',
  'already-signed',
  'goods-worn',
  'goods-damaged',
  'parcel-empty',
  'goods-swapped',
  'goods-short',
] as const
export type RejectReason = (typeof rejectReasons)[number]

/** When the money of a signed return goes back (S36, S39). */
export const refundPoints = [
  'onApproval',
  'onBuyerWaybill',
  'onFirstScan',
  'onReceipt',
  'onInspection',
] as const
export type RefundPoint = (typeof refundPoints)[number]

/** Who can act on a case; `system` acts only through a timer or an automatic rule. */
export const actors = ['buyer', 'shop', 'courier', 'platform', 'system'] as const
export type Actor = (typeof actors)[number]

/** What decided that money goes back (contract of `afterlab/trace@1`). */
export const causes = ['none', 'shop', 'timer', 'auto-rule', 'platform'] as const
export type Cause = (typeof causes)[number]

/** Who may hold money; the ledger between them sums to zero. */
export const parties = ['buyer', 'shop', 'platform', 'insurer', 'courier'] as const
export type Party = (typeof parties)[number]

/** Index of `name` in `list`; the lists above are closed, so a miss is a bug. */
export function codeOf<T extends string>(list: readonly T[], name: T): number {
  return list.indexOf(name)
}

export const SITUATION = codesOf(situations)
export const TYPE = codesOf(applicationTypes)
export const REASON = codesOf(reasons)
export const EXCLUSION = codesOf(exclusions)
export const EVIDENCE = codesOf(evidenceKinds)
export const REJECT_REASON = codesOf(rejectReasons)
export const REFUND_POINT = codesOf(refundPoints)
export const ACTOR = codesOf(actors)
export const CAUSE = codesOf(causes)
export const PARTY = codesOf(parties)

const faultMask = shopFaultReasons.reduce((mask, reason) => mask | (1 << REASON[reason]), 0)

/** Whether a reason code puts the fault on the shop. */
export function isShopFault(reason: number): boolean {
  return ((faultMask >> reason) & 1) === 1
}

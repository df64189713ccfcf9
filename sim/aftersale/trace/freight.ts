import { claimFen, claimVoidedBy } from '../../policy/freight-cover.ts'
import type { CaseRun } from './case-run.ts'
import type { FreightPayer } from './trace.ts'

export type FreightOutcome = { subsidyFen: number; paidBy: FreightPayer; rule: string }

/**
 * Who bears the freight of the return, once refund and parcel are there: the cover pays what it
 * covers (S42-S45), else the shop where it is at fault, else the buyer.
 */
export function settleFreight(run: CaseRun): FreightOutcome {
  const { feeFen, refundedHours, sentBackHours, backHours } = run.case
  if (Number.isNaN(sentBackHours) || feeFen === 0) {
    return { subsidyFen: 0, paidBy: 'none', rule: 'none' }
  }
  // A parcel sent after an advance refund completes the return when it arrives.
  const completedHours = sentBackHours <= refundedHours ? refundedHours : backHours
  const isComplete = !Number.isNaN(refundedHours) && !Number.isNaN(completedHours)
  const { cover, isBuyerBarred } = run.setup.order
  let rule = 'none'
  if (isComplete && cover !== undefined) {
    const facts = {
      isShopFault: run.isShopFault,
      isDesignated: run.case.isDesignated,
      signedHours: run.signedHours,
      completedHours,
      feeFen,
      hasClaimed: false,
      isBuyerBarred,
    }
    const fen = claimFen(facts, cover, run.rulesAt(completedHours))
    if (fen > 0) return { subsidyFen: fen, paidBy: 'insurer', rule: 'S43' }
    rule = claimVoidedBy(facts, cover) ?? 'none'
  }
  return { subsidyFen: 0, paidBy: isComplete && run.isShopFault ? 'shop' : 'buyer', rule }
}

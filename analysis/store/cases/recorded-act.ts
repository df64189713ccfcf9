import { applicationTypes, eventNames, rejectReasons } from '../../../sim/index.ts'
import type { TraceAct } from '../../../sim/index.ts'
import type { RecordIndex } from './record-index.ts'

type EventName = (typeof eventNames)[number]
type Act = Pick<TraceAct, 'actor' | 'act'> & Partial<TraceAct>

const RETURN_REFUND = applicationTypes.indexOf('return-refund')

/** Acts whose recorded event says all there is to say. */
const plainActs: Partial<Record<EventName, Act>> = {
  approve: { actor: 'shop', act: 'approve' },
  'approve-return': { actor: 'shop', act: 'approve' },
  'confirm-receipt': { actor: 'shop', act: 'confirm-receipt' },
  'request-evidence': { actor: 'shop', act: 'request-evidence' },
  'agree-refusal': { actor: 'shop', act: 'agree-refusal' },
  respond: { actor: 'shop', act: 'respond' },
  'appeal-ruling': { actor: 'shop', act: 'appeal' },
  accept: { actor: 'buyer', act: 'accept' },
  decline: { actor: 'buyer', act: 'decline' },
  'decline-goods': { actor: 'buyer', act: 'decline' },
  'decline-in-transit': { actor: 'buyer', act: 'decline' },
  'supply-evidence': { actor: 'buyer', act: 'supply-evidence' },
  withdraw: { actor: 'buyer', act: 'withdraw' },
  'refuse-parcel': { actor: 'buyer', act: 'refuse-parcel' },
  intercepted: { actor: 'courier', act: 'intercepted' },
  'intercept-failed': { actor: 'courier', act: 'intercept-failed' },
  'pay-fail': { actor: 'platform', act: 'payment-failed' },
  'rule-full': { actor: 'platform', act: 'rule', ruling: 'full-refund' },
  'rule-return': { actor: 'platform', act: 'rule', ruling: 'return-then-refund' },
  'rule-for-shop': { actor: 'platform', act: 'rule', ruling: 'for-shop' },
}

/**
 * The act behind a recorded event, or undefined where there is none: the system's own steps, and what
 * the order's parcel says (shipment, signing, return).
 */
export function actOf(index: RecordIndex, row: number): Act | undefined {
  const { events, cases } = index.tables
  const event = eventNames[events.column.event[row] ?? 0] ?? 'apply'
  const caseId = events.column.case[row] ?? 0
  const isShop = events.column.by[row] === SHOP
  switch (event) {
    case 'apply':
    case 'apply-in-transit':
      return {
        actor: 'buyer',
        act: 'apply',
        type: cases.column.askedType[caseId],
        reason: cases.column.reason[caseId],
        evidence: cases.column.evidence[caseId],
        amountFen: cases.column.askedFen[caseId],
        isFlagged: cases.column.isFlagged[caseId] === 1,
        smallTodayFen: index.smallBefore.get(row),
      }
    case 'reject':
    case 'reject-goods':
      return { actor: 'shop', act: 'reject', statedReason: statedReason(index, caseId) }
    case 'offer-partial':
    case 'offer-for-goods':
      return { actor: 'shop', act: 'offer-partial', amountFen: offerOf(index, row) }
    case 'appeal':
      return { actor: isShop ? 'shop' : 'buyer', act: 'appeal' }
    case 'modify':
      return {
        actor: 'buyer',
        act: 'modify',
        ...changeOf(index, row),
        smallTodayFen: index.smallBefore.get(row),
      }
    case 'rule-partial':
      return {
        actor: 'platform',
        act: 'rule',
        ruling: 'partial',
        amountFen: cases.column.refundFen[caseId],
      }
    case 'advance-refund':
      // Approval and waybill are in the record already; the scan that pays is only seen by this.
      return index.scenario.policy.refundPoint === 'onFirstScan'
        ? { actor: 'courier', act: 'scanned-back' }
        : undefined
    default:
      return plainActs[event]
  }
}

const SHOP = 1

/** The last reason that the shop gave; earlier ones are not kept. */
function statedReason({ tables }: RecordIndex, caseId: number): string {
  return rejectReasons[tables.cases.column.rejectReason[caseId] ?? 0] ?? 'none'
}

/** An accepted offer is what was refunded; of others no amount is kept, and a fen will do. */
function offerOf({ tables, eventsOf }: RecordIndex, row: number): number {
  const { events, cases } = tables
  const caseId = events.column.case[row] ?? 0
  const rows = eventsOf.get(caseId) ?? []
  const next = rows[rows.indexOf(row) + 1]
  const isAccepted = next !== undefined && events.column.event[next] === ACCEPT
  return isAccepted ? (cases.column.refundFen[caseId] ?? 1) : 1
}

const ACCEPT = eventNames.indexOf('accept')

/** In transit a change makes the claim a return; after a refusal it adds evidence. */
function changeOf({ tables }: RecordIndex, row: number): Partial<TraceAct> {
  const { events, cases } = tables
  const caseId = events.column.case[row] ?? 0
  const isSame = cases.column.type[caseId] === cases.column.askedType[caseId]
  return isSame ? {} : { type: RETURN_REFUND }
}

import type { TraceAct } from '../aftersale/trace/acts.ts'
import type { RuleEpoch, TraceOrder, TraceSetup } from '../aftersale/trace/trace.ts'
import { fromIso, makeCalendar, toIso } from '../base/calendar.ts'
import type { Calendar } from '../base/calendar.ts'
import { yuanToFen } from '../base/money.ts'
import { compileHistory } from '../policy/rulebook.ts'
import type { Rulebook } from '../policy/rulebook.ts'
import { coverBought } from '../policy/rules/s41-cover-bought.ts'
import { codeOf, EVIDENCE, EXCLUSION, reasons, REFUND_POINT, TYPE } from '../policy/terms.ts'
import type { Reason } from '../policy/terms.ts'
import type { CaseEvent, CaseFile } from './case-file.ts'
import { compileCascade, coverTerms } from './compile-policy.ts'
import type { Scenario } from './scenario.ts'

const EPOCH = '1970-01-01'

/**
 * Lowers a checked case file to what the interpreter runs on.
 * @throws InputError for a moment that is none, and for rules that the pack does not have.
 */
export function compileCase(file: CaseFile, rulebook: Rulebook): TraceSetup {
  const startDate = dateOf(file.order.paidAt)
  const calendar = makeCalendar({
    startDate,
    holidays: file.holidays ?? [],
    makeupDays: file.makeupDays ?? [],
    workStartHour: 9,
    workEndHour: 18,
  })
  return {
    order: compileOrder(file, calendar),
    acts: compileActs(file, calendar),
    untilHours: typeof file.until === 'string' ? fromIso(calendar, file.until) : Infinity,
    calendar,
    epochs: compileEpochs(rulebook, file.rules, file.policy, startDate, calendar),
    refundPoint: REFUND_POINT[file.policy.refundPoint],
    evidenceAsked: EVIDENCE[file.policy.review.evidence],
    isInterceptAuto: file.policy.intercept.auto,
  }
}

/** The rules day by day, with the automatic ones that follow from them and from the settings. */
export function compileEpochs(
  rulebook: Rulebook,
  overrides: Scenario['rules'],
  policy: Scenario['policy'],
  startDate: string,
  calendar: Calendar,
): RuleEpoch[] {
  const hoursOf = (date: string): number => fromIso(calendar, `${date}T00:00:00`)
  return compileHistory(rulebook, overrides, startDate, hoursOf).map(({ fromHours, rules }) => ({
    fromHours,
    rules,
    cascade: compileCascade(policy, rules),
  }))
}

/** Shanghai's date of a moment. */
function dateOf(moment: string): string {
  const epoch = makeCalendar({ startDate: EPOCH, holidays: [], workStartHour: 0, workEndHour: 24 })
  return toIso(epoch, fromIso(epoch, moment)).slice(0, EPOCH.length)
}

function compileOrder({ order, policy }: CaseFile, calendar: Calendar): TraceOrder {
  const { freightCover: own, buyer } = order
  const cover = own ?? policy.freightCover
  const paidFen = yuanToFen(order.paidYuan)
  const isBought = coverBought.applies(
    { isShipped: true, paidFen },
    { isBought: cover.payer !== 'none', excludeBelowFen: yuanToFen(cover.excludeBelowYuan) },
  )
  const reasonsCovered = cover.reasons === 'all' ? 'all' : 'shop-fault'
  return {
    paidFen,
    exclusion: EXCLUSION[order.exclusion],
    isLabel30d: order.label30d,
    isPresale: order.presale,
    paidHours: fromIso(calendar, order.paidAt),
    cover: isBought ? coverTerms({ ...cover, reasons: reasonsCovered }) : undefined,
    bankDays: order.payChannel === 'bank' ? order.bankDays : undefined,
    isGoodBuyer: buyer.platformGood,
    isFlagged: buyer.flagged,
    isBuyerBarred: buyer.barred,
    smallTodayFen: yuanToFen(order.smallRefundsTodayYuan),
  }
}

/** Shipment and signing of the order are acts like the others; the list is sorted, stably. */
function compileActs({ order, events }: CaseFile, calendar: Calendar): TraceAct[] {
  const parcel: TraceAct[] = []
  if (typeof order.shippedAt === 'string') {
    parcel.push({ atHours: fromIso(calendar, order.shippedAt), actor: 'courier', act: 'ship' })
  }
  if (typeof order.signedAt === 'string') {
    parcel.push({ atHours: fromIso(calendar, order.signedAt), actor: 'courier', act: 'signed' })
  }
  return [...parcel, ...events.map((event) => compileAct(event, calendar))].toSorted(
    (a, b) => a.atHours - b.atHours,
  )
}

function compileAct(event: CaseEvent, calendar: Calendar): TraceAct {
  const { act, amountYuan, condition, reason } = event
  const isClaim = act === 'apply' || act === 'modify'
  const isKnown = reason !== undefined && (reasons as readonly string[]).includes(reason)
  return {
    atHours: fromIso(calendar, event.at),
    actor: event.actor,
    act,
    type: event.type === undefined ? undefined : TYPE[event.type],
    reason: isClaim && isKnown ? codeOf(reasons, reason as Reason) : undefined,
    evidence: evidenceOf(event),
    amountFen: amountYuan === undefined ? undefined : yuanToFen(amountYuan),
    statedReason: isClaim ? undefined : reason,
    condition: condition === 'intact' ? 'ok' : condition,
    isDesignated: act === 'ship-back' ? event.carrier !== 'other' : undefined,
    feeFen: event.feeYuan === undefined ? undefined : yuanToFen(event.feeYuan),
    ruling: event.ruling,
  }
}

/** The form asks for a photo: an application that says nothing of evidence has one. */
function evidenceOf({ act, evidence }: CaseEvent): number | undefined {
  if (evidence !== undefined) return EVIDENCE[evidence]
  return act === 'apply' ? EVIDENCE.photo : undefined
}

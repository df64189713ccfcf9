import { applicationTypes, reasons, shopFaultReasons, situations } from '../../sim/index.ts'
import { historyAt } from './history-at.ts'
import type { ApplicationFacts, Seen } from './seen.ts'

const SIGNED = situations.indexOf('signed')
const RETURN_REFUND = applicationTypes.indexOf('return-refund')
const faults = new Set<number>(shopFaultReasons.map((reason) => reasons.indexOf(reason)))

/**
 * The facts of every case as of its application: what the claim says, the order it is on, and what had
 * been seen by then of the account and of those that share a key with it. Nothing later is read.
 */
export function applicationFacts(seen: Seen): ApplicationFacts {
  return { ...claimFacts(seen), ...historyAt(seen) }
}

/** What claim and order say by themselves. */
export function claimFacts({ orders, cases }: Seen): ApplicationFacts {
  const c = cases.column
  const o = orders.column
  const fact = (of: (row: number, order: number) => number): Float64Array =>
    Float64Array.from({ length: cases.length }, (_, row) => of(row, c.order[row] ?? -1))
  const flag = (isSo: boolean): number => (isSo ? 1 : 0)
  return {
    paidFen: fact((_, order) => o.paidFen[order] ?? NaN),
    isPresale: fact((_, order) => o.isPresale[order] ?? NaN),
    isCovered: fact((_, order) => o.isCovered[order] ?? NaN),
    isLabel30d: fact((_, order) => o.isLabel30d[order] ?? NaN),
    province: fact((_, order) => o.province[order] ?? NaN),
    payChannel: fact((_, order) => o.payChannel[order] ?? NaN),
    channel: fact((_, order) => o.channel[order] ?? NaN),
    isSigned: fact((row) => flag(c.situation[row] === SIGNED)),
    isReturn: fact((row) => flag(c.askedType[row] === RETURN_REFUND)),
    isShopFault: fact((row) => flag(faults.has(c.reason[row] ?? -1))),
    reason: fact((row) => c.reason[row] ?? NaN),
    attempt: fact((row) => c.attempt[row] ?? NaN),
    askedShare: fact((row, order) => (c.askedFen[row] ?? NaN) / (o.paidFen[order] ?? NaN)),
    evidence: fact((row) => c.evidence[row] ?? NaN),
    evidenceSignal: fact((row) => c.evidenceSignal[row] ?? NaN),
    hoursFromPayment: fact(
      (row, order) => (c.appliedHours[row] ?? NaN) - (o.paidHours[order] ?? NaN),
    ),
    hoursFromShipment: fact((row, order) => since(o.shippedHours[order], c.appliedHours[row])),
    hoursFromSigning: fact((row, order) => since(o.signedHours[order], c.appliedHours[row])),
    hourOfDay: fact((row) => (c.appliedHours[row] ?? NaN) % 24),
  }
}

/** Hours from a moment that has come to the application; -1 for one that has not. */
function since(fromHours: number | undefined, toHours: number | undefined): number {
  const hours = (toHours ?? NaN) - (fromHours ?? NaN)
  return hours >= 0 ? hours : -1
}

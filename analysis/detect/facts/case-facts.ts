import { InputError, applicationTypes, directions, findings } from '../../../sim/index.ts'
import { reasons, shopFaultReasons, situations } from '../../../sim/index.ts'
import { columnOf, missingColumns } from './observed.ts'
import type { ColumnName, Observed } from './observed.ts'

/**
 * How long a buyer may apply: seven days from signing (S04), under the label thirty from shipment
 * (S37) if that is longer.
 */
export type ReturnWindow = { readonly plainHours: number; readonly labelHours: number }

/**
 * What the shop knows of each case, one entry a case; NaN where it was not recorded or never was.
 * Times are hours, money is fen. Row numbers of orders and buyers serve to join, nothing else.
 */
export type CaseFacts = {
  readonly length: number
  readonly order: Uint32Array
  readonly buyer: Uint32Array
  readonly product: Uint32Array
  readonly paidFen: Float64Array
  /** Refunded when the case is closed, applied for while it is open. */
  readonly atStakeFen: Float64Array
  readonly amountFen: Float64Array
  readonly appliedHours: Float64Array
  /** Flags, 0 or 1. */
  readonly isSigned: Uint8Array
  readonly isReturn: Uint8Array
  readonly isShopFault: Uint8Array
  /** From signing to the application, and from there to the end of the return window. */
  readonly waitHours: Float64Array
  readonly leftHours: Float64Array
  /** Index into `evidenceKinds`, and how convincing it looks, 0 to 1. */
  readonly evidence: Float64Array
  readonly evidenceSignal: Float64Array
  /** Index into `findings`. */
  readonly finding: Float64Array
  readonly depreciationFen: Float64Array
  /** Weight sent back over weight sold, and whether by a courier of the buyer's own choice. */
  readonly weightShare: Float64Array
  readonly isSelfShipped: Float64Array
  /** Whether the courier damaged the parcel on the way back. */
  readonly isParcelDamaged: Float64Array
  /** What the freight cover paid for the way back, and what the way back cost. */
  readonly claimFen: Float64Array
  readonly feeFen: Float64Array
}

const coreColumns: readonly ColumnName[] = [
  'orders.buyer',
  'orders.product',
  'orders.paidFen',
  'orders.signedHours',
  'cases.order',
  'cases.situation',
  'cases.type',
  'cases.reason',
  'cases.amountFen',
  'cases.appliedHours',
]

const RETURN_PARCEL = directions.indexOf('return')
const SIGNED = situations.indexOf('signed')
const RETURN_REFUND = applicationTypes.indexOf('return-refund')
const faultCodes = new Set(shopFaultReasons.map((reason) => reasons.indexOf(reason)))

/** Code of a finding in `CaseFacts.finding`. */
export function findingCode(name: (typeof findings)[number]): number {
  return findings.indexOf(name)
}

/**
 * Joins the observed tables case by case.
 * @throws InputError when a column is missing without which there are no cases to speak of.
 */
export function caseFacts(observed: Observed, window: ReturnWindow): CaseFacts {
  requireColumns(observed)
  const ofCase = (name: string): Float64Array => columnOf(observed, 'cases', name)
  const order = Uint32Array.from(ofCase('order'))
  const join = (name: string): Float64Array => {
    const values = columnOf(observed, 'orders', name)
    return Float64Array.from(order, (row) => values[row] ?? NaN)
  }
  const signedHours = join('signedHours')
  const shippedHours = join('shippedHours')
  const isLabel = join('isLabel30d')
  const endHours = signedHours.map((signed, i) => {
    const plain = signed + window.plainHours
    const label = isLabel[i] === 1 ? (shippedHours[i] ?? NaN) + window.labelHours : plain
    return Math.max(plain, label)
  })
  const appliedHours = ofCase('appliedHours')
  const refundFen = ofCase('refundFen')
  const amountFen = ofCase('amountFen')
  const isOpen = ofCase('closedHours').map((hours) => (Number.isNaN(hours) ? 1 : 0))
  return {
    length: order.length,
    order,
    buyer: Uint32Array.from(join('buyer')),
    product: Uint32Array.from(join('product')),
    paidFen: join('paidFen'),
    amountFen,
    atStakeFen: amountFen.map((amount, i) => (isOpen[i] === 1 ? amount : (refundFen[i] ?? NaN))),
    appliedHours,
    isSigned: flagsOf(ofCase('situation'), (code) => code === SIGNED),
    isReturn: flagsOf(ofCase('type'), (code) => code === RETURN_REFUND),
    isShopFault: flagsOf(ofCase('reason'), (code) => faultCodes.has(code)),
    waitHours: appliedHours.map((hours, i) => hours - (signedHours[i] ?? NaN)),
    leftHours: endHours.map((end, i) => end - (appliedHours[i] ?? NaN)),
    evidence: ofCase('evidence'),
    evidenceSignal: ofCase('evidenceSignal'),
    finding: ofCase('finding'),
    depreciationFen: ofCase('depreciationFen'),
    ...joinReturnParcels(observed, order.length),
    ...joinClaims(observed, order.length),
  }
}

function requireColumns(observed: Observed): void {
  const missing = missingColumns(observed, coreColumns)
  if (missing.length === 0) return
  throw new InputError(`the record lacks ${missing.join(', ')}`, {
    because: 'detection needs the orders and the applications made on them',
  })
}

function joinReturnParcels(
  observed: Observed,
  length: number,
): Pick<CaseFacts, 'weightShare' | 'isSelfShipped' | 'isParcelDamaged'> {
  const caseRow = columnOf(observed, 'parcels', 'case')
  const direction = columnOf(observed, 'parcels', 'direction')
  const weight = columnOf(observed, 'parcels', 'weightShare')
  const isDesignated = columnOf(observed, 'parcels', 'isDesignated')
  const isDamaged = columnOf(observed, 'parcels', 'isDamaged')
  const weightShare = new Float64Array(length).fill(NaN)
  const isParcelDamaged = new Float64Array(length).fill(NaN)
  const isSelfShipped = new Float64Array(length).fill(NaN)
  for (const [row, at] of caseRow.entries()) {
    if (direction[row] !== RETURN_PARCEL || at >= length) continue
    weightShare[at] = weight[row] ?? NaN
    isSelfShipped[at] = 1 - (isDesignated[row] ?? NaN)
    isParcelDamaged[at] = isDamaged[row] ?? NaN
  }
  return { weightShare, isSelfShipped, isParcelDamaged }
}

function joinClaims(observed: Observed, length: number): Pick<CaseFacts, 'claimFen' | 'feeFen'> {
  const caseRow = columnOf(observed, 'claims', 'case')
  const claim = columnOf(observed, 'claims', 'claimFen')
  const fee = columnOf(observed, 'claims', 'feeFen')
  const claimFen = new Float64Array(length)
  const feeFen = new Float64Array(length).fill(NaN)
  for (const [row, at] of caseRow.entries()) {
    if (at >= length) continue
    claimFen[at] = claim[row] ?? NaN
    feeFen[at] = fee[row] ?? NaN
  }
  return { claimFen, feeFen }
}

function flagsOf(codes: Float64Array, holds: (code: number) => boolean): Uint8Array {
  return Uint8Array.from(codes, (code) => (holds(code) ? 1 : 0))
}

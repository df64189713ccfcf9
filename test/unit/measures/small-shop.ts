// A shop of nine measured orders, each with another fate, and one order of the warm-up.
import { conducts } from '../../../sim/market/conduct/practice.ts'
import { patterns } from '../../../sim/market/abuse/pattern-names.ts'
import type { Costs } from '../../../analysis/measures/costs.ts'
import { measureContext } from '../../../analysis/measures/measure-context.ts'
import type { Replication } from '../../../sim/market/tables.ts'
import { buildReplication } from './build-replication.ts'
import type { Row, Rows } from './build-replication.ts'

export const costs: Costs = {
  staffFenPerHour: 2800,
  inspectFenPerReturn: 320,
  repackFenPerReturn: 180,
  adFenPerOrder: 600,
  disputeFaultFen: 2000,
  salvageShare: 0.25,
  rotaHoursPerDay: 36,
  repurchaseShare: 0.18,
  repurchasePerDay: -0.002,
}

const order = (orderKey: number, paidFen: number, refundedFen: number, rest: Row): Row => ({
  orderKey,
  buyer: orderKey + 100,
  checkout: orderKey,
  paidFen,
  refundedFen,
  goodsCostFen: paidFen / 2,
  paidHours: orderKey,
  isMeasured: 1,
  ...rest,
})

const orders: Row[] = [
  order(0, 10000, 0, { holder: 'buyer', isCovered: 1, shippedHours: 10, signedHours: 60 }),
  order(1, 8000, 8000, { holder: 'warehouse' }),
  order(2, 12000, 12000, { holder: 'warehouse', isCovered: 1, shippedHours: 10 }),
  order(3, 6000, 6000, { holder: 'buyer', shippedHours: 10, signedHours: 35 }),
  order(4, 20000, 20000, { holder: 'warehouse', isCovered: 1, shippedHours: 5, signedHours: 30 }),
  order(5, 30000, 30000, { holder: 'salvaged', isCovered: 1, shippedHours: 6, signedHours: 31 }),
  order(6, 1000, 1000, { holder: 'buyer', isCovered: 1, shippedHours: 7, signedHours: 32 }),
  order(7, 5000, 1500, { holder: 'buyer', shippedHours: 8, signedHours: 33 }),
  order(8, 4000, 4000, { holder: 'buyer', shippedHours: 9, signedHours: 34 }),
  order(9, 99000, 99000, { holder: 'warehouse', isMeasured: 0, paidHours: -30 }),
]

const refund = (orderRow: number, refundFen: number, rest: Row): Row => ({
  order: orderRow,
  buyer: orderRow + 100,
  attempt: 1,
  amountFen: refundFen,
  refundFen,
  state: 'refunded-full',
  type: 'refund-only',
  reviewWaitHours: NaN,
  ...rest,
})

const moments = (
  appliedHours: number,
  decidedHours: number,
  closedHours: number,
  backHours = NaN,
): Row => ({ appliedHours, decidedHours, closedHours, refundedHours: closedHours, backHours })

const cases: Row[] = [
  refund(1, 8000, {
    ...moments(12, 12, 13),
    situation: 'unshipped',
    cause: 'auto-rule',
    rule: 'preshipAutoRefund',
  }),
  refund(2, 12000, {
    ...moments(20, 22, 72, 70),
    situation: 'in-transit',
    cause: 'shop',
    rule: 'S32',
    intercept: 2,
    reviewWaitHours: 2,
    reviewHours: 0.125,
  }),
  refund(3, 6000, {
    ...moments(30, 150, 150),
    situation: 'in-transit',
    cause: 'timer',
    rule: 'T2b',
    intercept: 3,
    isRefundBeforeParcel: 1,
    isSlaBreached: 1,
  }),
  refund(4, 20000, {
    ...moments(40, 43, 110, 100),
    situation: 'signed',
    type: 'return-refund',
    reason: 'size',
    cause: 'shop',
    rule: 'S36',
    finding: 'ok',
    depreciationFen: 600,
    freightClaimFen: 800,
    reviewWaitHours: 3,
    reviewHours: 0.0625,
  }),
  refund(5, 30000, {
    ...moments(45, 50, 140, 120),
    situation: 'signed',
    type: 'return-refund',
    reason: 'no-reason',
    cause: 'shop',
    rule: 'S36',
    finding: 'worn',
    depreciationFen: 11250,
    reviewWaitHours: 5,
    reviewHours: 0.25,
  }),
  refund(6, 1000, {
    ...moments(47, 47, 47.5),
    situation: 'signed',
    reason: 'quality',
    cause: 'auto-rule',
    rule: 'smallAutoRefund',
  }),
  refund(7, 1500, {
    ...moments(46, 52, 60),
    situation: 'signed',
    reason: 'quality',
    state: 'refunded-partial',
    cause: 'shop',
    rule: 'S50',
    offers: 1,
    reviewWaitHours: 6,
    reviewHours: 0.25,
  }),
  refund(8, 4000, {
    ...moments(52, 54, 200),
    situation: 'signed',
    reason: 'quality',
    cause: 'platform',
    rule: 'S61',
    isDisputed: 1,
    liable: 'shop',
    rejections: 1,
    reviewWaitHours: 2,
    reviewHours: 0.5,
  }),
  refund(9, 99000, {
    ...moments(10, 14, 15),
    situation: 'unshipped',
    cause: 'shop',
    rule: 'S18',
    reviewWaitHours: 4,
    reviewHours: 1,
  }),
]

const pays = (entry: string, from: string, to: string, byOrder: Record<number, number>): Row[] =>
  Object.entries(byOrder).map(([key, amountFen]) => ({
    hours: 1,
    order: Number(key),
    case: 4294967295,
    entry,
    from,
    to,
    amountFen,
  }))

const shipped = [0, 2, 3, 4, 5, 6, 7, 8]

const ledger: Row[] = [
  ...pays(
    'payment',
    'buyer',
    'shop',
    Object.fromEntries(orders.map((row, i) => [i, Number(row['paidFen'])])),
  ),
  ...pays('refund', 'shop', 'buyer', { 1: 8000, 2: 12000, 3: 6000, 4: 20000, 5: 30000, 7: 1500 }),
  ...pays('refund', 'shop', 'buyer', { 8: 4000, 9: 99000 }),
  ...pays('refund', 'platform', 'buyer', { 6: 1000 }),
  ...pays('advance-recovery', 'shop', 'platform', { 6: 1000 }),
  ...pays('commission', 'shop', 'platform', { 0: 500, 4: 1000 }),
  ...pays('commission-reversal', 'platform', 'shop', { 4: 1000 }),
  ...pays('out-freight', 'shop', 'courier', Object.fromEntries(shipped.map((row) => [row, 350]))),
  ...pays('intercept-fee', 'shop', 'courier', { 2: 500 }),
  ...pays('intercept-return-freight', 'shop', 'courier', { 2: 525 }),
  ...pays('return-freight', 'shop', 'courier', { 5: 900 }),
  ...pays('return-freight', 'buyer', 'courier', { 4: 900 }),
  ...pays('premium', 'shop', 'insurer', { 0: 200, 2: 200, 4: 200, 5: 200 }),
  ...pays('premium', 'platform', 'insurer', { 6: 150 }),
  ...pays('freight-claim', 'insurer', 'buyer', { 4: 800 }),
  ...pays('shop-fault-freight', 'shop', 'buyer', { 8: 1000 }),
  ...pays('late-compensation', 'shop', 'buyer', { 0: 500 }),
  ...pays('loss-compensation', 'courier', 'shop', { 3: 100 }),
  ...pays('subsidy', 'platform', 'shop', { 0: 400, 1: 400 }),
  ...pays('subsidy-reversal', 'shop', 'platform', { 1: 500 }),
]

const truth: Row[] = [
  { case: 0, order: 1, pattern: 'honest' },
  { case: 3, order: 4, pattern: 'freight-arbitrage', lossShopFen: 400, lossInsurerFen: 800 },
  { case: 4, order: 5, pattern: 'wardrobing', lossShopFen: 12000 },
  { case: 5, order: 6, pattern: 'forged-evidence', lossShopFen: 850, lossPlatformFen: 100 },
  { case: 8, order: 9, pattern: 'empty-box', lossShopFen: 99000 },
]

const load = (perHour: number): Float64Array => new Float64Array(24).fill(perHour)

export const rows: Rows = { orders, cases, ledger, truth }

const lossOutsideCasesFen = new Float64Array(patterns.length)
lossOutsideCasesFen[patterns.indexOf('deal-swarm')] = 700

const withheldFen = new Float64Array(conducts.length)
withheldFen.set([0, 300, 0, 150])

export const smallShop: Replication = buildReplication(rows, {
  withheldFen,
  lossOutsideCasesFen,
  stations: [
    { name: 'reviewers', staff: 2, busyHours: load(0.75), queueHours: load(3) },
    { name: 'inspectors', staff: 1, busyHours: load(0.25), queueHours: load(0) },
  ],
})

export const context = measureContext(smallShop, costs)

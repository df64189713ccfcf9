import { findings, holders, liabilities, situations } from '../../sim/index.ts'
import type { Replication } from '../../sim/index.ts'
import { outlaysOf } from './outlays.ts'
import type { Outlays } from './outlays.ts'
import type { Costs } from './costs.ts'
import { countCases, countOrders, isNever, sumCases, sumOrders } from './measured-rows.ts'
import type { Cases, Orders } from './measured-rows.ts'

/**
 * The shop's books over measured orders, in fen; costs are positive, `paid`, `subsidy` and
 * `courierPays` are income. An order is refunded when the buyer got all its money back, else it is kept.
 */
export type ShopAccount = {
  paid: number
  /** What the platform added to orders, less what it took back. */
  subsidy: number
  /** Given back to buyers, and to the platform for what it had advanced. */
  refunded: number
  /** Platform commission, less what was reversed. */
  commission: number
  outFreight: number
  advertising: number
  /** Return-freight cover that the shop buys (S41). */
  premium: number
  /** Return freight handed to buyers whose reason is the shop's fault. */
  faultFreight: number
  interceptFees: number
  /** Return and interception freight that the shop pays to the courier. */
  returnFreight: number
  lateCompensation: number
  /** Compensation received for parcels that the courier lost or broke. */
  courierPays: number
  /** Review, inspection and repacking. */
  handling: number
  disputeFines: number
  /** Cost of the goods of kept orders. */
  goodsSold: number
  /** Depreciation, unsaleable goods less salvage, lost goods, goods that a refunded buyer kept. */
  goodsLoss: number
  /** Partial refunds to buyers who keep the goods. */
  concessions: number
  /** Parts of `outFreight` and `advertising` that went into refunded orders. */
  outFreightOfRefunded: number
  advertisingOfRefunded: number
}

const WAREHOUSE = holders.indexOf('warehouse')
const COURIER = holders.indexOf('courier')
const SALVAGED = holders.indexOf('salvaged')
const UNINSPECTED = findings.indexOf('none')
const SIGNED = situations.indexOf('signed')
const SHOP_LIABLE = liabilities.indexOf('shop')

/** @param out what the shop paid and received, from `outlaysOf`. */
export function shopAccount(replication: Replication, out: Outlays, costs: Costs): ShopAccount {
  const refunded = refundedMask(replication)
  const ofRefunded = outlaysOf(replication, refunded).shop
  const allOrders = countOrders(replication, () => true)
  return {
    paid: 0 - out.payment,
    subsidy: 0 - out.subsidy - out['subsidy-reversal'],
    refunded: out.refund + out['advance-recovery'],
    commission: out.commission + out['commission-reversal'],
    outFreight: out['out-freight'],
    advertising: allOrders * costs.adFenPerOrder,
    premium: out.premium,
    faultFreight: out['shop-fault-freight'] + out['freight-claim'],
    interceptFees: out['intercept-fee'],
    returnFreight: out['return-freight'] + out['intercept-return-freight'],
    lateCompensation: out['late-compensation'],
    courierPays: 0 - out['loss-compensation'],
    handling: handlingFen(replication, costs),
    disputeFines: countCases(replication, isShopFault) * costs.disputeFaultFen,
    ...goodsFen(replication, costs),
    concessions: sumOrders(replication, concessionFen),
    outFreightOfRefunded: ofRefunded['out-freight'],
    advertisingOfRefunded: countOrders(replication, isRefunded) * costs.adFenPerOrder,
  }
}

/** All that the after-sales side costs the shop, in fen (measure `cost.total`). */
export function costTotalFen(account: ShopAccount): number {
  return (
    directCostFen(account) +
    account.concessions +
    account.outFreightOfRefunded +
    account.advertisingOfRefunded
  )
}

/**
 * What is left for the shop, in fen (measure `margin.net`). Concessions are in `refunded`, and freight
 * and advertising of refunded orders in `outFreight` and `advertising`: each fen counts once.
 */
export function marginFen(account: ShopAccount): number {
  return (
    account.paid +
    account.subsidy -
    account.refunded -
    account.goodsSold -
    account.commission -
    account.outFreight -
    account.advertising -
    directCostFen(account)
  )
}

/** Costs that would not be there without the after-sales side. */
function directCostFen(account: ShopAccount): number {
  return (
    account.premium +
    account.faultFreight +
    account.interceptFees +
    account.returnFreight +
    account.handling +
    account.goodsLoss +
    account.disputeFines +
    account.lateCompensation -
    account.courierPays
  )
}

/** Staff time on cases, parcels opened, and signed returns put back on the shelf; an idle hour is free. */
function handlingFen(replication: Replication, costs: Costs): number {
  const orders = replication.tables.orders.column
  const isInspected = (cases: Cases, row: number): boolean => cases.finding[row] !== UNINSPECTED
  const isRepacked = (cases: Cases, row: number): boolean =>
    cases.situation[row] === SIGNED &&
    !isNever(cases.backHours[row]) &&
    orders.holder[cases.order[row] ?? -1] === WAREHOUSE
  return (
    sumCases(replication, (cases, row) => cases.reviewHours[row]) * costs.staffFenPerHour +
    countCases(replication, isInspected) * costs.inspectFenPerReturn +
    countCases(replication, isRepacked) * costs.repackFenPerReturn
  )
}

/**
 * Where the goods of each order ended decides what they cost: with the buyer, lost or on the way to a
 * buyer who keeps them, all of it; salvaged, all but the salvage value; in the warehouse, the
 * depreciation; on the way back, nothing. It is a sale when the order is kept and the goods are gone.
 */
function goodsFen(
  replication: Replication,
  { salvageShare }: Costs,
): { goodsSold: number; goodsLoss: number } {
  const isSold = (orders: Orders, row: number): boolean =>
    orders.holder[row] !== WAREHOUSE && orders.holder[row] !== SALVAGED && !isRefunded(orders, row)
  const goodsSold = sumOrders(replication, (orders, row) =>
    isSold(orders, row) ? orders.goodsCostFen[row] : 0,
  )
  const goodsLoss = sumOrders(replication, (orders, row) => {
    const costFen = orders.goodsCostFen[row] ?? 0
    const holder = orders.holder[row]
    if (holder === WAREHOUSE || isSold(orders, row)) return 0
    if (holder === SALVAGED) return costFen * (1 - salvageShare)
    return holder === COURIER ? 0 : costFen
  })
  return { goodsSold, goodsLoss: goodsLoss + depreciationFen(replication) }
}

/** Loss of value of goods that came back and are sold again; salvaged goods are valued above. */
function depreciationFen(replication: Replication): number {
  const { holder } = replication.tables.orders.column
  return sumCases(replication, (cases, row) =>
    holder[cases.order[row] ?? -1] === WAREHOUSE ? cases.depreciationFen[row] : 0,
  )
}

/** By order: 1 for a measured order that was refunded in full. */
function refundedMask({ tables }: Replication): Uint8Array {
  const { column } = tables.orders
  return column.isMeasured.map((each, row) => (each === 1 && isRefunded(column, row) ? 1 : 0))
}

function isRefunded(orders: Orders, row: number): boolean {
  const refundedFen = orders.refundedFen[row] ?? 0
  return refundedFen > 0 && refundedFen >= (orders.paidFen[row] ?? 0)
}

/** Goods that are neither in the warehouse nor salvaged stay with the buyer who got a part back. */
function concessionFen(orders: Orders, row: number): number | undefined {
  const isBack = orders.holder[row] === WAREHOUSE || orders.holder[row] === SALVAGED
  return isBack || isRefunded(orders, row) ? 0 : orders.refundedFen[row]
}

function isShopFault(cases: Cases, row: number): boolean {
  return cases.isDisputed[row] === 1 && cases.liable[row] === SHOP_LIABLE
}

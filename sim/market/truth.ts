import { STATE } from '../aftersale/machine.ts'
import { PARTY, SITUATION, TYPE } from '../policy/terms.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { GrowingColumns } from './columns.ts'
import { truthColumns } from './tables.ts'
import { hasGoods, writeDownShare } from './receive-goods.ts'
import { conditionOf, contentsOf, waybillOf } from './return-parcel.ts'
import { HOLDER, WAYBILL } from './terms.ts'
import type { World } from './world.ts'

/** The chance that an inspector misses what is wrong, by contents. */
const UNSEEN = [0.65, 0.02, 0.25, 0.1]

/** The latent side of the first `count` cases, all when left out, and what abuse cost whom. */
export function truthOf(
  world: World,
  count = world.cases.length,
): GrowingColumns<typeof truthColumns> {
  const truth = new GrowingColumns(truthColumns, Math.max(1, count))
  tellTruth(world, truth, new Uint8Array(world.cases.length).fill(1, 0, count))
  return truth
}

/** Adds to `truth` the cases that `isTold` marks with 1. */
export function tellTruth(
  world: World,
  truth: GrowingColumns<typeof truthColumns>,
  isTold: Uint8Array,
): void {
  for (let c = 0; c < world.cases.length; c++) {
    if (isTold[c] === 1) tellCase(world, truth, truth.add(), c)
  }
}

function tellCase(
  world: World,
  truth: GrowingColumns<typeof truthColumns>,
  row: number,
  c: number,
): void {
  const { column } = truth
  const cases = world.cases.column
  const own = world.orderState.column
  const order = cases.order[c]!
  column.case[row] = c
  column.order[row] = order
  column.buyer[row] = cases.buyer[c]!
  column.pattern[row] = own.pattern[order]!
  column.conduct[row] = world.caseState.column.conduct[c]! || own.conduct[order]!
  column.buyerKind[row] = own.buyerKind[order]!
  column.ring[row] = world.buyers.column.ring[cases.buyer[c]!]!
  column.contents[row] = world.caseState.column.contents[c]!
  column.condition[row] = world.caseState.column.condition[c]!
  if (own.pattern[order] === 0) return
  const state = cases.state[c]!
  const isRefunded = state === STATE['refunded-full'] || state === STATE['refunded-partial']
  const pattern = abuseByCode[own.pattern[order]!]!
  const told = pattern.shopLossFen
  column.lossShopFen[row] = told ? told(world, c) : isRefunded ? shopLossFen(world, c, order) : 0
  tellCounterfactuals(world, truth, row, c)
  const isPlatform = world.plan.cover.payer === PARTY.platform
  column.lossInsurerFen[row] = cases.freightClaimFen[c]!
  const premiumFen = isPlatform && isRefunded ? world.orders.column.premiumFen[order]! : 0
  column.lossPlatformFen[row] = premiumFen + (pattern.platformLossFen?.(world, c) ?? 0)
}

/**
 * What the shop would have lost on this case had it paid without looking, had it opened the parcel, had
 * it refused: expected values under the same accounts as the loss that happened; what was done is not
 * asked. A loss that is not in refund, goods and freight is there whether anybody looks or not.
 */
function tellCounterfactuals(
  world: World,
  truth: GrowingColumns<typeof truthColumns>,
  row: number,
  c: number,
): void {
  const { column } = truth
  const order = world.cases.column.order[c]!
  const orders = world.orders.column
  const told = abuseByCode[world.orderState.column.pattern[order]!]!.shopLossFen
  const premiumFen = world.plan.cover.payer === PARTY.shop ? orders.premiumFen[order]! : 0
  const isKept = world.cases.column.askedType[c] === TYPE['refund-only']
  const sunkFen = premiumFen + (isKept ? 0 : orders.outFreightFen[order]!)
  if (told) {
    column.lossIfGrantedFen[row] = told(world, c)
    column.lossIfInspectedFen[row] = told(world, c)
    column.lossIfRefusedFen[row] = sunkFen
    return
  }
  const unseenFen = isKept ? world.cases.column.askedFen[c]! : goodsLossFen(world, c, order)
  column.lossIfGrantedFen[row] = unseenFen + sunkFen
  column.lossIfInspectedFen[row] = sunkFen + Math.round(unseenFen * unseenShare(world, c, order))
  column.lossIfRefusedFen[row] = sunkFen
}

/** What of the goods' cost is gone when the refund is paid: all that does not come back, and the write-down. */
function goodsLossFen(world: World, c: number, order: number): number {
  const costFen = world.orders.column.goodsCostFen[order]!
  if (!sendsParcel(world, order) || !hasGoods(contentsOf(world, order))) return costFen
  const { condition } = world.caseState.column
  const known = Number.isNaN(condition[c]!) ? conditionOf(world, c, order) : condition[c]!
  return Math.round(costFen * writeDownShare(world, c, known))
}

/**
 * The chance that whoever opens the parcel misses what is wrong; nobody misses one that never comes, and
 * without a return there is nothing to open but what was stopped on its way.
 */
function unseenShare(world: World, c: number, order: number): number {
  const abuse = abuseByCode[world.orderState.column.pattern[order]!]!
  if (world.cases.column.askedType[c] === TYPE['return-refund']) {
    return sendsParcel(world, order) ? UNSEEN[contentsOf(world, order)]! : 0
  }
  const isStopped = world.cases.column.situation[c] === SITUATION['in-transit']
  return isStopped && abuse.interceptedContents !== undefined
    ? UNSEEN[abuse.interceptedContents]!
    : 1
}

function sendsParcel(world: World, order: number): boolean {
  const abuse = abuseByCode[world.orderState.column.pattern[order]!]!
  return abuse.neverSends !== true && waybillOf(world, order) === WAYBILL.own
}

/**
 * What the shop is poorer by: the money for a defect that is not there; else goods gone or written
 * down and the freight out for nothing; the premium in both.
 */
function shopLossFen(world: World, caseId: number, order: number): number {
  const orders = world.orders.column
  const cases = world.cases.column
  const premium = world.plan.cover.payer === PARTY.shop ? orders.premiumFen[order]! : 0
  const isKept = orders.holder[order] === HOLDER.buyer
  if (isKept && cases.type[caseId] === TYPE['refund-only'])
    return cases.refundFen[caseId]! + premium
  const refundShare = cases.refundFen[caseId]! / orders.paidFen[order]!
  const goneFen = Math.round(orders.goodsCostFen[order]! * refundShare)
  const goodsFen = isKept ? goneFen : cases.depreciationFen[caseId]!
  return goodsFen + orders.outFreightFen[order]! + premium
}

/** Some abuse never comes to a claim: what was bought at a mistaken price, or under a coupon, is kept. */
export function countLossOutsideCases(world: World, order: number): void {
  const { pattern: patternOf, applications } = world.orderState.column
  const pattern = patternOf[order]!
  if (pattern === 0 || applications[order]! > 0 || world.orders.column.isMeasured[order] === 0)
    return
  const lossFen = abuseByCode[pattern]!.orderLossFen?.(world, order) ?? 0
  world.lossOutsideCasesFen[pattern] = world.lossOutsideCasesFen[pattern]! + lossFen
}

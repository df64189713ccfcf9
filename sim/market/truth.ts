import { STATE } from '../aftersale/machine.ts'
import { PARTY, TYPE } from '../policy/terms.ts'
import { abuseByCode } from './abuse/catalogue.ts'
import { GrowingColumns } from './columns.ts'
import { truthColumns } from './tables.ts'
import type { Tables } from './tables.ts'
import { CONTENTS, HOLDER } from './terms.ts'
import type { World } from './world.ts'

/** Part of the goods' value that does not come back, and the chance that an inspector misses it, by contents. */
const MISSING = [0, 1, 1, 0.5]
const UNSEEN = [0.65, 0.02, 0.25, 0.1]

/** The latent side of every case, and what abuse cost whom. */
export function tellTruth(world: World): Tables['truth'] {
  const truth = new GrowingColumns(truthColumns, Math.max(1, world.cases.length))
  truth.length = world.cases.length
  const { column } = truth
  const cases = world.cases.column
  const own = world.orderState.column
  for (let c = 0; c < world.cases.length; c++) {
    const order = cases.order[c]!
    column.case[c] = c
    column.order[c] = order
    column.buyer[c] = cases.buyer[c]!
    column.pattern[c] = own.pattern[order]!
    column.buyerKind[c] = own.buyerKind[order]!
    column.ring[c] = world.buyers.column.ring[cases.buyer[c]!]!
    column.contents[c] = world.caseState.column.contents[c]!
    column.condition[c] = world.caseState.column.condition[c]!
    if (own.pattern[order] === 0) continue
    const state = cases.state[c]!
    const isRefunded = state === STATE['refunded-full'] || state === STATE['refunded-partial']
    const told = abuseByCode[own.pattern[order]!]!.shopLossFen
    column.lossShopFen[c] = told ? told(world, c) : isRefunded ? shopLossFen(world, c, order) : 0
    tellCounterfactuals(world, truth, c)
    const claim = cases.freightClaimFen[c]!
    const isPlatform = world.plan.cover.payer === PARTY.platform
    column.lossInsurerFen[c] = claim
    column.lossPlatformFen[c] =
      isPlatform && isRefunded ? world.orders.column.premiumFen[order]! : 0
  }
  return truth
}

/**
 * What the shop would have lost on this case: had it paid without looking, had it opened the parcel,
 * had it refused. Freight and premium are gone in all three. Expected values; what was done is not asked.
 */
function tellCounterfactuals(
  world: World,
  truth: GrowingColumns<typeof truthColumns>,
  c: number,
): void {
  const { column } = truth
  const order = world.cases.column.order[c]!
  const { outFreightFen, premiumFen, goodsCostFen } = world.orders.column
  const sunkFen = outFreightFen[order]! + premiumFen[order]!
  const isKept = world.cases.column.type[c] === TYPE['refund-only']
  const contents = world.caseState.column.contents[c]!
  const condition = world.caseState.column.condition[c]!
  const worn = Number.isNaN(condition) ? 0 : 1 - condition
  const unseenFen = isKept
    ? world.cases.column.askedFen[c]!
    : Math.round(goodsCostFen[order]! * (contents === CONTENTS.whole ? worn : MISSING[contents]!))
  column.lossIfGrantedFen[c] = unseenFen + sunkFen
  column.lossIfInspectedFen[c] = sunkFen + Math.round(unseenFen * (isKept ? 1 : UNSEEN[contents]!))
  column.lossIfRefusedFen[c] = sunkFen
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

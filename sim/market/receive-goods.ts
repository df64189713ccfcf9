import { SITUATION } from '../policy/terms.ts'
import { resells } from './conduct/resold-returns.ts'
import { CONTENTS, HOLDER } from './terms.ts'
import type { World } from './world.ts'

/** Goods below this condition cannot be sold as new. */
export const RESALEABLE_FROM = 0.95

/** Whether a parcel holds the goods, or a part of them. */
export function hasGoods(contents: number): boolean {
  return contents === CONTENTS.whole || contents === CONTENTS.short
}

/** Goods come in: sold again, written down or salvaged. An empty parcel brings none. */
export function receiveGoods(world: World, caseId: number): void {
  const { column } = world.cases
  const own = world.caseState.column
  const order = column.order[caseId]!
  own.isGoodsBack[caseId] = 1
  const condition = own.condition[caseId]!
  if (!hasGoods(own.contents[caseId]!)) return
  const goodsFen = world.orders.column.goodsCostFen[order]!
  const isAsNew = condition >= RESALEABLE_FROM
  const isResold = !isAsNew && resells(world, caseId, condition)
  world.orders.column.holder[order] = isAsNew || isResold ? HOLDER.warehouse : HOLDER.salvaged
  const lossShare = isResold ? 0 : writeDownShare(world, caseId, condition)
  column.depreciationFen[caseId] = Math.round(goodsFen * lossShare)
}

/** Share of their cost by which goods that come back in this condition are written down. */
export function writeDownShare(world: World, caseId: number, condition: number): number {
  if (condition < RESALEABLE_FROM) return 1 - world.plan.inspection.salvageShare
  const wasOpened = world.cases.column.situation[caseId] === SITUATION.signed
  const order = world.cases.column.order[caseId]!
  const product = world.plan.products[world.orders.column.product[order]!]!
  return wasOpened ? product.depreciationShare : 0
}

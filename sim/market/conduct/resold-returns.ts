import { caseUniform } from '../case-draw.ts'
import type { World } from '../world.ts'
import { noteOrder, noteWithheld } from './note-conduct.ts'
import { CONDUCT_DRAW } from './practice.ts'
import type { Practice } from './practice.ts'

export const resoldReturns: Practice = {
  id: 'M4',
  name: { zh: '退货当新品再卖', en: 'returns resold as new' },
  mechanism: {
    zh: '穿过、有瑕疵的退货不折价，重新打包当新品发给下一个买家；有人看出来就又退回来。',
    en: 'Worn or soiled returns are packed again and sent to the next buyer as new; who notices sends them back once more.',
  },
  extent: 'shop.conduct.resoldShare',
  lax: { 'shop.conduct.resoldNoticedShare': 0.08 },
  tight: {
    'shop.conduct.resoldNoticedShare': 1,
    // Where used goods sell well as what they are, nothing is gained by the lie.
    'costs.salvageShare': 0.7,
  },
}

/** Goods of this condition have come back: whether the shop puts them back among the new ones. */
export function resells(world: World, caseId: number, condition: number): boolean {
  const { resoldShare } = world.plan.conduct
  if (resoldShare === 0) return false
  const luck = caseUniform(world, world.streams.conduct, caseId, CONDUCT_DRAW.resells)
  if (luck >= resoldShare) return false
  const product = world.orders.column.product[world.cases.column.order[caseId]!]!
  const stock = (world.usedStock[product] ??= [])
  stock.push(condition)
  return true
}

/** A parcel leaves: with used goods, if some lie on the shelf. Says whether the buyer will notice. */
export function sendsUsed(world: World, order: number): boolean {
  const { product, paidFen, orderKey } = world.orders.column
  const condition = world.usedStock[product[order]!]?.shift()
  if (condition === undefined) return false
  world.orderState.column.usedCondition[order] = condition
  noteOrder(world, order, 'resold-returns')
  noteWithheld(world, order, 'resold-returns', Math.round(paidFen[order]! * (1 - condition)))
  const { resoldNoticedShare } = world.plan.conduct
  return world.streams.conduct.chance(orderKey[order]!, CONDUCT_DRAW.notices, resoldNoticedShare)
}

/** What was used when it was sent is no better when it comes back. */
export function conditionAtMost(world: World, order: number, condition: number): number {
  const used = world.orderState.column.usedCondition[order]!
  return used === 0 ? condition : Math.min(condition, used)
}

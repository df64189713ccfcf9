import { STATE } from '../aftersale/machine.ts'
import { claimFen } from '../policy/freight-cover.ts'
import { isShopFault, PARTY } from '../policy/terms.ts'
import { pay } from './ledger.ts'
import { isBarred } from './standing.ts'
import { ENTRY } from './terms.ts'
import type { World } from './world.ts'

/**
 * Return freight, once the refund is paid and the parcel was sent: the cover pays what it covers
 * (S42-S45), else the shop where it is at fault.
 */
export function settleFreight(world: World, caseId: number, now: number): void {
  const { column } = world.cases
  const own = world.caseState.column
  const state = column.state[caseId]!
  const isRefunded = state === STATE['refunded-full'] || state === STATE['refunded-partial']
  const feeFen = own.returnFeeFen[caseId]!
  if (!isRefunded || feeFen === 0 || own.isFreightSettled[caseId] === 1) return
  own.isFreightSettled[caseId] = 1
  const claim = claimOf(world, caseId, now)
  if (claim > 0) {
    addClaim(world, caseId, now, claim)
  } else if (isShopFault(column.reason[caseId]!)) {
    const order = column.order[caseId]!
    const { shop, buyer } = PARTY
    pay(world, now, ENTRY['shop-fault-freight'], shop, buyer, feeFen, order, caseId)
  }
}

function claimOf(world: World, caseId: number, now: number): number {
  const { cover } = world.plan
  const { rules } = world
  const { column } = world.cases
  const own = world.caseState.column
  const order = column.order[caseId]!
  const orders = world.orders.column
  if (orders.isCovered[order] === 0) return 0
  const isBuyerBarred = isBarred(world, column.buyer[caseId]!)
  column.isBarred[caseId] = isBuyerBarred ? 1 : 0
  return claimFen(
    {
      isShopFault: isShopFault(column.reason[caseId]!),
      isDesignated: own.isDesignated[caseId] === 1,
      signedHours: orders.signedHours[order]!,
      completedHours: now,
      feeFen: own.returnFeeFen[caseId]!,
      hasClaimed: world.orderState.column.hasClaimed[order] === 1,
      isBuyerBarred,
    },
    cover,
    rules,
  )
}

function addClaim(world: World, caseId: number, now: number, claim: number): void {
  const { column: cases } = world.cases
  const order = cases.order[caseId]!
  const { insurer, buyer } = PARTY
  world.orderState.column.hasClaimed[order] = 1
  cases.freightClaimFen[caseId] = claim
  world.days.addClaim(Math.floor(now / 24))
  pay(world, now, ENTRY['freight-claim'], insurer, buyer, claim, order, caseId)
  const row = world.claims.add()
  const { column } = world.claims
  column.order[row] = order
  column.case[row] = caseId
  column.hours[row] = now
  column.feeFen[row] = world.caseState.column.returnFeeFen[caseId]!
  column.claimFen[row] = claim
  column.payer[row] = world.plan.cover.payer
}

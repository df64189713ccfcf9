import { lognormal } from '../base/distributions.ts'
import { coverBought } from '../policy/rules/s41-cover-bought.ts'
import { PARTY } from '../policy/terms.ts'
import { NO_ROW } from './columns.ts'
import { sendsUsed } from './conduct/resold-returns.ts'
import { addParcel, sign } from './goods.ts'
import { planAfterShipment, planMissingParcel } from './intent.ts'
import { pay } from './ledger.ts'
import { packedHours } from './packing.ts'
import { DIRECTION, ENTRY, HOLDER } from './terms.ts'
import { refuseAtDoor, shipDuringCase, signDuringCase } from './transit-case.ts'
import type { World } from './world.ts'

/** Draws of streams `transit` and `goods`, by order key. */
const TRANSIT = 0
const LOST = 0
const DAMAGED = 1

/** The shop confirms shipment: freight and premium fall due, the parcel starts its way (S41). */
export function ship(world: World, order: number, now: number): void {
  const { column } = world.orders
  const own = world.orderState.column
  if (!Number.isNaN(column.shippedHours[order]!) || column.refundedFen[order]! > 0) return
  if (own.openCase[order]! > 0 && !shipDuringCase(world, order, own.openCase[order]! - 1, now)) {
    return
  }
  const { plan } = world
  column.shippedHours[order] = now
  column.holder[order] = HOLDER.courier
  column.outFreightFen[order] = plan.courier.outFreightFen
  pay(
    world,
    now,
    ENTRY['out-freight'],
    PARTY.shop,
    PARTY.courier,
    plan.courier.outFreightFen,
    order,
  )
  buyCover(world, order, now)
  const key = column.orderKey[order]!
  const { transitMu, transitSigma } = plan.courier
  // A parcel that was confirmed too early waits to be packed.
  const waitHours = own.conduct[order] === 0 ? 0 : Math.max(0, packedHours(world, order) - now)
  const usual = lognormal(world.streams.transit.uniform(key, TRANSIT), transitMu, transitSigma)
  const transitHours = waitHours + usual
  own.transitHours[order] = transitHours
  const isLost = world.streams.goods.chance(key, LOST, plan.courier.lossShare)
  const row = addParcel(world, order, NO_ROW, DIRECTION.out, now, waitHours)
  const isNoticed = sendsUsed(world, order)
  if (isLost) {
    world.parcels.column.isLost[row] = 1
    column.holder[order] = HOLDER.lost
    pay(
      world,
      now,
      ENTRY['loss-compensation'],
      PARTY.courier,
      PARTY.shop,
      column.goodsCostFen[order]!,
      order,
    )
    planMissingParcel(world, order, now)
    return
  }
  const isDamaged = world.streams.goods.chance(key, DAMAGED, plan.courier.damageShare)
  world.parcels.column.isDamaged[row] = isDamaged ? 1 : 0
  world.parcels.column.arrivedHours[row] = now + transitHours
  planAfterShipment(world, order, now, now + transitHours, isDamaged || isNoticed)
}

/** The premium is charged when the shop confirms shipment, never for unshipped orders (S41). */
function buyCover(world: World, order: number, now: number): void {
  const { cover } = world.plan
  const { column } = world.orders
  const facts = { isShipped: true, paidFen: column.paidFen[order]! }
  if (!coverBought.applies(facts, cover)) return
  const day = Math.floor(now / 24)
  column.isCovered[order] = 1
  column.premiumFen[order] = world.premiumFen
  world.days.addCovered(day)
  pay(world, now, ENTRY.premium, cover.payer, PARTY.insurer, world.premiumFen, order)
}

/** The courier hands the parcel over, unless it was stopped on the way. */
export function deliver(world: World, order: number, now: number): void {
  const own = world.orderState.column
  if (own.isStopped[order] === 1) return
  const open = own.openCase[order]!
  if (open > 0 && refuseAtDoor(world, open - 1, now)) return
  sign(world, order, now)
  if (open > 0) signDuringCase(world, order, open - 1, now)
}

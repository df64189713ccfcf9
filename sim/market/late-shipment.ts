import { promisedShipment } from '../policy/rules/t16-promised-shipment.ts'
import { PARTY } from '../policy/terms.ts'
import { pay } from './ledger.ts'
import { ENTRY } from './terms.ts'
import type { World } from './world.ts'

/** The end of the promised time counts for an order that will not be packed by then; presale has its own promise (T16). */
export function watchPromise(world: World, order: number): void {
  const { column } = world.orders
  const due = column.paidHours[order]! + world.rules.promiseShipHours
  const planned = world.orderState.column.plannedShipHours[order]!
  if (column.isPresale[order] === 1 || planned <= due) return
  world.sim.at(due, world.kind.promise, order)
}

/** A late parcel costs the shop, but not one that waits for the end of a claim (T16). */
export function breakPromise(world: World, order: number, now: number): void {
  const { column } = world.orders
  const isHere = Number.isNaN(column.shippedHours[order]!) && column.refundedFen[order] === 0
  if (!isHere || world.orderState.column.openCase[order]! > 0) return
  const facts = {
    paidFen: column.paidFen[order]!,
    paidHours: column.paidHours[order]!,
    shippedHours: Infinity,
  }
  const amountFen = promisedShipment.amountFen(facts, world.rules)
  column.lateCompensationFen[order] = amountFen
  pay(world, now, ENTRY['late-compensation'], PARTY.shop, PARTY.buyer, amountFen, order)
}

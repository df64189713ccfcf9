import { promisedShipment } from '../../policy/rules/t16-promised-shipment.ts'
import type { World } from '../world.ts'
import { noteOrder, noteWithheld } from './note-conduct.ts'
import { CONDUCT_DRAW } from './practice.ts'
import type { Practice } from './practice.ts'

/** A number is entered within two hours of the payment (assumed). */
const CONFIRMED_HOURS = 2

export const fakeShipping: Practice = {
  id: 'M3',
  name: { zh: '虚假发货', en: 'fake shipping' },
  mechanism: {
    zh: '货还没出库就填单号点发货，躲开晚发货赔付，也让买家没法按未发货退款。',
    en: 'Confirms shipment with an empty number before the goods leave: no compensation for lateness, and no refund as unshipped.',
  },
  extent: 'shop.conduct.fakeShipShare',
  lax: { 'rules.T16.hours': 24 },
  tight: { 'rules.T16.hours': 240, 'costs.interceptFeeYuan': 8 },
}

/** When the shop confirms shipment of an order that leaves at `leavesHours`. */
export function confirmHours(world: World, order: number, leavesHours: number): number {
  const { orderKey, paidHours } = world.orders.column
  const { fakeShipShare } = world.plan.conduct
  const early = paidHours[order]! + CONFIRMED_HOURS
  if (fakeShipShare === 0 || early >= leavesHours) return leavesHours
  const key = orderKey[order]!
  if (!world.streams.conduct.chance(key, CONDUCT_DRAW.fakeShip, fakeShipShare)) return leavesHours
  noteOrder(world, order, 'fake-shipping')
  if (world.orders.column.isPresale[order] === 0) noteLateness(world, order, leavesHours)
  return early
}

/** What the buyer would have been owed had the shop said when the parcel left (T16). */
function noteLateness(world: World, order: number, leavesHours: number): void {
  const { paidFen, paidHours } = world.orders.column
  const facts = {
    paidFen: paidFen[order]!,
    paidHours: paidHours[order]!,
    shippedHours: leavesHours,
  }
  noteWithheld(world, order, 'fake-shipping', promisedShipment.amountFen(facts, world.rules))
}

import { GrowingColumns } from './columns.ts'
import { identityOf } from './identity.ts'
import { accountColumns } from './tables.ts'
import type { Tables } from './tables.ts'
import type { World } from './world.ts'

/** Remembers who has placed these orders. No measure asks, so only a recorded run does. */
export function noteBuyers(
  world: World,
  { column, length }: Pick<Tables, 'orders'>['orders'],
): void {
  if (!world.isRecording) return
  for (let o = 0; o < length; o++) world.hasOrdered[column.buyer[o]!] = 1
}

/**
 * The accounts that have ordered, in the order of their keys, so that a row's place tells nothing.
 * Empty unless events are recorded.
 */
export function listIdentities(world: World): Tables['accounts'] {
  noteBuyers(world, world.orders)
  const { hasOrdered } = world
  const count = hasOrdered.reduce((sum, each) => sum + each, 0)
  const found = new GrowingColumns(accountColumns, Math.max(1, count))
  for (let buyer = 0; buyer < hasOrdered.length; buyer++) {
    if (hasOrdered[buyer] === 1) fill(found, found.add(), buyer, identityOf(world, buyer))
  }
  const table = new GrowingColumns(accountColumns, Math.max(1, count))
  table.length = count
  const places = placesByPhone(found.column.phone.subarray(0, count))
  for (const name of Object.keys(accountColumns) as (keyof typeof accountColumns)[]) {
    const [from, to] = [found.column[name], table.column[name]]
    for (let row = 0; row < count; row++) to[row] = from[places[2 * row]!]!
  }
  return table
}

function fill(
  { column }: GrowingColumns<typeof accountColumns>,
  row: number,
  buyer: number,
  identity: ReturnType<typeof identityOf>,
): void {
  column.buyer[row] = buyer
  column.device[row] = identity.device
  column.address[row] = identity.address
  column.payee[row] = identity.payee
  column.phone[row] = identity.phone
  column.station[row] = identity.station
  column.ageDays[row] = identity.ageDays
}

/** Pairs (place, phone) in the order of the phones, then of the places: halves of 64-bit numbers. */
function placesByPhone(phones: Uint32Array): Uint32Array {
  const pairs = new BigUint64Array(phones.length)
  const halves = new Uint32Array(pairs.buffer)
  phones.forEach((phone, place) => {
    halves[2 * place] = place
    halves[2 * place + 1] = phone
  })
  pairs.sort()
  return halves
}

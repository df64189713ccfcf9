// Goods: each unit is in one place, and moves as parcels move.
import { CONTENTS, directions, holders } from '../../../sim/market/terms.ts'
import type { World } from '../../../sim/market/world.ts'
import { at, must } from './watcher.ts'
import type { Watcher } from './watcher.ts'

type Holder = (typeof holders)[number]

/** Where a unit may go from where it is. */
const moves: Record<Holder, readonly Holder[]> = {
  warehouse: ['courier'],
  courier: ['buyer', 'warehouse', 'salvaged', 'lost'],
  buyer: ['courier'],
  salvaged: ['courier'],
  lost: [],
}

export function watchGoods(): Watcher {
  const last: Holder[] = []
  const carriers: string[][] = []
  let parcels = 0
  return {
    see(world) {
      for (; parcels < world.parcels.length; parcels++) {
        const { column } = world.parcels
        const order = at(column.order, parcels)
        carriers[order] ??= []
        carriers[order].push(at(directions, at(column.direction, parcels)))
      }
      for (let order = 0; order < world.orders.length; order++) {
        const now = holderAt(world, order)
        const before = last[order] ?? 'warehouse'
        last[order] = now
        must(before === now || canReach(before, now), () => {
          return `the unit of order ${order} went from ${before} to ${now} at ${world.sim.now} h`
        })
        if (before === now || before === 'courier') continue
        const carrier = carriers[order]?.at(-1)
        must(carrier === (before === 'buyer' ? 'return' : 'out'), () => {
          return `the unit of order ${order} left the ${before} in a parcel ${carrier}`
        })
      }
    },
    end(world) {
      const { column } = world.orders
      for (let order = 0; order < world.orders.length; order++) {
        const holder = at(holders, at(column.holder, order))
        const shipped = !Number.isNaN(at(column.shippedHours, order))
        must(holder !== 'courier', () => `the unit of order ${order} never arrived`)
        must(shipped || holder === 'warehouse', () => `order ${order} left without a parcel`)
        const isUnsigned = Number.isNaN(at(column.signedHours, order))
        // Who swaps the label of a stopped parcel has the goods without a signature (A9).
        const isKept = holder === 'buyer' && isUnsigned && !wasSwapped(world, order)
        must(!isKept, () => `the buyer of order ${order} has what was never signed for`)
      }
    },
  }
}

function wasSwapped(world: World, order: number): boolean {
  const { order: ofCase } = world.cases.column
  for (let c = 0; c < world.cases.length; c++) {
    const contents = at(world.caseState.column.contents, c)
    if (at(ofCase, c) === order && contents === CONTENTS.other) return true
  }
  return false
}

/** The market writes a delivery that nothing can stop at shipment; until then the courier has it. */
function holderAt(world: World, order: number): Holder {
  const { column } = world.orders
  const holder = at(holders, at(column.holder, order))
  return holder === 'buyer' && at(column.signedHours, order) > world.sim.now ? 'courier' : holder
}

/** One event may take several steps: a parcel sent and lost, a refused return on its way back. */
function canReach(from: Holder, to: Holder): boolean {
  return moves[from].some((next) => next === to || (next === 'courier' && moves[next].includes(to)))
}

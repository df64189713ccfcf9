import type { World } from './world.ts'

/** Starts, or moves, the deadline whose expiry the shop's silence decides (S22). */
export function setHardDeadline(world: World, caseId: number, event: number, due: number): void {
  world.caseState.column.hardEvent[caseId] = event
  world.hardDeadline.set(caseId, due)
  world.sim.at(due, world.kind['hard-deadline'], caseId)
}

/** Deadlines that cost the shop its standing and decide nothing: T2a and T8. */
export function setServiceDeadline(world: World, caseId: number, event: number, due: number): void {
  world.caseState.column.serviceEvent[caseId] = event
  world.serviceDeadline.set(caseId, due)
  world.sim.at(due, world.kind['service-deadline'], caseId)
}

/** The buyer's own deadlines: T4, T5 and T6. */
export function setBuyerDeadline(world: World, caseId: number, event: number, due: number): void {
  world.caseState.column.buyerEvent[caseId] = event
  world.buyerDeadline.set(caseId, due)
  world.sim.at(due, world.kind['buyer-deadline'], caseId)
}

/** Plans what the buyer will do next in this state; it lapses when the state changes first. */
export function planBuyerAct(world: World, caseId: number, event: number, at: number): void {
  world.caseState.column.buyerAct[caseId] = event
  world.caseState.column.buyerActHours[caseId] = at
  world.sim.at(at, world.kind['buyer-act'], caseId)
}

/** Plans what the shop or the courier's scan will do next in this state. */
export function planShopAct(world: World, caseId: number, event: number, at: number): void {
  world.caseState.column.shopAct[caseId] = event
  world.caseState.column.shopActHours[caseId] = at
  world.sim.at(at, world.kind['shop-act'], caseId)
}

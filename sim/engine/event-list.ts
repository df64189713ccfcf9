import type { Hours } from '../base/units.ts'

/**
 * The future: what is to happen, and when. Pops come in the total order (time, payload), which does
 * not depend on the order of pushes nor on the structure; so every implementation gives the same run.
 * The laws every one of them obeys are in `test/laws/event-list.test.ts`.
 */
export interface EventList {
  /** @param time finite. @param payload an unsigned 32-bit integer. */
  push(time: Hours, payload: number): void
  /** Time of the earliest event; Infinity when there is none. */
  peekTime(): Hours
  /**
   * Takes the earliest event and returns its payload; its time is then `lastTime`.
   * @throws InvariantError when there is none.
   */
  pop(): number
  /** Time of the event popped last; -Infinity before the first. */
  readonly lastTime: Hours
  readonly size: number
  clear(): void
  /**
   * Hands over what is pending, in no order, to be changed in place. Payloads of equal times must keep
   * their order.
   */
  rewrite(change: (payloads: Uint32Array) => void): void
}

/** What kind of event: 0 to 127, in order of registration. Lower kinds come first at equal times. */
export type Kind = number

const ENTITY_BITS = 25
export const MOST_KINDS = 128
export const MOST_ENTITIES = 2 ** ENTITY_BITS

/** Whether this is a number that an event can carry: whole, from 0 to `MOST_ENTITIES` - 1. */
export function isEntity(entity: number): boolean {
  return entity >>> 0 === entity && entity < MOST_ENTITIES
}

/** Kind above, entity below: at equal times kind decides, then entity. */
export function packEvent(kind: Kind, entity: number): number {
  return ((kind << ENTITY_BITS) | entity) >>> 0
}

export function kindOf(payload: number): Kind {
  return payload >>> ENTITY_BITS
}

export function entityOf(payload: number): number {
  return payload & (MOST_ENTITIES - 1)
}

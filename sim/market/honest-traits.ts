import type { HonestKind } from './terms.ts'
import { honestKinds } from './terms.ts'

/** What is special about an honest way of being a buyer; all factors 1 and shares 0 for the ordinary. */
export type HonestTraits = {
  /** Multiplies the chance to apply after signing; the heavy returner's comes from the scenario. */
  signed: number
  /** Multiplies the chance to change one's mind while the parcel is on its way. */
  transit: number
  /** Of its applications, those that name a fault of the goods whatever others would have said. */
  quality: number
  /** Of its applications, those on the last day of the window. */
  lastDay: number
  /** Of its checkouts, those that are a pile of one article. */
  piles: number
}

const usual: HonestTraits = { signed: 1, transit: 1, quality: 0, lastDay: 0, piles: 0 }

/** By kind (assumed): each occurs to show what an innocent account looks like that is not like the others. */
export const honestTraits: Record<HonestKind, HonestTraits> = {
  ordinary: usual,
  'heavy-returner': usual,
  bracketer: usual,
  // Bad luck with goods and with couriers: many claims of defects, all of them true.
  unlucky: { ...usual, signed: 1.2, quality: 0.5 },
  mover: { ...usual, transit: 2.5 },
  'gift-buyer': { ...usual, signed: 0.7 },
  // Orders for customers of his own, who may back out of all of it.
  reseller: { ...usual, signed: 1.3, piles: 0.1 },
  newcomer: usual,
  procrastinator: { ...usual, lastDay: 0.7 },
}

/** By code of the kind. */
export const traitsByCode: readonly HonestTraits[] = honestKinds.map((kind) => honestTraits[kind])

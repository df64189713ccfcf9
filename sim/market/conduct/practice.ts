type Text = { readonly zh: string; readonly en: string }

/**
 * What a shop may do that it should not (domain 4.2). The laboratory's shop is the reader's, so each is off
 * by default: `shop.conduct` says in what share of its chances the shop does it. Figures are assumed unless
 * a source is named.
 */
export type Practice = {
  /** Number in the catalogue: `M2`. */
  id: string
  name: Text
  mechanism: Text
  /** Setting of its extent, as a scenario path. */
  extent: string
  /** Settings under which it pays the shop, and under which it costs it money. */
  lax: Readonly<Record<string, unknown>>
  tight: Readonly<Record<string, unknown>>
}

/** In the order of the catalogue; code 0 is none. */
export const conducts = [
  'none',
  'bad-faith',
  'fake-shipping',
  'resold-returns',
  'forged-proof',
] as const
export type Conduct = (typeof conducts)[number]
export type PracticeName = Exclude<Conduct, 'none'>

/** How much of each the shop does, 0 to 1, and how often it comes out. */
export type ConductPlan = {
  badFaithShare: number
  fakeShipShare: number
  resoldShare: number
  /** Buyers who notice that the goods are not new. */
  resoldNoticedShare: number
  forgedProofShare: number
  /** Forged proofs that the platform finds out. */
  proofFoundShare: number
}

/** Draws of stream `conduct`, by order key or by case. */
export const CONDUCT_DRAW = {
  badFaith: 0,
  how: 1,
  forges: 2,
  found: 3,
  resells: 4,
  fakeShip: 240,
  notices: 241,
} as const

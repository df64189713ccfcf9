import { findingCode } from './facts/case-facts.ts'
import type { CaseView } from './facts/case-view.ts'
import type { Suspicion } from './rule.ts'

/** A pattern as a hypothesis about one case. */
type Hypothesis = {
  /** Share of the possible cases that are of the pattern before anything is seen (assumed). */
  readonly priorShare: number
  /** Whether the case can be of the pattern at all. */
  readonly isPossible: (view: CaseView, row: number) => boolean
  /** What it cost or will cost if it is, in fen. */
  readonly stakeFen: (view: CaseView, row: number) => number
}

/** Part of the price lost on worn goods that nobody has inspected: mean of the assumed Beta(2, 5). */
const WORN_LOSS_SHARE = 2 / 7

const isSignedReturn = ({ facts }: CaseView, row: number): boolean =>
  facts.isSigned[row] === 1 && facts.isReturn[row] === 1

/**
 * The shares are assumed. They start from 6 abusive in 100 returns of received apparel, most of
 * them worn, and are scaled to the cases among which a pattern can hide.
 */
export const suspicions: Readonly<Record<Suspicion, Hypothesis>> = {
  'freight-arbitrage': {
    priorShare: 0.015,
    isPossible: (view, row) => isSignedReturn(view, row) && (view.facts.claimFen[row] ?? 0) > 0,
    stakeFen: ({ facts }, row) => facts.claimFen[row] ?? 0,
  },
  wardrobing: {
    priorShare: 0.04,
    isPossible: isSignedReturn,
    stakeFen({ facts }, row) {
      const isInspected = (facts.finding[row] ?? 0) > findingCode('none')
      const share = WORN_LOSS_SHARE * (facts.atStakeFen[row] ?? 0)
      return isInspected ? (facts.depreciationFen[row] ?? 0) : share
    },
  },
  'forged-evidence': {
    priorShare: 0.03,
    isPossible: ({ facts }, row) => facts.isSigned[row] === 1 && facts.isReturn[row] === 0,
    stakeFen: ({ facts }, row) => facts.atStakeFen[row] ?? 0,
  },
  'empty-box': {
    priorShare: 0.005,
    isPossible: isSignedReturn,
    stakeFen: ({ facts }, row) => facts.atStakeFen[row] ?? 0,
  },
}

export const suspicionNames = Object.keys(suspicions) as Suspicion[]

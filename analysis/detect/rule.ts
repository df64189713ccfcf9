import type { Pattern } from '../../sim/index.ts'
import type { CaseView } from './facts/case-view.ts'
import type { ColumnName } from './facts/observed.ts'

/** The patterns that a case can be suspected of. */
/** The patterns that a rule can point to; abuse of the others is told, if at all, by what it shares with them. */
export type Suspicion = Extract<
  Pattern,
  'freight-arbitrage' | 'wardrobing' | 'forged-evidence' | 'empty-box'
>

/** What a rule sees in a case; `strength` runs from 0 (nothing) to 1 (as clear as it gets). */
export type Sight = { readonly value: number; readonly peer: number; readonly strength: number }

/**
 * One observable signal. A rule looks at a case and says how strongly the signal shows; each point
 * then doubles the odds of a pattern, and a negative point halves them. The points are a judgement
 * (assumed), set from the descriptions of the patterns and not fitted to any simulated truth.
 */
export type Rule = {
  readonly id: string
  readonly points: Readonly<Partial<Record<Suspicion, number>>>
  /** Columns without which the rule is switched off. */
  readonly needs: readonly ColumnName[]
  /** True for a rule that needs the cap of the small-amount automatic refund. */
  readonly needsCap?: true
  readonly look: (view: CaseView, row: number) => Sight
  readonly unit: 'share' | 'hours' | 'times' | 'yuan' | 'count'
  readonly zh: (value: string, peer: string) => string
  readonly en: (value: string, peer: string) => string
}

/** Nothing to be seen: not recorded, or not the kind of case that the rule is about. */
export const nothing: Sight = { value: NaN, peer: NaN, strength: 0 }

/** How far `value` has gone from `from` (0) to `to` (1), either way round; 0 for NaN. */
export function ramp(value: number, from: number, to: number): number {
  const way = (value - from) / (to - from)
  return way > 0 ? Math.min(way, 1) : 0
}

import type { Pattern } from '../terms.ts'
import type { AbusePattern } from './abuse-pattern.ts'
import { emptyBox } from './empty-box.ts'
import { forgedEvidence } from './forged-evidence.ts'
import { freightArbitrage } from './freight-arbitrage.ts'
import { wardrobing } from './wardrobing.ts'

/** The patterns that the market knows, in the order of `patterns`; honest people have none. */
export const abuseCatalogue: Record<Exclude<Pattern, 'honest'>, AbusePattern> = {
  'freight-arbitrage': freightArbitrage,
  wardrobing,
  'forged-evidence': forgedEvidence,
  'empty-box': emptyBox,
}

/** The same by pattern code, for the run; code 0 is honest. */
export const abuseByCode: readonly (AbusePattern | undefined)[] = [
  undefined,
  freightArbitrage,
  wardrobing,
  forgedEvidence,
  emptyBox,
]

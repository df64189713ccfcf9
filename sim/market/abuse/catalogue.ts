import type { AbusePattern } from './abuse-pattern.ts'
import { emptyBox } from './empty-box.ts'
import { forgedEvidence } from './forged-evidence.ts'
import { freightArbitrage } from './freight-arbitrage.ts'
import { patterns } from './pattern-names.ts'
import type { AbuseName } from './pattern-names.ts'
import { wardrobing } from './wardrobing.ts'

/** The patterns that the market knows, by name; honest people have none. */
export const abuseCatalogue: Partial<Record<AbuseName, AbusePattern>> = {
  'freight-arbitrage': freightArbitrage,
  'empty-box': emptyBox,
  wardrobing,
  'forged-evidence': forgedEvidence,
}

/** The same by pattern code, for the run; code 0 is honest. */
export const abuseByCode: readonly (AbusePattern | undefined)[] = patterns.map((name) =>
  name === 'honest' ? undefined : abuseCatalogue[name],
)

/** The one result object: every renderer reads it and no number is computed twice. */

/** An estimate over replications; `low` and `high` bound the mean at the stated confidence. */
export type Estimate = {
  mean: number
  low: number
  high: number
  unit: string
  /** For rates: mean numerator and denominator a replication. */
  numerator?: number
  denominator?: number
}

export type Verdict = 'better' | 'worse' | 'unclear'

export type Difference = {
  difference: number
  low: number
  high: number
  /** Variance of the difference of independent runs over that of paired runs; above 1 pairing helps. */
  varianceRatio: number
  verdict: Verdict
}

/** A measure along a category: by hour, by payer, by pattern, by histogram bin. */
export type Series = {
  id: string
  unit: string
  keys: string[]
  mean: number[]
  low: number[]
  high: number[]
}

export type ArmResult = {
  name: string
  /** What people call the arm; renderers fall back on `name`. */
  title?: { zh: string; en: string }
  /** What the arm sets, as dotted paths; empty for the base. */
  settings: Record<string, unknown>
  /** What the base has at the same paths, so that a change reads "from … to …". */
  before?: Record<string, unknown>
  measures: Record<string, Estimate>
  series: Record<string, Series>
}

export type Comparison = {
  arm: string
  against: string
  measures: Record<string, Difference>
}

export type Assumption = {
  /** Scenario path, for example `buyers.bracketerShare`. */
  path: string
  value: unknown
  badge: 'measured' | 'platform-rule' | 'published' | 'assumed'
  source: string
  zh: string
  en: string
}

export type ResponseBound = {
  /** `abuse.reaction` of every arm. */
  response: 0 | 1
  arms: Pick<ArmResult, 'name' | 'measures'>[]
  comparisons: Comparison[]
}

export type Results = {
  schema: 'afterlab/results@1'
  afterlab: string
  scenario: { name: { zh: string; en: string }; sha256: string; rulebook: string }
  seed: string
  replications: number
  confidence: number
  measuredDays: number
  arms: ArmResult[]
  comparisons: Comparison[]
  assumptions: Assumption[]
  /** The same experiment with abusers who do not respond to the policy at all, and who follow it wholly. */
  bounds?: ResponseBound[]
  /** What a reader must know before acting, such as a setting beyond what the platform allows. */
  notes?: { zh: string; en: string }[]
  /** Settings that no shop can make today, when the limits of the platform were ignored on purpose. */
  notSettable?: { arm: string; path: string; value: unknown; nearest: unknown }[]
  /** The command line that makes these results again. */
  command?: string
  /** Present and true when the run was cut short. */
  incomplete?: true
}

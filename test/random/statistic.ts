import type { Numbers } from './numbers.ts'

/** One look at a stretch of numbers: how likely so odd a result is when they are independent and uniform. */
export type Statistic = {
  name: string
  pValue: (numbers: Numbers) => number
  /** True where few results are possible, so that p-values are larger than uniform ones. */
  isCoarse?: boolean
}

/** The same of two stretches that should have nothing to do with each other. */
export type PairStatistic = {
  name: string
  pValue: (a: Numbers, b: Numbers) => number
  isCoarse?: boolean
}

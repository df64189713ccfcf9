import { rootKey } from '../../sim/base/streams.ts'
import type { RootKey } from '../../sim/base/streams.ts'
import { estimate } from './replicate.ts'

/**
 * A model whose figures theory knows. One replication answers every quantity; theory says what each is
 * on average. The deep check runs so many times more replications.
 */
export type TheoryModel = {
  name: string
  replications: number
  run: (root: RootKey, replication: number) => Readonly<Record<string, number>>
  theory: Readonly<Record<string, number>>
}

/** What came out for one quantity of one model. */
export type TheoryRow = {
  name: string
  theory: number
  mean: number
  replications: number
  /** Half of the 95% interval as a share of theory. */
  halfWidthShare: number
  /** Distance from theory in standard errors. */
  z: number
  /** Bias, as a share of theory, that would be refused 19 times in 20. */
  catchesShare: number
}

/**
 * Standard errors at which a quantity is refused. With up to 60 quantities the whole table is refused
 * by chance once in a thousand master seeds (60 x 1.7e-5).
 */
export const MOST_ERRORS = 4.3
/** Distance beyond `MOST_ERRORS` at which 19 of 20 tables refuse. */
const POWER_ERRORS = 1.645
/** Every row must be able to see a bias this large. */
export const MOST_CAUGHT_SHARE = 0.035

export function judgeModel(model: TheoryModel, seed: string, factor = 1): TheoryRow[] {
  const root = rootKey(seed)
  const replications = Math.round(model.replications * factor)
  const runs = Array.from({ length: replications }, (_, number) => model.run(root, number))
  return Object.entries(model.theory).map(([quantity, theory]) => {
    const values = runs.map((run) => run[quantity] ?? NaN)
    const { mean, standardError } = estimate(values)
    return {
      name: `${model.name}: ${quantity}`,
      theory,
      mean,
      replications,
      halfWidthShare: (1.96 * standardError) / Math.abs(theory),
      z: (mean - theory) / standardError,
      catchesShare: ((MOST_ERRORS + POWER_ERRORS) * standardError) / Math.abs(theory),
    }
  })
}

/** The table as people read it. */
export function theoryText(rows: readonly TheoryRow[]): string {
  const line = (...cells: string[]): string =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(58) : cell.padStart(12))).join('')
  return [
    line('quantity', 'estimate', 'theory', 'half-width', 'z', 'catches'),
    ...rows.map((row) =>
      line(
        row.name,
        row.mean.toPrecision(5),
        row.theory.toPrecision(5),
        `${(row.halfWidthShare * 100).toFixed(2)}%`,
        row.z.toFixed(2),
        `${(row.catchesShare * 100).toFixed(1)}%`,
      ),
    ),
    '',
  ].join('\n')
}

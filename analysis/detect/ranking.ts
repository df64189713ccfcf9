/**
 * How well an order of cases finds the abusive ones. Equal scores are one group: what a cut through
 * a group would find is the mean over its orders, so that a constant score is the random order.
 */

/** Cases from the most to the least suspicious, in groups of equal score. */
export type Ranking = {
  readonly rows: Uint32Array
  /** Where each group ends in `rows`, exclusive. */
  readonly groupEnds: Uint32Array
}

export type CaseWeights = {
  /** How many times each case counts: 1, or its share in a resample. */
  readonly weight: ArrayLike<number>
  readonly isAbusive: ArrayLike<number>
  readonly lossFen: ArrayLike<number>
}

/** Quality of a ranking with a capacity of `k` cases; shares from 0 to 1, NaN without abuse. */
export type Quality = {
  readonly averagePrecision: number
  readonly precisionAtK: number
  readonly recallAtK: number
  readonly moneyRecallAtK: number
}

export function rank(score: ArrayLike<number>): Ranking {
  const of = (row: number): number => score[row] ?? 0
  const rows = Uint32Array.from({ length: score.length }, (_, row) => row)
  rows.sort((a, b) => of(b) - of(a))
  const isLast = (i: number): boolean => {
    const [row, next] = [rows[i], rows[i + 1]]
    return row === undefined || next === undefined || of(row) !== of(next)
  }
  const ends = [...rows.keys()].filter(isLast).map((i) => i + 1)
  return { rows, groupEnds: Uint32Array.from(ends) }
}

/** Average precision, the mean of precision over the recall steps at group ends; and the cut at k. */
export function qualityOf(ranking: Ranking, cases: CaseWeights, k: number): Quality {
  const all = sumsOf(ranking.rows, cases)
  const at = { taken: 0, found: 0, fen: 0 }
  const seen = { count: 0, abusive: 0 }
  let averagePrecision = 0
  forEachGroup(ranking, (rows) => {
    const group = sumsOf(rows, cases)
    const part = group.count > 0 ? Math.min(1, Math.max(0, k - seen.count) / group.count) : 0
    at.taken += part * group.count
    at.found += part * group.abusive
    at.fen += part * group.lossFen
    seen.count += group.count
    seen.abusive += group.abusive
    if (group.abusive > 0) averagePrecision += group.abusive * (seen.abusive / seen.count)
  })
  return {
    averagePrecision: averagePrecision / all.abusive,
    precisionAtK: at.found / at.taken,
    recallAtK: at.found / all.abusive,
    moneyRecallAtK: at.fen / all.lossFen,
  }
}

/** The chance of each case to be among the first `k`. */
export function chancesAtK(ranking: Ranking, weight: ArrayLike<number>, k: number): Float64Array {
  const chances = new Float64Array(ranking.rows.length)
  let seen = 0
  forEachGroup(ranking, (rows) => {
    const count = rows.reduce((sum, row) => sum + (weight[row] ?? 0), 0)
    const part = count > 0 ? Math.min(1, Math.max(0, k - seen) / count) : 0
    seen += count
    for (const row of rows) chances[row] = part
  })
  return chances
}

type Sums = { count: number; abusive: number; lossFen: number }

function sumsOf(rows: Uint32Array, { weight, isAbusive, lossFen }: CaseWeights): Sums {
  const sums: Sums = { count: 0, abusive: 0, lossFen: 0 }
  for (const row of rows) {
    const times = weight[row] ?? 0
    sums.count += times
    sums.abusive += times * (isAbusive[row] ?? 0)
    sums.lossFen += times * (isAbusive[row] ?? 0) * (lossFen[row] ?? 0)
  }
  return sums
}

function forEachGroup({ rows, groupEnds }: Ranking, visit: (rows: Uint32Array) => void): void {
  let start = 0
  for (const end of groupEnds) {
    visit(rows.subarray(start, end))
    start = end
  }
}

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
export function qualityOf(
  { rows, groupEnds }: Ranking,
  { weight, isAbusive, lossFen }: CaseWeights,
  k: number,
): Quality {
  let [count, abusive, fen] = [0, 0, 0]
  let [taken, found, foundFen] = [0, 0, 0]
  let stepped = 0
  let start = 0
  for (const end of groupEnds) {
    let [groupCount, groupAbusive, groupFen] = [0, 0, 0]
    for (; start < end; start++) {
      const row = rows[start] ?? 0
      const times = weight[row] ?? 0
      groupCount += times
      if (isAbusive[row] !== 1) continue
      groupAbusive += times
      groupFen += times * (lossFen[row] ?? 0)
    }
    const part = partTaken(k - count, groupCount)
    taken += part * groupCount
    found += part * groupAbusive
    foundFen += part * groupFen
    count += groupCount
    abusive += groupAbusive
    fen += groupFen
    if (groupAbusive > 0) stepped += groupAbusive * (abusive / count)
  }
  return {
    averagePrecision: stepped / abusive,
    precisionAtK: found / taken,
    recallAtK: found / abusive,
    moneyRecallAtK: foundFen / fen,
  }
}

/** Calls `take` with each case among the first `k` and its chance to be among them. */
export function takeFirst(
  { rows, groupEnds }: Ranking,
  weight: ArrayLike<number>,
  k: number,
  take: (row: number, chance: number) => void,
): void {
  let count = 0
  let start = 0
  for (const end of groupEnds) {
    let groupCount = 0
    for (let i = start; i < end; i++) groupCount += weight[rows[i] ?? 0] ?? 0
    const chance = partTaken(k - count, groupCount)
    if (chance === 0 && groupCount > 0) return
    for (; start < end; start++) take(rows[start] ?? 0, chance)
    count += groupCount
  }
}

function partTaken(room: number, count: number): number {
  return count > 0 ? Math.min(1, Math.max(0, room) / count) : 0
}

import type { Bins } from './bins.ts'

/** F1 of a rule that one could write down: two questions, at most four answers. */
export type TreeScore = { f1: number; first: string; seconds: readonly [string, string] }

const ROUNDS = 20

/**
 * The depth-2 tree of the best F1 over all pairs of questions at the edges of the bins. F1 is a ratio
 * of sums over leaves, so a trial value turns it into a sum that each side maximises by itself; the
 * value is raised until no tree beats it (Dinkelbach 1967).
 */
export function bestDepthTwoTree(bins: Bins, isPositive: Uint8Array): TreeScore {
  const total = isPositive.reduce((sum, each) => sum + each, 0)
  let best: TreeScore = { f1: 0, first: 'none', seconds: ['none', 'none'] }
  for (let round = 0; round < ROUNDS; round++) {
    const found = bestAt(bins, isPositive, total, best.f1)
    if (found.f1 <= best.f1 + 1e-9) break
    best = found
  }
  return best
}

type Gain = Omit<TreeScore, 'f1'> & { gain: number; positives: number; taken: number }

/** The tree that exceeds the trial value most, with its own F1. */
function bestAt(bins: Bins, isPositive: Uint8Array, total: number, trial: number): TreeScore {
  let best: Gain = {
    gain: -Infinity,
    positives: 0,
    taken: 0,
    first: 'none',
    seconds: ['none', 'none'],
  }
  for (const { name, code, count } of bins.facts) {
    const sides = countPairs(bins, isPositive, code, count)
    for (let edge = 1; edge < count; edge++) {
      const below = bestQuestion(bins, sides, [0, edge], trial)
      const above = bestQuestion(bins, sides, [edge, count], trial)
      const gain = below.gain + above.gain
      if (gain <= best.gain) continue
      best = {
        gain,
        positives: below.positives + above.positives,
        taken: below.taken + above.taken,
        first: `${name} < ${bins.edgeText(name, edge)}`,
        seconds: [below.question, above.question],
      }
    }
  }
  const f1 = (2 * best.positives) / (total + best.taken)
  return { f1, first: best.first, seconds: best.seconds }
}

/** By fact: counts of cases and of positives by (bin of the first fact, bin of this one), summed up. */
type PairCounts = { all: Float64Array; positive: Float64Array; width: number }[]

function countPairs(
  bins: Bins,
  isPositive: Uint8Array,
  code: Uint8Array,
  count: number,
): PairCounts {
  return bins.facts.map(({ code: other, count: width }) => {
    const all = new Float64Array((count + 1) * (width + 1))
    const positive = new Float64Array((count + 1) * (width + 1))
    const row = width + 1
    for (let i = 0; i < code.length; i++) {
      const at = ((code[i] ?? 0) + 1) * row + (other[i] ?? 0) + 1
      all[at] = (all[at] ?? 0) + 1
      if (isPositive[i] === 1) positive[at] = (positive[at] ?? 0) + 1
    }
    for (const sums of [all, positive]) {
      for (let at = row + 1; at < sums.length; at++) {
        if (at % row === 0) continue
        sums[at] =
          (sums[at] ?? 0) + (sums[at - 1] ?? 0) + (sums[at - row] ?? 0) - (sums[at - row - 1] ?? 0)
      }
    }
    return { all, positive, width }
  })
}

type Answer = { gain: number; positives: number; taken: number; question: string }

/** The question that exceeds the trial most among the cases whose first fact is in bins `from` to `to`. */
function bestQuestion(
  bins: Bins,
  pairs: PairCounts,
  [from, to]: readonly [number, number],
  trial: number,
): Answer {
  let best: Answer = { gain: -Infinity, positives: 0, taken: 0, question: 'none' }
  for (const [at, { all, positive, width }] of pairs.entries()) {
    const row = width + 1
    const sum = (of: Float64Array, edge: number): number =>
      (of[to * row + edge] ?? 0) - (of[from * row + edge] ?? 0)
    for (let edge = 1; edge <= width; edge++) {
      const [below, belowPositive] = [sum(all, edge), sum(positive, edge)]
      const [above, abovePositive] = [sum(all, width) - below, sum(positive, width) - belowPositive]
      const [belowGain, aboveGain] = [
        2 * belowPositive - trial * below,
        2 * abovePositive - trial * above,
      ]
      const gain = Math.max(0, belowGain) + Math.max(0, aboveGain)
      if (gain <= best.gain) continue
      best = {
        gain,
        positives: (belowGain > 0 ? belowPositive : 0) + (aboveGain > 0 ? abovePositive : 0),
        taken: (belowGain > 0 ? below : 0) + (aboveGain > 0 ? above : 0),
        question: `${bins.facts[at]?.name} < ${bins.edgeText(bins.facts[at]?.name ?? '', edge)}`,
      }
    }
  }
  return best
}

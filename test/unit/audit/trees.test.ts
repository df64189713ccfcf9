import { describe, expect, it } from 'vitest'
import { binFacts } from '../../../analysis/audit/bins.ts'
import { fitBoostedTrees } from '../../../analysis/audit/boosted-trees.ts'
import { bestDepthTwoTree } from '../../../analysis/audit/depth-two-tree.ts'
import { aucOf } from '../../../analysis/audit/auc.ts'
import { makeStream, rootKey } from '../../../sim/index.ts'

const stream = makeStream(rootKey('trees'), 0, 'test')

function table(rows: number, draw: number): Record<'a' | 'b' | 'c', Float64Array> {
  const column = (n: number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => Math.floor(stream.uniform(row, draw + n) * 5))
  return { a: column(0), b: column(1), c: column(2) }
}

/** Every tree of two levels on the edges, every choice of leaves. */
function byTrial(facts: Record<string, Float64Array>, isPositive: Uint8Array): number {
  const columns = Object.values(facts)
  const edges = [1, 2, 3, 4]
  let best = 0
  const questions = columns.flatMap((column) => edges.map((edge) => ({ column, edge })))
  for (const first of questions) {
    for (const left of questions) {
      for (const right of questions) {
        for (let take = 1; take < 16; take++) {
          let [found, taken, all] = [0, 0, 0]
          isPositive.forEach((each, row) => {
            const isRight = (first.column[row] ?? 0) >= first.edge
            const second = isRight ? right : left
            const leaf = 2 * Number(isRight) + Number((second.column[row] ?? 0) >= second.edge)
            all += each
            if (((take >> leaf) & 1) === 0) return
            taken++
            found += each
          })
          best = Math.max(best, (2 * found) / (all + taken))
        }
      }
    }
  }
  return best
}

describe('the best tree of two questions', () => {
  it('is the best of all of them', () => {
    for (let sample = 0; sample < 4; sample++) {
      const facts = table(40, 10 * sample)
      const isPositive = Uint8Array.from(facts.a, (a, row) =>
        stream.uniform(row, 500 + sample) < (a > 2 && (facts.b[row] ?? 0) < 3 ? 0.8 : 0.15) ? 1 : 0,
      )
      const { f1 } = bestDepthTwoTree(binFacts(facts), isPositive)
      expect(f1).toBeCloseTo(byTrial(facts, isPositive), 9)
    }
  })
})

describe('boosted trees', () => {
  const chanceOf = (a: number, b: number): number => (a > 2 === b > 2 ? 0.9 : 0.1)
  const sampleOf = (draw: number): { facts: Record<string, Float64Array>; label: Uint8Array } => {
    const facts = table(4000, draw)
    const label = Uint8Array.from(facts.a, (a, row) =>
      stream.uniform(row, draw + 7) < chanceOf(a, facts.b[row] ?? 0) ? 1 : 0,
    )
    return { facts, label }
  }

  it('learn what no fact says by itself nearly as well as who knows the chances', () => {
    const [train, test] = [sampleOf(1000), sampleOf(2000)]
    const score = fitBoostedTrees(train.facts, train.label)
    const cluster = test.label.map((_, i) => i)
    const auc = (value: Float64Array): number =>
      aucOf({ value, isPositive: test.label, cluster: [...cluster.keys()] }).value
    const { a, b } = test.facts
    const best = auc(Float64Array.from(a ?? [], (each, row) => chanceOf(each, b?.[row] ?? 0)))
    expect(auc(score(test.facts))).toBeGreaterThan(best - 0.02)
    expect(auc(a ?? new Float64Array(0))).toBeLessThan(0.6)
  })

  it('are the same each time they are fitted', () => {
    const { facts, label } = sampleOf(3000)
    expect(fitBoostedTrees(facts, label)(facts)).toEqual(fitBoostedTrees(facts, label)(facts))
  })
})

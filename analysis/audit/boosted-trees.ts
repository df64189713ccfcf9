import { binFacts } from './bins.ts'
import type { Bins } from './bins.ts'
import type { ApplicationFacts } from './seen.ts'

/** A split of a complete tree of fixed depth; a leaf's value is its log odds. */
type Tree = { fact: Int16Array; edge: Uint8Array; value: Float64Array }

/** Scores cases; higher is more suspicious. */
export type Scorer = (facts: ApplicationFacts) => Float64Array

const ROUNDS = 80
const DEPTH = 4
const RATE = 0.15
const PENALTY = 1
const LEAST_HESSIAN = 2
const NODES = 2 ** DEPTH - 1
const LEAVES = 2 ** DEPTH

/**
 * Gradient-boosted trees on binned facts with logistic loss (Friedman 2001; the gain of Chen and
 * Guestrin 2016): the yardstick of what a learner gets out of the facts. No draw is made, so the same
 * cases give the same trees.
 */
export function fitBoostedTrees(facts: ApplicationFacts, isPositive: Uint8Array): Scorer {
  const bins = binFacts(facts)
  const share = isPositive.reduce((sum, each) => sum + each, 0) / bins.length
  const base = Math.log(share / (1 - share))
  const margin = new Float64Array(bins.length).fill(base)
  const trees: Tree[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const tree = growTree(bins, margin, isPositive)
    trees.push(tree)
    addTree(bins, tree, margin)
  }
  return (asked) => {
    const own = binFacts(asked, bins)
    const score = new Float64Array(own.length).fill(base)
    for (const tree of trees) addTree(own, tree, score)
    return score
  }
}

function addTree(bins: Bins, tree: Tree, margin: Float64Array): void {
  const leaf = leavesOf(bins, tree, DEPTH)
  for (let i = 0; i < margin.length; i++) {
    margin[i] = (margin[i] ?? 0) + RATE * (tree.value[leaf[i] ?? 0] ?? 0)
  }
}

/** By case: the number of its node among those of a level. */
function leavesOf(bins: Bins, { fact, edge }: Tree, depth: number): Uint8Array {
  const place = new Uint8Array(bins.length)
  for (let level = 0; level < depth; level++) {
    const first = 2 ** level - 1
    for (let i = 0; i < place.length; i++) {
      const node = first + (place[i] ?? 0)
      const code = bins.facts[fact[node] ?? -1]?.code[i] ?? 0
      place[i] = 2 * (place[i] ?? 0) + (code >= (edge[node] ?? 0) ? 1 : 0)
    }
  }
  return place
}

function growTree(bins: Bins, margin: Float64Array, isPositive: Uint8Array): Tree {
  const tree: Tree = {
    fact: new Int16Array(NODES).fill(-1),
    // A node that does not split sends all one way.
    edge: new Uint8Array(NODES),
    value: new Float64Array(LEAVES),
  }
  const gradient = new Float64Array(bins.length)
  const hessian = new Float64Array(bins.length)
  margin.forEach((each, i) => {
    const chance = 1 / (1 + Math.exp(-each))
    gradient[i] = chance - (isPositive[i] ?? 0)
    hessian[i] = chance * (1 - chance)
  })
  for (let level = 0; level < DEPTH; level++) {
    const place = leavesOf(bins, tree, level)
    splitLevel(bins, tree, { level, place, gradient, hessian })
  }
  const leaf = leavesOf(bins, tree, DEPTH)
  const sums = new Float64Array(2 * LEAVES)
  leaf.forEach((at, i) => {
    sums[2 * at] = (sums[2 * at] ?? 0) + (gradient[i] ?? 0)
    sums[2 * at + 1] = (sums[2 * at + 1] ?? 0) + (hessian[i] ?? 0)
  })
  tree.value.forEach((_, at) => {
    tree.value[at] = -(sums[2 * at] ?? 0) / ((sums[2 * at + 1] ?? 0) + PENALTY)
  })
  return tree
}

type Level = { level: number; place: Uint8Array; gradient: Float64Array; hessian: Float64Array }

function splitLevel(bins: Bins, tree: Tree, { level, place, gradient, hessian }: Level): void {
  const nodes = 2 ** level
  const first = nodes - 1
  const best = new Float64Array(nodes).fill(1e-6)
  for (const [fact, { code, count }] of bins.facts.entries()) {
    const g = new Float64Array(nodes * count)
    const h = new Float64Array(nodes * count)
    for (let i = 0; i < place.length; i++) {
      const at = (place[i] ?? 0) * count + (code[i] ?? 0)
      g[at] = (g[at] ?? 0) + (gradient[i] ?? 0)
      h[at] = (h[at] ?? 0) + (hessian[i] ?? 0)
    }
    for (let node = 0; node < nodes; node++) {
      const own = {
        g: g.subarray(node * count, (node + 1) * count),
        h: h.subarray(node * count, (node + 1) * count),
      }
      const { gain, edge } = bestEdge(own)
      if (gain <= (best[node] ?? 0)) continue
      best[node] = gain
      tree.fact[first + node] = fact
      tree.edge[first + node] = edge
    }
  }
}

function bestEdge({ g, h }: { g: Float64Array; h: Float64Array }): { gain: number; edge: number } {
  const sum = (values: Float64Array): number => values.reduce((total, each) => total + each, 0)
  const [allG, allH] = [sum(g), sum(h)]
  const worth = (gradient: number, hessian: number): number => gradient ** 2 / (hessian + PENALTY)
  let [leftG, leftH] = [0, 0]
  let best = { gain: 0, edge: 0 }
  for (let edge = 1; edge < g.length; edge++) {
    leftG += g[edge - 1] ?? 0
    leftH += h[edge - 1] ?? 0
    if (leftH < LEAST_HESSIAN || allH - leftH < LEAST_HESSIAN) continue
    const gain = worth(leftG, leftH) + worth(allG - leftG, allH - leftH) - worth(allG, allH)
    if (gain > best.gain) best = { gain, edge }
  }
  return best
}

import type { ApplicationFacts } from './seen.ts'

/** Facts cut into bins at quantiles: what trees ask about. */
export type Bins = {
  length: number
  facts: readonly { name: string; code: Uint8Array; count: number; edges: Float64Array }[]
  /** The value from which bin `edge` of a fact begins. */
  edgeText: (name: string, edge: number) => string
}

const MOST_BINS = 32

/** @param edgesOf bins of other facts of the same names; own quantiles when left out. */
export function binFacts(facts: ApplicationFacts, edgesOf?: Bins): Bins {
  const known = new Map(edgesOf?.facts.map(({ name, edges }) => [name, edges]))
  const binned = Object.entries(facts).map(([name, values]) => {
    const edges = known.get(name) ?? edgesAt(values)
    const code = Uint8Array.from(values, (value) => binOf(edges, value))
    return { name, code, count: edges.length + 1, edges }
  })
  const length = binned[0]?.code.length ?? 0
  const edgeText = (name: string, edge: number): string => {
    const value = binned.find((each) => each.name === name)?.edges[edge - 1] ?? Infinity
    return String(Math.round(value * 1000) / 1000)
  }
  return { length, facts: binned, edgeText }
}

/** Values at which a new bin begins; a value that many cases have is a bin by itself. */
function edgesAt(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).toSorted()
  const found = new Set<number>()
  for (let bin = 1; bin < MOST_BINS; bin++) {
    const value = sorted[Math.floor((bin * sorted.length) / MOST_BINS)]
    if (value !== undefined && value > (sorted[0] ?? NaN)) found.add(value)
  }
  const rare = rareEdge(sorted)
  if (rare !== undefined) found.add(rare)
  return Float64Array.from(found).toSorted()
}

/** Where nearly all cases have the least value, the next one up is a bin too. */
function rareEdge(sorted: Float64Array): number | undefined {
  return sorted.find((value) => value > (sorted[0] ?? NaN))
}

function binOf(edges: Float64Array, value: number): number {
  let bin = 0
  while (bin < edges.length && value >= (edges[bin] ?? Infinity)) bin++
  return bin
}

import { buyerKinds, patterns } from '../../sim/index.ts'
import type { Tables } from '../../sim/index.ts'
import { quantile } from '../stats/quantile.ts'
import { drawClusters, percentileInterval } from './bootstrap.ts'
import type { Interval } from './bootstrap.ts'
import type { Judgement } from './detector.ts'
import { qualityOf, rank, takeFirst } from './ranking.ts'
import type { Quality, Ranking } from './ranking.ts'

export type EvaluateOptions = {
  readonly capacity: number
  readonly seed: string
  readonly resamples?: number
  readonly confidence?: number
}

/** What stands beside the detector: the order of the queue, and orders that need no detector. */
export const rankingNames = ['score', 'expectedMoney', 'amount', 'returnRate', 'random'] as const
export type RankingName = (typeof rankingNames)[number]

export const measureNames = [
  'averagePrecision',
  'precisionAtK',
  'recallAtK',
  'moneyRecallAtK',
  /** Share of the honest buyers with a case who would be reviewed for nothing. */
  'honestBuyersAtK',
] as const
export type MeasureName = (typeof measureNames)[number]

/**
 * How the judgement compares with the truth that only the simulator knows. Intervals come from a
 * bootstrap that draws buyers, not cases, because the cases of one buyer belong together.
 */
export type Evaluation = {
  readonly capacity: number
  readonly cases: number
  readonly abusiveCases: number
  readonly abuseLossYuan: number
  readonly resamples: number
  readonly confidence: number
  readonly rankings: readonly {
    readonly name: RankingName
    readonly measures: Readonly<Record<MeasureName, Interval>>
  }[]
  /** Paired on the same resamples: what the queue gains over a ranking without a detector. */
  readonly gains: readonly {
    readonly of: RankingName
    readonly over: RankingName
    readonly measures: Readonly<Record<MeasureName, Interval>>
  }[]
  readonly byPattern: readonly {
    readonly pattern: string
    readonly cases: number
    readonly lossYuan: number
    readonly inQueue: number
    readonly medianScore: number
  }[]
  /** Honest buyers by kind: a heavy returner or a bracketer looks suspicious and is not. */
  readonly byHonestKind: readonly {
    readonly kind: string
    readonly buyers: number
    readonly inQueue: number
  }[]
}

type Measures = Quality & { readonly honestBuyersAtK: number }

/** The truth of each case of the judgement, one entry a case; loss is 0 for honest cases. */
type Truth = {
  readonly pattern: Uint8Array
  readonly isAbusive: Uint8Array
  readonly lossFen: Float64Array
  /** Buyers with a case, numbered from 0. */
  readonly buyer: Uint32Array
  readonly buyers: readonly BuyerTruth[]
}
type BuyerTruth = { readonly kind: number; readonly isHonest: boolean }

const HONEST = patterns.indexOf('honest')

const comparisons: readonly (readonly [RankingName, RankingName])[] = [
  ['score', 'random'],
  ['score', 'amount'],
  ['score', 'returnRate'],
  ['expectedMoney', 'amount'],
]

/** The tables that an evaluation needs beside the judgement. */
export type Judged = Pick<Tables, 'orders' | 'truth'>

/** Judges the judgement of a recorded replication by its truth table. */
export function evaluate(
  tables: Judged,
  judgement: Judgement,
  { capacity, seed, resamples = 1000, confidence = 0.95 }: EvaluateOptions,
): Evaluation {
  const truth = truthOf(tables, judgement)
  const rankings = rankingsOf(tables, judgement)
  const measure = (times: Float64Array): Record<RankingName, Measures> => {
    const weight = weighCases(truth, times)
    return mapNames(rankingNames, (name) =>
      measuresOf(rankings[name], truth, { times, weight }, capacity),
    )
  }
  const observed = measure(new Float64Array(truth.buyers.length).fill(1))
  const samples = [...drawClusters(truth.buyers.length, seed, resamples)].map(measure)
  const intervals = (of: (sample: Record<RankingName, Measures>, name: MeasureName) => number) =>
    mapNames(measureNames, (name) =>
      percentileInterval(
        of(observed, name),
        samples.map((sample) => of(sample, name)),
        confidence,
      ),
    )
  return {
    capacity,
    cases: truth.pattern.length,
    abusiveCases: sum(truth.isAbusive),
    abuseLossYuan: sum(truth.lossFen) / 100,
    resamples,
    confidence,
    rankings: rankingNames.map((ranking) => ({
      name: ranking,
      measures: intervals((sample, name) => sample[ranking][name]),
    })),
    gains: comparisons.map(([of, over]) => ({
      of,
      over,
      measures: intervals((sample, name) => sample[of][name] - sample[over][name]),
    })),
    ...countQueue(truth, judgement.score, rankings.expectedMoney, capacity),
  }
}

function truthOf(tables: Judged, { facts }: Judgement): Truth {
  const { length, column } = tables.truth
  const pattern = new Uint8Array(facts.length)
  const kind = new Uint8Array(facts.length)
  const lossFen = new Float64Array(facts.length)
  for (let row = 0; row < length; row++) {
    const at = column.case[row] ?? 0
    pattern[at] = column.pattern[row] ?? 0
    kind[at] = column.buyerKind[row] ?? 0
    const payers = [column.lossShopFen, column.lossPlatformFen, column.lossInsurerFen]
    if (pattern[at] !== HONEST) lossFen[at] = sum(payers.map((fen) => fen[row] ?? 0))
  }
  const numbers = new Map<number, number>()
  const buyer = facts.buyer.map((each) => {
    const number = numbers.get(each) ?? numbers.size
    numbers.set(each, number)
    return number
  })
  const buyers = [...numbers.values()].map(() => ({ kind: 0, isHonest: true }))
  for (const [row, number] of buyer.entries()) {
    const isHonest = buyers[number]?.isHonest !== false && pattern[row] === HONEST
    buyers[number] = { kind: kind[row] ?? 0, isHonest }
  }
  const isAbusive = pattern.map((code) => (code === HONEST ? 0 : 1))
  return { pattern, isAbusive, lossFen, buyer, buyers }
}

function rankingsOf(
  { orders }: Judged,
  { score, expectedFen, facts }: Judgement,
): Record<RankingName, Ranking> {
  const received = new Map<number, number>()
  for (let row = 0; row < orders.length; row++) {
    if (Number.isNaN(orders.column.signedHours[row])) continue
    const buyer = orders.column.buyer[row] ?? 0
    received.set(buyer, (received.get(buyer) ?? 0) + 1)
  }
  const returned = new Map<number, Set<number>>()
  for (const [row, buyer] of facts.buyer.entries()) {
    const own = returned.get(buyer) ?? new Set<number>()
    if (facts.isSigned[row] === 1 && facts.isReturn[row] === 1) own.add(facts.order[row] ?? 0)
    returned.set(buyer, own)
  }
  const returnRate = (buyer: number): number =>
    (returned.get(buyer)?.size ?? 0) / Math.max(received.get(buyer) ?? 0, 1)
  return {
    score: rank(score),
    expectedMoney: rank(expectedFen),
    amount: rank(facts.amountFen),
    returnRate: rank(Float64Array.from(facts.buyer, returnRate)),
    random: rank(new Float64Array(facts.length)),
  }
}

/** How often each buyer counts, and with him each of his cases. */
type Resample = { readonly times: Float64Array; readonly weight: Float64Array }

function weighCases({ buyer }: Truth, times: Float64Array): Float64Array {
  const weight = new Float64Array(buyer.length)
  for (let row = 0; row < buyer.length; row++) weight[row] = times[buyer[row] ?? 0] ?? 0
  return weight
}

function measuresOf(
  ranking: Ranking,
  truth: Truth,
  { times, weight }: Resample,
  k: number,
): Measures {
  const reviewed = reviewedBuyers(ranking, truth, weight, k)
  let honest = 0
  let harmed = 0
  for (let buyer = 0; buyer < times.length; buyer++) {
    if (truth.buyers[buyer]?.isHonest !== true) continue
    honest += times[buyer] ?? 0
    harmed += (times[buyer] ?? 0) * (reviewed[buyer] ?? 0)
  }
  return {
    ...qualityOf(ranking, { ...truth, weight }, k),
    honestBuyersAtK: harmed / honest,
  }
}

/** Chance of each buyer that at least one of his cases is among the first `k`. */
function reviewedBuyers(
  ranking: Ranking,
  { buyer, buyers }: Truth,
  weight: Float64Array,
  k: number,
): Float64Array {
  const spared = new Float64Array(buyers.length).fill(1)
  takeFirst(ranking, weight, k, (row, chance) => {
    const number = buyer[row] ?? 0
    spared[number] = (spared[number] ?? 1) * (1 - chance)
  })
  return spared.map((chance) => 1 - chance)
}

function countQueue(
  truth: Truth,
  score: Float64Array,
  ranking: Ranking,
  k: number,
): Pick<Evaluation, 'byPattern' | 'byHonestKind'> {
  const once = new Float64Array(score.length).fill(1)
  const reviewed = reviewedBuyers(ranking, truth, once, k)
  const chances = new Float64Array(score.length)
  takeFirst(ranking, once, k, (row, chance) => {
    chances[row] = chance
  })
  const rowsOf = (code: number): number[] =>
    [...truth.pattern.keys()].filter((row) => truth.pattern[row] === code)
  const numbersOf = (kind: number): number[] =>
    [...truth.buyers.keys()].filter(
      (number) => truth.buyers[number]?.kind === kind && truth.buyers[number].isHonest,
    )
  return {
    byPattern: patterns.map((pattern, code) => ({
      pattern,
      cases: rowsOf(code).length,
      lossYuan: sum(rowsOf(code).map((row) => truth.lossFen[row] ?? 0)) / 100,
      inQueue: sum(rowsOf(code).map((row) => chances[row] ?? 0)),
      medianScore: quantile(
        rowsOf(code).map((row) => score[row] ?? 0),
        0.5,
      ),
    })),
    byHonestKind: buyerKinds.flatMap((kind, code) => {
      const buyers = numbersOf(code)
      if (buyers.length === 0) return []
      const inQueue = sum(buyers.map((number) => reviewed[number] ?? 0))
      return [{ kind, buyers: buyers.length, inQueue }]
    }),
  }
}

function mapNames<N extends string, T>(names: readonly N[], of: (name: N) => T): Record<N, T> {
  return Object.fromEntries(names.map((name) => [name, of(name)])) as Record<N, T>
}

function sum(values: ArrayLike<number>): number {
  let total = 0
  for (let i = 0; i < values.length; i++) total += values[i] ?? 0
  return total
}

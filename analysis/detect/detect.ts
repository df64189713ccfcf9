import { detector } from './detector.ts'
import type { DetectorOptions, Judgement } from './detector.ts'
import type { Observed } from './facts/observed.ts'
import { reasonText, ruleOffText } from './reason-text.ts'
import type { ReasonText, RuleOffText } from './reason-text.ts'
import type { Suspicion } from './rule.ts'

export type DetectOptions = DetectorOptions & {
  /** How many cases can be reviewed. */
  readonly capacity?: number
  /** A record to learn what is usual from; the record itself when absent. */
  readonly history?: Observed
}

/** Schema `afterlab/detect@1`: what to review first, why, and what is at stake. */
export type DetectReport = {
  readonly schema: 'afterlab/detect@1'
  readonly capacity: number
  readonly cases: number
  readonly queue: readonly QueuedCase[]
  readonly queueYuan: number
  /** What reviewing the next cases would add. */
  readonly beyond: { readonly cases: number; readonly expectedYuan: number }
  readonly buyers: readonly ScoredBuyer[]
  readonly off: readonly RuleOffText[]
  readonly note: { readonly zh: string; readonly en: string }
}

export type QueuedCase = {
  readonly case: number
  readonly order: number
  readonly buyer: number
  readonly pattern: Suspicion | 'none'
  readonly score: number
  readonly expectedYuan: number
  readonly reasons: readonly ReasonText[]
  readonly protections: readonly ReasonText[]
}

/** A buyer by his cases: the score is that of the most suspicious one, the money is that of all. */
export type ScoredBuyer = {
  readonly buyer: number
  readonly cases: number
  readonly score: number
  readonly expectedYuan: number
  readonly reasons: readonly ReasonText[]
}

const REASONS = 3
const NEXT_CASES = 10

const note = {
  zh: '名单只表示「可疑、待核实」，不是结论。没有公开的、带标注的退货滥用数据集；这里的准确度只在模拟数据上量过，而规则和模拟出自同样的描述，只能当上限看。记录里没有地址和设备，看不到多人合谋。',
  en: 'The list says "suspicious, to be reviewed" and is no finding. No public data set of labelled return abuse exists; accuracy has been measured on simulated records only, and rules and simulation come from the same descriptions: take it as an upper bound. The record holds no address or device, so several buyers acting together are not seen.',
}

/** Ranks the recorded cases for review. */
export function detect(record: Observed, options: DetectOptions = {}): DetectReport {
  const { capacity = 50, history = record } = options
  return reportOf(detector(options).fit(history).judge(record), capacity)
}

/** The queue of a judgement: the best `capacity` cases by expected money. */
export function reportOf(judgement: Judgement, capacity: number): DetectReport {
  const ranked = rankCases(judgement)
  const queue = ranked.slice(0, capacity)
  const next = ranked.slice(capacity, capacity + NEXT_CASES)
  return {
    schema: 'afterlab/detect@1',
    capacity,
    cases: judgement.facts.length,
    queue: queue.map((row) => queuedCase(judgement, row)),
    queueYuan: sumYuan(judgement, queue),
    beyond: { cases: next.length, expectedYuan: sumYuan(judgement, next) },
    buyers: rankBuyers(judgement, capacity),
    off: judgement.off.map(ruleOffText),
    note,
  }
}

/** Rows of the cases with money at stake, most expected money first, then the earlier application. */
function rankCases({ expectedFen, facts }: Judgement): number[] {
  const rows = [...expectedFen.keys()].filter((row) => (expectedFen[row] ?? 0) > 0)
  const fen = (row: number): number => expectedFen[row] ?? 0
  const applied = (row: number): number => facts.appliedHours[row] ?? 0
  return rows.toSorted((a, b) => fen(b) - fen(a) || applied(a) - applied(b))
}

function queuedCase(judgement: Judgement, row: number): QueuedCase {
  const { pattern, reasons, protections } = judgement.explain(row)
  return {
    case: row,
    order: judgement.facts.order[row] ?? 0,
    buyer: judgement.facts.buyer[row] ?? 0,
    pattern,
    score: judgement.score[row] ?? 0,
    expectedYuan: (judgement.expectedFen[row] ?? 0) / 100,
    reasons: reasons.slice(0, REASONS).map(reasonText),
    protections: protections.slice(0, REASONS).map(reasonText),
  }
}

function rankBuyers(judgement: Judgement, capacity: number): ScoredBuyer[] {
  const casesOf = new Map<number, number[]>()
  for (const row of rankCases(judgement)) {
    const buyer = judgement.facts.buyer[row] ?? 0
    const rows = casesOf.get(buyer)
    if (rows) rows.push(row)
    else casesOf.set(buyer, [row])
  }
  const buyers = [...casesOf].map(([buyer, rows]) => ({
    buyer,
    rows,
    expectedYuan: sumYuan(judgement, rows),
  }))
  return buyers
    .toSorted((a, b) => b.expectedYuan - a.expectedYuan)
    .slice(0, capacity)
    .map(({ buyer, rows, expectedYuan }) => ({
      buyer,
      cases: rows.length,
      score: Math.max(...rows.map((row) => judgement.score[row] ?? 0)),
      expectedYuan,
      reasons: strongestReasons(judgement, rows),
    }))
}

/** The strongest reasons of a buyer, each rule once. */
function strongestReasons(judgement: Judgement, rows: readonly number[]): ReasonText[] {
  const all = rows.flatMap((row) => judgement.explain(row).reasons)
  const byWeight = all.toSorted((a, b) => b.points - a.points)
  const once = byWeight.filter(
    (reason, i) => byWeight.findIndex((each) => each.rule === reason.rule) === i,
  )
  return once.slice(0, REASONS).map(reasonText)
}

function sumYuan({ expectedFen }: Judgement, rows: readonly number[]): number {
  return rows.reduce((sum, row) => sum + (expectedFen[row] ?? 0), 0) / 100
}

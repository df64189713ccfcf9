import { rules } from './all-rules.ts'
import { caseFacts } from './facts/case-facts.ts'
import type { CaseFacts, ReturnWindow } from './facts/case-facts.ts'
import { viewCases } from './facts/case-view.ts'
import type { CaseView } from './facts/case-view.ts'
import { missingColumns } from './facts/observed.ts'
import type { Observed } from './facts/observed.ts'
import { fitPeers } from './facts/peers.ts'
import { purchasesOf } from './facts/purchases.ts'
import type { Rule, Suspicion } from './rule.ts'
import { suspicionNames, suspicions } from './suspicions.ts'

export type DetectorOptions = {
  readonly window?: ReturnWindow
  /** Cap of the small-amount automatic refund in force; without it one rule is off. */
  readonly capYuan?: number
}

export type Detector = {
  /** Learns what is usual. Labels play no part. */
  fit(history: Observed): FittedDetector
}

export type FittedDetector = {
  /** One number from 0 to 1 a case; higher is more suspicious. An order of review, no probability. */
  score(record: Observed): Float64Array
  judge(record: Observed): Judgement
}

/** What the rules make of a record, one entry a case. */
export type Judgement = {
  readonly facts: CaseFacts
  readonly score: Float64Array
  /** Score times what the likely patterns would cost. */
  readonly expectedFen: Float64Array
  /** Reasons of a case, the one that weighs most first. */
  explain(row: number): Explanation
  readonly off: readonly RuleOff[]
}

export type Explanation = {
  readonly pattern: Suspicion | 'none'
  readonly reasons: readonly Reason[]
  /** What speaks for the buyer. */
  readonly protections: readonly Reason[]
}

export type Reason = {
  readonly rule: string
  readonly value: number
  readonly peer: number
  readonly unit: Rule['unit']
  /** How many times the odds doubled because of it; negative for protections. */
  readonly points: number
}

export type RuleOff = { readonly rule: string; readonly missing: readonly string[] }

const sevenAndThirtyDays: ReturnWindow = { plainHours: 7 * 24, labelHours: 30 * 24 }

/** A detector by transparent rules: points double the odds, patterns compete. */
export function detector(options: DetectorOptions = {}): Detector {
  const { window = sevenAndThirtyDays, capYuan = NaN } = options
  return {
    fit(history) {
      const facts = caseFacts(history, window)
      const peers = fitPeers(facts, purchasesOf(history, facts))
      const judge = (record: Observed): Judgement => {
        const recorded = caseFacts(record, window)
        const view = viewCases(recorded, purchasesOf(record, recorded), peers, capYuan)
        return judgeCases(view, rulesOff(record, capYuan))
      }
      return { judge, score: (record) => judge(record).score }
    },
  }
}

function judgeCases(view: CaseView, off: readonly RuleOff[]): Judgement {
  const { facts } = view
  const on = rules.filter((rule) => !off.some((each) => each.rule === rule.id))
  const score = new Float64Array(facts.length)
  const expectedFen = new Float64Array(facts.length)
  for (let row = 0; row < facts.length; row++) {
    const odds = oddsOf(view, row, pointsOf(view, row, on))
    score[row] = shareOfOdds(odds)
    expectedFen[row] = expectationOf(view, row, odds)
  }
  return { facts, score, expectedFen, off, explain: (row) => explain(view, row, on) }
}

/** Odds of each pattern against an honest case, in the order of `suspicionNames`. */
type Odds = readonly number[]

/** Points of each pattern, summed over the rules. */
function pointsOf(view: CaseView, row: number, on: readonly Rule[]): number[] {
  const points = suspicionNames.map(() => 0)
  for (const rule of on) {
    const { strength } = rule.look(view, row)
    if (!(strength > 0)) continue
    for (const [i, name] of suspicionNames.entries()) {
      points[i] = (points[i] ?? 0) + strength * (rule.points[name] ?? 0)
    }
  }
  return points
}

function oddsOf(view: CaseView, row: number, points: readonly number[]): Odds {
  return suspicionNames.map((name, i) => {
    const { priorShare, isPossible } = suspicions[name]
    if (!isPossible(view, row)) return 0
    return (priorShare / (1 - priorShare)) * 2 ** (points[i] ?? 0)
  })
}

function shareOfOdds(odds: Odds): number {
  const all = odds.reduce((sum, each) => sum + each, 0)
  return all / (1 + all)
}

function expectationOf(view: CaseView, row: number, odds: Odds): number {
  const all = odds.reduce((sum, each) => sum + each, 0)
  const stakes = odds.map((each, i) => {
    const name = suspicionNames[i]
    return name && each > 0 ? each * suspicions[name].stakeFen(view, row) : 0
  })
  return stakes.reduce((sum, each) => sum + each, 0) / (1 + all)
}

/** A rule weighs what the odds of any pattern would be without it. */
function explain(view: CaseView, row: number, on: readonly Rule[]): Explanation {
  const points = pointsOf(view, row, on)
  const odds = oddsOf(view, row, points)
  const all = odds.reduce((sum, each) => sum + each, 0)
  const reasons = on.flatMap((rule): Reason[] => {
    const { value, peer, strength } = rule.look(view, row)
    const without = points.map((each, i) => {
      const name = suspicionNames[i]
      return each - strength * (name ? (rule.points[name] ?? 0) : 0)
    })
    const rest = oddsOf(view, row, without).reduce((sum, each) => sum + each, 0)
    if (!(strength > 0) || rest === 0 || rest === all) return []
    return [{ rule: rule.id, value, peer, unit: rule.unit, points: Math.log2(all / rest) }]
  })
  const byWeight = reasons.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
  const likeliest = odds.indexOf(Math.max(...odds))
  return {
    pattern: all > 0 ? (suspicionNames[likeliest] ?? 'none') : 'none',
    reasons: byWeight.filter((reason) => reason.points > 0),
    protections: byWeight.filter((reason) => reason.points < 0),
  }
}

function rulesOff(record: Observed, capYuan: number): RuleOff[] {
  return rules.flatMap((rule) => {
    const missing: string[] = [...missingColumns(record, rule.needs)]
    if (rule.needsCap && Number.isNaN(capYuan)) missing.push('policy.smallAutoRefund.capYuan')
    return missing.length > 0 ? [{ rule: rule.id, missing }] : []
  })
}

// Nothing that names or numbers a thing may say who abuses: keys, rows, and the clock of the day.
import { describe, expect, it } from 'vitest'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { planInputs } from '../../analysis/store/run-inputs.ts'
import { compilePlan, replicate, situations } from '../../sim/index.ts'
import type { Tables } from '../../sim/index.ts'

/** A shop where every pattern pays, so that all of them are there to leak. */
const permissive = [
  'policy.freightCover.payer=shop',
  'policy.freightCover.reasons=all',
  'policy.freightCover.designatedCarrierOnly=false',
  'policy.refundPoint=onFirstScan',
  'policy.inspection.share=0.3',
]

const SIGNED = situations.indexOf('signed')

const { run } = await loadExperiment('womens-apparel', { sets: permissive, arms: [] })
const [base] = run.arms
if (!base) throw new Error('expected the base')
const plan = compilePlan(planInputs(run, base))
const records = [0, 1, 2].map((at) => replicate(plan, at, { recordEvents: false }).tables)

type Sample = { value: number; isAbusive: boolean }

/** One signed case of each buyer, any of his: what a feature says of it, and whether it is abusive. */
function sampleOf(tables: Tables, feature: (order: number) => number): Sample[] {
  const { cases, truth } = tables
  const rowsOf = new Map<number, number[]>()
  for (let row = 0; row < cases.length; row++) {
    if (cases.column.situation[row] !== SIGNED) continue
    const buyer = cases.column.buyer[row] ?? 0
    rowsOf.set(buyer, [...(rowsOf.get(buyer) ?? []), row])
  }
  return [...rowsOf].map(([buyer, rows]) => {
    const row = rows[Math.floor(rows.length * ((buyer * 0.6180339887) % 1))] ?? 0
    const isAbusive = (truth.column.pattern[row] ?? 0) > 0
    return { value: feature(cases.column.order[row] ?? 0), isAbusive }
  })
}

/** Area under the ROC curve less one half, in standard errors of no relation. */
function zOfAuc(samples: readonly Sample[]): number {
  const sorted = samples.toSorted((a, b) => a.value - b.value)
  let [ranks, abusive, start] = [0, 0, 0]
  while (start < sorted.length) {
    let end = start
    while (end < sorted.length && sorted[end]?.value === sorted[start]?.value) end++
    const own = sorted.slice(start, end).filter(({ isAbusive }) => isAbusive).length
    ranks += own * ((start + end + 1) / 2)
    abusive += own
    start = end
  }
  const honest = sorted.length - abusive
  const auc = (ranks - (abusive * (abusive + 1)) / 2) / (abusive * honest)
  return (auc - 0.5) / Math.sqrt((sorted.length + 1) / (12 * abusive * honest))
}

const order = (name: 'orderKey' | 'buyer' | 'checkout' | 'payChannel') => (at: number, t: Tables) =>
  t.orders.column[name][at] ?? 0
const features: Record<string, (at: number, tables: Tables) => number> = {
  'order key': order('orderKey'),
  'buyer number': order('buyer'),
  'checkout number': order('checkout'),
  'pay channel': order('payChannel'),
  'order row': (at) => at,
  'order key modulo 16': (at, { orders }) => (orders.column.orderKey[at] ?? 0) % 16,
  'hour of the day of payment': (at, { orders }) => (orders.column.paidHours[at] ?? 0) % 24,
  'minute of payment': (at, { orders }) => ((orders.column.paidHours[at] ?? 0) * 60) % 1,
  'last digit of the price': (at, { orders }) => (orders.column.paidFen[at] ?? 0) % 10,
}

describe('the record', () => {
  it.each(Object.entries(features))(
    'says nothing of abuse by %s (within 4 standard errors)',
    (_, feature) => {
      const z = records.map((tables) => zOfAuc(sampleOf(tables, (at) => feature(at, tables))))
      const pooled = z.reduce((sum, each) => sum + each, 0) / Math.sqrt(z.length)
      expect(Math.abs(pooled)).toBeLessThan(4)
    },
  )
})

// The detector on a simulated shop in which every pattern pays, against orders that need no detector.
import { describe, expect, it } from 'vitest'
import { detect } from '../../../analysis/detect/detect.ts'
import { detector } from '../../../analysis/detect/detector.ts'
import { evaluate } from '../../../analysis/detect/evaluate.ts'
import { suspicionNames } from '../../../analysis/detect/suspicions.ts'
import { loadExperiment } from '../../../analysis/store/load-experiment.ts'
import { compilePlan, replicate } from '../../../sim/index.ts'

const capYuan = 20
const sets = [
  'policy.freightCover.payer=shop',
  'policy.freightCover.reasons=all',
  'policy.freightCover.designatedCarrierOnly=false',
  'policy.refundPoint=onFirstScan',
  'policy.inspection.share=0.3',
  'policy.smallAutoRefund.on=true',
  `policy.smallAutoRefund.capYuan=${capYuan}`,
  'policy.smallAutoRefund.riskFilter=false',
]
const { run } = await loadExperiment('womens-apparel', { sets, arms: [] })
const [base] = run.arms
if (!base) throw new Error('expected the base')
const plan = compilePlan({ ...run, scenario: base.scenario })
const { tables } = replicate(plan, 0, { recordEvents: false })
const judgement = detector({ capYuan }).fit(tables).judge(tables)
const evaluation = evaluate(tables, judgement, { capacity: 50, seed: 'simulated', resamples: 200 })

describe('on a simulated shop the detector', () => {
  it('meets every pattern that it knows', () => {
    const met = evaluation.byPattern.filter(({ cases }) => cases > 0)
    expect(met.map(({ pattern }) => pattern)).toEqual(expect.arrayContaining(suspicionNames))
  })

  it('scores cases of each pattern that it knows higher than honest ones, by the median', () => {
    const honest = evaluation.byPattern.find(({ pattern }) => pattern === 'honest')
    const known = evaluation.byPattern.filter(({ pattern }) =>
      suspicionNames.some((name) => name === pattern),
    )
    for (const { medianScore } of known) {
      expect(medianScore).toBeGreaterThan(honest?.medianScore ?? 1)
    }
  })

  it('beats chance, amount and return rate in average precision beyond the 95% interval', () => {
    for (const { measures } of evaluation.gains) {
      expect(measures.averagePrecision.low).toBeGreaterThan(0)
    }
  })

  it('reviews fewer honest buyers than chance would', () => {
    const harm = (name: string): number =>
      evaluation.rankings.find((each) => each.name === name)?.measures.honestBuyersAtK.high ?? NaN
    expect(harm('expectedMoney')).toBeLessThan(harm('random'))
  })

  it('gives every queued case a reason, finite numbers and money at stake', () => {
    const { queue } = detect(tables, { capacity: 300, capYuan })
    expect(queue.length).toBe(300)
    expect(queue.filter(({ reasons }) => reasons.length === 0)).toEqual([])
    expect(queue.filter(({ expectedYuan }) => !(expectedYuan > 0))).toEqual([])
  })
})

// A rule changes on its day inside a run: clocks that have started keep the rule of their start.
import { describe, expect, it } from 'vitest'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { compilePlan, compileRulebook, eventNames, replicate } from '../../sim/index.ts'

const T2B = eventNames.indexOf('intercept-deadline')
const OPENED = eventNames.indexOf('apply-in-transit')
/** Hours from the start of the run to midnight of 2023-12-04. */
const CHANGE_HOURS = 14 * 24

/** Hours that in-transit cases waited before the system refunded, by the day they were opened. */
async function waitsOf(platform: string): Promise<{ before: Set<number>; after: Set<number> }> {
  const { run } = await loadExperiment('womens-apparel', {
    sets: [
      `platform=${platform}`,
      'horizon.startDate=2023-11-20',
      'horizon.holidays=[]',
      'horizon.days=21',
      'horizon.warmupDays=7',
    ],
    arms: [],
  })
  const [arm] = run.arms
  if (arm === undefined) throw new Error('no arm')
  const { rulebook, categories } = run
  const plan = compilePlan({ scenario: arm.scenario, rulebook, categories })
  const { events } = replicate(plan, 0, { recordEvents: true }).tables
  const opened = new Map<number, number>()
  const waits = { before: new Set<number>(), after: new Set<number>() }
  for (let row = 0; row < events.length; row++) {
    const [caseId = 0, hours = 0] = [events.column.case[row], events.column.hours[row]]
    if (events.column.event[row] === OPENED) opened.set(caseId, hours)
    const start = opened.get(caseId)
    if (events.column.event[row] !== T2B || start === undefined) continue
    waits[start < CHANGE_HOURS ? 'before' : 'after'].add(Math.round((hours - start) * 1e6) / 1e6)
  }
  return waits
}

describe('a dated pack', () => {
  it('changes the time to stop a parcel on 2023-12-04, in the middle of a run', async () => {
    expect(await waitsOf('kuaishou-public')).toEqual({
      before: new Set([168]),
      after: new Set([120]),
    })
  })

  it('asked for by date holds the rules of that day throughout', async () => {
    expect(await waitsOf('kuaishou-public@2023-12-03')).toEqual({
      before: new Set([168]),
      after: new Set([168]),
    })
  })

  it('ends a rule with null', async () => {
    const { run } = await loadExperiment('womens-apparel', { sets: ['platform=kuaishou-public'] })
    const on = (date: string) => compileRulebook(run.rulebook, {}, date)
    expect(on('2024-12-01').mayRefundWithoutReturn).toBe(true)
    expect(on('2024-12-02').mayRefundWithoutReturn).toBe(false)
    expect(on('2025-04-21').mayRuleWithoutReturn).toBe(true)
    expect(on('2025-04-22').mayRuleWithoutReturn).toBe(false)
    expect(on('2023-09-05').isPlatformInstantRefund).toBe(false)
    expect(on('2023-09-06').isPlatformInstantRefund).toBe(true)
  })
})

import type { Results } from '../measures/results.ts'
import { abusePatterns } from './abuse-patterns.ts'
import { autoApprovals } from './auto-approvals.ts'
import type { Chart } from './chart.ts'
import { pairedDifferences } from './differences.ts'
import { moneyFlow } from './money-flow.ts'
import { ordersByHour } from './orders-by-hour.ts'
import { outcomes } from './outcomes.ts'
import { pairing } from './pairing.ts'
import { reasonShares } from './reasons.ts'
import { refundRates } from './refund-rates.ts'
import { refundTime } from './refund-time.ts'
import type { Speech } from './speech.ts'
import { spaced } from './text-width.ts'
import { staffLoad } from './staff-load.ts'
import { subsidyPayers } from './subsidy-payers.ts'

/** Every chart, in the order in which a report shows them. */
export const charts: readonly ((results: Results, speech: Speech) => Chart | undefined)[] = [
  pairedDifferences,
  moneyFlow,
  refundRates,
  subsidyPayers,
  autoApprovals,
  abusePatterns,
  refundTime,
  staffLoad,
  outcomes,
  reasonShares,
  ordersByHour,
  pairing,
]

/** The charts that the results have figures for. */
export function chartsOf(results: Results, speech: Speech): Chart[] {
  return charts.flatMap((chart) => {
    const made = chart(results, speech)
    return made === undefined ? [] : [speech.lang === 'zh' ? withSpaces(made) : made]
  })
}

function withSpaces(chart: Chart): Chart {
  const [what, shape, conclusion] = chart.description
  return {
    ...chart,
    title: spaced(chart.title),
    subtitle: spaced(chart.subtitle),
    description: [spaced(what), spaced(shape), spaced(conclusion)],
  }
}

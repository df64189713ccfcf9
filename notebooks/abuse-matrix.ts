import { compare, loadExperiment } from '../analysis/index.ts'
import { abuseCatalogue, applySettings } from '../sim/index.ts'
import type { AbuseName } from '../sim/index.ts'

export const patternNames = Object.keys(abuseCatalogue) as AbuseName[]
export const REPLICATIONS = 20

export type Lever = { name: string; settings: Readonly<Record<string, unknown>> }

/**
 * The shop of the matrix: three times the usual abuse, and five in a thousand returns, before that, for each of the
 * frauds of a shop itself, for which the platform gives a subsidy and a place in the ranking.
 */
const shop = [
  'abuse.prevalence=3',
  ...['fabricated-trade', 'brushing', 'subsidy-cash-out'].map(
    (name) => `abuse.shares.${name}=0.005`,
  ),
  'benefits.subsidyYuan=8',
  'benefits.rankedOrderYuan=3',
  'benefits.revokedOnRefund=true',
]

/** Levers as a merchant moves them, from the bundled shop's base; losses follow within days. */
export const levers: readonly Lever[] = [
  {
    name: 'small auto refund 20',
    settings: { 'policy.smallAutoRefund.on': true, 'policy.smallAutoRefund.capYuan': 20 },
  },
  {
    name: 'without risk filter',
    settings: {
      'policy.smallAutoRefund.on': true,
      'policy.smallAutoRefund.capYuan': 20,
      'policy.smallAutoRefund.riskFilter': false,
    },
  },
  {
    name: 'cover, any carrier',
    settings: {
      'policy.freightCover.payer': 'shop',
      'policy.freightCover.reasons': 'all',
      'policy.freightCover.designatedCarrierOnly': false,
    },
  },
  {
    name: '30-day label',
    settings: { 'policy.label30d.on': true, 'policy.label30d.categories': ['womens'] },
  },
  { name: 'refund on waybill', settings: { 'policy.refundPoint': 'onBuyerWaybill' } },
  {
    name: 'waybill refund, checked',
    settings: { 'policy.refundPoint': 'onBuyerWaybill', 'policy.inspection.waybill': true },
  },
  { name: 'refund on first scan', settings: { 'policy.refundPoint': 'onFirstScan' } },
  { name: 'refund on approval', settings: { 'policy.refundPoint': 'onApproval' } },
  { name: 'a third inspected', settings: { 'policy.inspection.share': 0.3 } },
  {
    name: 'intercepted opened',
    settings: { 'policy.inspection.intercepted': true, 'policy.inspection.weigh': true },
  },
  {
    name: 'coupon kept on refund',
    settings: {
      'policy.coupon.fromYuan': 200,
      'policy.coupon.offYuan': 30,
      'policy.coupon.clawback': 'none',
    },
  },
  {
    name: 'two hours at a tenth of the price',
    settings: { 'demand.wrongPrices': [{ startDay: 10, hours: '20:00-22:00', priceShare: 0.1 }] },
  },
  { name: 'benefits stay after a refund', settings: { 'benefits.revokedOnRefund': false } },
  { name: 'two orders a day at most', settings: { 'policy.guard.ordersPerDay': 2 } },
  {
    name: 'strict, with film',
    settings: { 'policy.review.strictness': 0.8, 'policy.review.evidence': 'video' },
  },
]

/** Change of the monthly loss to a pattern when a lever is moved, in yuan with its 95% interval. */
export type Cell = {
  pattern: AbuseName
  lever: string
  difference: number
  low: number
  high: number
}

export function nameOf(pattern: AbuseName): string {
  return `${abuseCatalogue[pattern].id} ${abuseCatalogue[pattern].name.en}`
}

export function isClear({ low, high }: Cell): boolean {
  return low > 0 || high < 0
}

/** A cell as the page shows it. */
export function cellText(cell: Cell): string {
  if (!isClear(cell)) return '·'
  const { difference, low, high } = cell
  const figure = `${difference > 0 ? '+' : ''}${difference.toFixed(0)}`
  return `${figure} (${low.toFixed(0)} – ${high.toFixed(0)})`
}

/** Every pattern under some levers, from paired runs of the shop above. */
export async function measureMatrix(moved: readonly Lever[] = levers): Promise<Cell[]> {
  const { loaded, run } = await loadExperiment('womens-apparel', {
    sets: shop,
    arms: [],
  })
  const arms = moved.map(({ name, settings }) => ({
    name,
    settings: { ...settings },
    scenario: applySettings(loaded.input, { ...settings }, name),
  }))
  const { comparisons } = await compare({
    ...run,
    arms: [...run.arms, ...arms],
    replications: REPLICATIONS,
    threads: 1,
  })
  return moved.flatMap(({ name }, at) =>
    patternNames.flatMap((pattern) => {
      const found = comparisons[at]?.measures[`abuse.loss.${pattern}`]
      if (found === undefined) return []
      const { difference, low, high } = found
      return [{ pattern, lever: name, difference, low, high }]
    }),
  )
}

import type {
  ArmResult,
  Difference,
  Estimate,
  Results,
  Series,
} from '../../../analysis/measures/results.ts'

/**
 * A hand-made result of three arms: every measure and every series of the contract, plausible in
 * size, computed by nobody. The renderers are tested on it; the simulator is not needed.
 */

type Line = readonly [
  id: string,
  unit: string,
  better: 'up' | 'down' | 'none',
  base: number,
  /** Relative effect of each treatment, in per cent. */
  auto: number,
  label: number,
  /** Half-width of the paired difference, in per cent of the base. */
  halfWidth: number,
]

const lines: readonly Line[] = [
  ['orders.paid', 'orders', 'up', 9612, 0, 1.9, 0.2],
  ['gmv.paid', 'yuan', 'up', 871_240, 0, 1.9, 0.4],
  ['refund.rate.orders', 'share', 'down', 0.412, 0.3, 4.2, 0.5],
  ['refund.rate.preship', 'share', 'down', 0.152, 0.1, 0.2, 0.6],
  ['refund.rate.transit', 'share', 'down', 0.061, 0.4, 0.3, 0.9],
  ['refund.rate.signed', 'share', 'down', 0.199, 0.7, 9.1, 0.9],
  ['refund.rate.value', 'share', 'down', 0.437, 0.2, 4.4, 0.6],
  ['return.rate.signed', 'share', 'down', 0.238, 0.1, 8.2, 0.8],
  ['refundOnly.share', 'share', 'none', 0.541, 0.4, -3.1, 0.5],
  ['autoApproval.share', 'share', 'none', 0, 0, 0, 0],
  ['autoApproval.abuseShare', 'share', 'down', 0.021, 30, 4, 12],
  ['autoApproval.abuseLoss', 'yuan', 'down', 0, 0, 0, 0],
  ['timeout.share', 'share', 'down', 0.031, -44, 3, 6],
  ['review.hours', 'hours', 'down', 276, -21, 6.2, 1.2],
  ['review.wait.p95', 'hours', 'down', 11.8, -31, 7, 4],
  ['sla.breach.share', 'share', 'down', 0.017, -28, 6, 9],
  ['refundOnly.duration.p50', 'hours', 'down', 6.4, -52, 2, 3],
  ['refundOnly.duration.p95', 'hours', 'down', 31.5, -24, 3.4, 4],
  ['returnRefund.duration.p50', 'hours', 'down', 18.2, -2, 1.4, 2.6],
  ['returnRefund.duration.p95', 'hours', 'down', 61, -4, 3, 5],
  ['freight.premium', 'yuan', 'down', 0, 0, 0, 0],
  ['freight.claims', 'yuan', 'none', 0, 0, 0, 0],
  ['subsidy.cost.shop', 'yuan', 'down', 2310, 0.4, 214, 8],
  ['subsidy.cost.platform', 'yuan', 'down', 0, 0, 0, 0],
  ['subsidy.cost.insurer', 'yuan', 'down', -12, 3, 110, 60],
  ['intercept.success.share', 'share', 'up', 0.713, 0.2, -0.1, 1.1],
  ['exposure.refundBeforeParcel', 'yuan', 'down', 3980, 31, 2, 7],
  ['dispute.rate', 'share', 'down', 0.024, -6, 5, 6.5],
  ['dispute.merchantFault.rate', 'share', 'down', 0.0031, -4, 5, 14],
  ['abuse.loss', 'yuan', 'down', 4120, 18, 41, 6],
  ['abuse.loss.share', 'share', 'down', 0.0047, 18, 39, 6],
  ['goods.loss', 'yuan', 'down', 9870, 3.9, 9.4, 2.6],
  ['handling.cost', 'yuan', 'down', 17_300, -9, 7, 1],
  ['cost.total', 'yuan', 'down', 85_412, -2.7, 9.8, 1.6],
  ['margin.net', 'yuan', 'up', 61_230, 2.1, -4.4, 2.4],
  ['margin.perOrder', 'yuan/order', 'up', 6.37, 2.1, -6.2, 2.3],
  ['buyer.wait.hours', 'hours', 'down', 62.4, -18, 2, 2],
  ['repurchase.rate90d', 'share', 'up', 0.184, 0.4, 0.1, 0.6],
]

/** Measures that the automatic rules and the cover bring into being: base 0, then these. */
const fromNothing: Readonly<Record<string, readonly [auto: number, label: number, half: number]>> =
  {
    'autoApproval.share': [0.314, 0, 0.004],
    'autoApproval.abuseLoss': [641, 0, 70],
    'freight.premium': [0, 6420, 120],
    'freight.claims': [0, 5310, 260],
  }

const hours = Array.from({ length: 24 }, (_, hour) => `h${String(hour).padStart(2, '0')}`)
const quantiles = Array.from({ length: 19 }, (_, at) => `p${String((at + 1) * 5).padStart(2, '0')}`)
const bins = [0, 1, 2, 4, 8, 12, 24, 48, 72, 96, 120, 168, 240, 336, 504].map((hour) => `h${hour}`)
const openHour = (hour: number): number => (hour >= 9 && hour < 21 ? 1 : 0)
const evening = (hour: number): number => Math.exp(-(((hour - 20) / 3.2) ** 2))

type SeriesLine = readonly [
  id: string,
  unit: string,
  keys: readonly string[],
  value: (key: string, at: number, arm: number) => number,
]

const pick =
  (...arms: readonly (readonly number[])[]) =>
  (_: string, at: number, arm: number): number =>
    arms[Math.min(arm, arms.length - 1)]?.[at] ?? 0

/** The value of an arm, by its place in the comparison. */
const of = (arm: number, ...values: number[]): number => values[arm] ?? 0

const situations = ['unshipped', 'in-transit', 'signed']
const payers = ['shop', 'platform', 'insurer']
const rules = [
  'platformInstantRefund',
  'offHoursAutoRefund',
  'preshipAutoRefund',
  'smallAutoRefund',
  'refusalAutoRefund',
  'returnAutoApprove',
  'autoConfirmReceipt',
]
const patterns = ['freight-arbitrage', 'wardrobing', 'forged-evidence', 'empty-box']
const reasons = [
  'no-reason',
  'size',
  'quality',
  'wrong-item',
  'not-as-described',
  'missing',
  'not-received',
  'late',
  'other',
]
const flow = [
  'paid',
  'refunded',
  'goods',
  'commission',
  'freight',
  'advertising',
  'premium',
  'handling',
  'losses',
  'margin',
]
const finals = [
  'refunded-full',
  'refunded-partial',
  'closed-withdrawn',
  'closed-buyer-timeout',
  'closed-for-shop',
]

const seriesLines: readonly SeriesLine[] = [
  [
    'refund.rate.bySituation',
    'share',
    situations,
    pick([0.152, 0.061, 0.199], [0.1522, 0.0613, 0.2004], [0.1523, 0.0612, 0.217]),
  ],
  [
    'money.flow',
    'yuan/order',
    flow,
    pick(
      [90.64, -39.6, -24.9, -2.55, -5.7, -6, 0, -1.8, -3.72, 6.37],
      [90.64, -39.7, -24.8, -2.55, -5.7, -6, 0, -1.6, -3.79, 6.5],
      [90.64, -41.3, -24.0, -2.47, -5.9, -6, -0.66, -1.9, -2.43, 5.98],
    ),
  ],
  ['subsidy.byPayer', 'yuan', payers, pick([2310, 0, -12], [2319, 0, -12], [7253, 0, -25])],
  ['autoApproval.byRule', 'count', rules, pick([0], [0, 830, 0, 421, 0, 0, 0], [0])],
  ['autoApproval.abuseByRule', 'count', rules, pick([0], [0, 4.1, 0, 39, 0, 0, 0], [0])],
  [
    'staff.load.byHour',
    'share',
    hours,
    (_, hour, arm) => openHour(hour) * of(arm, 0.82, 0.63, 0.87) * (hour < 12 ? 1.1 : 0.95),
  ],
  [
    'staff.queue.byHour',
    'count',
    hours,
    (_, hour, arm) =>
      of(arm, 18, 7, 21) * (hour < 9 ? (hour + 4) / 13 : Math.exp(-(hour - 9) / 2.5) + 0.05),
  ],
  ['orders.byHour', 'orders', hours, (_, hour) => 5 + 26 * evening(hour) + 6 * openHour(hour)],
  ['refund.hours.refundOnly', 'share', bins, (_, at) => [0.2, 0.16, 0.14, 0.12][at] ?? 0.03],
  [
    'refund.hours.refundOnly.quantiles',
    'hours',
    quantiles,
    (_, at, arm) => of(arm, 1.1, 0.55, 1.15) * 0.6 * Math.exp(at / 4.6),
  ],
  ['refund.hours.returnRefund', 'share', bins, (_, at) => (at > 5 ? 0.11 : 0)],
  [
    'refund.hours.returnRefund.quantiles',
    'hours',
    quantiles,
    (_, at, arm) => of(arm, 70, 68, 76) + at * 11,
  ],
  [
    'abuse.byPattern',
    'yuan',
    patterns,
    pick([410, 2210, 1050, 450], [415, 2215, 1770, 462], [1890, 2620, 1061, 238]),
  ],
  [
    'abuse.byPatternShop',
    'yuan',
    patterns,
    pick([0, 2210, 1050, 450], [0, 2215, 1770, 462], [905, 2620, 1061, 238]),
  ],
  ['reasons', 'share', reasons, pick([0.31, 0.24, 0.11, 0.03, 0.12, 0.02, 0.05, 0.06, 0.06])],
  [
    'state.final',
    'share',
    finals,
    pick([0.861, 0.021, 0.047, 0.053, 0.018], [0.869, 0.018, 0.045, 0.051, 0.017]),
  ],
]

/** Replications that say the same of every measure but for a spread: enough for an interval. */
function estimate(mean: number, unit: string, halfShare: number): Estimate {
  const half = Math.abs(mean) * halfShare
  const isRate = unit === 'share'
  return {
    mean,
    low: mean - half,
    high: mean + half,
    unit,
    ...(isRate ? { numerator: mean * 9612, denominator: 9612 } : {}),
  }
}

function meanOf([id, , , base, auto, label]: Line, arm: number): number {
  const fresh = fromNothing[id]
  if (fresh !== undefined) return arm === 0 ? base : (fresh[arm - 1] ?? 0)
  return base * (1 + of(arm, 0, auto, label) / 100)
}

function seriesOf(arm: number): Record<string, Series> {
  return Object.fromEntries(
    seriesLines.map(([id, unit, keys, value]) => {
      const mean = keys.map((key, at) => value(key, at, arm))
      const half = mean.map((each) => Math.abs(each) * 0.02)
      const low = mean.map((each, at) => each - (half[at] ?? 0))
      const high = mean.map((each, at) => each + (half[at] ?? 0))
      return [id, { id, unit, keys: [...keys], mean, low, high }]
    }),
  )
}

function armResult(name: string, at: number, settings: Record<string, unknown>): ArmResult {
  const before = Object.fromEntries(Object.keys(settings).map((path) => [path, beforeOf(path)]))
  return {
    name,
    settings,
    ...(at > 0 ? { before } : {}),
    measures: Object.fromEntries(
      lines.map((line) => [line[0], estimate(meanOf(line, at), line[1], 0.012)]),
    ),
    series: seriesOf(at),
  }
}

function beforeOf(path: string): unknown {
  if (path.endsWith('.on')) return false
  if (path.endsWith('smallAutoRefund.capYuan')) return 10
  if (path.endsWith('payer')) return 'none'
  return path.endsWith('categories') ? [] : 15
}

function differenceOf(line: Line, arm: number): Difference {
  const difference = meanOf(line, arm) - line[3]
  const half = fromNothing[line[0]]?.[2] ?? (Math.abs(line[3]) * line[6]) / 100
  const low = difference - half
  const high = difference + half
  const isClear = low > 0 || high < 0
  const isGood = difference > 0 === (line[2] === 'up')
  const verdict = !isClear || line[2] === 'none' ? 'unclear' : isGood ? 'better' : 'worse'
  return { difference, low, high, varianceRatio: 6.4 + arm, verdict }
}

export const fixture: Results = {
  schema: 'afterlab/results@1',
  afterlab: '0.1.0',
  scenario: {
    name: { zh: '女装直播小店，平常的一个月', en: 'Women’s apparel, an ordinary month' },
    sha256: '3f9ab27c11d04e6f8a5c90b2d7e1643f5c8877aa02b1e4d9c6f0318e5b7a2d94',
    rulebook: 'seed-strict@2026-03-02',
  },
  seed: '42',
  replications: 30,
  confidence: 0.95,
  measuredDays: 30,
  arms: [
    armResult('base', 0, {}),
    armResult('auto-refund', 1, {
      'policy.smallAutoRefund.on': true,
      'policy.smallAutoRefund.capYuan': 20,
      'policy.offHoursAutoRefund.on': true,
    }),
    armResult('label-cover', 2, {
      'policy.label30d.on': true,
      'policy.label30d.categories': ['womens'],
      'policy.freightCover.payer': 'shop',
    }),
  ],
  comparisons: ['auto-refund', 'label-cover'].map((arm, at) => ({
    arm,
    against: 'base',
    measures: Object.fromEntries(lines.map((line) => [line[0], differenceOf(line, at + 1)])),
  })),
  assumptions: [
    {
      path: 'abuse.wardrobingShare',
      value: 0.014,
      badge: 'assumed',
      source: 'no public figure for China',
      zh: '穿后退订单的占比',
      en: 'Share of orders worn and returned',
    },
    {
      path: 'response.coverReturnUplift',
      value: 0.15,
      badge: 'published',
      source: 'field evidence on free returns',
      zh: '开通补运费后退货多多少',
      en: 'How many more returns the cover brings',
    },
    {
      path: 'costs.staffYuanPerHour',
      value: 28,
      badge: 'assumed',
      source: 'ask your own payroll',
      zh: '客服每小时工资',
      en: 'Wage of a reviewer an hour',
    },
    {
      path: 'rules.T1.hours',
      value: 72,
      badge: 'platform-rule',
      source: 'seed text S13',
      zh: '未发货售后的处理时限',
      en: 'Time limit for unshipped cases',
    },
    {
      path: 'courier.transitMu',
      value: 3.973,
      badge: 'measured',
      source: 'parcel tracks, 2019',
      zh: '运输时长的对数均值',
      en: 'Mean of log transit hours',
    },
  ],
}

import { applicationTypes } from '../../../sim/index.ts'
import { quantileSorted } from '../../stats/quantile.ts'
import { sharesOf } from './series-measure.ts'
import type { SeriesMeasure } from './series-measure.ts'

/** Lower edges of the bins in hours; the last bin is open. Key `h24` is 24 to below 48 hours. */
const binEdges = [0, 1, 2, 4, 8, 12, 24, 48, 72, 96, 120, 168, 240, 336, 504]

/** 5% to 95% in steps of 5%: the points of a quantile dot plot. */
const quantileShares = Array.from({ length: 19 }, (_, i) => (i + 1) * 5)

const none = new Float64Array(0)

function histogram(ascending: Float64Array): number[] {
  const counts = binEdges.map(() => 0)
  let bin = 0
  for (const hours of ascending) {
    while (hours >= (binEdges[bin + 1] ?? Infinity)) bin++
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return sharesOf(counts, ascending.length)
}

const types = [
  { id: 'refund.hours.refundOnly', type: 'refund-only', zh: '仅退款', en: 'refund-only' },
  { id: 'refund.hours.returnRefund', type: 'return-refund', zh: '退货退款', en: 'return' },
] as const

/** Two series a type: the histogram, and under `….quantiles` the hours at each quantile. */
export const refundHoursSeries: readonly SeriesMeasure[] = types.flatMap(({ id, type, zh, en }) => {
  const code = applicationTypes.indexOf(type)
  return [
    {
      id,
      zh: `${zh}从申请到拿到钱的时长分布。`,
      en: `Distribution of the hours from application to money of ${en} cases.`,
      unit: 'share',
      keys: binEdges.map((hours) => `h${hours}`),
      of: (_, { waits }) => histogram(waits.money[code] ?? none),
    },
    {
      id: `${id}.quantiles`,
      zh: `${zh}从申请到拿到钱的时长分位。`,
      en: `Quantiles of the hours from application to money of ${en} cases.`,
      unit: 'hours',
      keys: quantileShares.map((share) => `p${String(share).padStart(2, '0')}`),
      of: (_, { waits }) => {
        const ascending = waits.money[code] ?? none
        return quantileShares.map((share) => quantileSorted(ascending, share / 100))
      },
    },
  ]
})

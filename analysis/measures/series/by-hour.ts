import type { Replication, StationLoad } from '../../../sim/index.ts'
import { carried } from '../measured-rows.ts'
import { HOURS_PER_DAY } from '../units.ts'
import { sharesOf } from './series-measure.ts'
import type { SeriesMeasure } from './series-measure.ts'

/** `h00` to `h23`: the hour of the day in Shanghai. */
const hoursOfDay = Array.from(
  { length: HOURS_PER_DAY },
  (_, hour) => `h${String(hour).padStart(2, '0')}`,
)

/** The load of the reviewers; no staff and no load where the shop has none. */
function reviewersOf({ stations }: Replication): StationLoad {
  const zero = new Float64Array(HOURS_PER_DAY)
  const none = { name: 'reviewers', staff: 0, busyHours: zero, queueHours: zero }
  return stations.find(({ name }) => name === 'reviewers') ?? none
}

const load: SeriesMeasure = {
  id: 'staff.load.byHour',
  zh: '一天中每个小时，客服有多大比例在忙。',
  en: 'Share of the reviewers who are busy, by hour of the day.',
  unit: 'share',
  keys: hoursOfDay,
  of: (replication) => {
    const { staff, busyHours } = reviewersOf(replication)
    return sharesOf([...busyHours], staff * replication.measuredDays)
  },
}

const queue: SeriesMeasure = {
  id: 'staff.queue.byHour',
  zh: '一天中每个小时，平均有多少申请在等客服。',
  en: 'Applications waiting for a reviewer on average, by hour of the day.',
  unit: 'count',
  keys: hoursOfDay,
  of: (replication) => sharesOf([...reviewersOf(replication).queueHours], replication.measuredDays),
}

const orders: SeriesMeasure = {
  id: 'orders.byHour',
  zh: '一天中每个小时的付款订单数。',
  en: 'Orders paid in a day, by hour of the day.',
  unit: 'orders',
  keys: hoursOfDay,
  of: (rows) => {
    const counts = new Float64Array(HOURS_PER_DAY)
    const { column, length } = rows.tables.orders
    for (let row = 0; row < length; row++) {
      if (column.isMeasured[row] !== 1) continue
      const hour = Math.floor(column.paidHours[row] ?? 0) % HOURS_PER_DAY
      counts[hour] = (counts[hour] ?? 0) + 1
    }
    return sharesOf([...carried(rows, counts)], rows.measuredDays)
  },
}

export const byHour: readonly SeriesMeasure[] = [load, queue, orders]

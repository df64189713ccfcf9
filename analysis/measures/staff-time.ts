import { fenToYuan } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0)

const rotaCost: Measure = {
  id: 'staff.rota.cost',
  zh: '按排班付的工资（客服和验货员，忙闲都算）；handling.cost 只算干活的时间。',
  en: 'Wages of the rota, reviewers and inspectors, busy or idle; handling.cost counts busy time only.',
  unit: 'yuan',
  better: 'down',
  formula: 'people x hours of the shift x days worked x wage, in the measured days',
  of: ({ measuredDays }, { costs: { rotaHoursPerDay, staffFenPerHour } }) => ({
    value: fenToYuan(rotaHoursPerDay * measuredDays * staffFenPerHour),
  }),
}

const busyShare: Measure = {
  id: 'staff.busy.share',
  zh: '客服和验货员排班时间里在忙的比例。',
  en: 'Share of the hours of the rota, reviewers and inspectors, in which people are busy.',
  unit: 'share',
  better: 'none',
  formula: 'busy hours / hours of the rota, in the measured days',
  of: ({ stations, measuredDays }, { costs: { rotaHoursPerDay } }) =>
    ratio(
      stations.reduce((total, station) => total + sum(station.busyHours), 0),
      rotaHoursPerDay * measuredDays,
    ),
}

export const staffTime: readonly Measure[] = [rotaCost, busyShare]

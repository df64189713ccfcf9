import { InputError } from '../../../sim/index.ts'
import type { Scenario } from '../../../sim/index.ts'
import { dayNumber, dayText, weekdayOf } from '../days.ts'
import { same } from './input-faults.ts'
import type { Fault } from './input-faults.ts'
import type { FaultContext } from './schema-faults.ts'

/** Cases that began on the last day are followed this long, so holidays matter until then. */
export const TAIL_DAYS = 60
const SATURDAY = 5

/** What the schema cannot see in a calendar: days that do not exist or do not fit each other. */
export function calendarFaults(scenario: Scenario, { placeOf }: FaultContext): Fault[] {
  const { horizon, policy } = scenario
  const faults: Fault[] = []
  const add = (path: string, fault: Omit<Fault, 'where'>): void => {
    faults.push({ ...fault, where: placeOf(path.split('.'), 'value') })
  }
  const dayOf = (text: string, path: string): number | undefined => {
    try {
      return dayNumber(text)
    } catch (error) {
      if (!(error instanceof InputError)) throw error
      add(path, impossibleDate(text, error))
      return undefined
    }
  }
  const start = dayOf(horizon.startDate, 'horizon.startDate')
  const end = (start ?? 0) + horizon.warmupDays + horizon.days + horizon.cooldownDays + TAIL_DAYS
  for (const [list, texts] of [
    ['holidays', horizon.holidays],
    ['makeupDays', horizon.makeupDays],
  ] as const) {
    for (const [index, text] of texts.entries()) {
      const path = `horizon.${list}.${index}`
      const day = dayOf(text, path)
      if (day === undefined || start === undefined) continue
      if (day < start || day >= end) add(path, outOfRange(text, start, end))
      else if (list === 'makeupDays' && weekdayOf(day) < SATURDAY) add(path, notWeekend(text, day))
      else if (list === 'makeupDays' && horizon.holidays.includes(text)) add(path, both(text))
    }
  }
  faults.push(...clockFaults(scenario, placeOf))
  for (const [index, { startDay }] of scenario.demand.campaigns.entries()) {
    if (startDay >= -horizon.warmupDays && startDay < horizon.days) continue
    const path = `demand.campaigns.${index}.startDay`
    add(path, campaignOutside(path, startDay, horizon))
  }
  if (policy.label30d.on && policy.label30d.categories.length === 0) {
    add('policy.label30d.on', emptyLabel())
  }
  return faults
}

/** Windows whose digits fit the pattern but name no clock time, such as 24:30. */
function clockFaults(scenario: Scenario, placeOf: FaultContext['placeOf']): Fault[] {
  const windows = [
    ['staff.window', scenario.staff.window],
    ...scenario.demand.campaigns.map(
      ({ hours }, index) => [`demand.campaigns.${index}.hours`, hours ?? ''] as const,
    ),
  ] as const
  return windows
    .filter(([, text]) => /24:(?!00)/.test(text))
    .map(([path, text]) => ({
      what: { zh: `${path} 不能是 "${text}"`, en: `${path} cannot be "${text}"` },
      because: { zh: '一天到 24:00 结束', en: 'a day ends at 24:00' },
      nearest: same(text.replace(/24:\d\d/, '24:00')),
      where: placeOf(path.split('.'), 'value'),
    }))
}

function impossibleDate(text: string, error: InputError): Omit<Fault, 'where'> {
  const days = /has (\d+) days/.exec(error.because)?.[1]
  return {
    what: { zh: `${text} 不是一个日期`, en: `${text} is not a date` },
    because: {
      zh: days === undefined ? '月份从 01 到 12' : `${text.slice(0, 7)} 只有 ${days} 天`,
      en: error.because,
    },
    nearest: error.nearest === undefined ? undefined : same(error.nearest),
  }
}

function outOfRange(text: string, start: number, end: number): Omit<Fault, 'where'> {
  const [from, to] = [dayText(start), dayText(end - 1)]
  return {
    what: { zh: `${text} 不在场景期间`, en: `${text} lies outside the scenario` },
    because: {
      zh: `场景从 ${from} 到 ${to}（含最后订单的售后期）`,
      en: `the scenario runs from ${from} to ${to}, the last cases included`,
    },
    nearest: same(text < from ? from : to),
  }
}

function notWeekend(text: string, day: number): Omit<Fault, 'where'> {
  const saturday = day + SATURDAY - weekdayOf(day)
  return {
    what: { zh: `调休上班日 ${text} 不在周末`, en: `make-up day ${text} is not on a weekend` },
    because: {
      zh: `${text} 是周${'一二三四五六日'[weekdayOf(day)]}，本来就上班`,
      en: `${text} is a ${weekdayNames[weekdayOf(day)]} and worked anyway`,
    },
    nearest: same(dayText(saturday)),
  }
}

const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function both(text: string): Omit<Fault, 'where'> {
  return {
    what: { zh: `${text} 既放假又上班`, en: `${text} is both a holiday and a make-up day` },
    because: { zh: '一天只能是其中之一', en: 'a day can be only one of the two' },
  }
}

function campaignOutside(
  path: string,
  startDay: number,
  { days, warmupDays }: Scenario['horizon'],
): Omit<Fault, 'where'> {
  return {
    what: { zh: `${path} 不能是 ${startDay}`, en: `${path} cannot be ${startDay}` },
    because: {
      zh: `活动要从第 ${-warmupDays} 天到第 ${days - 1} 天之间开始`,
      en: `a campaign starts between day ${-warmupDays} and day ${days - 1}`,
    },
    nearest: same(String(startDay < 0 ? -warmupDays : days - 1)),
  }
}

function emptyLabel(): Omit<Fault, 'where'> {
  return {
    what: {
      zh: 'policy.label30d.on 已开，但没有类目',
      en: 'policy.label30d.on is true, but no category has the label',
    },
    because: {
      zh: '标签按类目认证，请写 policy.label30d.categories',
      en: 'the label is certified by category; name them in policy.label30d.categories',
    },
    nearest: same('policy.label30d.categories: [womens]'),
  }
}

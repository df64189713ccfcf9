import { makeCalendar } from '../../sim/index.ts'
import type { Scenario } from '../../sim/index.ts'
import type { RecordContext } from './extra-columns.ts'

/** What the writing of any table needs to know of the scenario. */
export function recordContext({ horizon, products }: Scenario): RecordContext {
  const calendar = makeCalendar({ ...horizon, workStartHour: 0, workEndHour: 24 })
  return {
    startDay: calendar.startDay,
    products: products.map(({ name, category }) => ({ name: name.zh, category })),
  }
}

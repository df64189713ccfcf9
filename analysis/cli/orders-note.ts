import type { Text } from '../charts/speech.ts'
import type { OrdersReport } from '../store/load-orders.ts'

/** What became of the rows of an order export, in one sentence. */
export function ordersNote(report: OrdersReport): Text {
  const { rows, paid, unpaid, repeated, unequal, unknownProvinces, paidHeaders } = report
  const count = (value: number): string => value.toLocaleString('en-US')
  const sum = paidHeaders.join(' + ')
  const zh = [
    `${count(rows)} 行：回放 ${count(paid)} 个付款订单，付款金额 = ${sum}`,
    ...(unpaid > 0 ? [`${count(unpaid)} 行未付款`] : []),
    ...(repeated > 0 ? [`${count(repeated)} 行重复，以后出现的为准`] : []),
    ...(unequal > 0 ? [`${count(unequal)} 行与文件里的总金额不等`] : []),
    ...(unknownProvinces > 0 ? [`${count(unknownProvinces)} 单省份未知`] : []),
  ]
  const en = [
    `${count(rows)} rows: ${count(paid)} paid orders replayed; paid amount = ${sum}`,
    ...(unpaid > 0 ? [`${count(unpaid)} rows never paid`] : []),
    ...(repeated > 0 ? [`${count(repeated)} rows repeated, the later one counts`] : []),
    ...(unequal > 0 ? [`${count(unequal)} rows differ from the total in the file`] : []),
    ...(unknownProvinces > 0 ? [`${count(unknownProvinces)} orders of unknown province`] : []),
  ]
  return { zh: zh.join('；'), en: en.join('; ') }
}

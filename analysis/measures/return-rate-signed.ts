import { applicationTypes, situations } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { carriedSum, countOrders, forCases, isNever } from './measured-rows.ts'
import type { MeasuredRows } from './measured-rows.ts'

const RETURN_REFUND = applicationTypes.indexOf('return-refund')
const SIGNED = situations.indexOf('signed')

function ordersBack(rows: MeasuredRows): number {
  const isBack = new Uint8Array(rows.tables.orders.length)
  forCases(rows, (cases, row) => {
    const isReturn = cases.type[row] === RETURN_REFUND && cases.situation[row] === SIGNED
    if (isReturn && !isNever(cases.backHours[row])) isBack[cases.order[row] ?? -1] = 1
  })
  return carriedSum(
    rows,
    isBack.reduce((sum, each) => sum + each, 0),
  )
}

export const returnRateSigned: Measure = {
  id: 'return.rate.signed',
  zh: '签收的订单中，货被退回仓库的比例。',
  en: 'Share of signed orders whose goods came back to the warehouse.',
  unit: 'share',
  better: 'down',
  formula: 'measured orders returned after signing / measured orders signed',
  of: (replication) =>
    ratio(
      ordersBack(replication),
      countOrders(replication, (orders, row) => !isNever(orders.signedHours[row])),
    ),
}

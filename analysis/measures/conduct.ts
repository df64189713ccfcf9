import { fenToYuan } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { carried } from './measured-rows.ts'
import { sumOf } from './read-truth.ts'

/** What the shop's own misconduct (domain 4.2) kept from buyers; told by the generator, as abuse losses are. */
export const conductWithheld: Measure = {
  id: 'conduct.withheld',
  zh: '商家恶意驳回、虚假发货、退货当新卖、伪造凭证，让买家少拿的钱。',
  en: 'Money that buyers did not get for bad-faith refusals, fake shipping, resold returns and forged proof.',
  unit: 'yuan',
  better: 'down',
  formula:
    'claims refused and rulings lost for it, freight and compensation not owed for it, lost value of used goods, on measured orders',
  of: (rows) => ({ value: fenToYuan(sumOf(carried(rows, rows.withheldFen))) }),
}

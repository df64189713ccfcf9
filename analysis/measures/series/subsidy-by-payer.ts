import { fenToYuan } from '../../../sim/index.ts'
import { subsidyFen, subsidyPayers } from '../freight-cover.ts'
import type { SeriesMeasure } from './series-measure.ts'

export const subsidyByPayer: SeriesMeasure = {
  id: 'subsidy.byPayer',
  zh: '退货运费补贴由谁承担；保险公司为负是赚。',
  en: 'Who bears the return-freight subsidy; the insurer is negative when it earns.',
  unit: 'yuan',
  keys: subsidyPayers,
  of: (_, context) => subsidyPayers.map((payer) => fenToYuan(subsidyFen(context, payer))),
}

import { fenToYuan, patterns } from '../../../sim/index.ts'
import { lossPayers } from '../read-truth.ts'
import type { SeriesMeasure } from './series-measure.ts'

const abusive = patterns.filter((pattern) => pattern !== 'honest')

const allPayers: SeriesMeasure = {
  id: 'abuse.byPattern',
  zh: '每种滥用骗走的金额，商家、平台、保险合计。',
  en: 'Money lost to each pattern of abuse, by all payers.',
  unit: 'yuan',
  keys: abusive,
  of: (_, { losses }) => {
    return abusive.map((pattern) => {
      const code = patterns.indexOf(pattern)
      return fenToYuan(lossPayers.reduce((sum, payer) => sum + (losses[payer][code] ?? 0), 0))
    })
  },
}

const shopOnly: SeriesMeasure = {
  id: 'abuse.byPatternShop',
  zh: '每种滥用让商家损失的金额。',
  en: 'Money that the shop loses to each pattern of abuse.',
  unit: 'yuan',
  keys: abusive,
  of: (_, { losses: { shop } }) => {
    return abusive.map((pattern) => fenToYuan(shop[patterns.indexOf(pattern)] ?? 0))
  },
}

export const abuseByPattern: readonly SeriesMeasure[] = [allPayers, shopOnly]

import { fenToYuan } from '../../sim/index.ts'
import type { Measure } from './measure.ts'
import { ratio } from './measure.ts'
import { costTotalFen, marginFen } from './shop-account.ts'

const goodsLoss: Measure = {
  id: 'goods.loss',
  zh: '退款造成的货损：折旧、不能再卖（扣残值）、丢件、退款后货在买家手里，按成本算。',
  en: 'Goods lost to refunds at cost: worn, unsaleable less salvage, lost, or kept by the buyer.',
  unit: 'yuan',
  better: 'down',
  formula:
    'depreciation + unsaleable less salvage + lost + kept by refunded buyers, measured orders',
  of: (_, { account }) => ({ value: fenToYuan(account.goodsLoss) }),
}

const handling: Measure = {
  id: 'handling.cost',
  zh: '处理成本：审核工时、验货、重新包装。',
  en: 'Cost of handling: staff hours on cases, inspection and repacking.',
  unit: 'yuan',
  better: 'down',
  formula: 'staff hours x wage + inspected x inspection + restocked x repacking, measured orders',
  of: (_, { account }) => ({ value: fenToYuan(account.handling) }),
}

const costTotal: Measure = {
  id: 'cost.total',
  zh: '售后总成本：保费、运费补贴、拦截费、退货运费、处理、货损、部分退款、退款单白付的运费和推广费、判责罚款、晚发赔付，减去快递赔付。',
  en: 'All that the after-sales side costs the shop: freight, handling, goods, fines and the freight and advertising of refunded orders.',
  unit: 'yuan',
  better: 'down',
  formula:
    'premium + fault freight + interception + return freight + handling + goods loss + partial refunds + out freight and advertising of refunded orders + fines + late compensation - courier compensation, measured orders',
  of: (_, { account }) => ({ value: fenToYuan(costTotalFen(account)) }),
}

const margin: Measure = {
  id: 'margin.net',
  zh: '扣除退款、货本、佣金、运费、推广费和全部售后成本后，商家剩下的钱。',
  en: 'What is left for the shop after refunds, goods, commission, freight, advertising and all after-sales costs.',
  unit: 'yuan',
  better: 'up',
  formula:
    'paid - refunded - goods sold - commission - out freight - advertising - after-sales costs not counted yet, measured orders',
  of: (_, { account }) => ({ value: fenToYuan(marginFen(account)) }),
}

const marginPerOrder: Measure = {
  id: 'margin.perOrder',
  zh: '平均每个付款订单剩下的钱。',
  en: 'What is left for the shop of a paid order, on average.',
  unit: 'yuan/order',
  better: 'up',
  formula: 'margin.net / orders.paid',
  of: (_, { account, orders }) => ratio(fenToYuan(marginFen(account)), orders),
}

export const shopCosts: readonly Measure[] = [
  goodsLoss,
  handling,
  costTotal,
  margin,
  marginPerOrder,
]

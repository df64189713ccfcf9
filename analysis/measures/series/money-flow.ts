import { fenToYuan } from '../../../sim/index.ts'
import { marginFen } from '../shop-account.ts'
import type { ShopAccount } from '../shop-account.ts'
import { sharesOf } from './series-measure.ts'
import type { SeriesMeasure } from './series-measure.ts'

/** Signed parts of the shop's books: income above zero, costs below. The last is their sum. */
const parts: Readonly<Record<string, (account: ShopAccount) => number>> = {
  paid: (account) => account.paid + account.subsidy,
  refunded: (account) => -account.refunded,
  goods: (account) => -account.goodsSold,
  commission: (account) => -account.commission,
  freight: (account) =>
    -(account.outFreight + account.returnFreight + account.interceptFees + account.faultFreight),
  advertising: (account) => -account.advertising,
  premium: (account) => -account.premium,
  handling: (account) => -account.handling,
  losses: (account) =>
    account.courierPays - account.goodsLoss - account.disputeFines - account.lateCompensation,
  margin: marginFen,
}

export const moneyFlow: SeriesMeasure = {
  id: 'money.flow',
  zh: '每个付款订单的钱去了哪里：收入为正，支出为负，加起来是剩下的。',
  en: 'Where the money of a paid order goes: income positive, costs negative, adding up to the margin.',
  unit: 'yuan/order',
  keys: Object.keys(parts),
  of: (_, { account, orders }) =>
    sharesOf(
      Object.values(parts).map((part) => fenToYuan(part(account))),
      orders,
    ),
}

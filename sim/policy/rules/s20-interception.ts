import { guard } from './rule.ts'

type Facts = { isShipped: boolean; isOutForDelivery: boolean; isSigned: boolean; isTurned: boolean }

const onTheWay: Facts = {
  isShipped: true,
  isOutForDelivery: false,
  isSigned: false,
  isTurned: false,
}

/** A parcel can be stopped after pick-up and before it is out for delivery, once (S20, S30). */
export const interception = guard<Facts, object>({
  id: 'S20',
  rows: ['S20', 'S30'],
  clause: {
    zh: '已发货未签收的订单一申请退款，系统自动发起快递拦截',
    en: 'When a refund is applied for while the parcel is on its way, the system asks the courier to stop it',
  },
  reading: {
    zh: '申请时就发起，不等商家；派送或签收后拦不住，一个运单只拦成一次',
    en: 'At the application, before the shop decides; not once the parcel is out for delivery or signed, and once a waybill',
  },
  parameters: ['policy.intercept.auto', 'policy.intercept.delayHours'],
  applies: ({ isShipped, isOutForDelivery, isSigned, isTurned }) =>
    isShipped && !isOutForDelivery && !isSigned && !isTurned,
  examples: [
    { under: {}, when: onTheWay, says: true, at: 'isShipped' },
    { under: {}, when: { ...onTheWay, isShipped: false }, says: false, at: 'isShipped' },
    {
      under: {},
      when: { ...onTheWay, isOutForDelivery: true },
      says: false,
      at: 'isOutForDelivery',
    },
    { under: {}, when: { ...onTheWay, isSigned: true }, says: false, at: 'isSigned' },
    { under: {}, when: { ...onTheWay, isTurned: true }, says: false, at: 'isTurned' },
    { under: {}, when: onTheWay, says: true, at: 'isOutForDelivery' },
    { under: {}, when: onTheWay, says: true, at: 'isSigned' },
    { under: {}, when: onTheWay, says: true, at: 'isTurned' },
  ],
})

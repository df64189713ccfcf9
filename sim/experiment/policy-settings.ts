import * as z from 'zod'
import { couponClawbacks } from '../market/abuse/policy-view.ts'
import { reasons, refundPoints } from '../policy/terms.ts'

const share = z.number().min(0).max(1)
const yuan = z.number().min(0)
const hours = z.number().min(0)

/** Hours of the day from and to, over midnight where the first is the later. */
export const clock = z
  .string()
  .regex(/^([01]\d|2[0-4]):[0-5]\d-([01]\d|2[0-4]):[0-5]\d$/, 'expected a window, HH:MM-HH:MM')
  .refine(
    (window) => window.slice(0, 5) !== window.slice(6),
    'a window that ends when it starts is empty; all day is 00:00-24:00',
  )

const windowOf = clock.transform((value) => {
  const [start, end] = value.split('-') as [string, string]
  const hour = (at: string): number => Number(at.slice(0, 2)) + Number(at.slice(3, 5)) / 60
  return { startHour: hour(start), endHour: hour(end) }
})

const on = z.boolean().default(false)
/** The section `policy` of a scenario: what the merchant can set. */
export const policy = z.strictObject({
  smallAutoRefund: z
    .strictObject({
      on,
      capYuan: yuan.default(10),
      dayCapYuan: yuan.default(100000),
      riskFilter: z.boolean().default(true),
    })
    .prefault({}),
  preshipAutoRefund: z.strictObject({ on, capYuan: yuan.default(300) }).prefault({}),
  offHoursAutoRefund: z
    .strictObject({
      on,
      window: windowOf.prefault('21:00-09:00'),
      capYuan: yuan.default(100),
      paidAlsoOffHours: z.boolean().default(true),
    })
    .prefault({}),
  returnAutoApprove: z
    .strictObject({
      on,
      capYuan: yuan.default(200),
      reasons: z.array(z.enum(reasons)).default(['no-reason', 'size']),
    })
    .prefault({}),
  autoConfirmReceipt: z.strictObject({ on, capYuan: yuan.default(20) }).prefault({}),
  label30d: z.strictObject({ on, categories: z.array(z.string()).default([]) }).prefault({}),
  freightCover: z
    .strictObject({
      payer: z.enum(['none', 'shop', 'platform']).default('none'),
      capYuan: yuan.max(100).default(20),
      windowDays: z.number().min(1).max(90).default(15),
      reasons: z.enum(['shop-fault', 'all']).default('shop-fault'),
      designatedCarrierOnly: z.boolean().default(true),
      excludeBelowYuan: yuan.default(0),
    })
    .prefault({}),
  refundPoint: z.enum(refundPoints).default('onInspection'),
  inspection: z
    .strictObject({
      share: share.default(1),
      aboveYuan: yuan.default(0),
      intercepted: z.boolean().default(false),
      weigh: z.boolean().default(false).describe('a parcel a tenth too light is opened'),
      waybill: z
        .boolean()
        .default(false)
        .describe('waybills are checked against scans and other cases'),
    })
    .prefault({}),
  intercept: z
    .strictObject({ auto: z.boolean().default(true), delayHours: hours.default(2) })
    .prefault({}),
  guard: z
    .strictObject({
      ordersPerDay: z.number().int().min(0).default(0).describe('of one account; 0 without limit'),
      warnAfterClaims: z.number().int().min(0).default(0).describe('0 never'),
      barAfterClaims: z
        .number()
        .int()
        .min(0)
        .default(0)
        .describe('no cover and no automatic approval from then on; 0 never'),
    })
    .prefault({})
    .describe('limits on one account'),
  coupon: z
    .strictObject({
      fromYuan: yuan.default(0).describe('total of a checkout from which it is reduced'),
      offYuan: yuan
        .default(0)
        .describe('by how much; 0 without a coupon, which brings no demand of its own'),
      clawback: z
        .enum(couponClawbacks)
        .default('pro-rata')
        .describe('what of the reduction a refund of a part takes back'),
    })
    .prefault({})
    .describe('满减: a reduction of the whole checkout, paid by the shop'),
  priceGuard: z
    .strictObject({ on, belowShare: share.default(0.5) })
    .prefault({})
    .describe('orders at less than this share of the usual price are held and not shipped'),
  review: z
    .strictObject({
      evidence: z.enum(['none', 'photo', 'video']).default('photo'),
      strictness: share.default(0.3),
      partialOffers: z.boolean().default(true),
    })
    .prefault({}),
})

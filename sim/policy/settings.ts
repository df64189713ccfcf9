import type { Reason, RefundPoint } from './terms.ts'

/** Off-hours or opening hours, "HH:MM" parsed to hours of the day; may cross midnight. */
export type DayWindow = { startHour: number; endHour: number }

/**
 * What a merchant can set, by the names of the platform's screens (glossary in the report room).
 * A treatment is a named difference from a baseline's settings. Yuan at this edge, fen once compiled.
 */
export type PolicySettings = {
  /** 小额自动仅退款: shipped, refund-only, amount within the cap (domain 2.6 step 4). */
  smallAutoRefund: { on: boolean; capYuan: number; dayCapYuan: number; riskFilter: boolean }
  /** 发货前自动仅退款: unshipped (2.6 step 3). */
  preshipAutoRefund: { on: boolean; capYuan: number }
  /** 下班自动退: unshipped and applied off hours (2.6 step 2). */
  offHoursAutoRefund: {
    on: boolean
    window: DayWindow
    capYuan: number
    /** Whether the payment must have fallen off hours too. */
    paidAlsoOffHours: boolean
  }
  /** 退货免审: return applications pass without review (2.6 step 6). */
  returnAutoApprove: { on: boolean; capYuan: number; reasons: Reason[] }
  /** 自动确认退款: refund on arrival without inspection (S48, 2.6 step 7). */
  autoConfirmReceipt: { on: boolean; capYuan: number }
  /** 三个包退 with the 30-day label (S37-S40). */
  label30d: { on: boolean; categories: string[] }
  /** 退货补运费 (S41-S45). */
  freightCover: {
    payer: 'none' | 'shop' | 'platform'
    capYuan: number
    windowDays: number
    reasons: 'shop-fault' | 'all'
    designatedCarrierOnly: boolean
    excludeBelowYuan: number
  }
  refundPoint: RefundPoint
  /** Which returned parcels are opened and checked. */
  inspection: { share: number; aboveYuan: number; intercepted: boolean }
  /** 自动快递拦截 (S20, S30): delay from application to the courier's order. */
  intercept: { auto: boolean; delayHours: number }
  /** How reviewers work (S17, S50, S56). */
  review: {
    /** Evidence asked from shop-fault applications. */
    evidence: 'none' | 'photo' | 'video'
    /** 0 lenient to 1 strict: the evidence signal below which a claim is refused. */
    strictness: number
    partialOffers: boolean
  }
}

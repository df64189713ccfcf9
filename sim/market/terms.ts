import { codesOf } from '../base/codes.ts'

/** Words of the market as small integers, in the order written to recorded tables. */

export const channels = ['live', 'shelf'] as const
export const payChannels = ['wallet', 'bank'] as const
export const directions = ['out', 'return', 'intercepted', 'refused'] as const

/** Where a unit of goods is (parcel conservation: exactly one holder at any time). */
export const holders = ['warehouse', 'courier', 'buyer', 'lost', 'salvaged'] as const

/** What the inspection desk found. */
export const findings = ['none', 'ok', 'worn', 'damaged', 'empty'] as const

export const liabilities = ['none', 'shop', 'buyer', 'courier', 'shared'] as const

/** How far the courier's interception has come. */
export const interceptStages = ['none', 'requested', 'succeeded', 'failed'] as const

/** Ledger entries: why money moved. */
export const ledgerEntries = [
  'payment',
  'refund',
  'commission',
  'commission-reversal',
  'out-freight',
  'return-freight',
  'intercept-fee',
  'intercept-return-freight',
  'premium',
  'freight-claim',
  'shop-fault-freight',
  'late-compensation',
  'loss-compensation',
  'advance-recovery',
] as const

/** How a buyer behaves for good; abusers bear the name of their pattern. */
export const buyerKinds = [
  'ordinary',
  'heavy-returner',
  'bracketer',
  'freight-arbitrage',
  'wardrobing',
  'forged-evidence',
  'empty-box',
] as const

/** Abuse patterns (domain A1, A4, A7, A2); 0 is honest. */
export const patterns = [
  'honest',
  'freight-arbitrage',
  'wardrobing',
  'forged-evidence',
  'empty-box',
] as const
export type Pattern = (typeof patterns)[number]

export const provinces = [
  '北京',
  '天津',
  '河北',
  '山西',
  '内蒙古',
  '辽宁',
  '吉林',
  '黑龙江',
  '上海',
  '江苏',
  '浙江',
  '安徽',
  '福建',
  '江西',
  '山东',
  '河南',
  '湖北',
  '湖南',
  '广东',
  '广西',
  '海南',
  '重庆',
  '四川',
  '贵州',
  '云南',
  '西藏',
  '陕西',
  '甘肃',
  '青海',
  '宁夏',
  '新疆',
] as const

export const DIRECTION = codesOf(directions)
export const HOLDER = codesOf(holders)
export const FINDING = codesOf(findings)
export const LIABLE = codesOf(liabilities)
export const INTERCEPT = codesOf(interceptStages)
export const ENTRY = codesOf(ledgerEntries)

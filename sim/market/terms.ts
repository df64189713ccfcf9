import { codesOf } from '../base/codes.ts'
import { patterns } from './abuse/pattern-names.ts'

/** Words of the market as small integers, in the order written to recorded tables. */

export const channels = ['live', 'shelf'] as const
export const payChannels = ['wallet', 'bank'] as const
export const directions = ['out', 'return', 'intercepted', 'refused'] as const

/** Where a unit of goods is (parcel conservation: exactly one holder at any time). */
export const holders = ['warehouse', 'courier', 'buyer', 'lost', 'salvaged'] as const

/** What the inspection desk found. */
export const findings = ['none', 'ok', 'worn', 'damaged', 'empty', 'swapped', 'short'] as const

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
  'subsidy',
  'subsidy-reversal',
] as const

/**
 * Honest ways of being a buyer. All but the first look like abuse to somebody: heavy returners and
 * bracketers send most back, the unlucky complain, movers refuse parcels, gifts go to strangers,
 * resellers order in bulk, newcomers have no history, procrastinators claim on the last day.
 */
export const honestKinds = [
  'ordinary',
  'heavy-returner',
  'bracketer',
  'unlucky',
  'mover',
  'gift-buyer',
  'reseller',
  'newcomer',
  'procrastinator',
] as const
export type HonestKind = (typeof honestKinds)[number]

/** How an account behaves for good; abusers bear the name of their pattern. */
export const buyerKinds = [...honestKinds, ...patterns.slice(1)] as const

/** What a returned parcel holds: the goods, nothing, look-alikes, a part of them, or another article of the shop. */
export const contents = ['whole', 'empty', 'swapped', 'short', 'other'] as const

/** What a waybill is worth: a parcel of its own, none at all, somebody else's parcel, or none with bought scans. */
export const waybills = ['own', 'fake', 'reused', 'scanned'] as const

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

/** What somebody came to think of a case. */
export const verdicts = ['honest', 'abuse'] as const

export const DIRECTION = codesOf(directions)
export const HOLDER = codesOf(holders)
export const FINDING = codesOf(findings)
export const LIABLE = codesOf(liabilities)
export const INTERCEPT = codesOf(interceptStages)
export const ENTRY = codesOf(ledgerEntries)
export const KIND = codesOf<HonestKind>(honestKinds)
export const CONTENTS = codesOf(contents)
export const WAYBILL = codesOf(waybills)
export const VERDICT = codesOf(verdicts)

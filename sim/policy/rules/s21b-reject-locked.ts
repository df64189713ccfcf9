import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

type Facts = {
  nowHours: number
  /** When T2b falls due. */
  hardDueHours: number
  isSigned: boolean
  /** The shop has made an offer in this case and the buyer has declined it or let it lapse. */
  hasOfferLapsed: boolean
}
type Terms = Pick<RuleValues, 'rejectDuringIntercept' | 'onSignDuringIntercept'>

/** Under the reading of the older FAQ the button works in the last hours only. */
export const LAST_HOURS = 48

const situation = (nowHours: number, parts: Partial<Facts> = {}): Facts => ({
  nowHours,
  hardDueHours: 168,
  isSigned: false,
  hasOfferLapsed: false,
  ...parts,
})

/** The refuse button is locked while an in-transit case waits for its deadline (S21b, C8). */
export const rejectLocked = guard<Facts, Terms>({
  id: 'S21b',
  rows: ['S21b', 'C8'],
  clause: {
    zh: '拦截期间，商家不能点「拒绝退款」',
    en: 'While the parcel is being intercepted the shop cannot press “refuse”',
  },
  reading: {
    zh: '商家仍可协商；买家签收之后原文没有说：keep-locked 一直锁着，unlock 可以凭签收证明拒绝',
    en: 'The shop may still negotiate. After the buyer signs the text is silent: keep-locked leaves the button locked, unlock allows a refusal with proof of delivery',
  },
  parameters: ['S21b.rejectDuringIntercept', 'S21b.onSignDuringIntercept'],
  applies: (facts, terms) => facts.nowHours < rejectOpensAt(facts, terms),
  examples: [
    { under: 'seed-strict', when: situation(168), says: true, at: 'S21b.rejectDuringIntercept' },
    {
      under: 'kuaishou-public@2023-12-03',
      when: situation(120 - 1 / 3600),
      says: true,
      at: 'S21b.rejectDuringIntercept',
    },
    {
      under: 'kuaishou-public@2023-12-03',
      when: situation(120),
      says: false,
      at: 'S21b.rejectDuringIntercept',
    },
    {
      under: 'kuaishou-public@2023-12-04',
      when: situation(0),
      says: false,
      at: 'S21b.rejectDuringIntercept',
    },
    { under: 'wechat-like', when: situation(47), says: true, at: 'S21b.rejectDuringIntercept' },
    {
      under: 'wechat-like',
      when: situation(47, { hasOfferLapsed: true }),
      says: false,
      at: 'S21b.rejectDuringIntercept',
    },
    {
      under: 'seed-strict',
      when: situation(72, { isSigned: true }),
      says: true,
      at: 'S21b.onSignDuringIntercept',
    },
    {
      under: 'wechat-like',
      when: situation(47, { isSigned: true }),
      says: false,
      at: 'S21b.onSignDuringIntercept',
    },
  ],
})

/** The first moment from now on at which the button works; Infinity when it never does. */
export function rejectOpensAt(
  { nowHours, hardDueHours, isSigned, hasOfferLapsed }: Facts,
  { rejectDuringIntercept, onSignDuringIntercept }: Terms,
): number {
  if (isSigned && onSignDuringIntercept === 'unlock') return nowHours
  switch (rejectDuringIntercept) {
    case 'disabled':
      return Infinity
    case 'last-48h':
      return Math.max(nowHours, hardDueHours - LAST_HOURS)
    case 'after-offer':
      return hasOfferLapsed ? nowHours : Infinity
    default:
      return nowHours
  }
}

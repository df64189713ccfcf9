import { rules } from './all-rules.ts'
import type { Reason, RuleOff } from './detector.ts'
import type { Rule } from './rule.ts'

/** A reason in words. `value` and `peer` are null where there is no number to give. */
export type ReasonText = {
  readonly rule: string
  readonly zh: string
  readonly en: string
  readonly value: number | null
  readonly peer: number | null
  readonly unit: Rule['unit']
  readonly points: number
}

export type RuleOffText = {
  readonly rule: string
  readonly missing: readonly string[]
  readonly zh: string
  readonly en: string
}

const ruleById = new Map(rules.map((rule) => [rule.id, rule]))

export function reasonText({ rule: id, value, peer, unit, points }: Reason): ReasonText {
  const rule = ruleById.get(id)
  const write = writers[unit]
  return {
    rule: id,
    zh: rule?.zh(write(value, 'zh'), write(peer, 'zh')) ?? id,
    en: rule?.en(write(value, 'en'), write(peer, 'en')) ?? id,
    value: Number.isFinite(value) ? value : null,
    peer: Number.isFinite(peer) ? peer : null,
    unit,
    points,
  }
}

export function ruleOffText({ rule, missing }: RuleOff): RuleOffText {
  const names = missing.join(', ')
  return {
    rule,
    missing,
    zh: `规则 ${rule} 已关闭：记录中没有 ${names}`,
    en: `Rule ${rule} is off: the record has no ${names}`,
  }
}

type Lang = 'zh' | 'en'

const writers: Readonly<Record<Rule['unit'], (value: number, lang: Lang) => string>> = {
  share: (value) => `${Math.round(value * 100)}%`,
  hours: (value, lang) => `${value.toFixed(1)} ${lang === 'zh' ? '小时' : 'hours'}`,
  times: (value, lang) => `${value.toFixed(1)} ${lang === 'zh' ? '倍' : 'times'}`,
  yuan: (value) => `¥${value.toFixed(2)}`,
  count: (value) => String(value),
}

import type { Language } from '../charts/speech.ts'

/**
 * Numbers as merchants write them. Chinese groups by 万 and 亿 and never by k or M; money has the
 * narrow sign, with "CNY" said once a page. A minus is a real minus sign.
 */

/** Holds the two ends together: no line may break before the dash, and a word joiner stands behind it. */
const DASH = '\u00a0–\u2060\u00a0'

/** A value with its unit, three figures or more where that is readable: `¥1.23万`, `12.3%`, `9.6 小时`. */
export function formatQuantity(value: number, unit: string, lang: Language): string {
  const sign = value < 0 && !isZero(value, unit) ? '−' : ''
  return sign + prefixOf(unit) + withSuffix(magnitude(Math.abs(value), unit, lang), unit, lang)
}

/** Both ends with the unit once: `¥400 – 4,100`; in words when an end is negative: `−¥3 至 ¥5`. */
export function formatRange(low: number, high: number, unit: string, lang: Language): string {
  return withSuffix(bareRange(low, high, unit, lang), unit, lang)
}

function bareRange(low: number, high: number, unit: string, lang: Language): string {
  if (low >= 0) {
    const ends = [low, high].map((end) => magnitude(end, unit, lang))
    return prefixOf(unit) + ends.join(DASH)
  }
  const ends = [low, high].map((end) => {
    const sign = end < 0 && !isZero(end, unit) ? '−' : ''
    return sign + prefixOf(unit) + magnitude(Math.abs(end), unit, lang)
  })
  return ends.join(lang === 'zh' ? ' 至 ' : ' to ')
}

/** The size of a difference; a difference of shares is in percentage points. */
export function formatChange(difference: number, unit: string, lang: Language): string {
  const changeUnit = changeUnitOf(unit)
  return formatQuantity(Math.abs(difference), changeUnit, lang)
}

/**
 * The interval of a difference. With ends of one sign it stands behind the difference, so it goes by
 * size and leaves the unit out; when it covers zero it stands alone, signed and with its unit.
 */
export function formatChangeRange(low: number, high: number, unit: string, lang: Language): string {
  const changeUnit = changeUnitOf(unit)
  if (low > 0) return bareRange(low, high, changeUnit, lang)
  if (high < 0) return bareRange(-high, -low, changeUnit, lang)
  return formatRange(low, high, changeUnit, lang)
}

/** Points for shares; no "an order" for yuan an order, since the measure's name says it. */
function changeUnitOf(unit: string): string {
  if (unit === 'share') return 'points'
  return unit === 'yuan/order' ? 'yuan' : unit
}

/** A label of an axis: like a quantity, without words that the subtitle has already said. */
export function formatTick(value: number, unit: string, lang: Language): string {
  const sign = value < 0 ? '−' : ''
  const size = Math.abs(value)
  if (unit === 'share' || unit === 'points') {
    return `${sign}${plain(size * 100, 2)}${unit === 'share' ? '%' : ''}`
  }
  if (unit === 'percent') return `${sign}${plain(size, 1)}%`
  if (unit === 'clock') return formatQuantity(value, unit, lang)
  return sign + prefixOf(unit) + grouped(size, lang, significant)
}

/** The words of a unit for a subtitle; money says its currency. */
export function unitName(unit: string, lang: Language): string {
  const [zh, en] = unitNames[unit] ?? [unit, unit]
  return lang === 'zh' ? zh : en
}

const unitNames: Record<string, readonly [string, string]> = {
  share: ['百分比', 'per cent'],
  yuan: ['元', 'yuan (CNY)'],
  'yuan/order': ['元/单', 'yuan an order (CNY)'],
  hours: ['小时', 'hours'],
  orders: ['单', 'orders'],
  cases: ['件', 'cases'],
  count: ['件', 'cases'],
}

function prefixOf(unit: string): string {
  return unit.startsWith('yuan') ? '¥' : ''
}

function withSuffix(number: string, unit: string, lang: Language): string {
  const [zh, en] = suffixes[unit] ?? ['', '']
  // 万 and 亿 lean on the next word: 1.2万单, but 1,234 单.
  return number + (lang === 'en' ? en : /[万亿]$/.test(number) ? zh.trimStart() : zh)
}

const suffixes: Record<string, readonly [string, string]> = {
  share: ['%', '%'],
  points: [' 个百分点', ' points'],
  'yuan/order': ['/单', '/order'],
  hours: [' 小时', ' h'],
  orders: [' 单', ' orders'],
  cases: [' 件', ' cases'],
  count: [' 件', ''],
  days: [' 天', ' days'],
  clock: [' 点', ':00'],
}

function magnitude(size: number, unit: string, lang: Language): string {
  if (unit === 'share' || unit === 'points') return percent(size * 100)
  if (unit === 'hours') return small(size)
  if (unit === 'clock') return commas(size)
  if (unit.startsWith('yuan')) return grouped(size, lang, money)
  return grouped(size, lang, small)
}

function percent(size: number): string {
  if (size === 0) return '0'
  if (size < 0.01) return '<0.01'
  return fixed(size, size < 0.995 ? 2 : 1)
}

function money(size: number): string {
  if (size >= 99.95 || size === 0) return commas(size)
  return size < 9.995 ? fixed(size, 2) : fixed(size, 1)
}

function small(size: number): string {
  if (size >= 99.95 || size === 0) return commas(size)
  return fixed(size, size < 0.995 ? 2 : 1)
}

/** Below 10,000 by `below`; above in 万 and 亿 or, in English, in full up to a million. */
function grouped(size: number, lang: Language, below: (size: number) => string): string {
  const [first, second, names] = lang === 'zh' ? [1e4, 1e8, ['万', '亿']] : [1e6, 1e9, ['m', 'bn']]
  if (Math.round(size) < first) return below(size)
  // Rounded before the unit is chosen: 99,999,999 is 1亿, not 10,000万.
  const asSecond = Number((size / first).toPrecision(3)) >= second / first
  return `${significant(size / (asSecond ? second : first))}${asSecond ? names[1] : names[0]}`
}

/** Three significant figures without trailing zeros; whole numbers from 100 on. */
function significant(size: number): string {
  return size >= 99.95 ? commas(size) : plain(Number(size.toPrecision(3)), 2)
}

function plain(size: number, decimals: number): string {
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: decimals }).format(size)
}

function fixed(size: number, decimals: number): string {
  return size.toFixed(decimals)
}

function commas(size: number): string {
  return plain(Math.round(size), 0)
}

function isZero(value: number, unit: string): boolean {
  const written = magnitude(Math.abs(value), unit, 'en')
  return /^[0.]+$/.test(written)
}

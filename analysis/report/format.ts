import type { Language } from '../charts/speech.ts'

/**
 * Numbers as merchants write them. Chinese groups by 万 and 亿 and never by k or M; money has the
 * narrow sign, with "CNY" said once a page. A minus is a real minus sign. A figure has as many
 * decimals as its interval knows, so that the two ends of an interval can be told apart.
 */

type Interval = { low: number; high: number }

/** Holds the two ends together: no line may break before the dash, and a word joiner stands behind it. */
const DASH = '\u00a0–\u2060\u00a0'

/** The most decimals that an interval may ask for: of a value, and of a small difference. */
const VALUE_DECIMALS = 3
const CHANGE_DECIMALS = 4
const FEN_DECIMALS = 2

const numberFormats = (least: boolean): Intl.NumberFormat[] =>
  Array.from({ length: CHANGE_DECIMALS + 1 }, (_, decimals) => {
    const options = { maximumFractionDigits: decimals }
    return new Intl.NumberFormat(
      'en-US',
      least ? { ...options, minimumFractionDigits: decimals } : options,
    )
  })
/** Made once, since making one takes longer than a thousand uses; the index is the decimals. */
const exactFormats = numberFormats(true)
const looseFormats = numberFormats(false)

/** A value with its unit: `¥1.23万`, `12.3%`, `9.6 小时`; finer when its half-width is known and small. */
export function formatQuantity(value: number, unit: string, lang: Language, halfWidth = 0): string {
  const precision = { halfWidth, most: VALUE_DECIMALS }
  return withSuffix(signed(value, unit, lang, precision), unit, lang)
}

/** Both ends with the unit once: `¥400 – 4,100`; in words when an end is negative: `−¥3 至 ¥5`. */
export function formatRange({ low, high }: Interval, unit: string, lang: Language): string {
  return withSuffix(bareRange(low, high, unit, lang, VALUE_DECIMALS), unit, lang)
}

/** The size of a difference; a difference of shares is in percentage points. */
export function formatChange(
  difference: Interval & { difference: number },
  unit: string,
  lang: Language,
): string {
  const changeUnit = changeUnitOf(unit)
  const halfWidth = (difference.high - difference.low) / 2
  const precision = { halfWidth, most: CHANGE_DECIMALS }
  const size = signed(Math.abs(difference.difference), changeUnit, lang, precision)
  return withSuffix(size, changeUnit, lang)
}

/**
 * The interval of a difference. With ends of one sign it stands behind the difference, so it goes by
 * size and leaves the unit out; when it covers zero it stands alone, signed and with its unit.
 */
export function formatChangeRange({ low, high }: Interval, unit: string, lang: Language): string {
  const changeUnit = changeUnitOf(unit)
  if (low > 0) return bareRange(low, high, changeUnit, lang, CHANGE_DECIMALS)
  if (high < 0) return bareRange(-high, -low, changeUnit, lang, CHANGE_DECIMALS)
  return withSuffix(bareRange(low, high, changeUnit, lang, CHANGE_DECIMALS), changeUnit, lang)
}

/** A value and half the width of its interval, both as fine: `¥10.94万 ±¥828`, `2.13% ±0.06`. */
export function formatEstimate(
  value: number,
  halfWidth: number,
  unit: string,
  lang: Language,
): string {
  const quantity = formatQuantity(value, unit, lang, halfWidth)
  if (unit.startsWith('yuan')) return `${quantity} ±${formatTick(halfWidth, unit, lang)}`
  const scale = unit === 'share' ? 100 : 1
  const decimals = decimalsFor(Math.abs(value) * scale, halfWidth * scale, unit, VALUE_DECIMALS)
  return `${quantity} ±${exactly(halfWidth * scale, decimals)}`
}

/** A label of an axis: like a quantity, without words that the subtitle has already said. */
export function formatTick(value: number, unit: string, lang: Language): string {
  const sign = value < 0 ? '−' : ''
  const size = Math.abs(value)
  if (unit === 'share') return `${sign}${decimal(size * 100, 2)}%`
  if (unit === 'percent') return `${sign}${decimal(size, 1)}%`
  if (unit === 'clock') return formatQuantity(value, unit, lang)
  const { number, word } = grouped(size, lang)
  return sign + prefixOf(unit) + decimal(Number(number.toPrecision(3)), 2) + word
}

/** Points for shares; no "an order" for yuan an order, since the measure's name says it. */
function changeUnitOf(unit: string): string {
  if (unit === 'share') return 'points'
  return unit === 'yuan/order' ? 'yuan' : unit
}

type Precision = { halfWidth: number; most: number }

function bareRange(low: number, high: number, unit: string, lang: Language, most: number): string {
  const precision = { halfWidth: (high - low) / 2, most }
  if (low < 0) {
    const ends = [low, high].map((end) => signed(end, unit, lang, precision))
    return ends.join(lang === 'zh' ? ' 至 ' : ' to ')
  }
  const ends = [low, high].map((end) => magnitude(end, unit, lang, precision))
  return prefixOf(unit) + ends.join(DASH)
}

function signed(value: number, unit: string, lang: Language, precision: Precision): string {
  const size = magnitude(Math.abs(value), unit, lang, precision)
  const isZero = /^[0.]+$/.test(size)
  return (value < 0 && !isZero ? '−' : '') + prefixOf(unit) + size
}

/** A size without sign and unit. */
function magnitude(size: number, unit: string, lang: Language, precision: Precision): string {
  const isPercent = unit === 'share' || unit === 'points'
  const { number, word } = isPercent ? { number: size * 100, word: '' } : grouped(size, lang)
  const scale = size === 0 ? 1 : number / size
  const halfWidth = precision.halfWidth * scale
  const most = unit.startsWith('yuan') && word === '' ? FEN_DECIMALS : precision.most
  const decimals = decimalsFor(number, halfWidth, word === '' ? unit : 'grouped', most)
  if (isPercent && number > 0 && number < 0.5 * 10 ** -decimals) return `<${10 ** -decimals}`
  return word === '' ? exactly(number, decimals) : decimal(number, decimals) + word
}

/** The usual decimals of a number, or more when the first figure of its half-width needs them. */
function decimalsFor(number: number, halfWidth: number, unit: string, most: number): number {
  // A hair less, so that a half-width of .01 asks for two decimals whatever its last bit.
  const asked = halfWidth > 0 ? Math.ceil(-Math.log10(halfWidth) - 1e-9) : 0
  return Math.max(usualDecimals(number, unit), Math.min(asked, most))
}

/** Whole from 100 on and at zero; below, money and numbers in 万 have three figures, others two. */
function usualDecimals(size: number, unit: string): number {
  if (size >= 99.95 || size === 0 || unit === 'clock') return 0
  const isFine = unit === 'grouped' || unit.startsWith('yuan')
  return size < (isFine ? 9.995 : 0.995) ? 2 : 1
}

/** From 10,000 on in 万 and 亿; in English in full up to a million. */
function grouped(size: number, lang: Language): { number: number; word: string } {
  const [first, second] = lang === 'zh' ? [1e4, 1e8] : [1e6, 1e9]
  const [firstWord, secondWord] = lang === 'zh' ? ['万', '亿'] : ['m', 'bn']
  if (Math.round(size) < first) return { number: size, word: '' }
  // Rounded before the unit is chosen: 99,999,999 is 1亿, not 10,000万.
  const isSecond = Number((size / first).toPrecision(3)) >= second / first
  return isSecond
    ? { number: size / second, word: secondWord }
    : { number: size / first, word: firstWord }
}

function prefixOf(unit: string): string {
  return unit.startsWith('yuan') ? '¥' : ''
}

const suffixes: Record<string, readonly [zh: string, en: string]> = {
  share: ['%', '%'],
  points: [' 个百分点', ' points'],
  'yuan/order': ['/单', '/order'],
  hours: [' 小时', ' h'],
  orders: [' 单', ' orders'],
  cases: [' 件', ' cases'],
  count: [' 件', ''],
  clock: [' 点', ':00'],
}

function withSuffix(number: string, unit: string, lang: Language): string {
  const [zh, en] = suffixes[unit] ?? ['', '']
  // 万 and 亿 lean on the next word: 1.2万单, but 1,234 单.
  return number + (lang === 'en' ? en : /[万亿]$/.test(number) ? zh.trimStart() : zh)
}

/** At most `decimals`, without trailing zeros. */
function decimal(size: number, decimals: number): string {
  return looseFormats[decimals]?.format(size) ?? String(size)
}

/** Exactly `decimals`, so that figures in a column end alike. */
function exactly(size: number, decimals: number): string {
  return exactFormats[decimals]?.format(size) ?? String(size)
}

// Numbers read as merchants write them, in both languages.
import { describe, expect, it } from 'vitest'
import {
  formatChange,
  formatChangeRange,
  formatEstimate,
  formatQuantity,
  formatRange,
  formatTick,
} from '../../../analysis/report/format.ts'

/** Word joiners and narrow spaces hold ranges together; here they would only blur the text. */
const plain = (text: string): string => text.replaceAll('\u2060', '').replaceAll('\u00a0', ' ')

describe('formatQuantity', () => {
  it.each([
    [0, '¥0', '¥0'],
    [6.214, '¥6.21', '¥6.21'],
    [6, '¥6.00', '¥6.00'],
    [45.24, '¥45.2', '¥45.2'],
    [99.97, '¥100', '¥100'],
    [1234.4, '¥1,234', '¥1,234'],
    [9999.4, '¥9,999', '¥9,999'],
    [9999.6, '¥1万', '¥10,000'],
    [12_000, '¥1.2万', '¥12,000'],
    [85_412, '¥8.54万', '¥85,412'],
    [1_234_567, '¥123万', '¥1.23m'],
    [12_345_678, '¥1,235万', '¥12.3m'],
    [99_999_999, '¥1亿', '¥100m'],
    [123_456_789, '¥1.23亿', '¥123m'],
    [-2300, '−¥2,300', '−¥2,300'],
    [-0.001, '¥0.00', '¥0.00'],
  ])('writes %d yuan as %s and %s', (value, zh, en) => {
    expect(formatQuantity(value, 'yuan', 'zh')).toBe(zh)
    expect(formatQuantity(value, 'yuan', 'en')).toBe(en)
  })

  it.each([
    [0.1234, 'share', '12.3%', '12.3%'],
    [0.0063, 'share', '0.63%', '0.63%'],
    [0.003, 'share', '0.30%', '0.30%'],
    [0.000_01, 'share', '<0.01%', '<0.01%'],
    [0, 'share', '0%', '0%'],
    [0.0996, 'share', '10.0%', '10.0%'],
    [9.6, 'hours', '9.6 小时', '9.6 h'],
    [0.42, 'hours', '0.42 小时', '0.42 h'],
    [276.3, 'hours', '276 小时', '276 h'],
    [6.37, 'yuan/order', '¥6.37/单', '¥6.37/order'],
    [9600, 'orders', '9,600 单', '9,600 orders'],
    [10_234, 'orders', '1.02万单', '10,234 orders'],
    [20, 'clock', '20 点', '20:00'],
  ])('writes %d %s as %s and %s', (value, unit, zh, en) => {
    expect(formatQuantity(value, unit, 'zh')).toBe(zh)
    expect(formatQuantity(value, unit, 'en')).toBe(en)
  })
})

describe('the interval decides how fine a figure is', () => {
  it.each([
    [0.0213, 0.0006, 'share', '2.13%'],
    [0.0213, 0.006, 'share', '2.1%'],
    [0.412, 0.000_004, 'share', '41.200%'],
    [109_400, 828, 'yuan', '¥10.94万'],
    [85_412, 9000, 'yuan', '¥8.54万'],
    [120, 0.03, 'hours', '120.00 小时'],
    [1234, 0.2, 'yuan', '¥1,234.0'],
  ])('%d with a half-width of %d %s is %s', (value, halfWidth, unit, zh) => {
    expect(formatQuantity(value, unit, 'zh', halfWidth)).toBe(zh)
  })

  it('keeps the two ends of a narrow interval apart', () => {
    const range = formatRange({ low: 0.0181, high: 0.0183 }, 'share', 'en')
    expect(plain(range)).toBe('1.81 – 1.83%')
    const change = { difference: 0.000_21, low: 0.000_19, high: 0.000_23 }
    expect(formatChange(change, 'share', 'en')).toBe('0.021 points')
    expect(plain(formatChangeRange(change, 'share', 'en'))).toBe('0.019 – 0.023')
  })

  it('writes value and half-width equally fine', () => {
    expect(formatEstimate(109_400, 828, 'yuan', 'zh')).toBe('¥10.94万 ±¥828')
    expect(formatEstimate(0.0213, 0.000_614, 'share', 'zh')).toBe('2.13% ±0.06')
    expect(formatEstimate(31.46, 0.38, 'hours', 'en')).toBe('31.5 h ±0.4')
    expect(formatEstimate(120, 0, 'hours', 'en')).toBe('120 h ±0')
  })
})

describe('ranges', () => {
  it('say the unit once', () => {
    expect(plain(formatRange({ low: 400, high: 4100 }, 'yuan', 'zh'))).toBe('¥400 – 4,100')
    expect(plain(formatRange({ low: 12_000, high: 23_000 }, 'yuan', 'zh'))).toBe('¥1.2万 – 2.3万')
    expect(plain(formatRange({ low: 0.121, high: 0.125 }, 'share', 'en'))).toBe('12.1 – 12.5%')
    expect(plain(formatRange({ low: 6, high: 7 }, 'hours', 'zh'))).toBe('6.0 – 7.0 小时')
  })

  it('use a word between ends when one is negative', () => {
    expect(formatRange({ low: -400, high: 4100 }, 'yuan', 'zh')).toBe('−¥400 至 ¥4,100')
    expect(formatRange({ low: -0.004, high: 0.001 }, 'points', 'en')).toBe('−0.40 to 0.10 points')
  })

  it('never break before or after the dash', () => {
    expect(formatRange({ low: 1, high: 2 }, 'hours', 'en')).toContain('\u00a0–\u2060\u00a0')
  })
})

describe('differences', () => {
  const around = (difference: number, halfWidth: number) => {
    return { difference, low: difference - halfWidth, high: difference + halfWidth }
  }

  it('are a size; of shares in percentage points', () => {
    expect(formatChange(around(-2300, 900), 'yuan', 'zh')).toBe('¥2,300')
    expect(formatChange(around(0.0123, 0.005), 'share', 'zh')).toBe('1.2 个百分点')
    expect(formatChange(around(-0.39, 0.1), 'yuan/order', 'en')).toBe('¥0.39')
  })

  it('have an interval by size when its ends have one sign, signed when it covers zero', () => {
    expect(plain(formatChangeRange({ low: -4100, high: -400 }, 'yuan', 'zh'))).toBe('¥400 – 4,100')
    expect(plain(formatChangeRange({ low: 0.001, high: 0.003 }, 'share', 'en'))).toBe('0.10 – 0.30')
    expect(formatChangeRange({ low: -1, high: 2 }, 'hours', 'zh')).toBe('−1.0 至 2.0 小时')
  })
})

describe('axis labels', () => {
  it('are short and in 万 and 亿', () => {
    expect(formatTick(5000, 'yuan', 'zh')).toBe('¥5,000')
    expect(formatTick(20_000, 'yuan', 'zh')).toBe('¥2万')
    expect(formatTick(250_000_000, 'yuan', 'zh')).toBe('¥2.5亿')
    expect(formatTick(-0.05, 'share', 'en')).toBe('−5%')
    expect(formatTick(0.5, 'hours', 'zh')).toBe('0.5')
    expect(formatTick(25, 'percent', 'en')).toBe('25%')
    expect(formatTick(9, 'clock', 'zh')).toBe('9 点')
  })
})

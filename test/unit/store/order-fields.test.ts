// Cells of shop exports mean what the console shows, whatever a spreadsheet did to them.
import { describe, expect, it } from 'vitest'
import {
  cellText,
  clockTimeOf,
  fenOf,
  provinceOf,
  timePattern,
  UNKNOWN_PROVINCE,
} from '../../../analysis/store/orders/order-fields.ts'
import { provinces } from '../../../sim/index.ts'

describe('an amount of money', () => {
  it.each([
    ['59.9', 5990],
    ['59.90', 5990],
    ['¥1,234.50', 123450],
    ['￥8', 800],
    ['20 元', 2000],
    ['0.0', 0],
    ['1.005', 101],
    ['0.29', 29],
    ['-3.5', -350],
    ['123456789.01', 12345678901],
  ])('%s is %d fen', (text, fen) => expect(fenOf(text)).toBe(fen))

  it.each(['', 'abc', '1,23', '1.2万', '5%', '1e3', '--'])('%j is none', (text) => {
    expect(fenOf(text)).toBeUndefined()
  })
})

describe('a cell', () => {
  it.each([
    ['="2410000000000123456"', '2410000000000123456'],
    ["'2410000000000123456", '2410000000000123456'],
    ['2410000000000123456\t', '2410000000000123456'],
    ['-', ''],
    ['—', ''],
    [' / ', ''],
    ['null', ''],
  ])('%j says %j', (raw, text) => expect(cellText(raw)).toBe(text))
})

describe('a time', () => {
  const formats = ['YYYY-MM-DD hh:mm:ss', 'YYYY-MM-DD hh:mm', 'YYYY/M/D h:mm'].map(timePattern)
  const at = (text: string) => clockTimeOf(text, formats)

  it('is read in each of its formats', () => {
    const day = 18_322 // 2020-03-01: 50 years, 12 leap days, January and February 2020
    expect(at('2020-03-01 09:05:07')).toEqual({ day, seconds: 9 * 3600 + 5 * 60 + 7 })
    expect(at('2020-03-01 09:05')).toEqual({ day, seconds: 9 * 3600 + 300 })
    expect(at('2020/3/1 9:05')).toEqual({ day, seconds: 9 * 3600 + 300 })
  })

  it('is read as the day number of a spreadsheet', () => {
    expect(at('43891.5')).toEqual({ day: 18_322, seconds: 12 * 3600 })
  })

  it.each([
    '2020-02-30 10:00:00',
    '2020-13-01 10:00:00',
    '2020-03-01 24:00:00',
    '01-03-2020',
    'x',
    '',
  ])('%j is none', (text) => expect(at(text)).toBeUndefined())
})

describe('a province', () => {
  it.each([
    ['广东省', '广东'],
    ['内蒙古自治区', '内蒙古'],
    ['广西壮族自治区', '广西'],
    ['上海', '上海'],
    ['浙江省 杭州市 西湖区 某路 1 号', '浙江'],
  ])('of %s is %s', (text, name) => expect(provinces[provinceOf(text)]).toBe(name))

  it('is unknown when the text names none', () => {
    expect(provinceOf('')).toBe(UNKNOWN_PROVINCE)
    expect(provinceOf('London')).toBe(UNKNOWN_PROVINCE)
  })
})

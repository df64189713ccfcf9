// Texts take the room that a terminal and a page give them.
import { describe, expect, it } from 'vitest'
import {
  columnsOf,
  padColumns,
  pixelsOf,
  spaced,
  widestOf,
} from '../../../analysis/charts/text-width.ts'

describe('columnsOf', () => {
  it('counts two for Chinese, full-width forms and emoji, one for the rest', () => {
    expect(columnsOf('退款 ¥20')).toBe(8)
    expect(columnsOf('（Ａ）')).toBe(6)
    expect(columnsOf('「包退」')).toBe(8)
    expect(columnsOf('𠮷🧾')).toBe(4)
    expect(columnsOf('▼ – − · “”')).toBe(10)
  })

  it('counts nothing for combining marks and joiners', () => {
    expect(columnsOf('e\u0301')).toBe(1)
    expect(columnsOf('1\u2060')).toBe(1)
  })
})

it('padColumns fills to a column and never cuts', () => {
  expect(padColumns('现在', 6)).toBe('现在  ')
  expect(padColumns('现在', 3)).toBe('现在')
})

it('pixelsOf takes 1 em a Chinese character and .56 em a Latin one', () => {
  expect(pixelsOf('退款', 10)).toBe(20)
  expect(pixelsOf('ab', 10)).toBeCloseTo(11.2)
  expect(widestOf(['a', '退'], 10)).toBe(10)
  expect(widestOf([], 10)).toBe(0)
})

it('spaced puts one space between Chinese and Latin, figures and money', () => {
  expect(spaced('时长P95下降¥7')).toBe('时长 P95 下降 ¥7')
  expect(spaced('下降 ¥7，剩 5% 的')).toBe('下降 ¥7，剩 5% 的')
})

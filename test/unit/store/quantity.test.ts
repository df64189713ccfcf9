// A number written with its unit is understood well enough to say how to write it.
import { describe, expect, it } from 'vitest'
import { quantityIn, unitOf } from '../../../analysis/store/faults/quantity.ts'

describe('the unit of a name', () => {
  it.each([
    ['capYuan', 'yuan'],
    ['dayCapYuan', 'yuan'],
    ['delayHours', 'hours'],
    ['windowDays', 'days'],
    ['liveShare', 'share'],
    ['reviewers', undefined],
  ])('%s is %s', (name, unit) => expect(unitOf(name)).toBe(unit))
})

describe('a written quantity', () => {
  it.each([
    ['¥20', 'yuan', 20],
    ['20元', 'yuan', 20],
    ['20 yuan', 'yuan', 20],
    ['￥1,234.5', 'yuan', 1234.5],
    ['2万', 'yuan', 20000],
    ['350分', 'yuan', 3.5],
    ['72h', 'hours', 72],
    ['72小时', 'hours', 72],
    ['3天', 'hours', 72],
    ['30 min', 'hours', 0.5],
    ['48 hours', 'days', 2],
    ['2周', 'days', 14],
    ['5%', 'share', 0.05],
    ['20', 'yuan', 20],
  ] as const)('%s in %s is %d', (text, unit, amount) => {
    expect(quantityIn(text, unit)).toBe(amount)
  })

  it.each([
    ['20元', 'hours'],
    ['72h', 'yuan'],
    ['twenty', 'yuan'],
    ['20 apples', 'yuan'],
    ['', 'yuan'],
  ] as const)('%j is no amount of %s', (text, unit) => {
    expect(quantityIn(text, unit)).toBeUndefined()
  })
})

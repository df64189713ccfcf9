// A condition on a measure is read in its unit, and says how sure its answer is.
import { describe, expect, it } from 'vitest'
import { judge, parseCondition } from '../../../analysis/store/conditions.ts'

const read = (text: string) => parseCondition(text, { file: '--fail-on' })

describe('a condition', () => {
  it.each([
    ['abuse.loss.share > 1%', 'abuse.loss.share', '>', 0.01],
    ['cost.total<=50,000', 'cost.total', '<=', 50_000],
    ['review.wait.p95 ≥ 2.5h', 'review.wait.p95', '>=', 2.5],
    ['margin.net < -¥100', undefined, undefined, undefined],
    ['margin.net < -100', 'margin.net', '<', -100],
  ])('%s is read', (text, measure, relation, limit) => {
    const condition = read(text)
    expect('what' in condition ? {} : condition).toMatchObject(
      measure === undefined ? {} : { measure, relation, limit },
    )
    expect('what' in condition).toBe(measure === undefined)
  })

  it('of a measure that does not exist names the nearest', () => {
    const fault = read('abuse.los.share > 1%')
    expect(fault).toMatchObject({ nearest: { en: 'abuse.loss.share' } })
  })

  it('is met by the mean, and holds, fails or is unclear by the interval', () => {
    const condition = { text: '', measure: 'cost.total', relation: '<' as const, limit: 10 }
    const estimate = (low: number, mean: number, high: number) => ({
      low,
      mean,
      high,
      unit: 'yuan',
    })
    expect(judge(condition, estimate(7, 8, 9))).toEqual({ isMet: true, holding: 'holds' })
    expect(judge(condition, estimate(8, 9, 11))).toEqual({ isMet: true, holding: 'unclear' })
    expect(judge(condition, estimate(8, 10, 12))).toEqual({ isMet: false, holding: 'unclear' })
    expect(judge(condition, estimate(10, 11, 12))).toEqual({ isMet: false, holding: 'fails' })
  })
})

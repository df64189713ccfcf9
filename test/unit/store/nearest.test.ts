// The nearest valid word is the one a person meant, and nothing when no word is near.
import { describe, expect, it } from 'vitest'
import { editDistance, nearestOf, nearestPath } from '../../../analysis/store/faults/nearest.ts'

describe('the edit distance', () => {
  it.each([
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['capYuan', 'capYuan', 0],
    ['smalAutoRefund', 'smallAutoRefund', 1],
    ['wniter', 'winter', 1],
    ['capyuan', 'capYuan', 0.5],
  ])('from %j to %j is %d', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance)
    expect(editDistance(b, a)).toBe(distance)
  })
})

describe('the nearest word', () => {
  const keys = ['smallAutoRefund', 'preshipAutoRefund', 'offHoursAutoRefund', 'refundPoint']

  it('is the one with the fewest edits', () => {
    expect(nearestOf('preshipRefund', keys)).toBe('preshipAutoRefund')
    expect(nearestOf('refund_point', keys)).toBe('refundPoint')
  })

  it('is nothing when most letters would have to change', () => {
    expect(nearestOf('zzzzzzzz', keys)).toBeUndefined()
    expect(nearestOf('anything', [])).toBeUndefined()
  })
})

describe('the nearest path', () => {
  const paths = ['policy.smallAutoRefund.capYuan', 'policy.freightCover.capYuan', 'staff.reviewers']

  it('completes a path whose beginning was left out', () => {
    expect(nearestPath('freightCover.capYuan', paths)).toBe('policy.freightCover.capYuan')
    expect(nearestPath('reviewers', paths)).toBe('staff.reviewers')
  })

  it('mends a misspelt step', () => {
    expect(nearestPath('policy.smalAutoRefund.capYuan', paths)).toBe(paths[0])
  })
})

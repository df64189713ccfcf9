// Two families of error: the user's, which explains itself, and ours, which stops the run.
import { describe, expect, it } from 'vitest'
import { InputError } from '../../../sim/base/input-error.ts'
import { invariant, InvariantError } from '../../../sim/base/invariant.ts'

describe('InputError', () => {
  it('says what, where, why and the nearest valid thing, and ends with exit code 3', () => {
    const where = { file: 'shop.yaml', path: 'policy.windowHours', line: 3, column: 9 }
    const error = new InputError('-3 hours is no window', {
      because: 'a window lasts longer than 0 hours',
      where,
      nearest: '1',
    })
    expect(error).toMatchObject({
      name: 'InputError',
      message: '-3 hours is no window',
      because: 'a window lasts longer than 0 hours',
      where,
      nearest: '1',
      exitCode: 3,
    })
    expect(error).toBeInstanceOf(Error)
  })
})

describe('invariant', () => {
  it('stops with the message when the condition fails', () => {
    expect(() => invariant(false, () => 'ship in refunded')).toThrow(
      new InvariantError('ship in refunded'),
    )
  })

  it('does not build the message when it holds', () => {
    let built = 0
    invariant(true, () => `message ${built++}`)
    expect(built).toBe(0)
  })
})

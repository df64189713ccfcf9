// Records bear the codes of the Kuaishou open platform (domain 2.2).
import { describe, expect, it } from 'vitest'
import {
  caseStatus,
  handlingWay,
  negotiateStatus,
  orderStatus,
} from '../../../analysis/store/kuaishou-codes.ts'
import { states } from '../../../sim/aftersale/states.ts'
import type { State } from '../../../sim/aftersale/states.ts'
import { applicationTypes } from '../../../sim/policy/terms.ts'

const refundOnly = applicationTypes.indexOf('refund-only')
const returns = applicationTypes.indexOf('return-refund')
const status = (state: State): number[] =>
  [refundOnly, returns].map((type) => caseStatus(states.indexOf(state), type))

describe('the codes of Kuaishou', () => {
  it('tell refund only from return and refund', () => {
    expect([handlingWay(refundOnly), handlingWay(returns)]).toEqual([10, 1])
    expect(status('wait-merchant')).toEqual([10, 11])
    expect(status('platform-intervening')).toEqual([20, 21])
  })

  it('follow a return from the way back to the money', () => {
    expect(status('wait-buyer-ship')[1]).toBe(30)
    expect(status('wait-merchant-receipt')[1]).toBe(40)
    expect(status('refunding')).toEqual([50, 50])
    expect(status('refunded-partial')).toEqual([60, 60])
    expect(status('closed-withdrawn')).toEqual([70, 70])
  })

  it('say whose turn the negotiation is', () => {
    const turn = (state: State): number => negotiateStatus(states.indexOf(state))
    expect([turn('wait-merchant'), turn('refusal-agreed'), turn('rejected-wait-buyer')]).toEqual([
      1, 2, 3,
    ])
  })

  it('have one of the platform for every state', () => {
    const known = [10, 11, 20, 21, 22, 30, 40, 50, 60, 70]
    for (const state of states) {
      for (const code of status(state)) expect(known).toContain(code)
    }
  })

  it('follow an order from payment to success or failure', () => {
    const no = { isRefunded: false, isCompleted: false, isSigned: false, isShipped: false }
    expect(orderStatus(no)).toBe(30)
    expect(orderStatus({ ...no, isShipped: true })).toBe(40)
    expect(orderStatus({ ...no, isShipped: true, isSigned: true })).toBe(50)
    expect(orderStatus({ ...no, isShipped: true, isSigned: true, isCompleted: true })).toBe(70)
    expect(orderStatus({ ...no, isRefunded: true })).toBe(80)
  })
})

// The after-sales machine: total, reachable, never stuck, and all of it alive.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileMachine, ILLEGAL } from '../../sim/aftersale/machine.ts'
import { finalStates, states } from '../../sim/aftersale/states.ts'
import type { State } from '../../sim/aftersale/states.ts'
import { effects, eventNames, rows } from '../../sim/aftersale/table.ts'
import type { Row } from '../../sim/aftersale/table.ts'
import { simulate } from '../../sim/market/model.ts'
import { RULE, ruleIds } from '../../sim/policy/rule-ids.ts'
import { planOf, smallMarkets } from './small-market.ts'
import { at } from './watch/watcher.ts'

const machine = compileMachine(RULE)
const nameOf = (row: Pick<Row, 'from' | 'on'>): string => `${row.on} in ${row.from}`

/** States that no deadline of the case ends, and what does. */
const endedOtherwise: Readonly<Partial<Record<State, string>>> = {
  none: 'a case begins with the application',
  'platform-intervening': 'the ruling comes on a day of its own (T10)',
  refunding: 'the payment comes, or is tried again (T11)',
}

/** Rows that the rules allow and that nobody in the market chooses; a traced case may. */
const unchosen: Readonly<Record<string, string>> = {
  'intercepted in negotiating': 'in transit the shop bargains only with who has signed',
  'refuse-parcel in negotiating': 'in transit the shop bargains only with who has signed',
  'withdraw in negotiating': 'buyers answer an offer or say nothing',
  'approve in refusal-agreed': 'the shop waits for the parcel that it agreed to',
  'intercepted in refusal-agreed': 'a refusal is agreed once the interception has failed',
  'intercept-failed in refusal-agreed': 'a refusal is agreed once the interception has failed',
  'withdraw in refusal-agreed': 'buyers refuse the parcel or sign it',
  'confirm-receipt in wait-buyer-ship': 'the shop pays early by its refund point, not by hand',
  'confirm-receipt in wait-merchant-receipt':
    'the shop pays early by its refund point, not by hand',
}

/** The same shops, longer and stricter: goods come back bad, known cheats come back. */
const strictMarkets = smallMarkets.map((market) => ({
  ...market,
  horizon: { ...market.horizon, days: 12 },
  products: market.products.map((each) => ({ ...each, category: 'womens' })),
  buyers: { ...market.buyers, poolSize: 12 },
  abuse: { prevalence: 10, reaction: 0 },
  staff: { ...market.staff, reviewers: 2, inspectors: 2 },
  courier: { ...market.courier, damageShare: 0.4 },
  policy: {
    ...market.policy,
    refundPoint: 'onInspection' as const,
    inspection: { share: 1, aboveYuan: 0, intercepted: true },
    review: { ...market.policy?.review, strictness: 1 },
    autoConfirmReceipt: { on: false },
  },
}))

describe('the table', () => {
  it('agrees with the compiled machine cell by cell', () => {
    const written = new Map(rows.map((row) => [nameOf(row), row]))
    for (const [code, from] of states.entries()) {
      for (const [event, on] of eventNames.entries()) {
        const cell = code * machine.events + event
        const row = written.get(nameOf({ from, on }))
        const compiled =
          machine.next[cell] === ILLEGAL
            ? undefined
            : {
                from,
                on,
                to: states[at(machine.next, cell)],
                do: effects[at(machine.effect, cell)],
                rule: ruleIds[at(machine.rule, cell)],
              }
        expect(compiled).toEqual(row)
      }
    }
  })

  it('refuses two rows in one cell', () => {
    expect(() => compileMachine(RULE, [...rows, at(rows, 0)])).toThrow('two rows')
  })

  it('reaches every state from the application', () => {
    const reached = new Set<State>(['none'])
    for (const state of reached) {
      for (const row of rows) if (row.from === state) reached.add(row.to)
    }
    expect([...reached].toSorted()).toEqual([...states].toSorted())
  })

  it('lets nothing happen in a final state', () => {
    expect(rows.filter(({ from }) => finalStates.includes(from))).toEqual([])
  })

  it('leads from every state to a final one', () => {
    const ends = new Set<State>(finalStates)
    for (let before = -1; before < ends.size;) {
      before = ends.size
      for (const row of rows) if (ends.has(row.to)) ends.add(row.from)
    }
    expect([...ends].toSorted()).toEqual([...states].toSorted())
  })

  it('has a deadline that leaves every other state, or a reason', () => {
    const isLeft = (state: State): boolean =>
      rows.some(({ from, on, to }) => from === state && to !== state && on.endsWith('-deadline'))
    const stuck = states.filter((state) => !finalStates.includes(state) && !isLeft(state))
    expect(stuck).toEqual(Object.keys(endedOtherwise))
  })

  it('uses every event and every effect', () => {
    const events = new Set(rows.map(({ on }) => on))
    const deeds = new Set(rows.map((row) => row.do))
    expect(eventNames.filter((name) => !events.has(name))).toEqual([])
    expect(effects.filter((name) => !deeds.has(name))).toEqual([])
  })

  it('pays at most once on any walk that the rows allow', () => {
    const steps = fc.array(fc.nat({ max: 30 }), { maxLength: 200 })
    fc.assert(
      fc.property(steps, (choices) => {
        let state: State = 'none'
        let paid = 0
        for (const choice of choices) {
          const open = rows.filter(({ from }) => from === state)
          if (open.length === 0) break
          const row: Row = at(open, choice % open.length)
          if (row.on === 'pay' || row.on === 'pay-partial') paid++
          state = row.to
        }
        expect(paid).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })
})

describe('the market', () => {
  it('takes every row of the table in one of 240 shops, or there is a reason why not', () => {
    const taken = new Set<string>()
    const markets = [
      ...fc.sample(smallMarkets, { numRuns: 160, seed: 7 }),
      ...fc.sample(strictMarkets, { numRuns: 80, seed: 7 }),
    ]
    for (const market of markets) {
      const { events } = simulate(planOf(market), 0, { recordEvents: true }).tables
      for (let row = 0; row < events.length; row++) {
        const from = at(states, at(events.column.from, row))
        taken.add(nameOf({ from, on: at(eventNames, at(events.column.event, row)) }))
      }
    }
    const idle = rows.map(nameOf).filter((name) => !taken.has(name))
    expect(idle).toEqual(Object.keys(unchosen))
  }, 120_000)
})

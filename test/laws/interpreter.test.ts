// The interpreter keeps its laws on any acts at all: nobody is paid twice, what ends stays ended.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finalStates, interpret, rows } from '../../sim/index.ts'
import type { TraceSetup } from '../../sim/index.ts'
import { randomCases } from './random-acts.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
/** Checks a law on the trace of any acts. */
function holds(
  law: (trace: ReturnType<typeof interpret>, setup: TraceSetup) => void,
  numRuns = 2500,
): void {
  fc.assert(
    fc.property(randomCases, (each) => law(interpret(each), each)),
    { numRuns: isDeep ? 30_000 : numRuns },
  )
}

describe('on any acts the interpreter', () => {
  it('takes rows of the machine, one after the other', () => {
    const known = new Set(rows.map(({ from, on, to }) => `${from} ${on} ${to}`))
    holds(({ steps }) => {
      for (const [at, { from, event, to, atHours }] of steps.entries()) {
        expect(known).toContain(`${from} ${event} ${to}`)
        const before = steps[at - 1]
        expect(atHours).toBeGreaterThanOrEqual(before?.atHours ?? 0)
        // A new application begins afresh where the last case has ended.
        const begins = before === undefined || finalStates.includes(before.to)
        expect(from).toBe(begins ? 'none' : before.to)
      }
    })
  })

  it('pays at most once, and never more than was paid', () => {
    holds(({ steps, outcome }, { order }) => {
      const payments = steps.filter(({ to }) => to.startsWith('refunded'))
      expect(payments.length).toBeLessThanOrEqual(1)
      expect(outcome.refundFen).toBeLessThanOrEqual(order.paidFen)
      expect(outcome.refundFen > 0).toBe(payments.length === 1)
    })
  })

  it('ends in a final state, or in none, when every clock has run out', () => {
    const open = new Set<string>()
    holds(({ outcome, timers }) => {
      const isEnded = outcome.state === 'none' || finalStates.some((each) => each === outcome.state)
      // Only a dispute waits for somebody who may never come.
      if (!isEnded) open.add(outcome.state)
      const running = timers.filter(
        ({ firedHours, stoppedHours }) => firedHours === undefined && stoppedHours === undefined,
      )
      expect(running.map(({ name }) => name)).toEqual(
        isEnded || running.length === 0 ? [] : ['T15'],
      )
    })
    expect([...open].filter((state) => state !== 'platform-intervening')).toEqual([])
  })

  it('lets the system act by a timer or an automatic rule only', () => {
    const unfounded = new Set<string>()
    holds(({ steps, timers }) => {
      for (const { by, rule, atHours, event } of steps) {
        if (by !== 'system' || event.startsWith('pay')) continue
        const fired = timers.some((each) => each.name === rule && each.firedHours === atHours)
        if (!fired && !/^[a-z]|^S39$/.test(rule)) unfounded.add(`${event} by ${rule}`)
      }
    })
    expect([...unfounded]).toEqual([])
  })

  it('gives a reason and a rule for every act that it refuses, and takes all others', () => {
    const wordless = new Set<string>()
    holds(({ refused }) => {
      for (const { act, rule, because } of refused) {
        if (rule === 'none' || because.id === undefined) wordless.add(act)
      }
    })
    expect([...wordless]).toEqual([])
  })

  it('gives freight back at most up to the fee and the cap of the pack', () => {
    holds(({ outcome }, { acts, epochs }) => {
      const most = Math.max(0, ...acts.map(({ feeFen = 0 }) => feeFen))
      const cap = Math.max(...epochs.map(({ rules }) => rules.coverMaxYuan * 100))
      expect(outcome.freightSubsidyFen).toBeLessThanOrEqual(Math.min(most, Math.round(cap)))
      expect(outcome.freightSubsidyFen > 0).toBe(outcome.freightPaidBy === 'insurer')
    })
  })

  it('is led into four rows of five by chance', () => {
    const taken = new Set<string>()
    // Chance leads 2,500 cases into 72 to 78 rows of 83; so many more leave no luck in it.
    holds(({ steps }) => {
      for (const { from, event } of steps) taken.add(`${event} in ${from}`)
    }, 10_000)
    const all = rows.map(({ from, on }) => `${on} in ${from}`)
    expect(all.filter((name) => taken.has(name)).length / all.length).toBeGreaterThan(0.8)
  })

  it('says the same twice', () => {
    holds((trace, each) => {
      expect(interpret(each)).toEqual(trace)
    })
  })
})

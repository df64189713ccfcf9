// Each trap springs when the leak it is for is put into a record, and holds where there is none.
import { describe, expect, it } from 'vitest'
import { makeWorld } from '../../../analysis/audit/audit-world.ts'
import type { AuditWorld } from '../../../analysis/audit/audit-world.ts'
import { allTraps } from '../../../analysis/audit/all-traps.ts'
import { applicationFacts } from '../../../analysis/audit/application-facts.ts'
import type { TrapResult } from '../../../analysis/audit/trap.ts'
import { loadTier } from '../../../analysis/store/load-tier.ts'
import { tierPlans } from '../../../analysis/store/tier-plans.ts'
import type { Tables } from '../../../sim/index.ts'

const tier = await loadTier('hard')
const { plan } = await tierPlans('womens-apparel', tier, { sets: ['abuse.prevalence=2'] })
const clean = makeWorld(plan, [0, 1])

function limitOf(name: string): number {
  return allTraps.find((trap) => trap.name === name)?.limit ?? NaN
}

function look(name: string, world: AuditWorld): TrapResult {
  const trap = allTraps.find((each) => each.name === name)
  if (!trap) throw new Error(`no trap ${name}`)
  return trap.look(world, clean)
}

/** The world with copies of orders and cases that `leak` has changed, case by case. */
function leaking(
  leak: (
    tables: Pick<Tables, 'orders' | 'cases'>,
    row: number,
    isAbuse: boolean,
    isAbuser: boolean,
  ) => void,
): AuditWorld {
  const records = clean.records.map((tables, at) => {
    const { orders, cases } = tables
    const copy = {
      ...tables,
      orders: {
        length: orders.length,
        capacity: orders.capacity,
        column: structuredClone(orders.column),
      },
      cases: {
        length: cases.length,
        capacity: cases.capacity,
        column: structuredClone(cases.column),
      },
    }
    const labels = clean.labels[at]
    for (let row = 0; row < cases.length; row++) {
      leak(copy, row, labels?.isAbuse[row] === 1, labels?.isAbuser[row] === 1)
    }
    return copy
  })
  return { ...clean, records, facts: records.map(applicationFacts) }
}

describe('traps that take no chance', () => {
  it.each(['future', 'neighbour-labels', 'label-switch', 'background'])('%s holds', (name) => {
    expect(look(name, clean).value).toBeLessThanOrEqual(limitOf(name))
  })
})

describe('a trap springs', () => {
  it('for order keys that are odd for abuse', () => {
    const world = leaking(({ orders, cases }, row, isAbuse) => {
      const order = cases.column.order[row] ?? 0
      const key = orders.column.orderKey[order] ?? 0
      orders.column.orderKey[order] = isAbuse ? key | 1 : key
    })
    const found = look('numbering', world)
    expect(found.value).toBeGreaterThan(limitOf('numbering'))
    expect(found.worst).toBe('order key modulo 16')
  })

  it('for honest claims of abusers that come at other hours', () => {
    const world = leaking(({ cases }, row, isAbuse, isAbuser) => {
      if (isAbuser && !isAbuse) cases.column.evidenceSignal[row] = 0.01
    })
    expect(look('honest-events', world).value).toBeGreaterThan(limitOf('honest-events'))
  })

  it('for amounts that only abuse asks for', () => {
    const world = leaking(({ cases }, row, isAbuse) => {
      if (isAbuse) cases.column.askedFen[row] = 1
    })
    expect(look('one-rule', world).value).toBeGreaterThan(0.9)
  })

  it('for a reason that only abuse gives', () => {
    const world = leaking(({ cases }, row, isAbuse) => {
      if (isAbuse) cases.column.attempt[row] = 9
    })
    const found = look('support', world)
    expect(found.value).toBeGreaterThan(0)
    expect(found.worst).toContain('attempt 9')
  })

  it('for prices of abuse that end in other digits', () => {
    const world = leaking(({ orders, cases }, row, isAbuse) => {
      const order = cases.column.order[row] ?? 0
      if (isAbuse)
        orders.column.paidFen[order] = 10 * Math.floor((orders.column.paidFen[order] ?? 0) / 10) + 5
    })
    expect(look('digits', world).value).toBeGreaterThan(limitOf('digits'))
  })

  it('for labels that change what is recorded', () => {
    const world = leaking(({ cases }, row, isAbuse) => {
      if (isAbuse) cases.column.notifications[row] = (cases.column.notifications[row] ?? 0) + 1
    })
    expect(look('label-switch', world).value).toBeGreaterThan(0)
  })

  it('for facts that know what comes later', () => {
    const world = leaking(() => undefined)
    const facts = world.facts.map((each, at) => ({
      ...each,
      refundedLater: Float64Array.from(world.records[at]?.cases.column.refundFen ?? []).subarray(
        0,
        world.records[at]?.cases.length,
      ),
    }))
    expect(look('future', { ...world, facts }).value).toBeGreaterThan(0)
  })
})

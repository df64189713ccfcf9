// The laws of the market (domain 2.9), held after every event of random small shops.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../sim/market/model.ts'
import type { Plan } from '../../sim/market/plan.ts'
import { tableColumns } from '../../sim/market/tables.ts'
import type { TableName, Tables } from '../../sim/market/tables.ts'
import { planOf, smallMarkets } from './small-market.ts'
import {
  mustFireOnTime,
  mustKeepExclusions,
  mustNameItsRule,
  mustPassGuard,
  mustRefuseLawfully,
  watchEnds,
  watchOpenCases,
  watchSteps,
} from './watch/cases.ts'
import { watchGoods } from './watch/goods.ts'
import { watchClaims, watchMoney } from './watch/money.ts'
import { at } from './watch/watcher.ts'
import type { Watcher } from './watch/watcher.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const runs = { numRuns: isDeep ? 2000 : 60 }

function watch(plan: Plan, watcher: Watcher): void {
  let last: Parameters<Watcher['see']>[0] | undefined
  const replication = simulate(plan, 0, {
    recordEvents: true,
    afterEvent: (world) => {
      watcher.see(world)
      last = world
    },
  })
  if (last) watcher.end?.(last, replication)
}

/** The latest that a case may close after the last order: domain 2.9, and what the rules add to it. */
function graceHours(plan: Plan): number {
  const presaleHours = Math.max(...plan.products.map((product) => product.presaleHours))
  const labelHours = plan.abuse.view.isLabelOn ? at(plan.epochs, 0).rules.labelHours : 0
  return 60 * 24 + presaleHours + labelHours
}

const laws: [string, (plan: Plan) => Watcher][] = [
  ['money is neither made nor lost, and a case is paid at most once', watchMoney],
  ['an order has at most one freight claim, and only under cover', watchClaims],
  ['each unit of goods is in one place and moves as parcels move', watchGoods],
  [
    'a line has at most one open case and no more applications than the rule allows',
    watchOpenCases,
  ],
  [
    'every act names its rule, and the system acts by timers and automatic rules only',
    () => {
      return watchSteps(mustNameItsRule)
    },
  ],
  ['a refusal has a reason and waits for the lock of T2b', () => watchSteps(mustRefuseLawfully())],
  ['T2b fires at its hour, to the last bit', () => watchSteps(mustFireOnTime())],
  ['no application is one that the platform refuses', () => watchSteps(mustPassGuard)],
  ['excluded goods never pass on a reason of the buyer', () => watchSteps(mustKeepExclusions)],
  ['every case ends within sixty days of the horizon', (plan) => watchEnds(graceHours(plan))],
]

/** A table's rows in use, as one text per column. */
function bytesOf(table: Tables[TableName]): Record<string, string> {
  const columns = Object.entries(table.column).map(([name, values]) => {
    const used = values.subarray(0, table.length)
    return [name, Buffer.from(used.buffer, used.byteOffset, used.byteLength).toString('base64')]
  })
  return Object.fromEntries(columns) as Record<string, string>
}

describe('the market', () => {
  it.each(laws)('%s', (_, makeWatcher) => {
    fc.assert(
      fc.property(smallMarkets, (market) => {
        const plan = planOf(market)
        expect(() => watch(plan, makeWatcher(plan))).not.toThrow()
      }),
      runs,
    )
  })

  it('gives the same bytes for the same seed, whether or not anybody looks', () => {
    const names = Object.keys(tableColumns) as TableName[]
    const tables = names.filter((name) => name !== 'events' && name !== 'accounts')
    fc.assert(
      fc.property(smallMarkets, (market) => {
        const plan = planOf(market)
        const seen = simulate(plan, 3, { recordEvents: true, afterEvent: () => undefined })
        const again = simulate(plan, 3, { recordEvents: false })
        for (const name of tables) {
          expect(bytesOf(again.tables[name])).toEqual(bytesOf(seen.tables[name]))
        }
      }),
      { numRuns: isDeep ? 100 : 10 },
    )
  })
})

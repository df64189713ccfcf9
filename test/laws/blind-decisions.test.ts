// Who decides a case never sees the truth: not by import, not by column, not while it runs.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { simulate } from '../../sim/market/model.ts'
import type { World } from '../../sim/market/world.ts'
import { listSources, readSource } from '../source-tree.ts'
import { propertiesOf } from './properties.ts'
import { planOf, smallMarkets } from './small-market.ts'

const latent = ['pattern', 'buyerKind', 'condition'] as const

/** The files of the market that make the truth, carry it out as deeds of buyers, or tell it at the end. */
const generators: Readonly<Record<string, string>> = {
  'sim/market/account.ts': 'draws who a buyer is',
  'sim/market/application.ts': 'what the buyer asks for',
  'sim/market/evidence.ts': 'what the buyer shows',
  'sim/market/intent.ts': 'what the buyer wants',
  'sim/market/checkout.ts': 'who orders what',
  'sim/market/new-order.ts': 'who orders',
  'sim/market/return-flow.ts': 'whether the buyer sends goods back',
  'sim/market/return-parcel.ts': 'what the buyer sends back',
  'sim/market/receive-goods.ts': 'what the goods are worth that came',
  'sim/market/inspection-desk.ts': 'the sensor: what an inspector sees of the goods',
  'sim/market/observed-labels.ts': 'what people came to think when all is over',
  'sim/market/truth.ts': 'tells the truth when all is over',
}
const isGenerator = (path: string): boolean =>
  path in generators || path.startsWith('sim/market/abuse/')

/** The files in which shop, platform or an automatic rule decides about a case. */
const deciders = [
  'sim/market/auto-rules.ts',
  'sim/market/claim-decision.ts',
  'sim/market/dispute.ts',
  'sim/market/freight.ts',
  'sim/market/goods-decision.ts',
  'sim/market/receipt.ts',
  'sim/market/refusal.ts',
  'sim/market/standing.ts',
  'sim/market/window-facts.ts',
]

/** Events at which somebody decides; buyers, couriers and the inspector's eye have their own. */
const decisions = [
  'reviewers: end of service',
  'ruling',
  'investigated',
  'hard-deadline',
  'service-deadline',
  'shop-act',
]

describe('decisions', () => {
  const sources = listSources().filter((path) => path.startsWith('sim/market/'))

  it('read no latent column outside the files that make the truth', () => {
    const peeking = sources
      .filter((path) => !isGenerator(path))
      .filter((path) => latent.some((name) => propertiesOf(path).has(name)))
    expect(peeking).toEqual([])
  })

  it('import nothing that makes the truth', () => {
    const foreign = deciders.flatMap((path) =>
      readSource(path)
        .imports.filter(({ to, typeOnly }) => !typeOnly && isGenerator(to))
        .map(({ to }) => `${path} imports ${to}`),
    )
    expect(foreign).toEqual([])
  })

  it('name only files that exist, and generators that do read the truth', () => {
    expect(sources).toEqual(expect.arrayContaining([...deciders, ...Object.keys(generators)]))
    const idle = Object.keys(generators).filter(
      (path) => !latent.some((name) => propertiesOf(path).has(name)) && !importsAbuse(path),
    )
    expect(idle).toEqual([])
  })

  it('look at no latent column between the moment of decision and what it sets going', () => {
    fc.assert(
      fc.property(smallMarkets, (market) => {
        expect(peeksOf(market)).toEqual([])
      }),
      { numRuns: process.env['AFTERLAB_DEEP'] === '1' ? 300 : 20 },
    )
  })
})

function importsAbuse(path: string): boolean {
  return (
    path === 'sim/market/account.ts' || readSource(path).imports.some(({ to }) => isGenerator(to))
  )
}

/** Runs a market with a guard on the latent columns that is armed while somebody decides. */
function peeksOf(market: Parameters<typeof planOf>[0]): string[] {
  const peeks: string[] = []
  let guarded: World | undefined
  let deciding = ''
  simulate(planOf(market), 0, {
    recordEvents: false,
    afterEvent: (world, next) => {
      if (guarded === undefined) {
        guard(world, (column) => {
          if (deciding !== '') peeks.push(`${deciding} reads ${column}`)
        })
        for (const [effect, carryOut] of world.onEffect.entries()) {
          world.onEffect[effect] = (...args) => {
            deciding = ''
            carryOut(...args)
          }
        }
        guarded = world
      }
      const name = next === -1 ? '' : world.sim.nameOf(next)
      deciding = decisions.includes(name) ? name : ''
    },
  })
  return peeks
}

function guard(world: World, tell: (column: string) => void): void {
  for (const table of [world.orderState, world.caseState]) {
    const column = new Proxy(table.column, {
      get(columns, name) {
        if ((latent as readonly (string | symbol)[]).includes(name)) tell(String(name))
        return Reflect.get(columns, name) as unknown
      },
    })
    Object.defineProperty(table, 'column', { value: column })
  }
}

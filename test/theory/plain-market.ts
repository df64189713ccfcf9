import { loadRulebook } from '../../analysis/store/load-rulebook.ts'
import { compilePlan } from '../../sim/experiment/compile-plan.ts'
import { scenarioSchema } from '../../sim/experiment/scenario.ts'
import type { ScenarioInput } from '../../sim/experiment/scenario.ts'
import type { Category, Plan } from '../../sim/market/plan.ts'
import { reasons } from '../../sim/policy/terms.ts'

const rulebook = await loadRulebook('seed-strict')

export type PlainMarket = {
  ordersPerDay: number
  days: number
  warmupDays: number
  /** Share of the shipped orders whose buyers apply while the parcel is on its way. */
  transit?: number
  /** Share of the signed orders whose buyers apply, and of those that blame the goods, who ask without return. */
  signed?: number
  refundOnlyShare?: number
  settings?: Partial<Pick<ScenarioInput, 'policy' | 'rules' | 'courier'>>
}

/**
 * A market with everything switched off that textbooks leave out: even demand, one order a checkout,
 * nobody cheats or cancels before shipment, and no parcel is lost. Nobody applies but where the caller says so.
 */
export function plainMarket({
  transit = 0,
  signed = 0,
  refundOnlyShare = 0,
  settings,
  ...market
}: PlainMarket): Plan {
  const category: Category = {
    id: 'plain',
    name: { zh: '货', en: 'goods' },
    priceYuan: 100,
    grossMargin: 0.5,
    preshipSpot: 0,
    preshipPresale: 0,
    transit,
    signed,
    signedWithCover: signed,
    resaleableShare: 1,
    depreciationShare: 0,
    refundOnlyShare,
    reasonWeights: Object.fromEntries(reasons.map((reason) => [reason, 1])),
  }
  const scenario = scenarioSchema.parse({
    version: 1,
    name: { zh: '平', en: 'plain' },
    horizon: { days: market.days, warmupDays: market.warmupDays, cooldownDays: 0 },
    shop: { ordersPerDay: market.ordersPerDay, scoreTraffic: 0, negotiationSkill: 0 },
    demand: { hourWeights: Array<number>(24).fill(1) },
    products: [{ name: { zh: '货', en: 'goods' }, category: 'plain' }],
    buyers: {
      bracketerShare: 0,
      heavyReturnerShare: 0,
      unluckyShare: 0,
      moverShare: 0,
      giftBuyerShare: 0,
      resellerShare: 0,
      newcomerShare: 0,
      procrastinatorShare: 0,
    },
    abuse: { prevalence: 0 },
    ...settings,
    courier: { lossShare: 0, damageShare: 0, misplacedShare: 0, ...settings?.courier },
  } satisfies ScenarioInput)
  return compilePlan({ scenario, rulebook, categories: [category] })
}

import { loadCategories } from '../../../analysis/store/load-categories.ts'
import { loadRulebook } from '../../../analysis/store/load-rulebook.ts'
import { applySettings } from '../../../sim/experiment/arms.ts'
import { compilePlan } from '../../../sim/experiment/compile-plan.ts'
import type { Scenario, ScenarioInput } from '../../../sim/experiment/scenario.ts'
import type { Plan } from '../../../sim/market/plan.ts'

export const categories = await loadCategories()
export const rulebook = await loadRulebook('seed-strict')

/** A shop with a dress, a pair of socks and an apple. */
export const shop: ScenarioInput = {
  version: 1,
  name: { zh: '小店', en: 'Small shop' },
  products: [
    { name: { zh: '裙', en: 'Dress' }, category: 'womens', priceYuan: 139, weight: 2 },
    { name: { zh: '袜', en: 'Socks' }, category: 'home', priceYuan: 9.9 },
    { name: { zh: '果', en: 'Apple' }, category: 'food', exclusion: 'perishable' },
  ],
}

export function scenarioWith(settings: Record<string, unknown> = {}): Scenario {
  return applySettings(shop, settings, 'settings')
}

export function planWith(settings: Record<string, unknown> = {}): Plan {
  return compilePlan({ scenario: scenarioWith(settings), rulebook, categories })
}

/** What is thrown, for a look at its message and its place. */
export function thrownBy(act: () => unknown): unknown {
  try {
    act()
  } catch (thrown) {
    return thrown
  }
  return undefined
}

import { cumulate } from '../base/distributions.ts'
import { exp } from '../base/numeric.ts'
import type { AbusePattern } from '../market/abuse/abuse-pattern.ts'
import { abuseCatalogue } from '../market/abuse/catalogue.ts'
import { patterns } from '../market/abuse/pattern-names.ts'
import type { AbuseName } from '../market/abuse/pattern-names.ts'
import type { PolicyView, Prey } from '../market/abuse/policy-view.ts'
import type { AimPlan, PatternPlan, Plan, ProductPlan } from '../market/plan.ts'
import { viewOf } from './policy-view.ts'
import type { Scenario } from './scenario.ts'

/** Most that a generous policy multiplies a pattern: candidates are drawn for it and thinned. */
const CEILING = 3
/** Fewest accounts of a pattern, and the most as a share of the pool. */
const LEAST_ACCOUNTS = 3
const MOST_ACCOUNT_SHARE = 0.05

/**
 * Lowers the abuse world: how many of each pattern's candidates find this arm's policy worth it.
 * @param before the policy that they know when the run starts; this arm's own when left out.
 */
export function compileAbuse(
  scenario: Scenario,
  products: ProductPlan[],
  isRejectLocked: boolean,
  before: Scenario = scenario,
): Plan['abuse'] {
  const known = viewOf(before, isRejectLocked)
  const view = viewOf(scenario, isRejectLocked)
  const { camouflage, rings } = scenario.abuse
  const bare = 1 - camouflage
  return {
    patterns: patterns.map((pattern) =>
      pattern === 'honest' ? NOBODY : compilePattern(scenario, products, known, view, pattern),
    ),
    view,
    prey: products.map(preyOf),
    camouflage,
    ring: {
      meanSize: rings.meanSize,
      deviceShare: rings.deviceShare * bare,
      addressShare: rings.addressShare * bare,
      payeeShare: rings.payeeShare * bare,
      phoneShare: rings.phoneShare * bare,
      stationShare: rings.stationShare * bare,
      openedTogetherShare: rings.openedTogetherShare * bare,
      oldestDays: rings.oldestDays,
    },
  }
}

const NO_AIM: AimPlan = { acceptShare: 0, productCumulative: new Float64Array() }
const NOBODY: PatternPlan = { candidatesPerHour: 0, before: NO_AIM, now: NO_AIM, accountShare: 0 }

function compilePattern(
  scenario: Scenario,
  products: ProductPlan[],
  known: PolicyView,
  view: PolicyView,
  name: AbuseName,
): PatternPlan {
  const pattern = abuseCatalogue[name]
  const { abuse, shop, horizon, buyers } = scenario
  const isMeant = abuse.only === undefined || abuse.only === name
  const share = isMeant ? abuse.shares[name] * abuse.prevalence : 0
  if (share === 0) return NOBODY
  const total = sum(products.map(({ weight }) => weight))
  const returns = sum(
    products.map((product) =>
      pattern.suits(view, preyOf(product)) > 0 ? product.weight * product.returnShare : 0,
    ),
  )
  const candidatesPerDay = shop.ordersPerDay * (returns / total) * share * CEILING
  const days = horizon.warmupDays + horizon.days + horizon.cooldownDays
  const accounts = (candidatesPerDay * days) / pattern.ordersPerAccount
  return {
    candidatesPerHour: candidatesPerDay / 24,
    before: aimOf(known, abuse.reaction, products, pattern),
    now: aimOf(view, abuse.reaction, products, pattern),
    accountShare: Math.min(
      MOST_ACCOUNT_SHARE,
      Math.max(LEAST_ACCOUNTS, accounts) / buyers.poolSize,
    ),
  }
}

/** What one policy makes of a pattern: products by what they pay, and how many come for it. */
function aimOf(
  view: PolicyView,
  reaction: number,
  products: ProductPlan[],
  pattern: AbusePattern,
): AimPlan {
  const aims = products.map((product) => {
    const prey = preyOf(product)
    const response = pattern.profitFen(view, prey) / pattern.referenceFen
    return {
      weight: product.weight * pattern.suits(view, prey),
      response: Math.min(CEILING, Math.max(0, response)),
    }
  })
  const suited = sum(aims.map(({ weight }) => weight))
  if (suited === 0) return { ...NO_AIM, productCumulative: cumulate(products.map(() => 1)) }
  const chosen = aims.map(({ weight, response }) => weight * (1 + reaction * (response - 1)))
  return {
    acceptShare: sum(chosen) / suited / CEILING,
    productCumulative: cumulate(sum(chosen) > 0 ? chosen : aims.map(({ weight }) => weight)),
  }
}

function preyOf({ priceMu, isWorn }: ProductPlan): Prey {
  return { priceFen: exp(priceMu), isWorn }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

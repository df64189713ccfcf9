import { cumulate } from '../base/distributions.ts'
import { exp } from '../base/numeric.ts'
import { abuseCatalogue } from '../market/abuse/catalogue.ts'
import type { PolicyView } from '../market/abuse/abuse-pattern.ts'
import { staysBelowCap } from '../market/abuse/forged-evidence.ts'
import { patterns } from '../market/terms.ts'
import type { Pattern } from '../market/terms.ts'
import type { PatternPlan, Plan, ProductPlan } from '../market/plan.ts'
import type { Scenario } from './scenario.ts'

type Abuse = Exclude<Pattern, 'honest'>

/** A signal below strictness times this is weak: at 0.3, of honest claims about one in six. */
export const REJECT_PER_STRICTNESS = 0.55

/** Most that a generous policy multiplies a pattern: candidates are drawn for it and thinned. */
const CEILING = 3
/** Orders that one account of the pattern places in the whole run (assumed). */
const ORDERS_PER_ACCOUNT: Record<Abuse, number> = {
  'freight-arbitrage': 15,
  wardrobing: 3,
  'forged-evidence': 5,
  'empty-box': 4,
}
/** Fewest accounts of a pattern, and the most as a share of the pool. */
const LEAST_ACCOUNTS = 3
const MOST_ACCOUNT_SHARE = 0.2

/** Lowers the abuse world: how many of each pattern's candidates find this arm's policy worth it. */
export function compileAbuse(scenario: Scenario, products: ProductPlan[]): Plan['abuse'] {
  const view = viewOf(scenario)
  return {
    patterns: patterns.map((pattern) =>
      pattern === 'honest' ? NOBODY : compilePattern(scenario, products, view, pattern),
    ),
    smallCapFen: view.smallCapFen,
    staysBelowCap: products.map((product) => staysBelowCap(view, preyOf(product))),
    isLabelOn: view.isLabelOn,
  }
}

const NOBODY: PatternPlan = {
  ordersPerHour: 0,
  acceptShare: 0,
  productCumulative: new Float64Array(),
  accountShare: 0,
}

/** What one product is to a pattern: its share of the pattern's returns, and what it pays there. */
type Aim = { weight: number; response: number }

function compilePattern(
  scenario: Scenario,
  products: ProductPlan[],
  view: PolicyView,
  pattern: Abuse,
): PatternPlan {
  const { abuse, shop, horizon, buyers } = scenario
  const aims = products.map((product) => aimAt(product, view, pattern))
  const suited = sum(aims.map(({ weight }) => weight))
  if (suited === 0) return NOBODY
  const factors = aims.map(({ response }) => 1 + abuse.reaction * (response - 1))
  const chosen = aims.map(({ weight }, product) => weight * factors[product]!)
  const total = sum(products.map(({ weight }) => weight))
  const returns = sum(
    products.map(({ weight, returnShare }, product) =>
      aims[product]!.weight > 0 ? weight * returnShare : 0,
    ),
  )
  const share = shareOf(scenario, pattern) * abuse.prevalence
  const ordersPerDay = shop.ordersPerDay * (returns / total) * share * CEILING
  const days = horizon.warmupDays + horizon.days + horizon.cooldownDays
  const accounts = (ordersPerDay * days) / ORDERS_PER_ACCOUNT[pattern]
  return {
    ordersPerHour: ordersPerDay / 24,
    acceptShare: sum(chosen) / suited / CEILING,
    productCumulative: cumulate(sum(chosen) > 0 ? chosen : aims.map(({ weight }) => weight)),
    accountShare:
      share === 0
        ? 0
        : Math.min(MOST_ACCOUNT_SHARE, Math.max(LEAST_ACCOUNTS, accounts) / buyers.poolSize),
  }
}

function aimAt(product: ProductPlan, view: PolicyView, pattern: Abuse): Aim {
  const behaviour = abuseCatalogue[pattern]
  const prey = preyOf(product)
  const response = behaviour.profitFen(view, prey) / behaviour.referenceFen
  return {
    weight: product.weight * behaviour.suits(view, prey),
    response: Math.min(CEILING, Math.max(0, response)),
  }
}

function preyOf({ priceMu, isWorn }: ProductPlan): { priceFen: number; isWorn: boolean } {
  return { priceFen: exp(priceMu), isWorn }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function shareOf(scenario: Scenario, pattern: Abuse): number {
  const { abuse } = scenario
  const shares: Record<Abuse, number> = {
    'freight-arbitrage': abuse.freightArbitrageShare,
    wardrobing: abuse.wardrobingShare,
    'forged-evidence': abuse.forgedEvidenceShare,
    'empty-box': abuse.emptyBoxShare,
  }
  return shares[pattern]
}

function viewOf(scenario: Scenario): PolicyView {
  const { policy, courier } = scenario
  return {
    isCovered: policy.freightCover.payer !== 'none',
    isCoverAllReasons: policy.freightCover.reasons === 'all',
    isDesignatedOnly: policy.freightCover.designatedCarrierOnly,
    coverCapFen: policy.freightCover.capYuan * 100,
    selfShipFeeFen: courier.selfShipFeeYuan * 100,
    returnFeeFen: courier.returnFeeYuan.far * 100,
    isLabelOn: policy.label30d.on,
    excludeBelowFen: policy.freightCover.excludeBelowYuan * 100,
    smallCapFen: policy.smallAutoRefund.on ? policy.smallAutoRefund.capYuan * 100 : 0,
    hasRiskFilter: policy.smallAutoRefund.riskFilter,
    reviewRejectBelow: policy.review.strictness * REJECT_PER_STRICTNESS,
    inspectionShare: policy.inspection.share,
    isRefundedBeforeInspection: policy.refundPoint !== 'onInspection',
  }
}

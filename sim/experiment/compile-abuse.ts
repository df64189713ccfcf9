import { exp } from '../base/numeric.ts'
import { abuseCatalogue } from '../market/abuse/catalogue.ts'
import type { PolicyView } from '../market/abuse/abuse-pattern.ts'
import { patterns } from '../market/terms.ts'
import type { Pattern } from '../market/terms.ts'
import type { PatternPlan, Plan, ProductPlan } from '../market/plan.ts'
import type { Scenario } from './scenario.ts'

type Abuse = Exclude<Pattern, 'honest'>

/** Most that a generous policy multiplies a pattern: candidates are drawn for it and thinned. */
const CEILING = 3
/** Orders that one account of the pattern places in the whole run (assumed). */
const ORDERS_PER_ACCOUNT: Record<Abuse, number> = {
  'freight-arbitrage': 15,
  wardrobing: 3,
  'forged-evidence': 5,
  'empty-box': 4,
}

/** Lowers the abuse world: how many of each pattern's candidates find this arm's policy worth it. */
export function compileAbuse(scenario: Scenario, products: ProductPlan[]): Plan['abuse'] {
  const view = viewOf(scenario)
  const plans = patterns.map((pattern) =>
    pattern === 'honest' ? NOBODY : compilePattern(scenario, products, view, pattern),
  )
  return {
    patterns: plans,
    smallCapFen: scenario.policy.smallAutoRefund.on ? view.smallCapFen : 0,
    isLabelOn: view.isLabelOn,
  }
}

const NOBODY: PatternPlan = { ordersPerHour: 0, acceptShare: 0, product: 0, accountShare: 0 }

function compilePattern(
  scenario: Scenario,
  products: ProductPlan[],
  view: PolicyView,
  pattern: Abuse,
): PatternPlan {
  const { abuse, shop, horizon, buyers } = scenario
  const share = shareOf(scenario, pattern) * abuse.prevalence
  const product = preyOf(scenario, products, pattern)
  const { priceMu, goodsCostShare } = products[product]!
  const priceFen = exp(priceMu)
  const behaviour = abuseCatalogue[pattern]
  const profit = behaviour.profitFen(view, {
    priceFen,
    goodsCostFen: priceFen * goodsCostShare,
  })
  const response = Math.min(CEILING, Math.max(0, profit / behaviour.referenceFen))
  const factor = 1 + abuse.reaction * (response - 1)
  const days = horizon.warmupDays + horizon.days + horizon.cooldownDays
  const ordersPerDay = shop.ordersPerDay * share
  const accounts = (ordersPerDay * CEILING * days) / ORDERS_PER_ACCOUNT[pattern]
  return {
    ordersPerHour: (ordersPerDay * CEILING) / 24,
    acceptShare: factor / CEILING,
    product,
    accountShare: share === 0 ? 0 : Math.min(0.2, Math.max(3, accounts) / buyers.poolSize),
  }
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

/** Cheap goods for freight and small claims, dear ones to wear or to keep. */
function preyOf(scenario: Scenario, products: ProductPlan[], pattern: Abuse): number {
  const minFen = scenario.policy.freightCover.excludeBelowYuan * 100
  const byPrice = products
    .map(({ priceMu }, index) => ({ index, priceFen: exp(priceMu) }))
    .toSorted((a, b) => a.priceFen - b.priceFen || a.index - b.index)
  if (pattern === 'freight-arbitrage') {
    return (byPrice.find(({ priceFen }) => priceFen >= minFen) ?? byPrice.at(-1)!).index
  }
  if (pattern === 'forged-evidence') return byPrice[Math.floor(byPrice.length / 2)]!.index
  return byPrice.at(-1)!.index
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
    smallCapFen: policy.smallAutoRefund.on ? policy.smallAutoRefund.capYuan * 100 : 0,
    hasRiskFilter: policy.smallAutoRefund.riskFilter,
    reviewRejectBelow: policy.review.strictness * 0.4,
    inspectionShare: policy.inspection.share,
    isRefundedBeforeInspection: policy.refundPoint !== 'onInspection',
  }
}

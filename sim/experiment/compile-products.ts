import { cumulate } from '../base/distributions.ts'
import { InputError } from '../base/input-error.ts'
import { ln } from '../base/numeric.ts'
import type { Category, ProductPlan } from '../market/plan.ts'
import { codeOf, exclusions, reasons, shopFaultReasons } from '../policy/terms.ts'
import type { Scenario } from './scenario.ts'

/** Of the applications after signing, the part that ends in a refund; the pack's rates count refunds. */
const COMPLETED_SHARE = 0.9
/** Bracketing needs sizes: only where returns after signing are at least this common. */
const BRACKETED_FROM = 0.15
/** Reasons that clear rules (S46) and better pages (S53) make rarer. */
const MISMATCH_REASONS: readonly string[] = ['not-as-described', 'size']
const CLARITY_EFFECT = 0.3
const USUAL_CLARITY = 0.6

/** Lowers products against the category pack; the ordinary buyer's rate makes the mixture come out. */
export function compileProducts(scenario: Scenario, categories: Category[]): ProductPlan[] {
  return scenario.products.map((product, index) => {
    const category = categories.find(({ id }) => id === product.category)
    if (category === undefined) {
      throw new InputError(`category "${product.category}" is not in the pack`, {
        because: `the pack has ${categories.map(({ id }) => id).join(', ')}`,
        where: { path: `products.${index}.category` },
      })
    }
    const isBracketed = category.signed >= BRACKETED_FROM
    const { label30d } = scenario.policy
    const isNamed =
      label30d.categories.length === 0 || label30d.categories.includes(product.category)
    const weights = reasonWeights(scenario, category)
    return {
      categoryId: category.id,
      priceMu: ln((product.priceYuan ?? category.priceYuan) * 100),
      priceSigma: product.priceSigma,
      goodsCostShare: product.goodsCostShare ?? 1 - category.grossMargin,
      presaleShare: product.presaleShare,
      presaleHours: product.presaleDays * 24,
      exclusion: codeOf(exclusions, product.exclusion),
      // Excluded goods cannot carry the label (S05e).
      isLabel30d: label30d.on && isNamed && product.exclusion === 'none',
      isBracketed,
      preshipSpot: category.preshipSpot / (1 - 0.6 * scenario.buyers.withdrawShare),
      preshipPresale: category.preshipPresale / (1 - 0.6 * scenario.buyers.withdrawShare),
      transit: category.transit,
      signed: ordinaryShare(scenario, category.signed / COMPLETED_SHARE, isBracketed),
      resaleableShare: category.resaleableShare,
      depreciationShare: category.depreciationShare,
      refundOnlyShare: refundOnlyOfFault(category, weights),
      reasonCumulative: cumulate(weights),
    }
  })
}

/**
 * The ordinary buyer's chance to apply after signing, such that ordinary, heavy and bracketing buyers
 * together have the category's rate. In a bracket all lines but one come back.
 */
function ordinaryShare(scenario: Scenario, target: number, isBracketed: boolean): number {
  const { buyers } = scenario
  const [low, high] = buyers.bracketSize
  const size = (low + high) / 2
  const bracketing = isBracketed ? buyers.bracketerShare : 0
  const orders = 1 + bracketing * (size - 1)
  const bracketLines = (bracketing * size) / orders
  const fromBrackets = (bracketLines * (size - 1)) / size
  const heavy = buyers.heavyReturnerShare / orders
  const ordinary = 1 - bracketLines - heavy
  const left = target - fromBrackets
  return Math.max(0, left / (ordinary + heavy * buyers.heavyReturnerFactor))
}

function reasonWeights(scenario: Scenario, category: Category): number[] {
  const { ruleClarity, pageImprovement } = scenario.shop
  const factor = (1 - CLARITY_EFFECT * (ruleClarity - USUAL_CLARITY)) * (1 - pageImprovement)
  return reasons.map((reason) => {
    const weight = category.reasonWeights[reason] ?? 0
    return MISMATCH_REASONS.includes(reason) ? weight * factor : weight
  })
}

/** Refund-only needs a fault to claim; the pack gives its share of all applications. */
function refundOnlyOfFault(category: Category, weights: number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const fault = shopFaultReasons.reduce((sum, reason) => sum + weights[codeOf(reasons, reason)]!, 0)
  return fault === 0 ? 0 : Math.min(1, (category.refundOnlyShare * total) / fault)
}

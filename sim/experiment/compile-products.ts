import { cumulate } from '../base/distributions.ts'
import { InputError } from '../base/input-error.ts'
import { ln } from '../base/numeric.ts'
import { tendencyAt } from '../market/account.ts'
import { honestTraits } from '../market/honest-traits.ts'
import { MOST_RETURNED } from '../market/honest-return.ts'
import type { Category, ProductPlan } from '../market/plan.ts'
import { codeOf, exclusions, reasons, shopFaultReasons } from '../policy/terms.ts'
import { LIVE_SIGNED, liveFactor, shelfFactor } from './live-factor.ts'
import type { Response } from './response.ts'
import type { Scenario } from './scenario.ts'

/** Of the applications after signing, the part that ends in a refund; the pack's rates count refunds. */
const COMPLETED_SHARE = 0.918
/** Of the unshipped applications that are withdrawn, those that no second one replaces. */
const DROPPED_SHARE = 0.6
/** People order several sizes, and wear once, where size is at least this much of the reasons. */
const WORN_FROM = 0.2
/** Returns after signing at which every bracketing buyer brackets: those of women's wear (assumed). */
const BRACKETED_AT = 0.36
const TENDENCY_CELLS = 40
/** Reasons that clear rules (S46) and better pages (S53) make rarer. */
const MISMATCH_REASONS: readonly string[] = ['not-as-described', 'size']
const CLARITY_EFFECT = 0.3
const USUAL_CLARITY = 0.6

/** Lowers products against the category pack; the ordinary buyer's rate makes the mixture come out. */
export function compileProducts(
  scenario: Scenario,
  categories: Category[],
  response: Response,
): ProductPlan[] {
  return scenario.products.map((product, index) => {
    const category = categories.find(({ id }) => id === product.category)
    if (category === undefined) {
      throw new InputError(`category "${product.category}" is not in the pack`, {
        because: `the pack has ${categories.map(({ id }) => id).join(', ')}`,
        where: { path: `products.${index}.category` },
      })
    }
    const priceYuan = product.priceYuan ?? category.priceYuan
    const weights = reasonWeights(scenario, category)
    const isLabel30d = isLabelled(scenario, product)
    const isWorn = (category.reasonWeights['size'] ?? 0) >= WORN_FROM
    const bracketShare = isWorn ? Math.min(1, category.signed / BRACKETED_AT) : 0
    const signed = signedTarget(scenario, category, priceYuan, isLabel30d, response)
    const kept = 1 - DROPPED_SHARE * scenario.buyers.withdrawShare
    return {
      weight: product.weight,
      priceMu: ln(priceYuan * 100),
      priceSigma: product.priceSigma,
      goodsCostShare: product.goodsCostShare ?? 1 - category.grossMargin,
      presaleShare: product.presaleShare,
      presaleHours: product.presaleDays * 24,
      exclusion: codeOf(exclusions, product.exclusion),
      isLabel30d,
      isWorn,
      bracketShare,
      returnShare: (1 - category.preshipSpot) * category.signed,
      preshipSpot: category.preshipSpot / kept,
      preshipPresale: category.preshipPresale / kept,
      transit: category.transit,
      // The pack's rate is of the shipped; those refunded on the way cannot be returned any more.
      signed: ordinaryShare(
        scenario,
        signed / (COMPLETED_SHARE * (1 - category.transit)),
        bracketShare,
      ),
      resaleableShare: category.resaleableShare,
      depreciationShare: category.depreciationShare,
      refundOnlyShare: refundOnlyOfFault(category, weights),
      reasonCumulative: cumulate(weights),
    }
  })
}

/** The label of its category, never on excluded goods (S05e). */
function isLabelled({ policy }: Scenario, product: Scenario['products'][number]): boolean {
  const { on, categories } = policy.label30d
  const isNamed = categories.length === 0 || categories.includes(product.category)
  return on && isNamed && product.exclusion === 'none'
}

/** Refunds after signing under this arm's cover and label: the pack's rates, and the response. */
function signedTarget(
  { policy }: Scenario,
  category: Category,
  priceYuan: number,
  isLabel30d: boolean,
  response: Response,
): number {
  const isCovered = priceYuan >= policy.freightCover.excludeBelowYuan
  const rise = category.signedWithCover - category.signed
  const covered = category.signed + (isCovered ? rise * response.coverStrength : 0)
  return covered * (isLabel30d ? response.labelFactor : 1)
}

/**
 * The ordinary buyer's chance to apply after signing, such that all honest kinds together have the
 * category's rate. In a bracket all lines but one come back.
 */
function ordinaryShare(scenario: Scenario, target: number, bracketShare: number): number {
  const { buyers } = scenario
  const [low, high] = buyers.bracketSize
  const size = (low + high) / 2
  const bracketing = buyers.bracketerShare * bracketShare
  const orders = 1 + bracketing * (size - 1)
  const bracketLines = (bracketing * size) / orders
  const fromBrackets = (bracketLines * (size - 1)) / size
  const special = [
    { share: buyers.heavyReturnerShare, factor: buyers.heavyReturnerFactor },
    { share: buyers.unluckyShare, factor: honestTraits.unlucky.signed },
    { share: buyers.giftBuyerShare, factor: honestTraits['gift-buyer'].signed },
    { share: buyers.resellerShare, factor: honestTraits.reseller.signed },
  ].map(({ share, factor }) => ({ share: share / orders, factor }))
  const ordinary = special.reduce((rest, { share }) => rest - share, 1 - bracketLines)
  return solve(target - fromBrackets, (usual) =>
    special.reduce(
      (sum, { share, factor }) => sum + share * meanShare(scenario, usual * factor),
      ordinary * meanShare(scenario, usual),
    ),
  )
}

/** Mean chance over channels and tendencies of buyers whose share is at most `MOST_RETURNED`. */
function meanShare({ shop }: Scenario, share: number): number {
  let sum = 0
  for (let cell = 0; cell < TENDENCY_CELLS; cell++) {
    const tendency = tendencyAt((cell + 0.5) / TENDENCY_CELLS)
    const live = share * tendency * liveFactor(LIVE_SIGNED, shop.liveShare)
    const shelf = share * tendency * shelfFactor(LIVE_SIGNED, shop.liveShare)
    sum +=
      shop.liveShare * Math.min(MOST_RETURNED, live) +
      (1 - shop.liveShare) * Math.min(MOST_RETURNED, shelf)
  }
  return sum / TENDENCY_CELLS
}

/** The share in [0, 2] at which a rising function reaches the target, to a millionth. */
function solve(target: number, rate: (share: number) => number): number {
  let [low, high] = [0, 2]
  while (high - low > 1e-6) {
    const middle = (low + high) / 2
    if (rate(middle) < target) low = middle
    else high = middle
  }
  return low
}

/** How much rarer clear rules make mismatched claims and appeals: 1 at the usual clarity (S46). */
export function clarityFactor({ shop }: Scenario): number {
  return 1 - CLARITY_EFFECT * (shop.ruleClarity - USUAL_CLARITY)
}

function reasonWeights(scenario: Scenario, category: Category): number[] {
  const factor = clarityFactor(scenario) * (1 - scenario.shop.pageImprovement)
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

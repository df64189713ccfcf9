import { makeCalendar } from '../base/calendar.ts'
import { cumulate } from '../base/distributions.ts'
import { InputError } from '../base/input-error.ts'
import { ln } from '../base/numeric.ts'
import { rootKey } from '../base/streams.ts'
import { honestKinds, provinces } from '../market/terms.ts'
import type { HonestKind } from '../market/terms.ts'
import type { Category, OrderTrace, Plan } from '../market/plan.ts'
import type { Rulebook } from '../policy/rulebook.ts'
import { codeOf, evidenceKinds, PARTY, refundPoints } from '../policy/terms.ts'
import { compileAbuse } from './compile-abuse.ts'
import { compileEpochs } from './compile-case.ts'
import { coverTerms } from './compile-policy.ts'
import { compileDemand } from './compile-demand.ts'
import { clarityFactor, compileProducts } from './compile-products.ts'
import { LIVE_PRESHIP, LIVE_SIGNED, liveFactor, shelfFactor } from './live-factor.ts'
import { REJECT_PER_STRICTNESS } from './policy-view.ts'
import { respond } from './response.ts'
import type { Scenario } from './scenario.ts'

export type PlanInputs = {
  scenario: Scenario
  rulebook: Rulebook
  categories: Category[]
  trace?: OrderTrace | undefined
  /** The scenario whose policy abusers know when the run starts; this one's when left out. */
  before?: Scenario | undefined
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** Worn returns that a shop does not take as they are, by strictness (assumed). */
const WEAR_PER_STRICTNESS = 1.5

/**
 * Lowers one arm's scenario to the plain numbers that a replication runs on. Pure; the plan can be
 * sent to a worker as it is. Raises InputError where the scenario names what does not exist.
 */
export function compilePlan(inputs: PlanInputs): Plan {
  const { scenario, rulebook, trace } = inputs
  const { policy } = scenario
  const response = respond(scenario)
  const products = compileProducts(scenario, inputs.categories, response)
  const measuredFromHours = scenario.horizon.warmupDays * 24
  const measuredToHours = measuredFromHours + scenario.horizon.days * 24
  const arrivalsUntilHours = measuredToHours + scenario.horizon.cooldownDays * 24
  const calendar = {
    startDate: scenario.horizon.startDate,
    holidays: scenario.horizon.holidays,
    makeupDays: scenario.horizon.makeupDays,
    workStartHour: 9,
    workEndHour: 18,
  }
  const epochs = compileEpochs(
    rulebook,
    scenario.rules,
    policy,
    scenario.horizon.startDate,
    makeCalendar(calendar),
  )
  const isRejectLocked = epochs[0]!.rules.rejectDuringIntercept === 'disabled'
  return {
    root: rootKey(scenario.run.seed),
    calendar,
    measuredFromHours,
    measuredToHours,
    arrivalsUntilHours,
    epochs,
    demand: compileDemand(scenario, products, response, arrivalsUntilHours, trace),
    products,
    buyers: compileBuyers(scenario),
    factors: compileFactors(scenario),
    abuse: compileAbuse(scenario, products, isRejectLocked, inputs.before),
    coupon: {
      fromFen: fen(policy.coupon.fromYuan),
      offFen: fen(policy.coupon.offYuan),
      clawback: policy.coupon.clawback,
    },
    wrongPrices: compileWrongPrices(scenario),
    priceGuardShare: policy.priceGuard.on ? policy.priceGuard.belowShare : 0,
    benefits: {
      subsidyFen: fen(scenario.benefits.subsidyYuan),
      isRevokedOnRefund: scenario.benefits.revokedOnRefund,
    },
    shop: compileShop(scenario),
    conduct: { ...scenario.shop.conduct },
    guard: compileGuard(scenario),
    staff: compileStaff(scenario),
    courier: compileCourier(scenario),
    cover: compileCover(scenario),
    refundPoint: codeOf(refundPoints, policy.refundPoint),
    inspection: {
      share: policy.inspection.share,
      aboveFen: fen(policy.inspection.aboveYuan),
      isInterceptedOpened: policy.inspection.intercepted,
      isWeighed: policy.inspection.weigh,
      isWaybillChecked: policy.inspection.waybill,
      salvageShare: scenario.costs.salvageShare,
    },
    review: {
      evidence: codeOf(evidenceKinds, policy.review.evidence),
      rejectBelow: policy.review.strictness * REJECT_PER_STRICTNESS,
      isPartialOffered: policy.review.partialOffers,
      acceptWearShare: Math.max(0, 1 - WEAR_PER_STRICTNESS * policy.review.strictness),
    },
  }
}

const fen = (yuan: number): number => Math.round(yuan * 100)

function compileWrongPrices({ demand, horizon }: Scenario): Plan['wrongPrices'] {
  return demand.wrongPrices.map(({ startDay, hours, priceShare }) => {
    const [start, end] = hours.split('-') as [string, string]
    const midnight = (horizon.warmupDays + startDay) * 24
    const toHour = hourOf(end) > hourOf(start) ? hourOf(end) : hourOf(end) + 24
    return { fromHours: midnight + hourOf(start), toHours: midnight + toHour, priceShare }
  })
}

function compileFactors(scenario: Scenario): Plan['factors'] {
  const { liveShare } = scenario.shop
  return {
    livePreship: liveFactor(LIVE_PRESHIP, liveShare),
    shelfPreship: shelfFactor(LIVE_PRESHIP, liveShare),
    liveSigned: liveFactor(LIVE_SIGNED, liveShare),
    shelfSigned: shelfFactor(LIVE_SIGNED, liveShare),
    labelLateShare: scenario.response.labelLateShare,
  }
}

function compileShop(scenario: Scenario): Plan['shop'] {
  const { shop } = scenario
  return {
    commissionShare: shop.commissionShare,
    addressErrorShare: shop.addressErrorShare,
    recordCompleteness: shop.recordCompleteness,
    evidenceKept: shop.evidenceKept,
    negotiationSkill: shop.negotiationSkill,
    agreeRefusalShare: shop.agreeRefusalShare,
    scoreTraffic: shop.scoreTraffic,
  }
}

function compileGuard({ policy, response }: Scenario): Plan['guard'] {
  const { ordersPerDay, warnAfterClaims, barAfterClaims } = policy.guard
  const heededShare = Math.min(1, response.warningHeededShare * response.strength)
  return { ordersPerDay, warnAfterClaims, barAfterClaims, heededShare }
}

function compileCover(scenario: Scenario): Plan['cover'] {
  const { freightCover } = scenario.policy
  const { insurer } = scenario
  return {
    isBought: freightCover.payer !== 'none',
    payer: PARTY[freightCover.payer === 'platform' ? 'platform' : 'shop'],
    ...coverTerms(freightCover),
    excludeBelowFen: fen(freightCover.excludeBelowYuan),
    premium: {
      meanClaimFen: fen(insurer.meanClaimYuan),
      lossRatio: insurer.lossRatio,
      floorFen: fen(insurer.floorYuan),
      capFen: fen(insurer.capYuan),
    },
    trailingDays: insurer.trailingDays,
    priorClaimShare: insurer.priorClaimShare,
  }
}

function compileBuyers(scenario: Scenario): Plan['buyers'] {
  const { buyers } = scenario
  const [bracketMin, bracketMax] = buyers.bracketSize
  return {
    poolSize: buyers.poolSize,
    honestCumulative: honestCumulative(buyers),
    heavyFactor: buyers.heavyReturnerFactor,
    bracketMin,
    bracketMax,
    withdrawShare: buyers.withdrawShare,
    neverShipBackShare: buyers.neverShipBackShare,
    // Clear rules leave less to quarrel about (S46).
    appealShare: Math.min(1, buyers.appealShare * clarityFactor(scenario)),
    modifyShare: buyers.modifyShare,
    walletShare: buyers.walletShare,
    pickupShare: buyers.pickupShare,
    refuseComplianceShare: buyers.refuseComplianceShare,
    switchOnSignShare: buyers.switchOnSignShare,
    goodShare: scenario.shop.isPlatformGoodBuyerShare,
  }
}

/** Where each kind ends on the line of shares, the ordinary one at 0: it takes what is left. */
function honestCumulative(buyers: Scenario['buyers']): Float64Array {
  let end = 0
  return Float64Array.from(honestKinds, (kind) => (end += honestShare(buyers, kind)))
}

/** Shares of the pool; what is left is ordinary. */
function honestShare(buyers: Scenario['buyers'], kind: HonestKind): number {
  const shares: Record<HonestKind, number> = {
    ordinary: 0,
    'heavy-returner': buyers.heavyReturnerShare,
    bracketer: buyers.bracketerShare,
    unlucky: buyers.unluckyShare,
    mover: buyers.moverShare,
    'gift-buyer': buyers.giftBuyerShare,
    reseller: buyers.resellerShare,
    newcomer: buyers.newcomerShare,
    procrastinator: buyers.procrastinatorShare,
  }
  return shares[kind]
}

function compileStaff(scenario: Scenario): Plan['staff'] {
  const { staff } = scenario
  const [start, end] = staff.window.split('-') as [string, string]
  const daysOff = staff.daysOff as readonly string[]
  const dayMask = WEEKDAYS.reduce(
    (mask, day, bit) => (daysOff.includes(day) ? mask : mask | (1 << bit)),
    0,
  )
  return {
    reviewers: staff.reviewers,
    inspectors: staff.inspectors,
    startHour: hourOf(start),
    endHour: hourOf(end),
    dayMask,
    discipline: staff.discipline,
    // ln(1 + cv^2) is the variance of the logarithm of a lognormal with this variation.
    serviceSigma: Math.sqrt(ln(1 + staff.serviceCv * staff.serviceCv)),
    refundOnlyHours: 1 / staff.refundOnlyPerHour,
    returnHours: 1 / staff.returnPerHour,
    contestedHours: 1 / staff.contestedPerHour,
    disputeHours: 1 / staff.disputePerHour,
    inspectHours: 1 / staff.inspectPerHour,
  }
}

const hourOf = (clock: string): number => Number(clock.slice(0, 2)) + Number(clock.slice(3, 5)) / 60

function compileCourier(scenario: Scenario): Plan['courier'] {
  const { courier, costs, policy } = scenario
  const ends = cumulate(courier.stageHours)
  const total = ends[ends.length - 1]!
  const home = provinceCode(courier.shopProvince)
  return {
    transitMu: courier.transitMu,
    transitSigma: courier.transitSigma,
    stageEnds: ends.map((end) => end / total),
    interceptSuccess: Float64Array.from(courier.interceptSuccess),
    isInterceptAuto: policy.intercept.auto,
    interceptDelayHours: policy.intercept.delayHours,
    manualDelayHours: courier.manualInterceptDelayHours,
    interceptReturnFactor: courier.interceptReturnFactor,
    lossShare: courier.lossShare,
    damageShare: courier.damageShare,
    misplacedShare: courier.misplacedShare,
    returnFeeFen: Int32Array.from(provinces, (_, province) =>
      fen(courier.returnFeeYuan[zoneOf(home, province)]),
    ),
    selfShipFeeFen: fen(courier.selfShipFeeYuan),
    outFreightFen: fen(costs.outFreightYuan),
    interceptFeeFen: fen(costs.interceptFeeYuan),
  }
}

const REMOTE: readonly string[] = ['新疆', '西藏', '内蒙古', '黑龙江', '青海']
/** Regions whose parcels count as neighbours of each other (assumed). */
const REGIONS: readonly (readonly string[])[] = [
  ['上海', '江苏', '浙江', '安徽', '福建', '江西', '山东'],
  ['北京', '天津', '河北', '山西'],
  ['辽宁', '吉林'],
  ['河南', '湖北', '湖南'],
  ['广东', '广西', '海南'],
  ['重庆', '四川', '贵州', '云南'],
  ['陕西', '甘肃', '宁夏'],
]

function zoneOf(home: number, province: number): 'same' | 'neighbour' | 'far' | 'remote' {
  if (home === province) return 'same'
  const there = provinces[province]!
  if (REMOTE.includes(there)) return 'remote'
  const isNear = REGIONS.some(
    (region) => region.includes(there) && region.includes(provinces[home]!),
  )
  return isNear ? 'neighbour' : 'far'
}

function provinceCode(name: string): number {
  const code = (provinces as readonly string[]).indexOf(name)
  if (code >= 0) return code
  throw new InputError(`"${name}" is not a province`, {
    because: `expected one of ${provinces.join(' ')}`,
    where: { path: 'courier.shopProvince' },
  })
}

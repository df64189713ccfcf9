import type { RuleEpoch } from '../aftersale/trace/trace.ts'
import type { CalendarSettings } from '../base/calendar.ts'
import type { RootKey } from '../base/streams.ts'
import type { CouponClawback, PolicyView, Prey } from './abuse/policy-view.ts'
import type { ConductPlan } from './conduct/practice.ts'
import type { CoverTerms, PremiumTerms } from '../policy/freight-cover.ts'

/** A line of the category pack: rates are shares of paid orders (pre-ship) or of shipped ones. */
export type Category = {
  id: string
  name: { zh: string; en: string }
  priceYuan: number
  grossMargin: number
  preshipSpot: number
  preshipPresale: number
  transit: number
  signed: number
  signedWithCover: number
  resaleableShare: number
  depreciationShare: number
  /** Of applications after signing, those that ask for money without return. */
  refundOnlyShare: number
  reasonWeights: Record<string, number>
}

/** Real orders to replay: times ascend; 255 is a province unknown. */
export type OrderTrace = {
  paidHours: Float64Array
  paidFen: Int32Array
  province: Uint8Array
}

export type ProductPlan = {
  /** Relative demand. */
  weight: number
  /** ln of the median price in fen, and the spread of prices. */
  priceMu: number
  priceSigma: number
  goodsCostShare: number
  presaleShare: number
  presaleHours: number
  exclusion: number
  isLabel30d: boolean
  /** Clothes and shoes: people try sizes and wear once. */
  isWorn: boolean
  /** Chance that a bracketing buyer orders several of it. */
  bracketShare: number
  /** Of paid orders, those returned after signing without any response to policy. */
  returnShare: number
  preshipSpot: number
  preshipPresale: number
  transit: number
  /** Chance that an ordinary buyer applies after signing, before channel and response factors. */
  signed: number
  resaleableShare: number
  depreciationShare: number
  refundOnlyShare: number
  reasonCumulative: Float64Array
}

/** What a pattern makes of one policy: how many find it worth it, and where they aim. */
export type AimPlan = {
  /** Share of the candidates that find the policy worth it, 0 to 1. */
  acceptShare: number
  /** Products by what they pay. */
  productCumulative: Float64Array
}

/** How one abuse pattern meets the policy in force. */
export type PatternPlan = {
  /** Candidates an hour: as many as the most generous policy would bring. */
  candidatesPerHour: number
  /** Under the policy before this arm's, and under this one, which each follows when it has noticed. */
  before: AimPlan
  now: AimPlan
  /** Share of the buyer pool that has this pattern. */
  accountShare: number
}

/** A reduction of whole checkouts (满减), in fen. */
export type CouponPlan = { fromFen: number; offFen: number; clawback: CouponClawback }

/** Hours of the run in which every price is this share of the usual one. */
export type WrongPrice = { fromHours: number; toHours: number; priceShare: number }

/** How far the accounts of a ring can be told by what they share (A17). */
export type RingHabits = {
  meanSize: number
  deviceShare: number
  addressShare: number
  payeeShare: number
  phoneShare: number
  stationShare: number
  openedTogetherShare: number
  /** Age of the oldest ring's accounts at the start of the run. */
  oldestDays: number
}

export type Plan = {
  root: RootKey
  calendar: CalendarSettings
  measuredFromHours: number
  measuredToHours: number
  arrivalsUntilHours: number
  /** The platform's rules by the day from which they hold, ascending; the first hold at the start. */
  epochs: RuleEpoch[]

  demand: {
    /** Candidate checkouts in each hour of the run, before the response's thinning. */
    checkoutsPerHour: Float64Array
    /** The same without campaigns. */
    usualCheckoutsPerHour: Float64Array
    meanCheckoutsPerHour: number
    /** Share of candidates that order under this arm's policy. */
    acceptShare: number
    liveShare: number
    productCumulative: Float64Array
    applyHourCumulative: Float64Array
    trace: OrderTrace | undefined
  }
  products: ProductPlan[]
  buyers: {
    poolSize: number
    /** Shares of the pool by honest kind, cumulated from the second on; the first takes the rest. */
    honestCumulative: Float64Array
    heavyFactor: number
    bracketMin: number
    bracketMax: number
    withdrawShare: number
    neverShipBackShare: number
    appealShare: number
    modifyShare: number
    walletShare: number
    pickupShare: number
    refuseComplianceShare: number
    switchOnSignShare: number
    goodShare: number
  }
  factors: {
    livePreship: number
    shelfPreship: number
    liveSigned: number
    shelfSigned: number
    labelLateShare: number
  }
  abuse: {
    patterns: PatternPlan[]
    /** The policy as abusers see it, and the products. */
    view: PolicyView
    prey: Prey[]
    ring: RingHabits
    /** How like an honest claimant's the abuser's evidence, parcels and times are: 0 not, 1 altogether. */
    camouflage: number
  }
  coupon: CouponPlan
  wrongPrices: WrongPrice[]
  /** Orders below this share of the usual price are not taken; 0 without a guard. */
  priceGuardShare: number
  conduct: ConductPlan
  benefits: { subsidyFen: number; isRevokedOnRefund: boolean }
  shop: {
    commissionShare: number
    addressErrorShare: number
    recordCompleteness: number
    evidenceKept: number
    negotiationSkill: number
    agreeRefusalShare: number
    scoreTraffic: number
  }
  /** Limits on one account; 0 is none. */
  guard: {
    ordersPerDay: number
    /** Claims after which the account is warned, and after which it has no cover and no automatic rule. */
    warnAfterClaims: number
    barAfterClaims: number
    /** Claims that a warned buyer does not make. */
    heededShare: number
  }
  staff: {
    reviewers: number
    inspectors: number
    startHour: number
    endHour: number
    /** Bit d set: staff work on weekday d, 0 = Monday. */
    dayMask: number
    discipline: 'fifo' | 'edf'
    /** ln-hours of the service time by job. */
    serviceSigma: number
    refundOnlyHours: number
    returnHours: number
    contestedHours: number
    disputeHours: number
    inspectHours: number
  }
  courier: {
    transitMu: number
    transitSigma: number
    /** Cumulative shares of the transit time at which each stage ends. */
    stageEnds: Float64Array
    interceptSuccess: Float64Array
    isInterceptAuto: boolean
    interceptDelayHours: number
    manualDelayHours: number
    interceptReturnFactor: number
    lossShare: number
    damageShare: number
    /** Parcels that a station or a neighbour signs for and that never come to the buyer. */
    misplacedShare: number
    /** Fee in fen by destination province, first kilogram. */
    returnFeeFen: Int32Array
    selfShipFeeFen: number
    outFreightFen: number
    interceptFeeFen: number
  }
  cover: CoverTerms & {
    isBought: boolean
    /** Party that pays the premium. */
    payer: number
    excludeBelowFen: number
    premium: PremiumTerms
    trailingDays: number
    priorClaimShare: number
  }
  refundPoint: number
  inspection: {
    share: number
    aboveFen: number
    isInterceptedOpened: boolean
    /** Parcels that weigh too little are opened whatever the sample says. */
    isWeighed: boolean
    /** Waybills are compared with those of other cases and with the scans of their parcel. */
    isWaybillChecked: boolean
    /** Value left in goods that cannot be sold as new. */
    salvageShare: number
  }
  review: {
    /** Evidence kind that shop-fault claims must bring. */
    evidence: number
    /** Evidence signal below which a claim without return is refused. */
    rejectBelow: number
    isPartialOffered: boolean
    /** Worn returns that the shop takes without a word. */
    acceptWearShare: number
  }
}

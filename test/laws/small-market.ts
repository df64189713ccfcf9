// Small shops of every kind: a hundred orders or so, chosen so that rare things happen often.
import * as fc from 'fast-check'
import { loadCategories } from '../../analysis/store/load-categories.ts'
import { loadRulebook } from '../../analysis/store/load-rulebook.ts'
import { compilePlan } from '../../sim/experiment/compile-plan.ts'
import { scenarioSchema } from '../../sim/experiment/scenario.ts'
import type { ScenarioInput } from '../../sim/experiment/scenario.ts'
import { patterns } from '../../sim/market/abuse/pattern-names.ts'
import type { Plan } from '../../sim/market/plan.ts'
import { evidenceKinds, exclusions, refundPoints } from '../../sim/policy/terms.ts'

/** The pack's categories with more claims on the way and for money alone. */
const categories = (await loadCategories()).map((category) => ({
  ...category,
  transit: 0.25,
  signed: Math.max(category.signed, 0.2),
  refundOnlyShare: 0.3,
}))
const rulebook = await loadRulebook('seed-strict')

// Doubles of fast-check lie mostly next to 0; hundredths are spread evenly.
const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100)
const below = (max: number) => share.map((part) => part * max)
const on = fc.boolean()

const product = fc.record({
  category: fc.constantFrom('womens', 'shoes', 'food', 'digital'),
  priceYuan: fc.constantFrom(9.9, 19.9, 59, 199),
  presaleShare: fc.constantFrom(0, 0.5),
  exclusion: fc.constantFrom('none', 'none', 'none', ...exclusions),
})

const policy = fc.record({
  smallAutoRefund: fc.record({
    on,
    capYuan: below(30),
    dayCapYuan: below(200),
    riskFilter: on,
  }),
  preshipAutoRefund: fc.record({ on, capYuan: below(150) }),
  offHoursAutoRefund: fc.record({ on, capYuan: below(150), paidAlsoOffHours: on }),
  returnAutoApprove: fc.record({ on, capYuan: below(150) }),
  autoConfirmReceipt: fc.record({ on, capYuan: below(100) }),
  label30d: fc.record({ on }),
  freightCover: fc.record({
    payer: fc.constantFrom('none' as const, 'shop' as const, 'platform' as const),
    capYuan: below(30),
    windowDays: fc.integer({ min: 7, max: 15 }),
    reasons: fc.constantFrom('shop-fault' as const, 'all' as const),
    designatedCarrierOnly: on,
    excludeBelowYuan: below(30),
  }),
  refundPoint: fc.constantFrom(...refundPoints),
  inspection: fc.record({ share, aboveYuan: below(50), intercepted: on, weigh: on, waybill: on }),
  guard: fc.record({
    ordersPerDay: fc.constantFrom(0, 2),
    warnAfterClaims: fc.constantFrom(0, 2),
    barAfterClaims: fc.constantFrom(0, 2),
  }),
  intercept: fc.record({ auto: on, delayHours: below(40) }),
  review: fc.record({
    evidence: fc.constantFrom(...evidenceKinds),
    strictness: share,
    partialOffers: on,
  }),
})

const rules = fc.record({
  T1: fc.constantFrom({ days: 3 }, { hours: 48 }, { hours: 2 }),
  T2a: fc.record({ hours: fc.constantFrom(6, 72) }),
  T2b: fc.record({ hours: fc.constantFrom(24, 72, 120, 168) }),
  T3: fc.record({ hours: fc.constantFrom(12, 72) }),
  T6: fc.record({ hours: fc.constantFrom(48, 240) }),
  T7: fc.record({ hours: fc.constantFrom(48, 240) }),
  T8: fc.record({ hours: fc.constantFrom(4, 48) }),
  T11: fc.record({ failureShare: fc.constantFrom(0, 0.3) }),
  T12: fc.record({ clock: fc.constantFrom('from-signing', 'from-next-day') }),
  S21b: fc.record({
    rejectDuringIntercept: fc.constantFrom(
      'disabled',
      'disabled',
      'last-48h',
      'allowed',
      'after-offer',
    ),
    onSignDuringIntercept: fc.constantFrom('keep-locked', 'unlock'),
  }),
  C10: fc.record({ shipDuringPending: fc.constantFrom('convert', 'close') }),
  application: fc.record({ maxPerLine: fc.integer({ min: 1, max: 5 }) }),
  platformInstantRefund: fc.record({ on }),
  refusalAutoRefund: fc.record({ on }),
  platformForcesRefundOnly: fc.record({ on }),
})

const rare = patterns.filter((name) => name !== 'honest' && name !== 'wardrobing')

/** Scenarios as a person might write them, small and eventful. */
export const smallMarkets = fc
  .record({
    seed: fc.nat({ max: 1e6 }),
    days: fc.integer({ min: 1, max: 3 }),
    ordersPerDay: fc.integer({ min: 10, max: 60 }),
    products: fc.array(product, { minLength: 1, maxLength: 3 }),
    buyers: fc.record({
      bracketerShare: fc.constantFrom(0, 0.3),
      withdrawShare: below(0.4),
      neverShipBackShare: below(0.3),
      appealShare: share,
      modifyShare: share,
      switchOnSignShare: share,
      refuseComplianceShare: share,
      pickupShare: share,
    }),
    prevalence: fc.constantFrom(0, 1, 10),
    reaction: fc.constantFrom(0, 1),
    staff: fc.record({
      reviewers: fc.integer({ min: 0, max: 3 }),
      inspectors: fc.integer({ min: 0, max: 3 }),
      discipline: fc.constantFrom('fifo' as const, 'edf' as const),
      returnPerHour: fc.constantFrom(0.5, 30),
      daysOff: fc.subarray(['sat' as const, 'sun' as const]),
    }),
    courier: fc.record({
      lossShare: below(0.1),
      damageShare: below(0.2),
      misplacedShare: below(0.1),
    }),
    shop: fc.record({
      addressErrorShare: below(0.3),
      evidenceKept: share,
      agreeRefusalShare: share,
      negotiationSkill: share,
      recordCompleteness: share,
      isPlatformGoodBuyerShare: below(0.5),
    }),
    policy,
    rules,
  })
  .map(({ seed, days, ordersPerDay, products, buyers, prevalence, reaction, shop, ...rest }) => ({
    version: 1 as const,
    name: { zh: '小店', en: 'Small shop' },
    horizon: { days, warmupDays: 1, cooldownDays: 0 },
    run: { seed },
    shop: { ordersPerDay, ...shop },
    products: products.map((each) => ({
      name: { zh: '货', en: 'Goods' },
      presaleDays: 3,
      ...each,
    })),
    // A pool so small that buyers come back, with patterns among them.
    buyers: { poolSize: 60, ...buyers },
    // Patterns that are rare in a shop of its size, often enough to be met.
    abuse: { prevalence, reaction, shares: Object.fromEntries(rare.map((name) => [name, 0.03])) },
    ...rest,
  }))

/** What every small shop is compiled with. */
export const smallMarketInputs = { rulebook, categories }

export function planOf(market: ScenarioInput): Plan {
  return compilePlan({ scenario: scenarioSchema.parse(market), rulebook, categories })
}

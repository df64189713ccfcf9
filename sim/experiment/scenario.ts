import * as z from 'zod'
import { exclusions } from '../policy/terms.ts'
import { abuse } from './abuse-settings.ts'
import { clock, policy } from './policy-settings.ts'

/** The scenario file: one schema for YAML, JSON and the published JSON Schema. Names bear their unit. */

const text = z.strictObject({ zh: z.string(), en: z.string() })
const share = z.number().min(0).max(1)
const yuan = z.number().min(0)
const hours = z.number().min(0)
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD')

const horizon = z.strictObject({
  days: z.number().int().min(1).max(3650).default(30),
  warmupDays: z.number().int().min(0).max(365).default(14),
  cooldownDays: z
    .number()
    .int()
    .min(0)
    .max(365)
    .default(7)
    .describe('orders keep arriving this long after the measured days, so that staff stay as busy'),
  startDate: date.default('2026-03-02'),
  holidays: z.array(date).default([]).describe('days off, besides weekends; see data/calendars'),
  makeupDays: z.array(date).default([]).describe('weekend days worked to make up for holidays'),
})

const run = z.strictObject({
  seed: z.union([z.string(), z.number()]).transform(String).default('42'),
  replications: z.number().int().min(2).max(100000).default(30),
  precision: z
    .string()
    .regex(/^\d+(\.\d+)?%$/, 'expected a percentage such as 2%')
    .optional()
    .describe('replicate until the relative half-width of cost.total is within this'),
})

const shop = z.strictObject({
  ordersPerDay: z.number().positive().max(1_000_000).default(320),
  liveShare: share.default(0.7).describe('orders placed in a live room; returns are higher there'),
  commissionShare: share.default(0.05),
  addressErrorShare: share.default(0.01).describe('S47: parcels sent to a wrong return address'),
  ruleClarity: share.default(0.6).describe('S46: clear published rules lower mismatched claims'),
  recordCompleteness: share.default(1).describe('S25: refunds that the shop writes down'),
  evidenceKept: share.default(0.7).describe('S51: cases whose conversation the shop can show'),
  negotiationSkill: share.default(0.5).describe('S50'),
  agreeRefusalShare: share.default(0.8).describe('S29: failed interceptions settled by refusal'),
  pageImprovement: share.default(0).describe('S53: lowers not-as-described and size reasons'),
  scoreTraffic: z
    .number()
    .min(0)
    .max(1)
    .default(0.02)
    .describe('S03: demand lost when the dispute rate breaks the platform limit'),
  isPlatformGoodBuyerShare: share
    .default(0)
    .describe('buyers the platform refunds at once when unshipped'),
  conduct: z
    .strictObject({
      badFaithShare: share.default(0).describe('M2: signed claims answered in bad faith'),
      fakeShipShare: share.default(0).describe('M3: shipments confirmed before the parcel leaves'),
      resoldShare: share.default(0).describe('M4: used returns sent out as new'),
      resoldNoticedShare: share.default(0.08).describe('buyers who notice that goods are not new'),
      forgedProofShare: share.default(0).describe('M5: disputes with a forged proof of the shop'),
      proofFoundShare: share.default(0.71).describe('forged proofs that the platform finds out'),
    })
    .prefault({})
    .describe('what the shop does that it should not: nothing by default'),
})

const demand = z.strictObject({
  orders: z
    .strictObject({
      file: z.string(),
      map: z.string().default('taobao-orders').describe('column map under data/column-maps'),
    })
    .optional()
    .describe('replay real orders: time, amount and province come from the file'),
  hourWeights: z.array(z.number().min(0)).length(24).optional(),
  weekdayWeights: z.array(z.number().min(0)).length(7).optional().describe('Monday first'),
  campaigns: z
    .array(
      z.strictObject({
        startDay: z.number().describe('day of the measured horizon, 0-based; may be negative'),
        days: z.number().positive(),
        factor: z.number().positive(),
        hours: clock.optional().describe('a live-room peak: only these hours of each day'),
      }),
    )
    .default([]),
  wrongPrices: z
    .array(
      z.strictObject({
        startDay: z.number().describe('day of the measured horizon, 0-based'),
        hours: clock.describe('hours of that day'),
        priceShare: share.describe('of the usual price'),
      }),
    )
    .default([])
    .describe('hours in which every price tag is wrong by mistake'),
})

const benefits = z.strictObject({
  subsidyYuan: yuan.default(0).describe('paid by the platform to the shop for every order'),
  rankedOrderYuan: yuan.default(0).describe('what one more sale in the ranking is worth to a shop'),
  revokedOnRefund: z
    .boolean()
    .default(true)
    .describe('taken back when the order is refunded in full'),
})

const product = z.strictObject({
  name: text,
  category: z.string().describe('a category of the default pack'),
  weight: z.number().positive().default(1).describe('relative demand'),
  priceYuan: yuan.optional().describe("median price; the category's when absent"),
  priceSigma: z.number().min(0).max(2).default(0.35),
  goodsCostShare: share.optional().describe('1 - gross margin; from the category when absent'),
  presaleShare: share.default(0),
  presaleDays: z.number().min(0).max(60).default(10),
  exclusion: z.enum(exclusions).default('none'),
})

const buyers = z.strictObject({
  poolSize: z.number().int().min(10).max(20_000_000).default(20000),
  heavyReturnerShare: share.default(0.08),
  heavyReturnerFactor: z.number().positive().default(1.7),
  bracketerShare: share.default(0.08).describe('A5: orders several sizes and keeps one'),
  unluckyShare: share.default(0.02).describe('many true complaints'),
  moverShare: share.default(0.01),
  giftBuyerShare: share.default(0.05),
  resellerShare: share.default(0.01),
  newcomerShare: share.default(0.1),
  procrastinatorShare: share.default(0.04).describe('claims on the last day'),
  bracketSize: z.tuple([z.number().int().min(2), z.number().int().max(6)]).default([2, 3]),
  withdrawShare: share.default(0.03),
  neverShipBackShare: share.default(0.05),
  appealShare: share.default(0.35),
  modifyShare: share.default(0.2),
  walletShare: share.default(0.8),
  pickupShare: share.default(0.75).describe('returns handed to the designated carrier'),
  switchOnSignShare: share
    .default(0.8)
    .describe('honest buyers who withdraw an in-transit claim once they have the goods'),
  refuseComplianceShare: share.default(0.85).describe('S29: buyers who do refuse the parcel'),
})

const response = z.strictObject({
  coverDemandUplift: z.number().min(-0.5).max(0.5).default(0.05),
  coverReturnUplift: z.number().min(-0.5).max(1).default(0.15),
  labelDemandUplift: z.number().min(-0.5).max(0.5).default(0.03),
  labelReturnUplift: z.number().min(-0.5).max(1).default(0.1),
  labelLateShare: share.default(0.12).describe('label returns that come after day 7'),
  speedRepurchasePerDay: z.number().min(-0.1).max(0).default(-0.002),
  repurchaseBase: share.default(0.18),
  warningHeededShare: share
    .default(0.5)
    .describe('claims that a warned buyer does not make, and orders to try that he leaves be'),
  strength: z
    .number()
    .min(0)
    .max(2)
    .default(1)
    .describe('multiplies every behavioural response; 0 leaves the mechanical effect alone'),
})

const costs = z.strictObject({
  staffYuanPerHour: yuan.default(28),
  inspectYuanPerReturn: yuan.default(3.2),
  repackYuanPerReturn: yuan.default(1.8),
  adYuanPerOrder: yuan.default(6).describe('promotion spent on an order, lost when it is refunded'),
  salvageShare: share.default(0.25).describe('value left in goods that cannot be sold as new'),
  disputeFaultYuan: yuan
    .default(20)
    .describe('fine and lost traffic of a dispute ruled against the shop'),
  interceptFeeYuan: yuan.default(5),
  outFreightYuan: yuan.default(3.5),
})

const staff = z.strictObject({
  reviewers: z.number().int().min(0).max(1000).default(2),
  inspectors: z.number().int().min(0).max(1000).default(1),
  window: clock.default('09:00-21:00'),
  daysOff: z.array(z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])).default([]),
  discipline: z.enum(['fifo', 'edf']).default('edf').describe('S15: earliest deadline first'),
  refundOnlyPerHour: z.number().positive().default(40),
  returnPerHour: z.number().positive().default(30),
  contestedPerHour: z.number().positive().default(8),
  disputePerHour: z.number().positive().default(3),
  inspectPerHour: z.number().positive().default(25),
  serviceCv: z.number().positive().max(3).default(0.6),
})

const courier = z.strictObject({
  transitMu: z.number().default(3.973).describe('ln hours, P1'),
  transitSigma: z.number().min(0).max(2).default(0.347),
  stageHours: z.tuple([hours, hours, hours, hours]).default([7.6, 35.51, 10.08, 3.24]),
  interceptSuccess: z.tuple([share, share, share, share]).default([0.95, 0.8, 0.55, 0.05]),
  manualInterceptDelayHours: hours.default(18),
  interceptReturnFactor: z.number().positive().default(1.5),
  lossShare: share.default(0.0008),
  damageShare: share.default(0.002),
  misplacedShare: share.default(0.0006).describe('signed for, and never come to the buyer'),
  returnFeeYuan: z
    .strictObject({ same: yuan, neighbour: yuan, far: yuan, remote: yuan })
    .default({ same: 7, neighbour: 9, far: 11, remote: 18 }),
  selfShipFeeYuan: yuan.default(10),
  shopProvince: z.string().default('浙江'),
})

const insurer = z.strictObject({
  /** premium = claimRate x meanClaim / lossRatio (domain 3.2) */
  meanClaimYuan: yuan.default(8),
  lossRatio: z.number().positive().max(2).default(0.8),
  floorYuan: yuan.default(0.2),
  capYuan: yuan.default(9),
  trailingDays: z.number().int().min(1).default(30),
  priorClaimShare: share.default(0.4),
})

const scalar = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())])

export const scenarioSchema = z.strictObject({
  version: z.literal(1),
  name: text,
  platform: z.string().default('seed-strict').describe('rulebook, or rulebook@date'),
  horizon: horizon.prefault({}),
  run: run.prefault({}),
  shop: shop.prefault({}),
  demand: demand.prefault({}),
  products: z.array(product).min(1),
  buyers: buyers.prefault({}),
  response: response.prefault({}),
  abuse: abuse.prefault({}),
  costs: costs.prefault({}),
  staff: staff.prefault({}),
  courier: courier.prefault({}),
  insurer: insurer.prefault({}),
  benefits: benefits.prefault({}).describe('what the platform gives for an order'),
  policy: policy.prefault({}),
  rules: z
    .record(z.string(), z.record(z.string(), scalar))
    .default({})
    .describe('what-ifs on rulebook parameters, for example T2b: { hours: 72 }'),
  variants: z
    .record(z.string(), z.record(z.string(), scalar))
    .default({})
    .describe('arms besides the base: dotted path and value'),
  goals: z
    .strictObject({
      minimize: z.string().optional(),
      maximize: z.string().optional(),
      subjectTo: z.array(z.string()).default([]),
    })
    .optional(),
})

/** A scenario with every default filled in. */
export type Scenario = z.output<typeof scenarioSchema>
/** A scenario as people write it. */
export type ScenarioInput = z.input<typeof scenarioSchema>

import { makeCalendar } from '../base/calendar.ts'
import type { Calendar } from '../base/calendar.ts'
import { makeStream } from '../base/streams.ts'
import type { Stream } from '../base/streams.ts'
import { compileMachine } from '../aftersale/machine.ts'
import type { Machine } from '../aftersale/machine.ts'
import { effects } from '../aftersale/table.ts'
import { Deadlines } from '../engine/deadline.ts'
import { Simulation } from '../engine/simulation.ts'
import type { Station } from '../engine/station.ts'
import { RULE } from '../policy/rule-ids.ts'
import { patterns } from './abuse/pattern-names.ts'
import { GrowingColumns } from './columns.ts'
import type { makeColumn } from './columns.ts'
import { conducts } from './conduct/practice.ts'
import { DayTotals } from './day-totals.ts'
import type { CascadeTerms } from '../policy/cascade.ts'
import type { RuleValues } from '../policy/rule-values.ts'
import { makeMask } from './mask.ts'
import type { Mask } from './mask.ts'
import type { Plan } from './plan.ts'
import { tableColumns } from './tables.ts'
import { Workspace } from './workspace.ts'

/**
 * Kinds of events, in the order in which simultaneous ones happen: goods and people act before a
 * deadline that falls due at the same moment.
 */
export const kinds = [
  'day',
  'hour',
  'place',
  'ship',
  'deliver',
  'apply',
  'intercept',
  'parcel-back',
  'buyer-act',
  'shop-act',
  'send-back',
  'arrive-back',
  'recover',
  'ruling',
  'investigated',
  'pay',
  'promise',
  'service-deadline',
  'hard-deadline',
  'buyer-deadline',
  'mark',
] as const
export type KindName = (typeof kinds)[number]
export type Kinds = Record<KindName, number>

/** Columns of an order that the run needs and the record does not. */
export const orderPrivate = {
  /** Lines of the bracket that the order belongs to; 0 outside a bracket. */
  bracketLines: 'u8',
  /** Latent: who the buyer is and what the order is for. */
  buyerKind: 'u8',
  pattern: 'u8',
  /** What the order is for in its pattern's plan. */
  role: 'u8',
  /** Usual price of the goods. */
  listFen: 'i32',
  /** Latent: practice of the shop that touched it; condition of used goods that were sent as new, else 0. */
  conduct: 'u8',
  usedCondition: 'f32',
  /** Case that is open on the order, plus 1; 0 when none. */
  openCase: 'u32',
  applications: 'u8',
  plannedShipHours: 'f64',
  transitHours: 'f64',
  /** 1 when the parcel was stopped and will not be delivered. */
  isStopped: 'u8',
  /** 1 when somebody else signed and the buyer never had the goods. */
  isMisplaced: 'u8',
  /** 1 when this line of a bracket is the one that is kept. */
  isKept: 'u8',
  hasClaimed: 'u8',
  nextType: 'u8',
  nextReason: 'u8',
} as const

/** Columns of a case that the run needs and the record does not. */
export const casePrivate = {
  /** Event that falls due at each of the case's deadlines. */
  hardEvent: 'u8',
  buyerEvent: 'u8',
  serviceEvent: 'u8',
  /** Job that waits for, or is in the hands of, a reviewer. */
  job: 'u8',
  hasResponded: 'u8',
  buyerAct: 'u8',
  buyerActHours: 'f64',
  shopAct: 'u8',
  shopActHours: 'f64',
  offerFen: 'i32',
  /** Goods have come back to the warehouse in this case. */
  isGoodsBack: 'u8',
  isDesignated: 'u8',
  returnFeeFen: 'i32',
  /** Latent: what the goods are like that come back, 1 as new; and what is in the parcel. */
  condition: 'f32',
  contents: 'u8',
  /** Row of the parcel that brings the goods back. */
  backParcel: 'u32',
  hasFile: 'u8',
  /** Until when a dispute takes the shop's file (T9). */
  fileDueHours: 'f64',
  /** Latent: practice of the shop that touched it. */
  conduct: 'u8',
  /** Rulings that the shop has appealed. */
  appeals: 'u8',
  isFreightSettled: 'u8',
  payTries: 'u8',
  /** Job that came up while another was in hand. */
  nextJob: 'u8',
  queuedHours: 'f64',
} as const

/** Columns of a buyer: who it is, and what the shop and the platform have seen of the account. */
const buyerPrivate = {
  /** Latent: index into `buyerKinds`. */
  kind: 'u8',
  /** Latent: number of the account's ring, 0 when it acts alone. */
  ring: 'u32',
  /** Orders of today, for a limit on them. */
  ordersToday: 'u8',
  orderDay: 'u16',
  claims: 'u8',
  refundOnlyClaims: 'u8',
  reports: 'u8',
  isBarred: 'u8',
} as const

const streamNames = [
  'demand',
  'buyer',
  'order',
  'transit',
  'intent',
  'apply',
  'evidence',
  'intercept',
  'review',
  'decision',
  'return',
  'inspect',
  'dispute',
  'pay',
  'goods',
  'ring',
  'identity',
  'conduct',
  'labels',
  'mask',
] as const
export type Streams = Record<(typeof streamNames)[number], Stream>

/** The state of one replication. Flows are functions of it; nothing outlives it. */
export class World {
  readonly plan: Plan
  readonly replication: number
  readonly sim: Simulation
  readonly calendar: Calendar
  readonly streams: Streams
  readonly machine: Machine
  /** Names under which keys are recorded. */
  readonly mask: Mask
  readonly orders: GrowingColumns<typeof tableColumns.orders>
  readonly cases: GrowingColumns<typeof tableColumns.cases>
  readonly events: GrowingColumns<typeof tableColumns.events>
  readonly parcels: GrowingColumns<typeof tableColumns.parcels>
  readonly claims: GrowingColumns<typeof tableColumns.claims>
  readonly refunds: GrowingColumns<typeof tableColumns.refunds>
  readonly ledger: GrowingColumns<typeof tableColumns.ledger>
  readonly orderState: GrowingColumns<typeof orderPrivate>
  readonly caseState: GrowingColumns<typeof casePrivate>
  readonly buyers: GrowingColumns<typeof buyerPrivate>
  /** By account: 1 when it has ordered; of a run that is recorded. */
  readonly hasOrdered: Uint8Array
  /** Accounts of each abuse pattern, by pattern code. */
  accounts: Uint32Array[] = []
  readonly serviceDeadline = new Deadlines()
  readonly hardDeadline = new Deadlines()
  readonly buyerDeadline = new Deadlines()
  /** The platform's rules and the automatic ones, as they stand today. */
  rules: RuleValues
  cascade: CascadeTerms
  readonly days: DayTotals
  /** Latent: what abuse cost the shop on measured orders that came to no claim, in fen by pattern code. */
  readonly lossOutsideCasesFen = new Float64Array(patterns.length)
  /** Latent: money of measured orders that each practice of the shop kept from buyers, in fen. */
  readonly withheldFen = new Float64Array(conducts.length)
  /** Latent: conditions of used goods that wait to be sent as new, by product. */
  readonly usedStock: number[][] = []
  /** Premium of a parcel shipped today, and demand left after the platform's verdict on the shop. */
  premiumFen = 0
  traffic = 1
  readonly isRecording: boolean
  readonly space: Workspace
  kind: Kinds
  reviewers!: Station
  inspectors!: Station
  /** Called once a day, when nothing is in hand. */
  onNewDay: () => void = () => undefined
  /** Rule of the transition just taken, for the effect that follows it. */
  lastRule = 0
  /** Actor who took it, and the event. */
  lastBy = 0
  lastEvent = 0
  /** What to do for each effect of the machine, by code; filled by the model. */
  readonly onEffect: ((world: World, caseId: number, now: number) => void)[] = []

  constructor(plan: Plan, replication: number, isRecording: boolean, space = new Workspace()) {
    this.plan = plan
    const { rules, cascade } = plan.epochs[0]!
    this.rules = rules
    this.cascade = cascade
    this.replication = replication
    this.isRecording = isRecording
    this.space = space
    this.sim = new Simulation()
    this.calendar = makeCalendar(plan.calendar)
    this.streams = Object.fromEntries(
      streamNames.map((name) => [name, makeStream(plan.root, replication, name)]),
    ) as Streams
    this.machine = compileMachine(RULE)
    this.mask = makeMask(this.streams.mask)
    const take: typeof makeColumn = (kind, length) => space.take(kind, length)
    space.begin()
    const room = (table: string, least: number): number => space.roomOf(table, least)
    this.orders = new GrowingColumns(tableColumns.orders, room('orders', 4096), take)
    this.cases = new GrowingColumns(tableColumns.cases, room('cases', 4096), take)
    this.events = new GrowingColumns(tableColumns.events, room('events', 1024), take)
    this.parcels = new GrowingColumns(tableColumns.parcels, room('parcels', 4096), take)
    this.claims = new GrowingColumns(tableColumns.claims, room('claims', 1024), take)
    this.refunds = new GrowingColumns(tableColumns.refunds, room('refunds', 4096), take)
    this.ledger = new GrowingColumns(tableColumns.ledger, room('ledger', 16384), take)
    this.orderState = new GrowingColumns(orderPrivate, room('orderState', 4096), take)
    this.caseState = new GrowingColumns(casePrivate, room('caseState', 4096), take)
    const { orders, cases, events, parcels, claims, refunds, ledger, orderState, caseState } = this
    space.hold({ orders, cases, events, parcels, claims, refunds, ledger, orderState, caseState })
    this.buyers = new GrowingColumns(buyerPrivate, Math.max(1, plan.buyers.poolSize), take)
    this.buyers.length = plan.buyers.poolSize
    this.hasOrdered = new Uint8Array(isRecording ? plan.buyers.poolSize : 0)
    this.days = new DayTotals(plan.cover.trailingDays)
    this.kind = Object.fromEntries(kinds.map((name) => [name, -1])) as Kinds
    for (const _ of effects) this.onEffect.push(() => undefined)
  }
}

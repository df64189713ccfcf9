import type { Columns } from './columns.ts'

/**
 * The record of one replication: typed-array columns, one entry an entity, index = entity.
 * Hours count from the scenario's start (Asia/Shanghai midnight); NaN says "never happened".
 * Codes index the lists of `policy/terms.ts`, `aftersale/states.ts` and `market/terms.ts`.
 * Recorded tables on disk are these columns under the same names, codes written as words.
 */
export const orderColumns = {
  /** Canonical key: the same order bears it in every arm. */
  orderKey: 'u32',
  buyer: 'u32',
  /** Orders of one checkout share it (bracketing). */
  checkout: 'u32',
  /** Index into the scenario's products. */
  product: 'u16',
  province: 'u8',
  channel: 'u8',
  isPresale: 'u8',
  exclusion: 'u8',
  isLabel30d: 'u8',
  /** Return-freight cover in force at shipment (S41). */
  isCovered: 'u8',
  payChannel: 'u8',
  paidFen: 'i32',
  goodsCostFen: 'i32',
  outFreightFen: 'i32',
  premiumFen: 'i32',
  lateCompensationFen: 'i32',
  refundedFen: 'i32',
  paidHours: 'f64',
  shippedHours: 'f64',
  signedHours: 'f64',
  /** Settlement (T15); NaN when the order was refunded in full before it. */
  completedHours: 'f64',
  /** Where the unit of goods is at the end: index into `holders`. */
  holder: 'u8',
  /** 1 if paid inside the measured horizon (after the warm-up). */
  isMeasured: 'u8',
} as const

export const caseColumns = {
  order: 'u32',
  buyer: 'u32',
  /** 1 for the first application on the order line, at most 5. */
  attempt: 'u8',
  situation: 'u8',
  type: 'u8',
  /** As the buyer applied; `type` and `amountFen` are what a ruling or a change has made of it. */
  askedType: 'u8',
  reason: 'u8',
  evidence: 'u8',
  /** What a reviewer's eye makes of the evidence, 0 doubtful to 1 convincing: a signal, not the truth. */
  evidenceSignal: 'f32',
  /** Perceptual hash of the picture, 0 without one: equal hashes are the same picture. */
  image: 'u32',
  amountFen: 'i32',
  askedFen: 'i32',
  state: 'u8',
  /** What decided the refund: index into `causes`. */
  cause: 'u8',
  /** Rule id that decided: index into `ruleIds`. */
  rule: 'u8',
  appliedHours: 'f64',
  /** First decision on the application by shop, rule or timer. */
  decidedHours: 'f64',
  closedHours: 'f64',
  refundedHours: 'f64',
  refundFen: 'i32',
  /** Wait from application to a reviewer's first touch; NaN when nobody looked. */
  reviewWaitHours: 'f64',
  /** Staff time spent: review, negotiation, dispute. */
  reviewHours: 'f32',
  inspectHours: 'f32',
  rejections: 'u8',
  /** Index into `rejectReasons`: why the shop refused last (S19). */
  rejectReason: 'u8',
  offers: 'u8',
  /** 0 none, 1 requested, 2 succeeded, 3 failed. */
  intercept: 'u8',
  interceptDelayHours: 'f32',
  /** Refund paid while the parcel was not yet back (in transit cases and advance refunds). */
  isRefundBeforeParcel: 'u8',
  isDisputed: 'u8',
  /** Index into `liabilities`, set by a ruling. */
  liable: 'u8',
  isSlaBreached: 'u8',
  shipBackHours: 'f64',
  /** Goods back at the warehouse. */
  backHours: 'f64',
  /** Index into `findings`: what the desk found, none when not inspected. */
  finding: 'u8',
  depreciationFen: 'i32',
  freightClaimFen: 'i32',
  /** What the platform held of the buyer: in good standing, flagged by its filter, without cover. */
  isGoodBuyer: 'u8',
  isFlagged: 'u8',
  isBarred: 'u8',
  notifications: 'u8',
} as const

/** One row a transition; filled only when events are recorded. */
export const eventColumns = {
  case: 'u32',
  hours: 'f64',
  event: 'u8',
  from: 'u8',
  to: 'u8',
  by: 'u8',
  rule: 'u8',
} as const

export const parcelColumns = {
  order: 'u32',
  /** Index of the case, or 4294967295 for the outbound parcel. */
  case: 'u32',
  /** Index into `directions`. */
  direction: 'u8',
  /** 1 when the designated carrier picked it up (S45). */
  isDesignated: 'u8',
  sentHours: 'f64',
  arrivedHours: 'f64',
  feeFen: 'i32',
  /** Weight over the weight of the goods sold; a light parcel is a signal. */
  weightShare: 'f32',
  /** Number on the label: one parcel one number, unless somebody uses another's again (A10). */
  waybill: 'u32',
  /** Station where a return was handed in, 0 for other parcels. */
  station: 'u32',
  /** First scan by a courier; NaN when none ever saw the parcel. */
  scannedHours: 'f64',
  /** 1 when its scans lead to another place than the shop's. */
  isMisrouted: 'u8',
  isLost: 'u8',
  isDamaged: 'u8',
} as const

export const claimColumns = {
  order: 'u32',
  case: 'u32',
  hours: 'f64',
  feeFen: 'i32',
  claimFen: 'i32',
  /** Index into `parties`: who bought the cover. */
  payer: 'u8',
} as const

/** The refund record that the shop keeps: time, amount, reason (S25). */
export const refundColumns = {
  case: 'u32',
  order: 'u32',
  hours: 'f64',
  amountFen: 'i32',
  reason: 'u8',
  payChannel: 'u8',
  cause: 'u8',
  rule: 'u8',
} as const

/** Money moved from one party to another; the sum over parties is zero after every row. */
export const ledgerColumns = {
  hours: 'f64',
  order: 'u32',
  /** Index of the case, or 4294967295. */
  case: 'u32',
  entry: 'u8',
  from: 'u8',
  to: 'u8',
  amountFen: 'i32',
} as const

/** Accounts that have ordered, by what platform and shop can see them by: one row an account. */
export const accountColumns = {
  buyer: 'u32',
  /** Keys: equal or not, and nothing else. */
  device: 'u32',
  address: 'u32',
  payee: 'u32',
  phone: 'u32',
  station: 'u32',
  /** Days from registration to the start of the run; below 0 when registered during it. */
  ageDays: 'i32',
} as const

/** What shop, platform and insurer came to think of cases; one row for each case that somebody judged. */
export const labelColumns = {
  case: 'u32',
  /** Index into `verdicts`: not always the truth. */
  verdict: 'u8',
  /** When it was known; a detector of an earlier day has not heard of it. */
  knownHours: 'f64',
} as const

/** What only the generator and an evaluation may read; one row a case. */
export const truthColumns = {
  case: 'u32',
  order: 'u32',
  buyer: 'u32',
  /** Index into `patterns`; 0 is honest. */
  pattern: 'u8',
  /** Index into `conducts`: what the shop did to it that it should not; 0 nothing. */
  conduct: 'u8',
  /** Index into `buyerKinds`. */
  buyerKind: 'u8',
  /** The account's ring, 0 when it acts alone. */
  ring: 'u32',
  /** Index into `contents`: what came back, whole when nothing did. */
  contents: 'u8',
  /** Condition of the goods that came back: 0 ruined to 1 as new, NaN none sent. */
  condition: 'f32',
  lossShopFen: 'i32',
  lossPlatformFen: 'i32',
  lossInsurerFen: 'i32',
  /** What the shop would have lost had the case been granted unseen, inspected, or refused. */
  lossIfGrantedFen: 'i32',
  lossIfInspectedFen: 'i32',
  lossIfRefusedFen: 'i32',
} as const

export const tableColumns = {
  orders: orderColumns,
  cases: caseColumns,
  events: eventColumns,
  parcels: parcelColumns,
  claims: claimColumns,
  refunds: refundColumns,
  ledger: ledgerColumns,
  accounts: accountColumns,
  labels: labelColumns,
  truth: truthColumns,
} as const

export type TableName = keyof typeof tableColumns
export type Tables = { [T in TableName]: Columns<(typeof tableColumns)[T]> }

/** What a staffed station did, by hour of the day (24 entries, totals over the measured days). */
export type StationLoad = {
  name: string
  staff: number
  busyHours: Float64Array
  queueHours: Float64Array
}

/** What a replication leaves behind besides its rows. */
export type RunFacts = {
  replication: number
  stations: StationLoad[]
  /** Days that the measures cover. */
  measuredDays: number
  /** Hours of the first and the last measured moment. */
  measuredFromHours: number
  measuredToHours: number
  /** Latent: fen that abuse without a claim cost the shop on measured orders, by pattern code. */
  lossOutsideCasesFen: Float64Array
  /** Latent: fen that each practice of the shop kept from buyers of measured orders, by code of `conducts`. */
  withheldFen: Float64Array
}

/** Everything one replication leaves behind. */
export type Replication = RunFacts & { tables: Tables }

/**
 * Orders that nothing changes any more, with all rows that belong to them, each in the order of the
 * record. Rows refer to rows of the batch. Accounts come with the last batch of a run.
 */
export type Batch = {
  tables: Tables
  /**
   * The place of each row in its table of the whole record; undefined when that is its place here, as in
   * a run of one batch.
   */
  numbers: Readonly<Record<NumberedTable, Uint32Array>> | undefined
  /**
   * Rows at the end of the ledger that settle orders: in the record they follow all others, by the
   * number of their order, and have no number here. 0 in a run of one batch, whose rows stand right.
   */
  settlements: number
}
/** Tables whose rows come batch by batch. */
export type NumberedTable = Exclude<TableName, 'accounts' | 'labels'>

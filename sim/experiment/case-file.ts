import * as z from 'zod'
import { actsBy, rulings } from '../aftersale/trace/acts.ts'
import type { ActingParty, ActName } from '../aftersale/trace/acts.ts'
import { applicationTypes, evidenceKinds, exclusions } from '../policy/terms.ts'
import { scenarioSchema } from './scenario.ts'

/** The case file of `afterlab explain`: what people do to one order. Names bear their unit. */

const text = z.strictObject({ zh: z.string(), en: z.string() })
const yuan = z.number().min(0)
const moment = z.string().describe('a moment, 2026-03-02T10:00:00+08:00; Shanghai without offset')
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD')

export const conditions = [
  'ok',
  'intact',
  'worn',
  'damaged',
  'wrong-item',
  'short',
  'empty',
] as const

const parties = Object.keys(actsBy) as [ActingParty, ...ActingParty[]]
const actNames = [...new Set(Object.values(actsBy).flat())] as [ActName, ...ActName[]]

const event = z.strictObject({
  at: moment,
  actor: z.enum(parties),
  act: z.enum(actNames),
  type: z.enum(applicationTypes).optional().describe('apply, modify'),
  reason: z.string().optional().describe('apply: a reason of the platform; reject: in words'),
  evidence: z.enum(evidenceKinds).optional().describe('apply, modify; photo when left out'),
  amountYuan: z.number().optional().describe('apply, modify, offer-partial, a partial ruling'),
  condition: z.enum(conditions).optional().describe('what the shop finds in the parcel'),
  carrier: z.enum(['designated', 'other']).optional().describe('ship-back; S45'),
  feeYuan: yuan.optional().describe('ship-back: what the buyer pays the carrier'),
  ruling: z.enum(rulings).optional().describe('rule'),
  note: z.string().optional(),
})

const cover = z.strictObject({
  payer: z.enum(['none', 'shop', 'platform']).default('none'),
  capYuan: yuan.default(20),
  windowDays: z.number().min(1).max(90).default(15),
  reasons: z.enum(['merchant-fault', 'shop-fault', 'all']).default('merchant-fault'),
  designatedCarrierOnly: z.boolean().default(true),
  excludeBelowYuan: yuan.default(0),
})

const order = z.strictObject({
  paidYuan: z.number().positive().max(10_000_000),
  exclusion: z.enum(exclusions).default('none'),
  label30d: z.boolean().default(false),
  presale: z.boolean().default(false).describe('the promise of 48 h does not hold for presale'),
  paidAt: moment,
  shippedAt: moment.nullish(),
  signedAt: moment.nullish(),
  payChannel: z.enum(['wallet', 'bank']).default('wallet'),
  bankDays: z.number().int().min(1).max(3).default(3).describe('working days of a bank'),
  freightCover: cover.nullish().describe('bought with the order; else that of policy'),
  buyer: z
    .strictObject({
      platformGood: z.boolean().default(false).describe('the platform refunds at once'),
      flagged: z.boolean().default(false).describe('the risk filter holds refunds back'),
      barred: z.boolean().default(false).describe('reported for malicious returns: no cover'),
    })
    .prefault({}),
  smallRefundsTodayYuan: yuan.default(0).describe('small automatic refunds given that day'),
})

export const caseSchema = z.strictObject({
  title: text.optional(),
  note: z.union([z.string(), text]).optional(),
  rows: z.array(z.string()).optional().describe('rows of the register that the case shows'),
  packs: z.array(z.string()).optional().describe('rulebooks that a test runs it under'),
  expect: z.unknown().optional().describe('what a test expects; not read here'),
  rulebook: z.string().default('seed-strict').describe('rulebook, or rulebook@date'),
  rules: scenarioSchema.shape.rules,
  order,
  policy: scenarioSchema.shape.policy,
  holidays: z.array(date).optional().describe('days off; the official ones when left out'),
  makeupDays: z.array(date).optional(),
  events: z.array(event).default([]),
  until: moment.nullish().describe('nothing later is looked at'),
})

/** A case with every default filled in. */
export type CaseFile = z.output<typeof caseSchema>
/** A case as people write it. */
export type CaseInput = z.input<typeof caseSchema>
export type CaseEvent = CaseFile['events'][number]

import * as fc from 'fast-check'
import { loadRulebook } from '../../analysis/store/load-rulebook.ts'
import {
  actsBy,
  applicationTypes,
  caseSchema,
  compileCase,
  exclusions,
  reasons,
  refundPoints,
  rulings,
} from '../../sim/index.ts'
import type { TraceAct, TraceSetup } from '../../sim/index.ts'

const packs = await Promise.all(
  ['seed-strict', 'kuaishou-public', 'kuaishou-public@2023-06-01', 'wechat-like'].map(loadRulebook),
)
const code = (list: readonly unknown[]) => fc.nat({ max: list.length - 1 })

type Wait = { waitHours: number }

/** Hours between acts: mostly a few, sometimes as long as a clock, to the second or not. */
const waitHours = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 12 }) },
  { weight: 2, arbitrary: fc.constantFrom(24, 48, 72, 120, 168, 240) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 300, noNaN: true }) },
)
const amountFen = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.integer({ min: -1, max: 6000 }) },
)

function actOf(actor: TraceAct['actor'], name: TraceAct['act']) {
  const isOffer = name === 'offer-partial' || name === 'rule'
  return fc.record({
    waitHours,
    actor: fc.constant(actor),
    act: fc.constant(name),
    type: code(applicationTypes),
    reason: code(reasons),
    evidence: fc.constantFrom(0, 1, 1, 1, 2),
    amountFen: isOffer ? fc.integer({ min: -1, max: 6000 }) : amountFen,
    statedReason: fc.constantFrom('', 'shipped already', 'shipped already'),
    condition: fc.constantFrom('ok', 'worn'),
    isDesignated: fc.boolean(),
    feeFen: fc.nat({ max: 3000 }),
    ruling: fc.constantFrom(...rulings),
  })
}

/** Applications and the way of the parcel come often, so that cases get somewhere. */
const often: readonly string[] = [
  'apply',
  'ship',
  'signed',
  'approve',
  'appeal',
  'ship-back',
  'delivered-back',
  'offer-partial',
  'refuse-parcel',
]
const act: fc.Arbitrary<Omit<TraceAct, 'atHours'> & Wait> = fc.oneof(
  ...Object.entries(actsBy).flatMap(([actor, names]) =>
    names.map((name) => ({
      weight: often.includes(name) ? 4 : 1,
      arbitrary: actOf(actor as TraceAct['actor'], name),
    })),
  ),
)

/** An order with up to fifty acts of anybody, sensible or not, under any pack. */
export const randomCases: fc.Arbitrary<TraceSetup> = fc
  .record({
    pack: fc.constantFrom(...packs),
    acts: fc.array(act, { minLength: 10, maxLength: 50, size: 'max' }),
    exclusion: fc.constantFrom(...exclusions),
    label30d: fc.boolean(),
    refundPoint: fc.constantFrom(...refundPoints, 'onInspection', 'onInspection', 'onInspection'),
    capYuan: fc.constantFrom(30, 60),
    shipDuringPending: fc.constantFrom('convert', 'close'),
    isRefusalAuto: fc.boolean(),
    isAuto: fc.boolean(),
    hasCover: fc.boolean(),
    isIntercepted: fc.boolean(),
  })
  .map(
    ({
      pack,
      acts,
      exclusion,
      label30d,
      refundPoint,
      isAuto,
      capYuan,
      hasCover,
      isIntercepted,
      ...rules
    }) => {
      const cap = { on: isAuto, capYuan }
      const file = caseSchema.parse({
        order: { paidYuan: 59, exclusion, label30d, paidAt: '2026-03-02T00:00:00+08:00' },
        rules: {
          C10: { shipDuringPending: rules.shipDuringPending },
          refusalAutoRefund: { on: rules.isRefusalAuto },
        },
        policy: {
          refundPoint,
          preshipAutoRefund: cap,
          smallAutoRefund: cap,
          autoConfirmReceipt: cap,
          returnAutoApprove: cap,
          freightCover: { payer: hasCover ? 'shop' : 'none', reasons: 'all' },
          intercept: { auto: isIntercepted },
        },
      })
      let atHours = 0
      const timed = acts.map(({ waitHours: wait, ...each }) => ({
        ...each,
        atHours: (atHours += wait),
      }))
      return { ...compileCase(file, pack), acts: timed }
    },
  )

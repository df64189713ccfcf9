import * as z from 'zod'
import { reasons } from '../../sim/index.ts'
import type { Category } from '../../sim/index.ts'

export const badges = ['measured', 'platform-rule', 'published', 'assumed'] as const

const graded = <T extends z.ZodType>(value: T) =>
  z.strictObject({ value, badge: z.enum(badges), source: z.string() })
const share = graded(z.number().min(0).max(1))
const text = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })
const weights = z.record(z.enum(reasons), z.number().min(0).max(1))

const categorySchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  name: text,
  priceYuan: graded(z.number().positive()),
  grossMargin: share,
  preshipSpot: share,
  preshipPresale: share,
  transit: share,
  signed: share,
  signedWithCover: share,
  resaleableShare: share,
  depreciationShare: share,
  refundOnlyShare: share,
  reasonWeights: graded(weights),
})

/** A category pack as written: every value with its badge and the name of its source. */
export const categoryPackSchema = z.strictObject({
  version: z.literal(1),
  name: z.string(),
  sources: z.record(z.string(), z.string()),
  categories: z.array(categorySchema).min(1),
})
export type CategoryPack = z.output<typeof categoryPackSchema>

/** The categories as the simulation takes them: plain numbers. */
export function categoriesOf(pack: CategoryPack): Category[] {
  return pack.categories.map((category) => ({
    id: category.id,
    name: category.name,
    priceYuan: category.priceYuan.value,
    grossMargin: category.grossMargin.value,
    preshipSpot: category.preshipSpot.value,
    preshipPresale: category.preshipPresale.value,
    transit: category.transit.value,
    signed: category.signed.value,
    signedWithCover: category.signedWithCover.value,
    resaleableShare: category.resaleableShare.value,
    depreciationShare: category.depreciationShare.value,
    refundOnlyShare: category.refundOnlyShare.value,
    reasonWeights: category.reasonWeights.value,
  }))
}

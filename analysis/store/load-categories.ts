import * as z from 'zod'
import type { Category } from '../../sim/index.ts'
import { reasons } from '../../sim/index.ts'
import { bundledPath, readYaml } from './data-files.ts'
import { same, throwFaults } from './faults/input-faults.ts'
import type { Fault } from './faults/input-faults.ts'

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

/** How far the weights of the reasons may be from 1: they are written with two decimals. */
const WEIGHT_SLACK = 1e-9

/** The pack with its evidence. @throws InputFaults when a value, a sum or a source does not fit. */
export async function loadCategoryPack(name = 'default-pack'): Promise<CategoryPack> {
  const { value, source } = await readYaml(bundledPath('categories', name), categoryPackSchema)
  const faults: Fault[] = []
  for (const [index, category] of value.categories.entries()) {
    for (const [field, entry] of Object.entries(category)) {
      if (typeof entry === 'string' || !('source' in entry)) continue
      if (Object.hasOwn(value.sources, entry.source)) continue
      const where = source.placeOf(['categories', index, field, 'source'], 'value')
      faults.push({ ...unnamedSource(entry.source, Object.keys(value.sources)), where })
    }
    const sum = Object.values(category.reasonWeights.value).reduce((total, each) => total + each, 0)
    if (Math.abs(sum - 1) <= WEIGHT_SLACK) continue
    const where = source.placeOf(['categories', index, 'reasonWeights', 'value'], 'value')
    faults.push({ ...wrongSum(category.id, sum), where })
  }
  throwFaults(faults)
  return value
}

/** A pack's categories alone. @throws InputFaults as `loadCategoryPack`. */
export async function loadCategories(name?: string): Promise<Category[]> {
  return categoriesOf(await loadCategoryPack(name))
}

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

function unnamedSource(name: string, names: readonly string[]): Omit<Fault, 'where'> {
  return {
    what: { zh: `没有来源 ${name}`, en: `there is no source ${name}` },
    because: same(`sources: ${names.join(', ')}`),
  }
}

function wrongSum(id: string, sum: number): Omit<Fault, 'where'> {
  return {
    what: { zh: `${id} 的原因比重合计 ${sum}`, en: `the reason weights of ${id} add up to ${sum}` },
    because: { zh: '合计应为 1', en: 'they must add up to 1' },
  }
}

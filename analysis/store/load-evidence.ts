import * as z from 'zod'
import type { Scenario } from '../../sim/index.ts'
import type { Assumption } from '../measures/results.ts'
import { dataPath, readYaml } from './data-files.ts'
import { valueAt } from './faults/schema-faults.ts'
import { badges } from './category-pack.ts'
import type { CategoryPack } from './category-pack.ts'

const bound = z.union([z.number(), z.array(z.number())])

export const evidenceSchema = z.array(
  z.strictObject({
    /** Scenario path; `*` stands for every entry of a list. */
    path: z.string(),
    /** A fact about the world, something the shop decides, or how the experiment is run. */
    kind: z.enum(['parameter', 'setting', 'design']),
    /** The schema's default; absent where the schema has none. */
    value: z.union([z.number(), z.string(), z.array(z.number())]).optional(),
    /** The range to try; for a list one bound a position. */
    low: bound.optional(),
    high: bound.optional(),
    badge: z.enum(badges),
    source: z.string().min(1),
    zh: z.string().min(1),
    en: z.string().min(1),
  }),
)
export type Evidence = z.output<typeof evidenceSchema>[number]

/** The evidence registry: where the default of every number of a scenario comes from. */
export async function loadEvidence(): Promise<Evidence[]> {
  return (await readYaml(dataPath('evidence/assumptions.yaml'), evidenceSchema)).value
}

/** Replayed orders bring their own number, times and prices. */
const replaced = ['shop.ordersPerDay', 'demand.', 'products.*.price', 'products.*.weight']

/**
 * What a scenario takes for granted, with the badge of each: the parameters of the registry, then the
 * categories that its products use. A value of the scenario's own is badged assumed: nobody said why.
 */
export function assumptionsOf(
  scenario: Scenario,
  evidence: readonly Evidence[],
  pack: CategoryPack,
): Assumption[] {
  const isReplay = scenario.demand.orders !== undefined
  const parameters = evidence
    .filter(({ kind }) => kind === 'parameter')
    .filter(({ path }) => !isReplay || !replaced.some((start) => path.startsWith(start)))
    .flatMap((entry) => parameterAssumption(entry, scenario))
  const used = new Set(scenario.products.map(({ category }) => category))
  const categories = pack.categories
    .filter(({ id }) => used.has(id))
    .flatMap((category) => categoryAssumptions(category, pack))
  return [...parameters, ...categories]
}

function parameterAssumption(entry: Evidence, scenario: Scenario): Assumption[] {
  const { path, badge, source, zh, en } = entry
  const found = valuesAt(scenario, path.split('.'))
  const own = path.includes('*') ? found.filter((each) => each !== undefined) : found[0]
  if (path.includes('*') && (own as unknown[]).length === 0) return []
  const value = own ?? entry.value
  const isDefault = JSON.stringify(value) === JSON.stringify(entry.value)
  return [
    isDefault || path.includes('*')
      ? { path, value, badge, source, zh, en }
      : {
          path,
          value,
          badge: 'assumed',
          source: `set in the scenario; the default is ${JSON.stringify(entry.value)}`,
          zh,
          en,
        },
  ]
}

/** The values at a path whose `*` steps go through every entry of a list. */
function valuesAt(value: unknown, steps: readonly string[]): unknown[] {
  const star = steps.indexOf('*')
  if (star === -1) return [valueAt(value, steps)]
  const list = valueAt(value, steps.slice(0, star))
  return Array.isArray(list) ? list.flatMap((each) => valuesAt(each, steps.slice(star + 1))) : []
}

const fieldWords: Readonly<Record<string, { zh: string; en: string }>> = {
  priceYuan: { zh: '中位价', en: 'median price' },
  grossMargin: { zh: '毛利率', en: 'gross margin' },
  preshipSpot: { zh: '现货发货前退款率', en: 'refunds before shipping, spot' },
  preshipPresale: { zh: '预售发货前退款率', en: 'refunds before shipping, presale' },
  transit: { zh: '运输途中退款率', en: 'refunds in transit' },
  signed: { zh: '签收后退货率', en: 'returns after signing' },
  signedWithCover: { zh: '有运费险时签收后退货率', en: 'returns after signing with freight cover' },
  resaleableShare: { zh: '可二次销售的比例', en: 'returns that can be sold again' },
  depreciationShare: { zh: '可售退货的折损', en: 'value lost by a return that is sold again' },
  refundOnlyShare: {
    zh: '签收后申请中仅退款的占比',
    en: 'applications after signing for refund only',
  },
  reasonWeights: { zh: '签收后退货的原因比重', en: 'weights of the reasons after signing' },
}

function categoryAssumptions(
  category: CategoryPack['categories'][number],
  pack: CategoryPack,
): Assumption[] {
  return Object.entries(fieldWords).flatMap(([field, words]) => {
    const entry = category[field as keyof typeof category]
    if (typeof entry === 'string' || !('badge' in entry)) return []
    return [
      {
        path: `categories.${category.id}.${field}`,
        value: entry.value,
        badge: entry.badge,
        source: pack.sources[entry.source] ?? entry.source,
        zh: `${category.name.zh}：${words.zh}`,
        en: `${category.name.en}: ${words.en}`,
      },
    ]
  })
}

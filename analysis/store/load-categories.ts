import type { Category } from '../../sim/index.ts'
import { categoriesOf, categoryPackSchema } from './category-pack.ts'
import type { CategoryPack } from './category-pack.ts'
import { bundledPath, readYaml } from './data-files.ts'
import { same, throwFaults } from './faults/input-faults.ts'
import type { Fault } from './faults/input-faults.ts'

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

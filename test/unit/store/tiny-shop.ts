// A shop so small that a replication takes a few milliseconds, with two arms.
import { loadCategories } from '../../../analysis/store/load-categories.ts'
import { loadRulebook } from '../../../analysis/store/load-rulebook.ts'
import type { RunInputs } from '../../../analysis/store/run-inputs.ts'
import { armsOf } from '../../../sim/index.ts'

export const tinyShop: RunInputs = {
  arms: armsOf({
    version: 1,
    name: { zh: '小店', en: 'Tiny shop' },
    horizon: { days: 3, warmupDays: 2, cooldownDays: 1 },
    shop: { ordersPerDay: 30 },
    buyers: { poolSize: 400 },
    products: [{ name: { zh: '连衣裙', en: 'Dress' }, category: 'womens' }],
    variants: { 'small-auto': { 'policy.preshipAutoRefund.on': true } },
  }),
  rulebook: await loadRulebook('seed-strict'),
  categories: await loadCategories(),
  seed: 'tiny',
}

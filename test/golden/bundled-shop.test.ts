// Did any number move? `npx vitest run test/golden -u` accepts; the changelog says which, and why.
import { expect, it } from 'vitest'
import { compare } from '../../analysis/store/compare.ts'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'

const REPLICATIONS = 4

it('keeps every measure of the bundled shop, to the last recorded digit', async () => {
  const { run } = await loadExperiment('womens-apparel', { seed: 'golden' })
  const results = await compare({ ...run, replications: REPLICATIONS, threads: 1 })
  const lines = results.arms.flatMap(({ name, measures }) =>
    Object.entries(measures).map(([id, { mean, low, high, unit }]) =>
      [name, id, mean, low, high, unit].join('\t'),
    ),
  )
  const table = ['arm\tmeasure\tmean\tlow\thigh\tunit', ...lines, ''].join('\n')
  await expect(table).toMatchFileSnapshot('bundled-shop.txt')
})

// How hard the generator can make it: `tier-search [CANDIDATES] [SEEDS]` tries settings at random and prints
// what boosted trees reach on replications that they were not fitted on, from the hardest found to the easiest.
//
// The aims follow from what was found: the easy tier is the easiest, the camouflaged one the hardest, medium
// and hard stand at thirds between them. How much abuse there is stays as it is; what is searched is how it
// hides and who looks like it. The bundled tiers are tried on the same seeds.
import { makeWorld, pooledFacts, pooledLabels } from '../../analysis/audit/audit-world.ts'
import { fitBoostedTrees } from '../../analysis/audit/boosted-trees.ts'
import { averagePrecision } from '../../analysis/audit/traps/transfer.ts'
import { mean } from '../../analysis/stats/moments.ts'
import { loadTier } from '../../analysis/store/load-tier.ts'
import { tierPlans } from '../../analysis/store/tier-plans.ts'
import { makeStream, rootKey } from '../../sim/index.ts'

const tiers = ['easy', 'medium', 'hard', 'camouflaged'] as const
const TRAIN = [0, 1, 2, 3]
const TEST = [4, 5, 6, 7]
const MEAN_RING_SIZES = [3, 8, 20, 50]

const [candidates = 24, seeds = 2] = process.argv.slice(2).map(Number)
const stream = makeStream(rootKey('tier-search'), 0, 'candidates')

/** The n-th candidate: uniform on each setting's range, so that the search can be repeated and widened. */
function candidateSets(n: number): string[] {
  const round = (value: number): number => Math.round(value * 100) / 100
  const camouflage = round(stream.uniform(n, 0))
  const shared = round(stream.uniform(n, 1))
  const size = MEAN_RING_SIZES[stream.below(n, 2, MEAN_RING_SIZES.length)]
  const lookAlikes = round(1 + 2 * stream.uniform(n, 3))
  return [
    `abuse.camouflage=${camouflage}`,
    `abuse.rings.meanSize=${size}`,
    `abuse.rings.deviceShare=${round(0.6 * shared)}`,
    `abuse.rings.addressShare=${round(0.7 * shared)}`,
    `abuse.rings.payeeShare=${round(0.5 * shared)}`,
    `buyers.heavyReturnerShare=${round(0.08 * lookAlikes)}`,
    `buyers.unluckyShare=${round(0.02 * lookAlikes)}`,
  ]
}

type Found = { name: string; precisions: number[]; mean: number }

async function tryOut(name: string, tier: string, sets: readonly string[]): Promise<Found> {
  const precisions = []
  for (let seed = 1; seed <= seeds; seed++) {
    const { plan } = await tierPlans('womens-apparel', await loadTier(tier), {
      seed: `tier-search-${seed}`,
      sets,
    })
    const train = makeWorld(plan, TRAIN)
    const score = fitBoostedTrees(pooledFacts(train), pooledLabels(train).isAbuse)
    precisions.push(averagePrecision(score, makeWorld(plan, TEST)))
  }
  const found = { name, precisions, mean: mean(precisions) }
  process.stdout.write(`${textOf(found)}\n`)
  return found
}

function textOf({ name, precisions, mean: middle }: Found): string {
  return `${middle.toFixed(3)} (${precisions.map((each) => each.toFixed(3)).join(' ')})  ${name}`
}

const bundled: Found[] = []
for (const tier of tiers) bundled.push(await tryOut(`tier ${tier}`, tier, []))
const found = [...bundled]
for (let n = 0; n < candidates; n++) {
  const sets = candidateSets(n)
  found.push(await tryOut(sets.join(' '), 'easy', sets))
}
const [least, most] = [Math.min, Math.max].map((of) => of(...found.map((each) => each.mean)))
for (const [at, tier] of tiers.entries()) {
  const aim = (most ?? NaN) - (((most ?? NaN) - (least ?? NaN)) * at) / (tiers.length - 1)
  const own = bundled[at]?.mean ?? NaN
  const [nearest] = found.toSorted((a, b) => Math.abs(a.mean - aim) - Math.abs(b.mean - aim))
  process.stdout.write(`${tier}: aim ${aim.toFixed(3)}, bundled ${own.toFixed(3)}; nearest `)
  process.stdout.write(nearest ? `${textOf(nearest)}\n` : 'none\n')
}

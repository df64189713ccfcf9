// What boosted trees get out of the facts at application, tier by tier, and how much of it they keep
// where the generator is another.
import { makeWorld, pooledFacts, pooledLabels } from '../../analysis/audit/audit-world.ts'
import type { AuditWorld } from '../../analysis/audit/audit-world.ts'
import { fitBoostedTrees } from '../../analysis/audit/boosted-trees.ts'
import type { Scorer } from '../../analysis/audit/boosted-trees.ts'
import { observedLabels } from '../../analysis/audit/observed-labels.ts'
import { averagePrecision } from '../../analysis/audit/traps/transfer.ts'
import { detector } from '../../analysis/detect/detector.ts'
import { qualityOf, rank } from '../../analysis/detect/ranking.ts'
import { halfWidthOf } from '../../analysis/stats/estimate.ts'
import { mean } from '../../analysis/stats/moments.ts'
import { loadTier, setsOf } from '../../analysis/store/load-tier.ts'
import { loadTransfers } from '../../analysis/store/load-transfer.ts'
import { tierPlans } from '../../analysis/store/tier-plans.ts'
import { patterns } from '../../sim/index.ts'

const tiers = ['easy', 'medium', 'hard', 'camouflaged']
const TRAIN = [0, 1, 2, 3, 4, 5]
const TEST = [6, 7, 8, 9, 10, 11]
/** Seeds on which each family is left out: that takes a fit a family. */
const FAMILY_SEEDS = 3

type World = Pick<AuditWorld, 'facts' | 'labels' | 'records'>

function fit(world: World): Scorer {
  return fitBoostedTrees(pooledFacts(world), pooledLabels(world).isAbuse)
}

/** From what is known at the end of the last run of training: what nobody looked into counts as honest. */
function fitObserved(world: World): Scorer {
  const flags = world.records.map((record) => {
    const { isAbuse } = observedLabels(record)
    return isAbuse.map((each) => (each === 1 ? 1 : 0))
  })
  return fitBoostedTrees(pooledFacts(world), Uint8Array.from(flags.flatMap((each) => [...each])))
}

/** The transparent rules, which learn no label and may look at whole cases. */
function rulesPrecision(world: World): number {
  const found = world.records.map((record, at) => {
    const score = detector().fit(record).score(record)
    const weight = new Float64Array(score.length).fill(1)
    const isAbusive = world.labels[at]?.isAbuse ?? []
    return qualityOf(rank(score), { weight, isAbusive, lossFen: weight }, 1).averagePrecision
  })
  return mean(found)
}

/** The cases of a world that are honest or of the patterns for which `isMeant`. */
function only(world: World, isMeant: (pattern: number) => boolean): World {
  const rowsOf = world.labels.map(({ pattern }) =>
    [...pattern.keys()].filter((row) => pattern[row] === 0 || isMeant(pattern[row] ?? 0)),
  )
  return {
    records: [],
    facts: world.facts.map((facts, at) =>
      Object.fromEntries(
        Object.entries(facts).map(([name, values]) => [
          name,
          Float64Array.from(rowsOf[at] ?? [], (row) => values[row] ?? NaN),
        ]),
      ),
    ),
    labels: world.labels.map((labels, at) => {
      const pick = (values: ArrayLike<number>): number[] =>
        (rowsOf[at] ?? []).map((row) => values[row] ?? 0)
      return {
        isAbuse: Uint8Array.from(pick(labels.isAbuse)),
        isAbuser: Uint8Array.from(pick(labels.isAbuser)),
        pattern: Uint8Array.from(pick(labels.pattern)),
        cluster: Uint32Array.from(pick(labels.cluster)),
      }
    }),
  }
}

async function worldOf(
  name: string,
  seed: string,
  numbers: number[],
  sets: string[] = [],
): Promise<AuditWorld> {
  const { plan } = await tierPlans('womens-apparel', await loadTier(name), { seed, sets })
  return makeWorld(plan, numbers)
}

type Note = (name: string, value: number) => void

/** What is kept of each pattern when training has never seen it. */
function noteUnseen(note: Note, score: Scorer, train: World, test: World): void {
  const families = [...new Set(pooledLabels(test).pattern)].filter((code) => code > 0)
  for (const code of families) {
    const unseen = fit(only(train, (pattern) => pattern !== code))
    const asked = only(test, (pattern) => pattern === code)
    note(`G3 ${patterns[code]}: known`, averagePrecision(score, asked))
    note(`G3 ${patterns[code]}: never seen`, averagePrecision(unseen, asked))
  }
}

/** Average precision by what was asked: mean over seeds 1 to `seeds` and 95% half-width, NaN for one seed. */
export async function detectionBaseline(
  seeds: number,
): Promise<{ name: string; mean: number; halfWidth: number }[]> {
  const transfers = await loadTransfers()
  const own: Record<string, number[]> = {}
  const note: Note = (name, value) => void (own[name] ??= []).push(value)
  for (let seed = 1; seed <= seeds; seed++) {
    for (const tier of tiers) await noteTier(note, transfers, tier, seed)
  }
  return Object.entries(own).map(([name, values]) => ({
    name,
    mean: mean(values),
    halfWidth: values.length > 1 ? halfWidthOf(values, 0.95) : NaN,
  }))
}

async function noteTier(
  note: Note,
  transfers: Awaited<ReturnType<typeof loadTransfers>>,
  name: string,
  seed: number,
): Promise<void> {
  const text = `${name}-${seed}`
  const train = await worldOf(name, text, TRAIN)
  const test = await worldOf(name, text, TEST)
  const score = fit(train)
  note(`${name}: share of abuse`, mean(pooledLabels(test).isAbuse))
  note(`${name}: transparent rules`, rulesPrecision(test))
  note(`${name}: boosted trees (G0)`, averagePrecision(score, test))
  note(`${name}: the same from observed labels`, averagePrecision(fitObserved(train), test))
  for (const transfer of transfers.filter((each) => each.train.tier === name)) {
    if (transfer.leavesOutEachPattern) {
      if (seed <= FAMILY_SEEDS) noteUnseen(note, score, train, test)
    } else if (transfer.name !== 'G0') {
      const figures = []
      for (const { tier, settings } of transfer.test) {
        const world = await worldOf(tier, text, TEST, setsOf({ settings }))
        figures.push(averagePrecision(score, world))
      }
      note(`${name} ${transfer.name}: ${transfer.describes.en}`, Math.min(...figures))
    }
  }
}

import { replicate } from '../../sim/index.ts'
import type { Plan, Tables } from '../../sim/index.ts'
import { applicationFacts } from './application-facts.ts'
import type { ApplicationFacts } from './seen.ts'
import { labelsOf } from './labels.ts'
import type { Labels } from './labels.ts'

/** Replications of one plan, with what can be known at each application and what was true. */
export type AuditWorld = {
  plan: Plan
  replications: readonly number[]
  records: readonly Tables[]
  facts: readonly ApplicationFacts[]
  labels: readonly Labels[]
}

export function makeWorld(plan: Plan, replications: readonly number[]): AuditWorld {
  const records = replications.map(
    (number) => replicate(plan, number, { recordEvents: true }).tables,
  )
  return {
    plan,
    replications,
    records,
    facts: records.map(applicationFacts),
    labels: records.map(labelsOf),
  }
}

/** The facts of all replications, one after another. */
export function pooledFacts({ facts }: Pick<AuditWorld, 'facts'>): ApplicationFacts {
  const names = Object.keys(facts[0] ?? {})
  return Object.fromEntries(
    names.map((name) => [name, join(facts.map((each) => each[name] ?? new Float64Array(0)))]),
  )
}

/** The labels of all replications, one after another; no cluster reaches over two. */
export function pooledLabels({ labels }: Pick<AuditWorld, 'labels'>): PooledLabels {
  const flags = (of: (label: Labels) => Uint8Array): Uint8Array =>
    Uint8Array.from(join(labels.map((label) => Float64Array.from(of(label)))))
  return {
    isAbuse: flags(({ isAbuse }) => isAbuse),
    isAbuser: flags(({ isAbuser }) => isAbuser),
    pattern: flags(({ pattern }) => pattern),
    cluster: join(
      labels.map(({ cluster }, at) => Float64Array.from(cluster, (each) => clusterOf(each, at))),
    ),
  }
}

export type PooledLabels = Omit<Labels, 'cluster'> & { cluster: Float64Array }

/** Number of a cluster of the replication at place `at`, different from all others. */
export function clusterOf(number: number, at: number): number {
  return number + at * 2 ** 33
}

export function join(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let start = 0
  for (const part of parts) {
    all.set(part, start)
    start += part.length
  }
  return all
}

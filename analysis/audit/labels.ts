import { buyerKinds, patterns } from '../../sim/index.ts'
import type { Tables } from '../../sim/index.ts'

/** What was true of each case: what an audit judges by, and nothing that is judged may read. */
export type Labels = {
  /** By case: 1 when it is abuse. */
  isAbuse: Uint8Array
  /** By case: index into `patterns`. */
  pattern: Uint8Array
  /** By case: 1 when the account is an abuser's, whatever this order is for. */
  isAbuser: Uint8Array
  /** By case: who acts together, else the account by itself: what resampling keeps together. */
  cluster: Uint32Array
}

const HONEST = patterns.indexOf('honest')
/** Abusers' kinds bear the names of their patterns. */
const abuserKinds = new Set(
  buyerKinds.flatMap((kind, code) =>
    (patterns as readonly string[]).includes(kind) ? [code] : [],
  ),
)

export function labelsOf({ truth, cases }: Pick<Tables, 'truth' | 'cases'>): Labels {
  const { length } = cases
  const labels: Labels = {
    isAbuse: new Uint8Array(length),
    pattern: new Uint8Array(length),
    isAbuser: new Uint8Array(length),
    cluster: new Uint32Array(length),
  }
  const { column } = truth
  for (let row = 0; row < truth.length; row++) {
    const at = column.case[row] ?? -1
    const pattern = column.pattern[row] ?? HONEST
    labels.pattern[at] = pattern
    labels.isAbuse[at] = pattern === HONEST ? 0 : 1
    labels.isAbuser[at] = abuserKinds.has(column.buyerKind[row] ?? -1) ? 1 : 0
    const ring = column.ring[row] ?? 0
    labels.cluster[at] = ring > 0 ? RINGS + ring : (column.buyer[row] ?? 0)
  }
  return labels
}

/** Rings are numbered above all accounts. */
const RINGS = 0x80000000

/** The same record with the labels of its cases dealt out anew. */
export function permuteTruth(tables: Tables): Tables {
  const { truth } = tables
  const shift = Math.floor(truth.length / 3) + 1
  const turned = Object.entries(truth.column).map(([name, values]) => {
    const copy = values.slice(0, truth.length)
    if (name !== 'case') {
      for (let row = 0; row < copy.length; row++)
        copy[row] = values[(row + shift) % truth.length] ?? 0
    }
    return [name, copy]
  })
  const column = Object.fromEntries(turned) as Tables['truth']['column']
  return { ...tables, truth: { length: truth.length, capacity: truth.length, column } }
}

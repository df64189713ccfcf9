import { replicate } from '../../../sim/index.ts'
import type { Plan, Tables } from '../../../sim/index.ts'
import { applicationFacts } from '../application-facts.ts'
import type { ApplicationFacts } from '../seen.ts'
import { pooledFacts, pooledLabels } from '../audit-world.ts'
import { fitBoostedTrees } from '../boosted-trees.ts'
import { permuteTruth } from '../labels.ts'
import type { Trap } from '../trap.ts'

/** Replications looked at: nothing is estimated here, a rule holds or it does not. */
const ENOUGH = 2

/** Trap 6: what happens after an application changes nothing that was known at it, nor its score. */
export const future: Trap = {
  name: 'future',
  zh: '改动申请之后的事，不改变申请那一刻的任何特征和得分（变了的个数）',
  en: 'altering what comes after an application alters no fact and no score of it (alterations)',
  limit: 0,
  look: (world) => {
    const some = { facts: world.facts.slice(0, ENOUGH), labels: world.labels.slice(0, ENOUGH) }
    const score = fitBoostedTrees(pooledFacts(some), pooledLabels(some).isAbuse)
    let altered = 0
    for (const [at, tables] of world.records.slice(0, ENOUGH).entries()) {
      const known = world.facts[at] ?? {}
      const cutHours = middleHours(tables)
      const changed = applicationFacts(withOtherFuture(tables, cutHours))
      const rows = [...tables.cases.column.appliedHours.subarray(0, tables.cases.length).entries()]
        .filter(([, hours]) => hours <= cutHours)
        .map(([row]) => row)
      altered += countDifferences(known, changed, rows)
      altered += countDifferences({ score: score(known) }, { score: score(changed) }, rows)
    }
    return { value: altered }
  },
}

function middleHours({ cases }: Tables): number {
  const hours = cases.column.appliedHours.subarray(0, cases.length)
  return (hours.reduce((a, b) => Math.max(a, b), 0) * 2) / 3
}

/** A record in which all that happens after `cutHours` is other than it was. */
function withOtherFuture(tables: Tables, cutHours: number): Tables {
  const copy = structuredClone({
    orders: plain(tables.orders),
    cases: plain(tables.cases),
    refunds: plain(tables.refunds),
  })
  const { orders, cases, refunds } = copy
  const spoil = (column: Record<string, ArrayLike<number>>, name: string, row: number): void => {
    const values = column[name] as Float64Array
    const value = values[row] ?? NaN
    if (value > cutHours || Number.isNaN(value)) values[row] = cutHours + 1 + (row % 97)
  }
  for (let row = 0; row < orders.length; row++) {
    const column = orders.column
    if ((column.paidHours[row] ?? 0) > cutHours) {
      column.paidFen[row] = 1 + (row % 9999)
      column.buyer[row] = (row * 7919) % 1000
    }
    for (const name of ['paidHours', 'shippedHours', 'signedHours', 'completedHours']) {
      spoil(column, name, row)
    }
    column.refundedFen[row] = row % 100
  }
  for (let row = 0; row < cases.length; row++) {
    const { column } = cases
    if ((column.appliedHours[row] ?? 0) > cutHours) {
      column.reason[row] = row % 5
      column.image[row] = row % 7
      column.buyer[row] = (row * 7919) % 1000
    }
    for (const name of ['decidedHours', 'closedHours', 'refundedHours', 'backHours']) {
      spoil(column, name, row)
    }
    column.finding[row] = row % 3
    column.state[row] = row % 5
    column.refundFen[row] = row % 1000
  }
  for (let row = 0; row < refunds.length; row++) {
    if ((refunds.column.hours[row] ?? 0) > cutHours) refunds.column.amountFen[row] = row % 5000
  }
  return { ...tables, orders, cases, refunds }
}

function plain<T extends Tables['orders' | 'cases' | 'refunds']>({
  length,
  capacity,
  column,
}: T): Pick<T, 'length' | 'capacity' | 'column'> {
  return { length, capacity, column }
}

function countDifferences(
  a: ApplicationFacts,
  b: ApplicationFacts,
  rows: readonly number[],
): number {
  let count = 0
  for (const [name, values] of Object.entries(a)) {
    for (const row of rows) if (!Object.is(values[row], b[name]?.[row])) count++
  }
  return count
}

/** Trap 7: no label comes into a fact, of the account's own past or of its neighbours'. */
export const neighbourLabels: Trap = {
  name: 'neighbour-labels',
  zh: '打乱真相标签，特征一个不变，邻居的标签也没被读（变了的个数）',
  en: 'with the labels shuffled no fact changes: neighbours are not read for theirs (changes)',
  limit: 0,
  look: ({ records, facts }) => {
    let changed = 0
    for (const [at, tables] of records.slice(0, ENOUGH).entries()) {
      const rows = [...Array(tables.cases.length).keys()]
      changed += countDifferences(facts[at] ?? {}, applicationFacts(permuteTruth(tables)), rows)
    }
    return { value: changed }
  },
}

/** Trap 9: labels are told after the event; whether they are changes no byte of what is observed. */
export const labelSwitch: Trap = {
  name: 'label-switch',
  zh: '关掉真相标签，可观察的表一个字节不变（变了的字节数）',
  en: 'turning the labels off changes no byte of the observed tables (bytes changed)',
  limit: 0,
  look: ({ plan, replications, records }) => {
    let changed = 0
    for (const [at, tables] of records.slice(0, ENOUGH).entries()) {
      changed += bytesChanged(tables, untold(plan, replications[at] ?? 0))
    }
    return { value: changed }
  },
}

function untold(plan: Plan, number: number): Tables {
  return replicate(plan, number, { recordEvents: true, isTruthTold: false }).tables
}

function bytesChanged(a: Tables, b: Tables): number {
  let changed = 0
  for (const [name, table] of Object.entries(a)) {
    const other = b[name as keyof Tables]
    if (name === 'truth' || name === 'labels') continue
    for (const [key, values] of Object.entries(table.column)) {
      const own = bytesOf(values, table.length)
      const its = bytesOf(other.column[key as never], other.length)
      changed += Math.abs(own.length - its.length)
      own.forEach((byte, i) => (changed += byte === its[i] ? 0 : 1))
    }
  }
  return changed
}

function bytesOf(
  values: { buffer: ArrayBufferLike; byteOffset: number; BYTES_PER_ELEMENT: number },
  length: number,
): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, length * values.BYTES_PER_ELEMENT)
}

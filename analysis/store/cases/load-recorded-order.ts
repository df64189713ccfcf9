import { InputError } from '../../../sim/index.ts'
import type { TraceSetup } from '../../../sim/index.ts'
import { loadRulebook } from '../load-rulebook.ts'
import { readManifest } from '../manifest.ts'
import { readColumns } from '../read-tables.ts'
import { indexRecord } from './record-index.ts'
import type { RecordIndex } from './record-index.ts'
import { setupOfOrder } from './recorded-order.ts'
import { replayOrder } from './replay-record.ts'

export type RecordedOrder = {
  arm: string
  order: number
  rulebook: string
  setup: TraceSetup
  /** Where record and interpretation part; empty when they agree. */
  differences: string[]
}

/**
 * The order of a recorded case, as the interpreter takes it.
 * @param number index of the case in its table.
 * @throws InputError when the record has no such arm or case.
 */
export async function loadRecordedOrder(
  record: string,
  number: number,
  arm?: string,
): Promise<RecordedOrder> {
  const index = await loadRecord(record, arm)
  const order = index.tables.cases.column.order[number]
  if (order === undefined || number >= index.tables.cases.length) {
    throw new InputError(`the record has no case ${number}`, {
      because: `its cases are numbered from 0 to ${index.tables.cases.length - 1}`,
      where: { file: record },
      nearest: String(Math.max(0, index.tables.cases.length - 1)),
    })
  }
  return {
    arm: index.arm,
    order,
    rulebook: index.rulebook.name,
    setup: setupOfOrder(index, order),
    differences: replayOrder(index, order).map(({ difference }) => difference),
  }
}

async function loadRecord(record: string, arm?: string): Promise<RecordIndex & { arm: string }> {
  const manifest = await readManifest(record)
  const tables = await readColumns(record, arm === undefined ? {} : { arm })
  const found = manifest.arms.find(({ name }) => name === arm) ?? manifest.arms[0]
  if (found?.scenario === undefined) {
    throw new InputError(`${record} does not say under which scenario it was recorded`, {
      because: 'a case is explained by the rules and settings of its run',
      where: { file: record },
      nearest: 'record it again with --record',
    })
  }
  const { scenario, name } = found
  const rulebook = await loadRulebook(scenario.platform)
  return { ...indexRecord({ tables, scenario, rulebook }), arm: name }
}

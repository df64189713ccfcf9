import { findings, reasons, rejectReasons, states } from '../../../sim/index.ts'
import type { Tables } from '../../../sim/index.ts'
import type { AuditWorld } from '../audit-world.ts'
import type { Trap } from '../trap.ts'

/** A value seen in this many abusive cases must be seen in as many honest ones. */
const LEAST = 5

type Signature = (tables: Tables, row: number) => number | string

/** What an investigator counts as a sign: values that are there or not. */
const signatures: Readonly<Record<string, Signature>> = {
  reason: ({ cases }, row) => cases.column.reason[row] ?? -1,
  'type and situation': ({ cases }, row) =>
    `${cases.column.askedType[row]} ${cases.column.situation[row]}`,
  'reason, type, situation and evidence': ({ cases }, row) => {
    const { reason, askedType, situation, evidence } = cases.column
    return `${reasons[reason[row] ?? -1]}, ${askedType[row]} ${situation[row]} ${evidence[row]}`
  },
  evidence: ({ cases }, row) => cases.column.evidence[row] ?? -1,
  finding: ({ cases }, row) => findings[cases.column.finding[row] ?? -1] ?? 'none',
  'end of the case': ({ cases }, row) => states[cases.column.state[row] ?? -1] ?? 'none',
  'reason of refusal': ({ cases }, row) =>
    rejectReasons[cases.column.rejectReason[row] ?? -1] ?? 'none',
  interception: ({ cases }, row) => cases.column.intercept[row] ?? -1,
  attempt: ({ cases }, row) => cases.column.attempt[row] ?? -1,
  province: ({ cases, orders }, row) => orders.column.province[cases.column.order[row] ?? -1] ?? -1,
  product: ({ cases, orders }, row) => orders.column.product[cases.column.order[row] ?? -1] ?? -1,
  'pay channel': ({ cases, orders }, row) =>
    orders.column.payChannel[cases.column.order[row] ?? -1] ?? -1,
}

type Counts = Map<string, { honest: number; abusive: number }>

/** Trap 4: honest people do everything that abusers are seen to do. */
export const support: Trap = {
  name: 'support',
  zh: '滥用者身上出现的每个迹象，普通买家身上也有（缺失的个数）',
  en: 'every sign that abusers show occurs among honest people (signs that do not)',
  limit: 0,
  look: (world) => {
    const missing = [...countSigns(world)].filter(
      ([, { honest, abusive }]) => abusive >= LEAST && honest < LEAST,
    )
    return {
      value: missing.length,
      ...(missing.length > 0 ? { worst: missing.map(([sign]) => sign).join(', ') } : {}),
    }
  },
}

function countSigns({ records, labels }: AuditWorld): Counts {
  const counts: Counts = new Map()
  for (const [at, tables] of records.entries()) {
    const isAbuse = labels[at]?.isAbuse
    const seen = (sign: string, row: number): void => {
      const count = counts.get(sign) ?? { honest: 0, abusive: 0 }
      counts.set(sign, count)
      if (isAbuse?.[row] === 1) count.abusive++
      else count.honest++
    }
    for (let row = 0; row < tables.cases.length; row++) {
      for (const [name, of] of Object.entries(signatures)) seen(`${name} ${of(tables, row)}`, row)
    }
    parcelSigns(tables, seen)
  }
  return counts
}

/** Signs of what comes back: by whom, how heavy, never scanned, under a number used before. */
function parcelSigns({ parcels }: Tables, seen: (sign: string, row: number) => void): void {
  const { column } = parcels
  const used = new Set<number>()
  for (let row = 0; row < parcels.length; row++) {
    const waybill = column.waybill[row] ?? 0
    const caseRow = column.case[row] ?? -1
    const isReturn = column.direction[row] === RETURN
    if (isReturn) {
      seen(`designated carrier ${column.isDesignated[row]}`, caseRow)
      seen(`never scanned ${Number.isNaN(column.scannedHours[row])}`, caseRow)
      seen(`weight ${Math.round(4 * (column.weightShare[row] ?? NaN)) / 4}`, caseRow)
      seen(`waybill used before ${used.has(waybill)}`, caseRow)
    }
    used.add(waybill)
  }
}

const RETURN = 1

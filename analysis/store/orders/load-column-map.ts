import * as z from 'zod'
import { bundledNames, bundledPath, readYaml } from '../data-files.ts'
import { InputFaults, same } from '../faults/input-faults.ts'
import type { Fault } from '../faults/input-faults.ts'
import { nearestOf } from '../faults/nearest.ts'

/** What the columns of any shop's export are called here. */
export const canonicalFields = [
  'orderId',
  'lineId',
  'createdAt',
  'paidAt',
  'shippedAt',
  'completedAt',
  'actualYuan',
  'refundYuan',
  'totalYuan',
  'province',
] as const
export type CanonicalField = (typeof canonicalFields)[number]

const text = z.strictObject({ zh: z.string(), en: z.string() })
const field = z.enum(canonicalFields)

export const columnMapSchema = z.strictObject({
  name: z.string(),
  title: text,
  /** How a person gets the file out of the console. */
  howTo: text,
  /** The whole header row in the console's order, where it is known. */
  headers: z.array(z.string()).optional(),
  dateFormats: z.array(z.string()).min(1),
  /** Canonical field to the headers it has had, newest first. */
  fields: z.partialRecord(field, z.array(z.string()).min(1)),
  required: z.array(field),
  /** The fields whose sum is what the buyer paid at the till. */
  paidYuan: z.array(field).min(1),
  /** A field that must equal that sum on every paid row. */
  equals: field.optional(),
  traps: z.array(text),
  /** Headers that name a person or lead to one: read past, never kept. */
  personal: z.array(z.string()),
})
export type ColumnMap = z.output<typeof columnMapSchema>

/** The column map of a name and the others. @throws InputFaults with the nearest name. */
export async function loadColumnMaps(
  name: string,
): Promise<{ map: ColumnMap; others: ColumnMap[] }> {
  const names = await bundledNames('column-maps')
  const maps = await Promise.all(
    names.map((each) => readYaml(bundledPath('column-maps', each), columnMapSchema)),
  )
  const map = maps[names.indexOf(name)]?.value
  if (map !== undefined) {
    return { map, others: maps.map(({ value }) => value).filter((each) => each !== map) }
  }
  throw new InputFaults([{ ...noColumnMap(name, names), where: { path: 'demand.orders.map' } }])
}

export function noColumnMap(name: string, names: readonly string[]): Omit<Fault, 'where'> {
  const nearest = nearestOf(name, names)
  return {
    what: { zh: `没有列对照 ${name}`, en: `there is no column map ${name}` },
    because: { zh: `现有：${names.join('、')}`, en: `there are ${names.join(', ')}` },
    nearest: nearest === undefined ? undefined : same(nearest),
  }
}

/** A header as it is compared: full-width brackets, blanks, quotes and marks do not count. */
export function normalHeader(header: string): string {
  return header
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll(/["'=\s\uFEFF]/g, '')
}

/** Position of each canonical field in a header row; fields that the file lacks are absent. */
export function positionsOf(
  map: ColumnMap,
  headers: readonly string[],
): Partial<Record<CanonicalField, number>> {
  const normal = headers.map(normalHeader)
  const positions: Partial<Record<CanonicalField, number>> = {}
  for (const name of canonicalFields) {
    const aliases = (map.fields[name] ?? []).map(normalHeader)
    const alias = aliases.find((each) => normal.includes(each))
    if (alias !== undefined) positions[name] = normal.indexOf(alias)
  }
  return positions
}

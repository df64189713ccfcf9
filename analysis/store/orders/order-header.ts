import type { CsvRow } from './csv-rows.ts'
import { InputFaults, same } from '../faults/input-faults.ts'
import type { Fault } from '../faults/input-faults.ts'
import { normalHeader, positionsOf } from './load-column-map.ts'
import type { CanonicalField, ColumnMap } from './load-column-map.ts'
import { nearestOf } from '../faults/nearest.ts'

/** Where an export keeps what is needed, found by the names in its first row. */
export type OrderHeader = {
  file: string
  map: ColumnMap
  headers: readonly string[]
  positions: Partial<Record<CanonicalField, number>>
  /** Personal columns of this file, in its order. */
  personal: string[]
}

/**
 * @param others the other maps that are known, to name one that would fit.
 * @throws InputFaults when a column that the map needs is missing.
 */
export function readOrderHeader(
  row: CsvRow,
  map: ColumnMap,
  file: string,
  others: readonly ColumnMap[],
): OrderHeader {
  const headers = row.fields.map((field) => field.trim())
  const positions = positionsOf(map, headers)
  const missing = map.required.find((name) => positions[name] === undefined)
  if (missing !== undefined) {
    const other = others.find((each) => fits(each, headers))
    throw new InputFaults([missingColumn(missing, row, headers, map, file, other)])
  }
  const personal = new Set(map.personal.map(normalHeader))
  return {
    file,
    map,
    headers,
    positions,
    personal: headers.filter((header) => personal.has(normalHeader(header))),
  }
}

function missingColumn(
  field: CanonicalField,
  row: CsvRow,
  headers: readonly string[],
  map: ColumnMap,
  file: string,
  other: ColumnMap | undefined,
): Fault {
  const aliases = map.fields[field] ?? []
  const { text } = row.excerpt()
  const header = nearestOf(aliases[0] ?? '', headers)
  const at = header === undefined ? 0 : headers.indexOf(header)
  const column = row.columns[at] ?? 1
  const nearest =
    other === undefined
      ? header === undefined
        ? undefined
        : same(header)
      : {
          zh: `这像是「${other.title.zh}」：--set demand.orders.map=${other.name}`,
          en: `this looks like the ${other.title.en}: --set demand.orders.map=${other.name}`,
        }
  return {
    what: {
      zh: `表头里没有「${aliases.join('」或「')}」`,
      en: `the header has no column ${aliases.join(' or ')}`,
    },
    because: {
      zh: `列对照 ${map.name}（${map.title.zh}）要用到它`,
      en: `the column map ${map.name} (${map.title.en}) needs it`,
    },
    nearest,
    where: { file, line: row.line, column, excerpt: text, length: header?.length ?? 1 },
  }
}

/** Whether every column that a map needs is there. */
function fits(map: ColumnMap, headers: readonly string[]): boolean {
  const positions = positionsOf(map, headers)
  return map.required.every((field) => positions[field] !== undefined)
}

import type { CsvRow } from './csv-rows.ts'
import { InputFaults } from '../faults/input-faults.ts'
import type { Text } from '../faults/input-faults.ts'
import type { CanonicalField } from './load-column-map.ts'
import { cellText, clockTimeOf, fenOf, provinceOf } from './order-fields.ts'
import type { OrderHeader } from './order-header.ts'

/** One paid order of an export: Shanghai's clock, whole fen, index into `provinces` (255 unknown). */
export type PaidOrder = {
  day: number
  seconds: number
  fen: number
  province: number
  /** Number of the order line, or of the order; empty when the export has neither. */
  key: string
  /** Whether the payment is the sum that the export itself states. */
  isEqual: boolean
}

/** What a payment may be at most: the simulation counts in int32 fen. */
const MOST_FEN = 2 ** 31 - 1

/**
 * Reads one row; undefined when it was never paid.
 * @throws InputFaults at the cell that cannot be read.
 */
export function readOrderRow(
  row: CsvRow,
  header: OrderHeader,
  formats: readonly RegExp[],
): PaidOrder | undefined {
  const { map } = header
  const cell = (field: CanonicalField): string => {
    const position = header.positions[field]
    return position === undefined ? '' : cellText(row.fields[position] ?? '')
  }
  const refuse = (field: CanonicalField, because: Text): never => {
    throw cellFault(row, header, field, cell(field), because)
  }
  checkLength(row, header)
  if (cell('paidAt') === '') return undefined
  const time = clockTimeOf(cell('paidAt'), formats) ?? refuse('paidAt', timeWords(map.dateFormats))
  const amount = (field: CanonicalField): number => {
    const text = cell(field)
    if (text === '' && field !== map.paidYuan[0]) return 0
    return fenOf(text) ?? refuse(field, amountWords)
  }
  const fen = map.paidYuan.reduce((sum, field) => sum + amount(field), 0)
  if (fen < 0 || fen > MOST_FEN) refuse(map.paidYuan[0] ?? 'actualYuan', rangeWords)
  return {
    ...time,
    fen,
    province: provinceOf(cell('province')),
    key: cell('lineId') || cell('orderId'),
    isEqual: map.equals === undefined || cell(map.equals) === '' || amount(map.equals) === fen,
  }
}

function checkLength(row: CsvRow, { file, headers }: OrderHeader): void {
  const count = row.fields.length
  // Some consoles end every row, but not the header, with a comma.
  const hasEmptyEnd = count === headers.length + 1 && row.fields[headers.length] === ''
  if (count === headers.length || hasEmptyEnd) return
  // Fields have moved, so any of them may be a personal one: none is shown.
  const at = Math.min(count - 1, headers.length)
  throw new InputFaults([
    {
      what: {
        zh: `这一行有 ${count} 格，表头有 ${headers.length} 格`,
        en: `the row has ${count} fields and the header ${headers.length}`,
      },
      because: {
        zh: '少了一格，或者某一格里有没加引号的逗号',
        en: 'a field is missing, or a comma inside a field is not quoted',
      },
      where: {
        file,
        line: row.line,
        column: row.columns[at] ?? 1,
        excerpt: row.fields.map(() => '…').join(','),
        caret: at * 2 + 1,
      },
    },
  ])
}

function cellFault(
  row: CsvRow,
  header: OrderHeader,
  field: CanonicalField,
  value: string,
  because: Text,
): InputFaults {
  const position = header.positions[field] ?? 0
  const { text, carets } = row.excerpt()
  const name = header.headers[position] ?? field
  return new InputFaults([
    {
      what: { zh: `「${name}」不能是 "${value}"`, en: `${name} cannot be "${value}"` },
      because,
      where: {
        file: header.file,
        line: row.line,
        column: row.columns[position] ?? 1,
        excerpt: text,
        caret: carets[position] ?? 1,
        length: Math.max(1, value.length),
      },
    },
  ])
}

const amountWords: Text = {
  zh: '应为金额，例如 59.90 或 ¥1,234.5',
  en: 'expected an amount such as 59.90 or ¥1,234.5',
}
const rangeWords: Text = {
  zh: '付款金额应在 0 到 2147 万元之间',
  en: 'a payment lies between 0 and 21 million yuan',
}

function timeWords(formats: readonly string[]): Text {
  return {
    zh: `应为存在的时间，写作 ${formats.join(' 或 ')}`,
    en: `expected a time that exists, written ${formats.join(' or ')}`,
  }
}

// The CSV reader keeps every character it should and builds no string it should not.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputFaults } from '../../../analysis/store/faults/input-faults.ts'
import type { Fault } from '../../../analysis/store/faults/input-faults.ts'
import { CsvRows } from '../../../analysis/store/orders/csv-rows.ts'
import type { CsvRow } from '../../../analysis/store/orders/csv-rows.ts'

/** Reads text that arrives in the given pieces. */
function rowsOf(pieces: readonly string[], kept?: readonly boolean[]): CsvRow[] {
  const rows: CsvRow[] = []
  const reader = new CsvRows('orders.csv', (row) => rows.push(row))
  if (kept) reader.keep(kept)
  for (const piece of pieces) reader.push(piece)
  reader.end()
  return rows
}

const fieldsOf = (text: string) => rowsOf([text]).map(({ fields }) => fields)

function faultsIn(action: () => unknown): readonly Fault[] {
  try {
    action()
  } catch (error) {
    if (error instanceof InputFaults) return error.faults
    throw error
  }
  return []
}

const field = fc.string({
  unit: fc.constantFrom('a', '0', ' ', ',', '"', '\n', '\r\n', '中', '¥', '\t', "'"),
  maxLength: 6,
})
const table = fc
  .tuple(fc.integer({ min: 2, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(field, { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

/** RFC 4180, quoting only where it must unless told to always. */
function write(rows: readonly (readonly string[])[], newline: string, isQuoted: boolean): string {
  const cell = (text: string): string =>
    isQuoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
  return rows.map((row) => row.map(cell).join(',') + newline).join('')
}

describe('the CSV reader', () => {
  it('gives back every table that RFC 4180 can write, whatever the pieces it arrives in', () => {
    const cut = fc.array(fc.nat(200), { maxLength: 5 })
    fc.assert(
      fc.property(
        table,
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        cut,
        (rows, quote, nl, cuts) => {
          const text = write(rows, nl, quote)
          const ends = [...cuts.map((at) => at % (text.length + 1)), text.length].toSorted(
            (a, b) => a - b,
          )
          const pieces = ends.map((end, index) =>
            text.slice(index === 0 ? 0 : ends[index - 1], end),
          )
          expect(rowsOf(pieces).map((row) => row.fields)).toEqual(rows)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('needs no line break at the end and skips blank lines', () => {
    expect(fieldsOf('a,b\n\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ])
    expect(fieldsOf('')).toEqual([])
  })

  it('leaves a quote alone that does not begin a field', () => {
    expect(fieldsOf('="123",5" screen\n')).toEqual([['="123"', '5" screen']])
  })

  it('knows the line and column of every field, line breaks inside quotes included', () => {
    const rows = rowsOf(['a,b\n"x\ny",z\n1,2\n'])
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 4])
    expect(rows[1]?.columns).toEqual([1, 4])
  })

  it('builds no text of a field that is not kept, in the row or in its excerpt', () => {
    const [row] = rowsOf(['张三,20.5,"13800000000"\n'], [false, true, false])
    expect(row?.fields).toEqual(['', '20.5', ''])
    expect(row?.excerpt()).toEqual({ text: '…,20.5,…', carets: [1, 3, 8] })
  })

  it.each([
    ['a,"b\nc,d\n', 1, 3, 'a quote is never closed'],
    ['a,b\n1,"2"3\n', 2, 3, 'there is text after a closing quote'],
  ])('refuses %j with its place', (text, line, column, what) => {
    const [fault] = faultsIn(() => rowsOf([text]))
    expect(fault?.where).toMatchObject({ line, column, caret: column })
    expect(fault?.what.en).toBe(what)
  })

  it('gives up on a quote that is open for a million characters, before the file ends', () => {
    const reader = new CsvRows('orders.csv', () => {})
    reader.push('a,b\n1,"')
    expect(() => {
      for (let n = 0; n < 40; n++) reader.push('x'.repeat(50_000))
    }).toThrow('never closed')
  })
})

import { NO_ROW, tableColumns } from '../../sim/index.ts'
import type { ColumnKind, TableName } from '../../sim/index.ts'
import type { DecodedArray, Encoding, SchemaElement } from 'hyparquet'
import { recordedWords } from './recorded-words.ts'

/** What a column on disk holds: the file's element, and the way from and to the typed array. */
export type ParquetColumn = {
  name: string
  kind: ColumnKind
  element: SchemaElement
  encoding: Encoding
  /** Values of rows `from` to below `to`; null where there is none. */
  encode: (column: ArrayLike<number>, from: number, to: number) => DecodedArray
  decode: (value: unknown) => number
}

/**
 * How each column of a table is written: words for codes, true and false for flags, null for a moment
 * that never came and for a row that is not there, plain numbers for the rest.
 */
export function parquetColumns(table: TableName): ParquetColumn[] {
  return Object.entries<ColumnKind>(tableColumns[table]).map(([name, kind]) => {
    const words = recordedWords[table][name]
    if (words) return wordColumn(name, kind, words)
    if (kind === 'u8' && /^is[A-Z]/.test(name)) return flagColumn(name, kind)
    return mayMiss(table, name, kind) ? numberColumn(name, kind) : fullColumn(name, kind)
  })
}

/** Moments may never come, and a parcel or a payment may belong to no case. */
function mayMiss(table: TableName, name: string, kind: ColumnKind): boolean {
  const isReference = name === 'case' && (table === 'parcels' || table === 'ledger')
  return kind === 'f64' || kind === 'f32' || isReference
}

function wordColumn(name: string, kind: ColumnKind, words: readonly string[]): ParquetColumn {
  const codes = new Map(words.map((word, code) => [word, code]))
  return {
    name,
    kind,
    element: { ...optional(name), type: 'BYTE_ARRAY', converted_type: 'UTF8' },
    encoding: 'RLE_DICTIONARY',
    encode: (column, from, to) => rowsOf(from, to, (row) => words[column[row] ?? -1] ?? null),
    decode: (value) => codes.get(String(value)) ?? UNKNOWN_CODE,
  }
}

/** What a column of codes holds where the word is not known, as an order's province may be. */
const UNKNOWN_CODE = 255

function flagColumn(name: string, kind: ColumnKind): ParquetColumn {
  return {
    name,
    kind,
    element: { name, repetition_type: 'REQUIRED', type: 'BOOLEAN' },
    encoding: 'PLAIN',
    encode: (column, from, to) => rowsOf(from, to, (row) => column[row] === 1),
    decode: (value) => (value === true ? 1 : 0),
  }
}

const numberTypes: Readonly<Record<ColumnKind, Omit<SchemaElement, 'name'>>> = {
  u8: { type: 'INT32' },
  u16: { type: 'INT32' },
  u32: { type: 'INT32', converted_type: 'UINT_32' },
  i32: { type: 'INT32' },
  f32: { type: 'FLOAT' },
  f64: { type: 'DOUBLE' },
}

function numberColumn(name: string, kind: ColumnKind): ParquetColumn {
  const missing = kind === 'u32' ? NO_ROW : NaN
  return {
    name,
    kind,
    element: { ...optional(name), ...numberTypes[kind] },
    encoding: 'PLAIN',
    encode: (column, from, to) =>
      rowsOf(from, to, (row) => {
        const value = column[row] ?? NaN
        return value === missing || Number.isNaN(value) ? null : value
      }),
    decode: (value) => (typeof value === 'number' ? value : missing),
  }
}

/** A number in every row: the typed array goes to the writer as it is. */
function fullColumn(name: string, kind: ColumnKind): ParquetColumn {
  return {
    name,
    kind,
    element: { name, repetition_type: 'REQUIRED', ...numberTypes[kind] },
    encoding: 'PLAIN',
    encode: (column, from, to) => {
      const rows = sliceOf(column, from, to)
      // The writer takes typed arrays as they are, but not with keys above the signed integers.
      return kind === 'u32' && hasLarge(rows) ? Array.from(rows) : Int32Array.from(rows)
    },
    decode: Number,
  }
}

function hasLarge(rows: ArrayLike<number>): boolean {
  for (let i = 0; i < rows.length; i++) if ((rows[i] ?? 0) > LARGEST_SIGNED) return true
  return false
}

const LARGEST_SIGNED = 0x7fffffff

function sliceOf(column: ArrayLike<number>, from: number, to: number): ArrayLike<number> {
  return ArrayBuffer.isView(column)
    ? (column as Int32Array).subarray(from, to)
    : rowsOf(from, to, (row) => column[row] ?? 0)
}

function optional(name: string): SchemaElement {
  return { name, repetition_type: 'OPTIONAL' }
}

export function rowsOf<T>(from: number, to: number, value: (row: number) => T): T[] {
  const values: T[] = []
  for (let row = from; row < to; row++) values.push(value(row))
  return values
}

import { NO_ROW, tableColumns } from '../../sim/index.ts'
import type { ColumnKind, TableName } from '../../sim/index.ts'
import type { SchemaElement } from 'hyparquet'
import { recordedWords } from './recorded-words.ts'
import type { WrittenColumn } from './written-column.ts'

/** What a column on disk holds: the file's element, and the way from and to the typed array. */
export type ParquetColumn = WrittenColumn & {
  name: string
  kind: ColumnKind
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
    encode: (encoder, columns, from, to) =>
      encoder.words(columns[name] as Uint8Array, from, to, words),
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
    encode: (encoder, columns, from, to) => encoder.flags(columns[name] as Uint8Array, from, to),
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
    encode: (encoder, columns, from, to) =>
      kind === 'u32'
        ? encoder.references(columns[name] as Uint32Array, from, to, missing)
        : encoder.floats(columns[name] as Float32Array | Float64Array, from, to),
    decode: (value) => (typeof value === 'number' ? value : missing),
  }
}

function fullColumn(name: string, kind: ColumnKind): ParquetColumn {
  return {
    name,
    kind,
    element: { name, repetition_type: 'REQUIRED', ...numberTypes[kind] },
    encode: (encoder, columns, from, to) =>
      kind === 'u8'
        ? encoder.small(columns[name] as Uint8Array, from, to)
        : encoder.integers(columns[name] as Int32Array, from, to),
    decode: Number,
  }
}

function optional(name: string): SchemaElement {
  return { name, repetition_type: 'OPTIONAL' }
}

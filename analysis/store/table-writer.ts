import type { TableName } from '../../sim/index.ts'
import type { ColumnChunk, SchemaElement } from 'hyparquet'
import { fileWriter, ParquetWriter } from 'hyparquet-writer'
import type { Writer } from 'hyparquet-writer'
import { writePageHeader } from 'hyparquet-writer/src/datapage.js'
import { writeDictionaryPage } from 'hyparquet-writer/src/dictionary.js'
import { extraColumns } from './extra-columns.ts'
import type { RecordContext } from './extra-columns.ts'
import { RECORD_SCHEMA } from './manifest.ts'
import { PageEncoder } from './page-encoder.ts'
import type { PageValues } from './page-encoder.ts'
import { parquetColumns } from './parquet-columns.ts'
import type { Source, WrittenColumn } from './written-column.ts'

/** Rows of a row group. */
const GROUP_ROWS = 65_536

/** Row groups are written one after another, so that all tables of a thread share the buffers. */
const encoder = new PageEncoder(GROUP_ROWS)

/**
 * Writes one table as Parquet, row group by row group: its columns under their names, then the columns
 * made for readers (`extraColumns`). The bytes depend on the rows alone: no clock, and one name as the
 * maker. Pages are made here, for the library looks at every value five times and takes most of a run;
 * headers, dictionaries, footer and file are the library's.
 */
export class TableWriter {
  /** Rows written. */
  rows = 0
  readonly #columns: readonly WrittenColumn[]
  readonly #file: Writer
  readonly #parquet: ParquetWriter

  constructor(path: string, name: TableName, context: RecordContext) {
    this.#columns = [...parquetColumns(name), ...extraColumns(name, context)]
    const elements = this.#columns.map(({ element }) => element)
    this.#file = fileWriter(path)
    this.#parquet = new ParquetWriter({
      writer: this.#file,
      schema: [{ name: 'schema', num_children: elements.length }, ...elements],
      codec: 'UNCOMPRESSED',
      statistics: false,
      createdBy: 'afterlab',
      kvMetadata: [
        { key: 'afterlab.schema', value: RECORD_SCHEMA },
        { key: 'afterlab.clock', value: 'columns *_at are wall-clock time of Asia/Shanghai' },
      ],
    })
  }

  /** The first `length` rows of columns, in row groups of their own. */
  add(source: Source, length: number): void {
    for (let from = 0; from < length; from += GROUP_ROWS) {
      this.#addGroup(source, from, Math.min(from + GROUP_ROWS, length))
    }
    this.rows += length
  }

  #addGroup(source: Source, from: number, to: number): void {
    const rows = to - from
    const start = this.#file.offset
    const columns = this.#columns.map(({ element, encode }) =>
      writeChunk(this.#file, element, encode(encoder, source, from, to), rows),
    )
    const bytes = BigInt(this.#file.offset - start)
    this.#parquet.num_rows += BigInt(rows)
    this.#parquet.row_groups.push({
      columns,
      total_byte_size: bytes,
      total_compressed_size: bytes,
      num_rows: BigInt(rows),
    })
  }

  finish(): void {
    void this.#parquet.finish()
  }
}

/** One column of a row group: its dictionary where it has one, and one page. */
function writeChunk(
  file: Writer,
  element: SchemaElement,
  { bytes, encoding, present, levels, dictionary }: PageValues,
  rows: number,
): ColumnChunk {
  const start = file.offset
  if (dictionary) writeDictionaryPage(file, encoderOf(element), [...dictionary])
  const page = file.offset
  const levelBytes = levels?.length ?? 0
  const size = levelBytes + bytes.length
  writePageHeader(file, {
    type: 'DATA_PAGE_V2',
    uncompressed_page_size: size,
    compressed_page_size: size,
    data_page_header_v2: {
      num_values: rows,
      num_nulls: rows - present,
      num_rows: rows,
      encoding,
      definition_levels_byte_length: levelBytes,
      repetition_levels_byte_length: 0,
      is_compressed: false,
    },
  })
  if (levels) file.appendBytes(levels)
  file.appendBytes(bytes)
  const total = BigInt(file.offset - start)
  return {
    file_offset: BigInt(start),
    meta_data: {
      type: element.type ?? 'BYTE_ARRAY',
      encodings: dictionary ? ['PLAIN', encoding] : [encoding],
      path_in_schema: [element.name],
      codec: 'UNCOMPRESSED',
      num_values: BigInt(rows),
      total_compressed_size: total,
      total_uncompressed_size: total,
      data_page_offset: BigInt(page),
      ...(dictionary ? { dictionary_page_offset: BigInt(start) } : {}),
    },
  }
}

function encoderOf(element: SchemaElement): Parameters<typeof writeDictionaryPage>[1] {
  return {
    columnName: element.name,
    element,
    schemaPath: [element],
    codec: 'UNCOMPRESSED',
    compressors: {},
    stats: false,
    pageSize: 0,
    columnIndex: false,
    offsetIndex: false,
  }
}

import { asyncBufferFromFile, parquetScan } from 'hyparquet'
import type { Columns, ColumnKind, ColumnSchema, TableName, Tables } from '../../sim/index.ts'
import { parquetColumns } from './parquet-columns.ts'

type TypedArray = Columns<ColumnSchema>['column'][string]

const newArray: Readonly<Record<ColumnKind, (length: number) => TypedArray>> = {
  u8: (length) => new Uint8Array(length),
  u16: (length) => new Uint16Array(length),
  u32: (length) => new Uint32Array(length),
  i32: (length) => new Int32Array(length),
  f32: (length) => new Float32Array(length),
  f64: (length) => new Float64Array(length),
}

/** Every column of a Parquet file by name, in the file's order, row groups joined. */
export async function readParquet(path: string): Promise<Record<string, unknown[]>> {
  const scan = await parquetScan({ file: await asyncBufferFromFile(path) })
  const names = scan.metadata.schema.slice(1).map(({ name }) => name)
  const columns = names.map(async (column) => {
    const values: unknown[] = []
    for (const { rowStart, rowEnd } of scan.ranges) {
      const part: Iterable<unknown> = await scan.readColumn({ column, rowStart, rowEnd })
      for (const value of part) values.push(value)
    }
    return [column, values] as const
  })
  return Object.fromEntries(await Promise.all(columns))
}

/** A recorded table as the typed columns that were written: codes, hours and NaN as in memory. */
export async function readParquetTyped<T extends TableName>(
  path: string,
  table: T,
): Promise<Tables[T]> {
  const values = await readParquet(path)
  const length = Object.values(values)[0]?.length ?? 0
  const typed = parquetColumns(table).map(({ name, kind, decode }) => {
    const array = newArray[kind](length)
    values[name]?.forEach((value, row) => {
      array[row] = decode(value)
    })
    return [name, array] as const
  })
  const columns: Columns<ColumnSchema> = {
    length,
    capacity: length,
    column: Object.fromEntries(typed),
  }
  return columns as unknown as Tables[T]
}

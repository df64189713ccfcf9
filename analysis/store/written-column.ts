import type { SchemaElement } from 'hyparquet'
import type { PageEncoder, PageValues, TypedColumn } from './page-encoder.ts'

export type Source = Readonly<Record<string, TypedColumn>>

/** A column as it is written: the file's element and how its page is made. */
export type WrittenColumn = {
  element: SchemaElement
  encode: (encoder: PageEncoder, columns: Source, from: number, to: number) => PageValues
}

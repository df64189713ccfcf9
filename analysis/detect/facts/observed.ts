import type { Tables } from '../../../sim/index.ts'

/** The recorded tables that a shop can see; what people and goods were like inside is not among them. */
export const observedTables = ['orders', 'cases', 'parcels', 'claims', 'refunds'] as const
export type ObservedTable = (typeof observedTables)[number]

/** Typed columns of the observed tables; a table or a column that was not recorded is absent. */
export type Observed = {
  readonly [T in ObservedTable]?: {
    readonly length: number
    readonly column: Readonly<Partial<Tables[T]['column']>>
  }
}

/** A column by table and name, such as `cases.evidenceSignal`. */
export type ColumnName = {
  [T in ObservedTable]: `${T}.${Extract<keyof Tables[T]['column'], string>}`
}[ObservedTable]

/** The columns among `needs` that the record does not hold. */
export function missingColumns(
  observed: Observed,
  needs: readonly ColumnName[],
): readonly ColumnName[] {
  return needs.filter((need) => {
    const [table, name] = need.split('.') as [ObservedTable, string]
    return !(name in (observed[table]?.column ?? {}))
  })
}

/** A column as numbers, all NaN when it was not recorded, empty when its table was not. */
export function columnOf(observed: Observed, table: ObservedTable, name: string): Float64Array {
  const found = observed[table]
  const values = (found?.column as Record<string, ArrayLike<number> | undefined> | undefined)?.[
    name
  ]
  return Float64Array.from({ length: found?.length ?? 0 }, (_, row) => values?.[row] ?? NaN)
}

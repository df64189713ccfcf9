import { patterns } from '../../sim/index.ts'
import type { Replication } from '../../sim/index.ts'
import { carried } from './measured-rows.ts'
import type { MeasuredRows } from './measured-rows.ts'

/** Who can lose money to abuse, in the order of `Losses`. */
export const lossPayers = ['shop', 'platform', 'insurer'] as const
export type LossPayer = (typeof lossPayers)[number]

/** Fen lost by payer, then by pattern (index into `patterns`). */
export type Losses = Readonly<Record<LossPayer, Float64Array>>

const HONEST = patterns.indexOf('honest')

/**
 * Losses to abuse on measured orders. The only file of the measures that reads the latent table:
 * what it says here is judgement after the event, never something that decided a case.
 * @param ofCase whether to count a case, by its row; when left out all are, and the orders without one.
 */
export function abuseLosses(rows: MeasuredRows, ofCase?: (row: number) => boolean): Losses {
  const isWhole = ofCase === undefined
  const { column, length } = rows.tables.truth
  const { isMeasured } = rows.tables.orders.column
  const losses = {
    shop: isWhole ? rows.lossOutsideCasesFen.slice() : new Float64Array(patterns.length),
    platform: new Float64Array(patterns.length),
    insurer: new Float64Array(patterns.length),
  }
  const { shop, platform, insurer } = losses
  for (let row = 0; row < length; row++) {
    const pattern = column.pattern[row] ?? HONEST
    if (pattern === HONEST || isMeasured[column.order[row] ?? -1] !== 1) continue
    if (ofCase?.(column.case[row] ?? -1) === false) continue
    shop[pattern] = (shop[pattern] ?? 0) + (column.lossShopFen[row] ?? 0)
    platform[pattern] = (platform[pattern] ?? 0) + (column.lossPlatformFen[row] ?? 0)
    insurer[pattern] = (insurer[pattern] ?? 0) + (column.lossInsurerFen[row] ?? 0)
  }
  return {
    shop: carried(rows, shop),
    platform: carried(rows, platform),
    insurer: carried(rows, insurer),
  }
}

/** Whether each case is abusive, by case row: 1 or 0. */
export function abusiveCases({ tables }: Replication): Uint8Array {
  const { column, length } = tables.truth
  const isAbusive = new Uint8Array(tables.cases.length)
  for (let row = 0; row < length; row++) {
    if (column.pattern[row] !== HONEST) isAbusive[column.case[row] ?? -1] = 1
  }
  return isAbusive
}

/** Sum over payers and patterns, in fen. */
export function totalLossFen(losses: Losses): number {
  return lossPayers.reduce((sum, payer) => sum + sumOf(losses[payer]), 0)
}

export function sumOf(fen: Float64Array): number {
  return fen.reduce((sum, value) => sum + value, 0)
}

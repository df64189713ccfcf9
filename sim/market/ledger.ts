import { NO_ROW } from './columns.ts'
import type { World } from './world.ts'

/**
 * Moves money from one party to another: one row, both sides, so the parties' balances always sum to
 * zero. Amounts are positive fen; a zero amount writes nothing.
 */
export function pay(
  world: World,
  atHours: number,
  entry: number,
  from: number,
  to: number,
  amountFen: number,
  order: number,
  caseId: number = NO_ROW,
): void {
  if (amountFen === 0) return
  const row = world.ledger.add()
  const { column } = world.ledger
  column.hours[row] = atHours
  column.order[row] = order
  column.case[row] = caseId
  column.entry[row] = entry
  column.from[row] = from
  column.to[row] = to
  column.amountFen[row] = amountFen
}

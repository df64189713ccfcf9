import { codeOf, parties } from '../policy/terms.ts'
import type { Party } from '../policy/terms.ts'
import { NO_ROW } from './columns.ts'
import { ledgerEntries } from './terms.ts'
import type { World } from './world.ts'

export const PARTY = Object.fromEntries(
  parties.map((name) => [name, codeOf(parties, name)]),
) as Record<Party, number>

export const ENTRY = Object.fromEntries(ledgerEntries.map((name, code) => [name, code])) as Record<
  (typeof ledgerEntries)[number],
  number
>

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

import { ledgerEntries, parties } from '../../sim/index.ts'
import type { Replication } from '../../sim/index.ts'

export type LedgerEntry = (typeof ledgerEntries)[number]
export type Party = (typeof parties)[number]

/** Fen that a party paid less what it received, by ledger entry: costs above zero, income below. */
export type Outlays = Readonly<Record<LedgerEntry, number>>

/**
 * What `party` paid (positive) or received (negative) by ledger entry, over measured orders.
 * @param ofOrder whether to count an order; every measured order when left out.
 */
export function outlays(
  { tables }: Replication,
  party: Party,
  ofOrder?: (order: number) => boolean,
): Outlays {
  const { column, length } = tables.ledger
  const { isMeasured } = tables.orders.column
  const who = parties.indexOf(party)
  const fen = new Float64Array(ledgerEntries.length)
  for (let row = 0; row < length; row++) {
    const sign = column.from[row] === who ? 1 : column.to[row] === who ? -1 : 0
    if (sign === 0) continue
    const order = column.order[row] ?? -1
    if (isMeasured[order] !== 1 || (ofOrder && !ofOrder(order))) continue
    const entry = column.entry[row] ?? 0
    fen[entry] = (fen[entry] ?? 0) + sign * (column.amountFen[row] ?? 0)
  }
  const pairs = ledgerEntries.map((entry, code) => [entry, fen[code] ?? 0])
  return Object.fromEntries(pairs) as Record<LedgerEntry, number>
}

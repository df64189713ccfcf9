import { ledgerEntries, parties } from '../../sim/index.ts'
import { carried } from './measured-rows.ts'
import type { MeasuredRows } from './measured-rows.ts'

export type LedgerEntry = (typeof ledgerEntries)[number]
export type Party = (typeof parties)[number]

/** Fen that a party paid less what it received, by ledger entry: costs above zero, income below. */
export type Outlays = Readonly<Record<LedgerEntry, number>>

/**
 * The outlays of every party; over all parties an entry sums to zero.
 * @param isCounted by order, 1 to count it; the measured orders when left out.
 */
export function outlaysOf(
  rows: MeasuredRows,
  isCounted: Uint8Array = rows.tables.orders.column.isMeasured,
): Readonly<Record<Party, Outlays>> {
  const { order, entry, from, to, amountFen } = rows.tables.ledger.column
  const { length } = rows.tables.ledger
  const entries = ledgerEntries.length
  const ofRows = new Float64Array(parties.length * entries)
  for (let row = 0; row < length; row++) {
    if (isCounted[order[row] ?? -1] !== 1) continue
    const code = entry[row] ?? 0
    const amount = amountFen[row] ?? 0
    const payer = (from[row] ?? 0) * entries + code
    const payee = (to[row] ?? 0) * entries + code
    ofRows[payer] = (ofRows[payer] ?? 0) + amount
    ofRows[payee] = (ofRows[payee] ?? 0) - amount
  }
  const fen = carried(rows, ofRows)
  const ofParty = (party: number): [LedgerEntry, number][] =>
    ledgerEntries.map((name, code) => [name, fen[party * entries + code] ?? 0])
  const pairs = parties.map((name, party) => [name, Object.fromEntries(ofParty(party))])
  return Object.fromEntries(pairs) as Record<Party, Outlays>
}

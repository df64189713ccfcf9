/** Totals by day that slow variables look back on: claims and covered parcels, small refunds, faults. */
export class DayTotals {
  readonly #trailingDays: number
  #covered: number[] = []
  #claims: number[] = []
  #smallFen: number[] = []
  #closed: number[] = []
  #faults: number[] = []

  constructor(trailingDays: number) {
    this.#trailingDays = trailingDays
  }

  addCovered(day: number): void {
    add(this.#covered, day, 1)
  }

  addClaim(day: number): void {
    add(this.#claims, day, 1)
  }

  addSmallRefund(day: number, fen: number): void {
    add(this.#smallFen, day, fen)
  }

  addClosedCase(day: number): void {
    add(this.#closed, day, 1)
  }

  addFault(day: number): void {
    add(this.#faults, day, 1)
  }

  smallRefundFen(day: number): number {
    return this.#smallFen[day] ?? 0
  }

  /**
   * Claims per covered parcel over the trailing days before `day`, with a prior that weighs as much
   * as the orders of `priorWeight`, so that a young cover is rated by what is usual.
   */
  claimShare(day: number, priorShare: number, priorWeight: number): number {
    const covered = trailing(this.#covered, day, this.#trailingDays)
    const claims = trailing(this.#claims, day, this.#trailingDays)
    return (claims + priorShare * priorWeight) / (covered + priorWeight)
  }

  /** Disputes ruled against the shop per closed case, trailing (domain 2.7); 0 below four disputes. */
  faultShare(day: number): number {
    const faults = trailing(this.#faults, day, this.#trailingDays)
    const closed = trailing(this.#closed, day, this.#trailingDays)
    return faults < 4 || closed === 0 ? 0 : faults / closed
  }
}

function add(totals: number[], day: number, amount: number): void {
  while (totals.length <= day) totals.push(0)
  totals[day] = (totals[day] ?? 0) + amount
}

function trailing(totals: number[], day: number, days: number): number {
  let sum = 0
  for (let d = Math.max(0, day - days); d < day; d++) sum += totals[d] ?? 0
  return sum
}

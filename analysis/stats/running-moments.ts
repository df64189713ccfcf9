/** Mean and variance of values that come one by one (Welford 1962). */
export class RunningMoments {
  count = 0
  mean = 0
  #squares = 0

  add(value: number): void {
    this.count++
    const before = value - this.mean
    this.mean += before / this.count
    this.#squares += before * (value - this.mean)
  }

  /** Unbiased; NaN for fewer than two values. */
  get variance(): number {
    return this.count < 2 ? NaN : this.#squares / (this.count - 1)
  }
}

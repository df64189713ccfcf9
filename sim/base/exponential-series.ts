import type { Stream } from './streams.ts'

const BLOCK_BITS = 8
const BLOCK = 1 << BLOCK_BITS

/**
 * The n-th draw of one kind as an exponential quantity, such as the n-th service of a station or the
 * n-th gap between arrivals: exactly `exponential(stream.uniform(n, draw), mean)`, in any order. It is
 * computed 256 at a time, which pays where n hardly ever goes back.
 */
export class ExponentialSeries {
  private readonly stream: Stream
  private readonly draw: number
  private readonly mean: number
  private readonly values = new Float64Array(BLOCK)
  private block = -1

  constructor(stream: Stream, draw: number, mean: number) {
    this.stream = stream
    this.draw = draw
    this.mean = mean
  }

  /** @param n an unsigned 32-bit integer. */
  at(n: number): number {
    if (n >>> BLOCK_BITS !== this.block) this.fill(n >>> BLOCK_BITS)
    return this.values[n & (BLOCK - 1)]!
  }

  private fill(block: number): void {
    this.stream.fillExponential(block << BLOCK_BITS, this.draw, this.mean, this.values)
    this.block = block
  }
}

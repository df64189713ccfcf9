import { scramble } from '../base/scramble.ts'
import type { Stream } from '../base/streams.ts'

const WORDS = 2 ** 32

/** One-to-one on the unsigned 32-bit integers. */
export type Mask = (number: number) => number

/**
 * Gives recorded keys another name in every replication, by two numbers that follow from the seed: keys
 * are counted by who makes them, and without the seed nobody can count back.
 */
export function makeMask(stream: Stream): Mask {
  const [first, second] = [stream.below(0, 0, WORDS), stream.below(0, 1, WORDS)]
  return (number) => scramble(scramble(number ^ first) ^ second)
}

/** Keys that are drawn by while a run goes get the names under which they are recorded. */
export function maskKeys(
  { column, length }: { column: { orderKey: Uint32Array; checkout: Uint32Array }; length: number },
  mask: Mask,
): void {
  const { orderKey, checkout } = column
  for (let row = 0; row < length; row++) {
    orderKey[row] = mask(orderKey[row]!)
    checkout[row] = mask(checkout[row]!)
  }
}

/** Numbers to be judged: the n-th in some order of keys, uniform on (0, 1). */
export type Sequence = (n: number) => number

/** A stretch of a sequence, with the 52 bits that a draw has: the upper 32 and the lower 20. */
export type Numbers = { u: Float64Array; high: Uint32Array; low: Uint32Array }

export const BITS = 52
const LOW_BITS = 20

export function take(sequence: Sequence, count: number): Numbers {
  const numbers = makeNumbers(count)
  const { u, high, low } = numbers
  for (let n = 0; n < count; n++) {
    u[n] = sequence(n)
    high[n] = Math.floor(u[n]! * 2 ** 32)
    low[n] = Math.floor((u[n]! * 2 ** 32 - high[n]!) * 2 ** LOW_BITS)
  }
  return numbers
}

/** The same numbers with their 52 bits read backwards, so that what looks at upper bits sees the lower. */
export function readBackwards({ u, high, low }: Numbers): Numbers {
  const backwards = makeNumbers(u.length)
  for (let n = 0; n < u.length; n++) {
    const upper = reverse(high[n]!)
    const lower = reverse(low[n]!) >>> (32 - LOW_BITS)
    const bits = lower * 2 ** 32 + upper
    backwards.high[n] = Math.floor(bits / 2 ** LOW_BITS)
    backwards.low[n] = bits % 2 ** LOW_BITS
    backwards.u[n] = (bits + 0.5) / 2 ** BITS
  }
  return backwards
}

/** Bits set in a 32-bit word. */
export function weightOf(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function makeNumbers(count: number): Numbers {
  return {
    u: new Float64Array(count),
    high: new Uint32Array(count),
    low: new Uint32Array(count),
  }
}

function reverse(word: number): number {
  let bits = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1)
  bits = ((bits >>> 2) & 0x33333333) | ((bits & 0x33333333) << 2)
  bits = ((bits >>> 4) & 0x0f0f0f0f) | ((bits & 0x0f0f0f0f) << 4)
  bits = ((bits >>> 8) & 0x00ff00ff) | ((bits & 0x00ff00ff) << 8)
  return ((bits >>> 16) | (bits << 16)) >>> 0
}

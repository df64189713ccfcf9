/**
 * Logarithm, exponential and normal quantile from + - * / and square root alone. The built-in ones
 * may differ in the last bit from engine to engine, and one bit is enough to reorder two events.
 */

const TWO_32 = 4294967296
const TWO_MINUS_32 = 1 / TWO_32
const TWO_MINUS_54 = TWO_MINUS_32 / 4194304

const LN_CELLS = 256
/** From this cell on (mantissa above about sqrt 2) the next power of two is the nearer one. */
const LN_UPPER_CELL = 107
const LN_OF_CENTRE = Float64Array.from({ length: LN_CELLS + 1 }, (_, cell) => {
  const centre = 1 + cell / LN_CELLS
  return lnBySeries(cell < LN_UPPER_CELL ? centre : centre / 2)
})
const INVERSE_OF_CENTRE = Float64Array.from(
  { length: LN_CELLS + 1 },
  (_, cell) => 1 / (LN_CELLS + cell),
)
/** 2, 4, 8 to 2^32. */
const POWERS_TO_32 = powersFrom(1, 32)
/** Half the distance between two uniforms: 2^-53. */
export const HALF_STEP = 1 / 9007199254740992
/** By the zeros before it: the cells of a half step, once the number is scaled to from 1 to 2. */
const CELLS_A_HALF_STEP = POWERS_TO_32.map((power) => power * LN_CELLS * HALF_STEP)

/** Natural logarithm of x > 0 (within 2 units in the last place); -Infinity at 0, NaN below. */
export function ln(x: number): number {
  return x >= TWO_MINUS_32 && x < 1 ? lnBetween(x, 0) : lnBeyond(x)
}

/** ln of x times 2^exponent, for x from 2^-32 to below 1: a table of 256 cells and a short series. */
function lnBetween(x: number, exponent: number): number {
  const zeros = Math.clz32((x * TWO_32) >>> 0)
  const place = x * POWERS_TO_32[zeros]! * LN_CELLS - LN_CELLS
  const cell = (place + 0.5) | 0
  // One more in the lower cells; without a branch, which chance would mispredict every other time.
  const halvings = zeros + ((cell - LN_UPPER_CELL) >>> 31)
  return lnAt(place, cell, exponent - halvings)
}

/** The logarithm at a place of the table, in cells, and the cell whose centre is nearest. */
function lnAt(place: number, cell: number, exponent: number): number {
  const r = (place - cell) * INVERSE_OF_CENTRE[cell]!
  const series = r - r * r * (1 / 2 - r * (1 / 3 - r * (1 / 4 - r * (1 / 5 - r * (1 / 6)))))
  return exponent * Math.LN2 + (LN_OF_CENTRE[cell]! + series)
}

/**
 * ln(1 - u) to the same bit, for the uniform u that `Stream` makes of two random words: how far 1 - u
 * lies below 1 is read off the word, which a processor does sooner than off the fraction.
 */
export function lnOfRest(word0: number, word1: number): number {
  const high = ~word0
  const halfSteps = (high >>> 0) * 2097152 + ((~word1 >>> 12) * 2 + 1)
  if (high === 0) return ln(halfSteps * HALF_STEP)
  const zeros = Math.clz32(high)
  const place = halfSteps * CELLS_A_HALF_STEP[zeros]! - LN_CELLS
  const cell = (place + 0.5) | 0
  const halvings = zeros + ((cell - LN_UPPER_CELL) >>> 31)
  return lnAt(place, cell, -halvings)
}

/** Brings x into the reach of `lnBetween` by exact powers of two. */
function lnBeyond(x: number): number {
  if (!(x > 0 && x < Infinity)) return x === 0 ? -Infinity : x > 0 ? x : NaN
  let between = x
  let exponent = 0
  for (; between >= 1; exponent += 32) between *= TWO_MINUS_32
  for (; between < TWO_MINUS_32; exponent -= 32) between *= TWO_32
  return lnBetween(between, exponent)
}

const EXP_CELLS = 32
const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const EXP_OVERFLOW = 709.782712893384
const EXP_UNDERFLOW = -745.1332191019412
const SMALLEST_EXPONENT = -1022
const LARGEST_EXPONENT = 1023
/** 2^(cell / 32), 2 itself included. */
const ROOTS_OF_TWO = Float64Array.from({ length: EXP_CELLS + 1 }, (_, cell) =>
  expBySeries((cell * Math.LN2) / EXP_CELLS),
)
const POWERS_OF_TWO = powersFrom(SMALLEST_EXPONENT, LARGEST_EXPONENT)

/** e to the power x (within 2 units in the last place); Infinity above 709.78, 0 below -745.13. */
export function exp(x: number): number {
  if (!(x <= EXP_OVERFLOW)) return x * Infinity
  if (x < EXP_UNDERFLOW) return 0
  const steps = Math.floor(x * (EXP_CELLS / Math.LN2) + 0.5)
  const exponent = Math.min(LARGEST_EXPONENT, Math.floor(steps / EXP_CELLS))
  const r = x - steps * (LN2_HIGH / EXP_CELLS) - steps * (LN2_LOW / EXP_CELLS)
  const series = r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720))))))
  const root = ROOTS_OF_TWO[steps - exponent * EXP_CELLS]!
  const value = root + root * series
  return exponent < SMALLEST_EXPONENT
    ? value * POWERS_OF_TWO[exponent + 54 - SMALLEST_EXPONENT]! * TWO_MINUS_54
    : value * POWERS_OF_TWO[exponent - SMALLEST_EXPONENT]!
}

/** ln x = 2 artanh((x - 1) / (x + 1)), smallest terms first; for x within a factor sqrt 2 of 1. */
function lnBySeries(x: number): number {
  const s = (x - 1) / (x + 1)
  const square = s * s
  let sum = 0
  for (let k = 39; k >= 3; k -= 2) sum = (sum + 1 / k) * square
  return 2 * s + 2 * s * sum
}

/** 2^smallest to 2^largest, by exact doubling and halving. */
function powersFrom(smallest: number, largest: number): Float64Array {
  const powers = new Float64Array(largest - smallest + 1)
  for (let k = 0, power = 1; k <= largest; k++, power *= 2) {
    if (k >= smallest) powers[k - smallest] = power
  }
  for (let k = 0, power = 1; k >= smallest; k--, power /= 2) powers[k - smallest] = power
  return powers
}

/** The power series of e^x, smallest terms first; for x up to ln 2. */
function expBySeries(x: number): number {
  let sum = 0
  for (let k = 24; k >= 2; k--) sum = (sum + 1) * (x / k)
  return 1 + (x + x * sum)
}

/**
 * The x below which a standard normal variable falls with probability p in (0, 1), to about 1e-15.
 * Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988) 477-484.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5
  if (Math.abs(q) <= 0.425) return q * ratio(CENTRE, 0.180625 - q * q)
  const tail = q < 0 ? p : 1 - p
  const r = Math.sqrt(-ln(tail))
  const x = r <= 5 ? ratio(SHOULDER, r - 1.6) : ratio(TAIL, r - 5)
  return q < 0 ? -x : x
}

/** Numerator and denominator of a rational function, highest power first. */
type Rational = readonly [numerator: readonly number[], denominator: readonly number[]]

function ratio([numerator, denominator]: Rational, r: number): number {
  let above = 0
  let below = 0
  for (let i = 0; i < 8; i++) {
    above = above * r + numerator[i]!
    below = below * r + denominator[i]!
  }
  return above / below
}

const CENTRE: Rational = [
  [
    2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946,
    1971.5909503065513, 133.14166789178438, 3.3871328727963665,
  ],
  [
    5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751,
    687.1870074920579, 42.31333070160091, 1,
  ],
]

const SHOULDER: Rational = [
  [
    0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684,
    3.6478483247632045, 5.769497221460691, 4.630337846156546, 1.4234371107496835,
  ],
  [
    1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008,
    0.6897673349851, 1.6763848301838038, 2.053191626637759, 1,
  ],
]

const TAIL: Rational = [
  [
    2.0103343992922881e-7, 2.7115555687434876e-5, 0.0012426609473880784, 0.026532189526576124,
    0.29656057182850487, 1.7848265399172913, 5.463784911164114, 6.657904643501103,
  ],
  [
    2.0442631033899397e-15, 1.421511758316446e-7, 1.8463183175100548e-5, 0.0007868691311456133,
    0.014875361290850615, 0.1369298809227358, 0.599832206555888, 1,
  ],
]

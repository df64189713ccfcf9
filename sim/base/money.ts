import { InputError } from './input-error.ts'
import { invariant } from './invariant.ts'

/** Money in whole fen (1 yuan = 100 fen). Negative is money owed. */
export type Fen = number

export const FEN_PER_YUAN = 100

/** Two units in the last place: 1.005 * 100 comes out one such unit below 100.5, and 1.005 is meant. */
const DECIMAL_SLACK = 1 + 1 / 2251799813685248

/**
 * Whole fen of an amount in yuan; half a fen goes away from zero, as prices are rounded on a bill.
 * @throws InputError when the amount is not a finite number or is too large to count in fen.
 */
export function yuanToFen(yuan: number): Fen {
  const fen = roundAwayFromZero(yuan * FEN_PER_YUAN)
  if (Number.isSafeInteger(fen)) return fen
  throw new InputError(`${yuan} is not an amount of money`, {
    because: 'an amount is a finite number of yuan below 90 trillion',
  })
}

export function fenToYuan(fen: Fen): number {
  return fen / FEN_PER_YUAN
}

/** The part `share` (0 to 1) of an amount, in whole fen; half a fen goes away from zero. */
export function shareOfFen(fen: Fen, share: number): Fen {
  const part = roundAwayFromZero(fen * share)
  invariant(Number.isSafeInteger(part), () => `share ${share} of ${fen} fen is no amount`)
  return part
}

function roundAwayFromZero(value: number): number {
  // `+ 0` turns the -0 of a small negative value into 0.
  return value < 0
    ? -Math.floor(-value * DECIMAL_SLACK + 0.5) + 0
    : Math.floor(value * DECIMAL_SLACK + 0.5)
}

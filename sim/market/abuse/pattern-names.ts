/**
 * Abuse patterns in the order of the catalogue (domain 4); code 0 is honest. A5 (bracketing), A17
 * (account farms) and C3 (loss) are not among them: the first is honest, the second the form in which
 * organised patterns come, the third luck. New patterns come last: a pattern's place is its code.
 */
export const patterns = [
  'honest',
  'freight-arbitrage',
  'empty-box',
  'swap',
  'wardrobing',
  'refund-hunting',
  'forged-evidence',
  'false-non-receipt',
  'label-swap',
  'waybill-reuse',
  'fake-waybill',
  'bulk-cancel',
  'extortion',
  'cap-splitting',
  'timer-gaming',
  'advance-default',
  'short-return',
  'station-collusion',
  'coupon-filler',
  'deal-swarm',
  'fake-scans',
  'fabricated-trade',
  'brushing',
  'subsidy-cash-out',
] as const
export type Pattern = (typeof patterns)[number]
export type AbuseName = Exclude<Pattern, 'honest'>

/**
 * Every timer with the row that sets it, in the order in which those due at one moment fire: money
 * arrives, then the shop's clocks, then the buyer's, then the windows of the order.
 */
export const timerRows = {
  T11: 'S23',
  T2a: 'S31',
  T1: 'S27',
  T2b: 'S22',
  T3: 'S22',
  T7: 'S36',
  T8: 'S36',
  T4: 'S19',
  T5: 'S50',
  T6: 'S35',
  T9: 'S60',
  T10: 'S61',
  T12: 'S04',
  T13: 'S37',
  T14: 'S44',
  T15: 'T15',
  T16: 'T16',
} as const

export type TimerName = keyof typeof timerRows
export const timerNames = Object.keys(timerRows) as TimerName[]

/** States of an after-sales case (domain 2.3), in the order written to recorded tables. */
export const states = [
  'none',
  'wait-merchant',
  'intercepting',
  'refusal-agreed',
  'return-leg',
  'rejected-wait-buyer',
  'negotiating',
  'wait-buyer-ship',
  'wait-merchant-receipt',
  'inspecting',
  'platform-intervening',
  'refunding',
  'refunded-full',
  'refunded-partial',
  'closed-withdrawn',
  'closed-buyer-timeout',
  'closed-for-shop',
] as const
export type State = (typeof states)[number]

/** States in which nothing more can happen. */
export const finalStates: readonly State[] = [
  'refunded-full',
  'refunded-partial',
  'closed-withdrawn',
  'closed-buyer-timeout',
  'closed-for-shop',
]

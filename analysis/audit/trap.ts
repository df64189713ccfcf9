import type { AuditWorld } from './audit-world.ts'

/** What a leak audit found of one trap. */
export type TrapResult = {
  value: number
  /** 95% interval of the value, where it is estimated. */
  low?: number
  high?: number
  /** Where the value comes from: the worst fact, the questions of a tree. */
  worst?: string
}

/** One way in which the answer could leak into what is observed (abuse.md D.3). */
export type Trap = {
  name: string
  zh: string
  en: string
  /** Values up to this pass. */
  limit: number
  look: (world: AuditWorld, shifted: AuditWorld) => TrapResult
}

/** The strongest of several estimates, by name. */
export function worstOf(
  found: readonly (readonly [string, { value: number; low: number; high: number }])[],
): TrapResult {
  const [worst] = found.toSorted(([, a], [, b]) => b.value - a.value)
  return worst ? { ...worst[1], worst: worst[0] } : { value: NaN }
}

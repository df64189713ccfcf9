import type { DeadlineRule, RuleValues } from '../rule-values.ts'

/** One sentence in the two languages of the house, in our own words. */
export type Text = { readonly zh: string; readonly en: string }

type Sentence = {
  /** As steps, refusals and recorded tables show it. */
  readonly id: string
  /** Rows of the register (`S04`, `C6`) that this rule is the home of. */
  readonly rows: readonly string[]
  readonly clause: Text
  /** How a vague or silent place is read. */
  readonly reading?: Text
  /** Parameters of the pack (`T12.hours`) and settings (`policy.…`) that it reads. */
  readonly parameters: readonly string[]
}

/** A situation beside a threshold: the terms are those of a pack by its name, or given. */
export type Example<Facts, Terms, Answer> = {
  readonly under: string | Terms
  readonly when: Facts
  readonly says: Answer
  /** The parameter beside whose threshold it stands. */
  readonly at: string
}

/** A rule that says yes or no. The predicate follows the order of the sentence. */
export type Guard<Facts extends object, Terms extends object> = Sentence & {
  readonly kind: 'guard'
  applies(facts: Facts, terms: Terms): boolean
  readonly examples: readonly Example<Facts, Terms, boolean>[]
}

/** A rule that says how much, in fen. */
export type Amount<Facts extends object, Terms extends object> = Sentence & {
  readonly kind: 'amount'
  amountFen(facts: Facts, terms: Terms): number
  readonly examples: readonly Example<Facts, Terms, number>[]
}

/** When a clock that starts at one moment falls due under a pack. */
export type ClockExample = { readonly under: string; readonly start: string; readonly due: string }

/** A rule that sets a deadline; what happens then is a row of the machine, a notice or nothing. */
export type Clock = Sentence & {
  readonly kind: 'clock'
  deadline(rules: RuleValues): DeadlineRule
  readonly examples: readonly ClockExample[]
}

/** A rule whose whole content is which act leads where: rows of the machine that bear its id. */
export type Step = Sentence & { readonly kind: 'step' }

export type Rule = Guard<object, object> | Amount<object, object> | Clock | Step

export function guard<Facts extends object, Terms extends object>(
  parts: Omit<Guard<Facts, Terms>, 'kind'>,
): Guard<Facts, Terms> {
  return { kind: 'guard', ...parts }
}

export function amount<Facts extends object, Terms extends object>(
  parts: Omit<Amount<Facts, Terms>, 'kind'>,
): Amount<Facts, Terms> {
  return { kind: 'amount', ...parts }
}

export function clock(parts: Omit<Clock, 'kind'>): Clock {
  return { kind: 'clock', ...parts }
}

export function step(parts: Omit<Step, 'kind' | 'parameters'>): Step {
  return { kind: 'step', parameters: [], ...parts }
}

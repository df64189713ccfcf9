import { InputError } from '../../../sim/index.ts'
import type { InputPlace } from '../../../sim/index.ts'

/** One sentence in the two languages of the house. */
export type Text = { readonly zh: string; readonly en: string }

/** Where a fault stands, with the line itself so that a caret can be put under it. */
export type FaultPlace = InputPlace & {
  excerpt?: string | undefined
  /** Column of the caret in `excerpt`, where that is not the whole line; else `column`. */
  caret?: number | undefined
  /** UTF-16 units from `column` that are at fault; at least 1. */
  length?: number | undefined
}

export type Fault = {
  /** The fault in one line, naming the value. */
  what: Text
  /** The rule that it breaks. */
  because: Text
  /** The closest thing that would have been accepted. */
  nearest?: Text | undefined
  where: FaultPlace
}

/** Every fault found in one piece of the user's material; never empty. */
export class InputFaults extends InputError {
  readonly faults: readonly Fault[]

  constructor(faults: readonly [Fault, ...Fault[]]) {
    const [first] = faults
    super(first.what.en, {
      because: first.because.en,
      nearest: first.nearest?.en,
      where: first.where,
    })
    this.name = 'InputFaults'
    this.faults = faults
  }
}

/** Throws when there is anything to throw. */
export function throwFaults(faults: readonly Fault[]): void {
  const [first, ...others] = faults
  if (first !== undefined) throw new InputFaults([first, ...others])
}

/** The same words in both languages: a value, a path, a name. */
export function same(text: string): Text {
  return { zh: text, en: text }
}

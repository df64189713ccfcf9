import type { Language } from '../charts/speech.ts'
import { becauseWords, exclusionWords } from './because-words.ts'
import { word } from './glossary.ts'
import { clockText, yuanText } from './trace-format.ts'
import { fill } from './trace-words.ts'

/** Why an act is refused, as a code with what it is about: moments as ISO texts, amounts in yuan. */
export type WordableReason = { id: string; words: Readonly<Record<string, string | number>> }

/** The reason as a sentence. */
export function becauseText({ id, words }: WordableReason, lang: Language): string {
  const values: Record<string, string> = {}
  for (const [name, value] of Object.entries(words)) {
    if (name === 'at') values['at'] = clockText(String(value), lang)
    else if (name === 'amountYuan') values['amount'] = yuanText(Number(value))
    else if (name === 'state') values['state'] = word(String(value), lang)
    else if (name === 'exclusion') values['exclusion'] = exclusionWords[value]?.[lang] ?? ''
    else values[name] = String(value)
  }
  return fill(becauseWords[id]?.[lang] ?? id, values)
}

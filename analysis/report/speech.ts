import { languages } from '../charts/speech.ts'
import type { Language, Speech } from '../charts/speech.ts'
import {
  formatChange,
  formatChangeRange,
  formatQuantity,
  formatRange,
  formatTick,
} from './format.ts'
import { word } from './glossary.ts'

const speeches = Object.fromEntries(languages.map((lang) => [lang, make(lang)])) as Record<
  Language,
  Speech
>

/** The words and numbers of one language, for charts, card and page. */
export function speak(lang: Language): Speech {
  return speeches[lang]
}

function make(lang: Language): Speech {
  return {
    lang,
    word: (id) => word(id, lang),
    say: (text) => text[lang],
    quantity: (value, unit) => formatQuantity(value, unit, lang),
    range: (low, high, unit) => formatRange(low, high, unit, lang),
    change: (difference, unit) => formatChange(difference, unit, lang),
    changeRange: (low, high, unit) => formatChangeRange(low, high, unit, lang),
    tick: (value, unit) => formatTick(value, unit, lang),
    list: (names) => names.join(lang === 'zh' ? '、' : ', '),
  }
}

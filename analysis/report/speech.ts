import { languages } from '../charts/speech.ts'
import type { Language, Speech } from '../charts/speech.ts'
import {
  formatChange,
  formatChangeRange,
  formatEstimate,
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
    quantity: (value, unit, halfWidth) => formatQuantity(value, unit, lang, halfWidth),
    range: (interval, unit) => formatRange(interval, unit, lang),
    estimate: (value, halfWidth, unit) => formatEstimate(value, halfWidth, unit, lang),
    change: (difference, unit) => formatChange(difference, unit, lang),
    changeRange: (difference, unit) => formatChangeRange(difference, unit, lang),
    tick: (value, unit) => formatTick(value, unit, lang),
    list: (names) => names.join(lang === 'zh' ? '、' : ', '),
  }
}

import type { Language } from '../../../analysis/charts/speech.ts'

/** Latin words that a Chinese text may hold: the currency, our name, and what names itself. */
const allowed: ReadonlySet<string> = new Set(['CNY', 'afterlab', 'sha'])

/** Words of `text` that are not in its language: Latin words in Chinese, Chinese signs in English. */
export function foreignWords(text: string, lang: Language): string[] {
  const found =
    lang === 'zh'
      ? text.match(/[A-Za-z]{2,}/g)
      : text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]+/gu)
  return (found ?? []).filter((word) => !allowed.has(word))
}

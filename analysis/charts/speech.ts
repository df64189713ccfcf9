/** The languages that every text for a merchant exists in. */
export type Language = 'zh' | 'en'
export const languages: readonly Language[] = ['zh', 'en']

/** One text in both languages. */
export type Text = { zh: string; en: string }

/**
 * The words and numbers of one language. The report room owns them (glossary, formatter) and hands
 * them to a chart, so that a chart imports nothing from upstairs.
 */
export type Speech = {
  lang: Language
  /** The glossary's word for an id: a measure, a setting, a reason, a pattern, a rule. */
  word: (id: string) => string
  /** Whichever of the two texts the reader reads. */
  say: (text: Text) => string
  /** A value with its unit: `¥1.2万`, `12.3%`, `9.6 小时`. */
  quantity: (value: number, unit: string) => string
  /** An interval with its unit once: `¥400 – 4,100`. */
  range: (low: number, high: number, unit: string) => string
  /** The size of a difference without its sign; of shares in percentage points. */
  change: (difference: number, unit: string) => string
  /** The interval of a difference: by size and without unit when both ends have one sign. */
  changeRange: (low: number, high: number, unit: string) => string
  /** A label on an axis: short, and never with k or M in Chinese. */
  tick: (value: number, unit: string) => string
  /** Several names in one phrase. */
  list: (names: readonly string[]) => string
}

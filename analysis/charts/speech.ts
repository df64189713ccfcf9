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
  /** A value with its unit, as fine as its half-width when that is known: `¥1.2万`, `12.3%`. */
  quantity: (value: number, unit: string, halfWidth?: number) => string
  /** An interval with its unit once: `¥400 – 4,100`. */
  range: (interval: { low: number; high: number }, unit: string) => string
  /** A value and half the width of its interval: `¥8.54万 ±¥512`. */
  estimate: (value: number, halfWidth: number, unit: string) => string
  /** The size of a difference without its sign; of shares in percentage points. */
  change: (difference: { difference: number; low: number; high: number }, unit: string) => string
  /** The interval of a difference: by size and without unit when both ends have one sign. */
  changeRange: (difference: { low: number; high: number }, unit: string) => string
  /** A label on an axis: short, and never with k or M in Chinese. */
  tick: (value: number, unit: string) => string
  /** Several names in one phrase. */
  list: (names: readonly string[]) => string
}

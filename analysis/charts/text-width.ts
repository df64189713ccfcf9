/**
 * How wide a text is where nothing can measure it: in a terminal and in Node.
 * Ranges of East Asian wide and full-width characters (Unicode UAX #11, W and F), first to last.
 */
const wideRanges: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x33ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xa000, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

/** Joins the character before it and takes no room of its own. */
const combining = /^\p{Mark}$|^[\u200d\u2060]$/u

export function isWide(codePoint: number): boolean {
  return wideRanges.some(([first, last]) => codePoint >= first && codePoint <= last)
}

/** Columns of a text in a terminal: two for a wide character, none for a combining mark. */
export function columnsOf(text: string): number {
  let columns = 0
  for (const character of text) {
    if (combining.test(character)) continue
    columns += isWide(character.codePointAt(0) ?? 0) ? 2 : 1
  }
  return columns
}

/** `text` filled up with spaces to a number of columns; longer texts stay as they are. */
export function padColumns(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - columnsOf(text)))
}

/** A thin gap of one space between Chinese and Latin letters, figures or the sign of money. */
export function spaced(text: string): string {
  return text
    .replace(/(\p{Script=Han})([A-Za-z0-9¥])/gu, '$1 $2')
    .replace(/([A-Za-z0-9%])(?![万亿])(\p{Script=Han})/gu, '$1 $2')
}

/** Narrow characters are about .56 em in the fonts that the report asks for. */
const NARROW_EM = 0.56

/**
 * Width of a text in pixels: 1 em a wide character, .56 em any other. Arrows and geometric shapes
 * count as wide, since Chinese fonts draw them so.
 */
export function pixelsOf(text: string, fontSizePx: number): number {
  let ems = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const isShape = codePoint >= 0x2190 && codePoint <= 0x27bf
    ems += isShape || isWide(codePoint) ? 1 : NARROW_EM
  }
  return ems * fontSizePx
}

/** The widest of several texts, in pixels; 0 for none. */
export function widestOf(texts: readonly string[], fontSizePx: number): number {
  return Math.max(0, ...texts.map((text) => pixelsOf(text, fontSizePx)))
}

/**
 * Colours that stay apart for readers with any colour vision. Every hue has 4:1 contrast or more
 * on white, and differs from the others by at least 32 (CIE 1976) under normal, deutan, protan and
 * tritan vision. Dark hues do the same on the dark page. Neither good nor bad is red or green.
 */
export const inks = {
  text: '#22252b',
  soft: '#5b6270',
  line: '#e3e5ea',
  unclear: '#858b97',
  good: '#0072b2',
  bad: '#e8400c',
  ink: '#1e1130',
  clay: '#b36b6b',
  violet: '#8f1fe8',
} as const
export type Ink = keyof typeof inks

export const darkInks: Record<Ink, string> = {
  text: '#e8eaee',
  soft: '#a3aab8',
  line: '#31353e',
  unclear: '#7d8493',
  good: '#56b4e9',
  bad: '#ff6600',
  ink: '#f1e8c6',
  clay: '#b06d5c',
  violet: '#8b3dff',
}

/** What tells one arm from another besides its label: colour, dash and symbol, in arm order. */
export const armStyles: readonly { ink: string; dash: number[]; shape: string }[] = [
  { ink: inks.ink, dash: [1, 0], shape: 'circle' },
  { ink: inks.violet, dash: [7, 3], shape: 'square' },
  { ink: inks.clay, dash: [2, 3], shape: 'triangle-up' },
  { ink: inks.good, dash: [9, 3, 2, 3], shape: 'diamond' },
  { ink: inks.bad, dash: [4, 2], shape: 'cross' },
]

/** The style of the arm at `index`; arms after the fifth begin again and lean on their labels. */
export function armStyle(index: number): { ink: string; dash: number[]; shape: string } {
  const style = armStyles[index % armStyles.length]
  if (style === undefined) throw new RangeError(`no style for arm ${index}`)
  return style
}

/** The unit that a name bears, by its last word: `capYuan`, `windowHours`, `liveShare`. */
export type Unit = 'yuan' | 'hours' | 'days' | 'share'

const unitEndings: readonly (readonly [RegExp, Unit])[] = [
  [/yuan$/i, 'yuan'],
  [/hours?$/i, 'hours'],
  [/days?$/i, 'days'],
  [/share$/i, 'share'],
]

export const unitWords: Readonly<Record<Unit, { zh: string; en: string }>> = {
  yuan: { zh: '元', en: 'yuan' },
  hours: { zh: '小时', en: 'hours' },
  days: { zh: '天', en: 'days' },
  share: { zh: '小数（5% 写作 0.05）', en: 'parts of one (5% is 0.05)' },
}

export function unitOf(name: string): Unit | undefined {
  return unitEndings.find(([ending]) => ending.test(name))?.[1]
}

/** How many of the named unit one of the written unit is: a written day is 24 hours. */
const writtenUnits: readonly (readonly [RegExp, Unit, number])[] = [
  [/^(元|块|块钱|yuan|rmb|cny|¥|￥)$/i, 'yuan', 1],
  [/^(分|fen)$/i, 'yuan', 0.01],
  [/^(万|万元)$/i, 'yuan', 10_000],
  [/^(h|hr|hrs|hours?|小时|个小时)$/i, 'hours', 1],
  [/^(min|mins|minutes?|分钟)$/i, 'hours', 1 / 60],
  [/^(d|days?|天|日)$/i, 'days', 1],
  [/^(w|weeks?|周)$/i, 'days', 7],
  [/^(%|％|percent)$/i, 'share', 0.01],
]

const HOURS_PER_DAY = 24

/**
 * The number that a text such as `¥20`, `20元`, `72h`, `3天` or `5%` means in `unit`, or undefined
 * when it says something else. A bare number in quotes means itself.
 */
export function quantityIn(text: string, unit: Unit | undefined): number | undefined {
  const parts = /^\s*([¥￥]?)\s*(-?[\d,]*\.?\d+)\s*(\S*)\s*$/.exec(text)
  if (!parts) return undefined
  const amount = Number((parts[2] ?? '').replaceAll(',', ''))
  const written = parts[3] || parts[1] || ''
  if (!Number.isFinite(amount)) return undefined
  if (written === '') return amount
  const known = writtenUnits.find(([pattern]) => pattern.test(written))
  if (known === undefined || unit === undefined) return undefined
  const [, of, size] = known
  if (of === unit) return round(amount * size)
  if (of === 'days' && unit === 'hours') return round(amount * size * HOURS_PER_DAY)
  if (of === 'hours' && unit === 'days') return round((amount * size) / HOURS_PER_DAY)
  return undefined
}

function round(value: number): number {
  return Number(value.toPrecision(12))
}

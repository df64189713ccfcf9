import type { Language } from '../charts/speech.ts'

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
}
const DATE_END = 10
const CLOCK_START = 11
const CLOCK_END = 19

/** `03-04 周三 09:00` of an ISO text of Shanghai; seconds only where there are some. */
export function clockText(iso: string, lang: Language): string {
  const clock = iso.slice(CLOCK_START, CLOCK_END)
  const short = clock.endsWith(':00') ? clock.slice(0, -3) : clock
  return `${iso.slice(5, DATE_END)} ${weekdayText(iso, lang)} ${short}`
}

/** The same with its year, for the first date that a reader meets. */
export function dateText(iso: string, lang: Language): string {
  return `${iso.slice(0, 5)}${clockText(iso, lang)}`
}

function weekdayText(iso: string, lang: Language): string {
  const noon = new Date(`${iso.slice(0, DATE_END)}T12:00:00Z`)
  return weekdays[lang][noon.getUTCDay()] ?? ''
}

/** `¥59`, `¥19.35`: to the fen, without needless zeros. */
export function yuanText(yuan: number): string {
  return `¥${Number.isInteger(yuan) ? yuan : yuan.toFixed(2)}`
}

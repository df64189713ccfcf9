import { provinces } from '../../../sim/index.ts'
import { dayNumber, dayNumberIfAny } from '../days.ts'

/** Words that exports write where there is nothing. */
const nothing = new Set(['', '-', '--', '—', '/', 'null', 'NULL', '无', '\\N'])

/** A cell without the wrapping that spreadsheets put around numbers: `="12"`, a tab, a leading quote. */
export function cellText(raw: string): string {
  const text = raw.trim()
  const wrapped = /^="(.*)"$/.exec(text)
  const bare = (wrapped?.[1] ?? text).replace(/^'/, '').trim()
  return nothing.has(bare) ? '' : bare
}

/** Fen of `¥1,234.50`, `59.9 元` or `0`; undefined when it is no amount of money. */
export function fenOf(text: string): number | undefined {
  const parts = /^[¥￥]?\s*(-?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?\s*元?$/.exec(text)
  if (!parts) return undefined
  const [, sign, whole = '', part = ''] = parts
  // A fraction of a fen is rounded as on a bill: half away from zero.
  const thousandths = Number(`${part}000`.slice(0, 3))
  const fen = Number(whole.replaceAll(',', '')) * 100 + Math.floor((thousandths + 5) / 10)
  return sign === '-' ? -fen : fen
}

/** Days since 1970-01-01 and seconds of that day, by the clock of Shanghai. */
export type ClockTime = { day: number; seconds: number }

const SECONDS_PER_DAY = 86_400
/** Day number of 1899-12-30, from which spreadsheets count. */
const SPREADSHEET_EPOCH = dayNumber('1899-12-30')

const formatParts: Readonly<Record<string, string>> = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{2})',
  M: '(?<month>\\d{1,2})',
  DD: '(?<date>\\d{2})',
  D: '(?<date>\\d{1,2})',
  hh: '(?<hour>\\d{2})',
  h: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
}

/** The pattern of a format such as `YYYY-MM-DD hh:mm:ss` or `YYYY/M/D h:mm`. */
export function timePattern(format: string): RegExp {
  return new RegExp(
    `^${format.replaceAll(/YYYY|MM?|DD?|hh?|mm|ss/g, (part) => formatParts[part] ?? part)}$`,
  )
}

/** Reads a time in one of the formats, or a spreadsheet's day number; undefined when it is neither. */
export function clockTimeOf(text: string, formats: readonly RegExp[]): ClockTime | undefined {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const seconds = Math.round(Number(text) * SECONDS_PER_DAY)
    const day = Math.floor(seconds / SECONDS_PER_DAY)
    return { day: day + SPREADSHEET_EPOCH, seconds: seconds - day * SECONDS_PER_DAY }
  }
  const found = formats.map((format) => format.exec(text)).find((parts) => parts !== null)
  if (!found?.groups) return undefined
  const part = (name: string): number => Number(found.groups?.[name] ?? 0)
  const [hour, minute, second] = [part('hour'), part('minute'), part('second')]
  if (hour > 23 || minute > 59 || second > 59) return undefined
  const day = dayNumberIfAny(`${part('year')}-${pad(part('month'))}-${pad(part('date'))}`)
  return day === undefined ? undefined : { day, seconds: hour * 3600 + minute * 60 + second }
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

/** Index into `provinces` of an address or a province's full name; 255 when it names none. */
export function provinceOf(text: string): number {
  const index = provinces.findIndex((name) => text.startsWith(name))
  return index === -1 ? UNKNOWN_PROVINCE : index
}

export const UNKNOWN_PROVINCE = 255

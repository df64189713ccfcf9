/** Days since 1970-01-01 and back, in the Gregorian calendar (Hinnant, chrono-compatible date algorithms). */
import { InputError } from './input-error.ts'

export interface CivilDate {
  year: number
  /** 1 to 12. */
  month: number
  /** 1 to 31. */
  day: number
}

export function daysFromCivil({ year, month, day }: CivilDate): number {
  // Years begin in March, so that the leap day is the last of its year.
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

export function civilFromDays(days: number): CivilDate {
  const shifted = days + 719468
  const era = Math.floor(shifted / 146097)
  const dayOfEra = shifted - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1 }
}

/**
 * The day number of `YYYY-MM-DD`.
 * @throws InputError when the text is no date or the month is too short for it.
 */
export function parseDate(text: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!parts) {
    throw new InputError(`${text} is not a date`, {
      because: 'a date is written YYYY-MM-DD',
      nearest: '2026-03-02',
    })
  }
  const year = Number(parts[1])
  const month = Number(parts[2])
  const day = Number(parts[3])
  if (month < 1 || month > 12) {
    throw new InputError(`${text} is not a date`, { because: 'months run from 01 to 12' })
  }
  const length = monthLength(year, month)
  if (day < 1 || day > length) {
    throw new InputError(`${text} is not a date`, {
      because: `${year}-${pad(month)} has ${length} days`,
      nearest: `${parts[1]}-${parts[2]}-${pad(Math.min(Math.max(day, 1), length))}`,
    })
  }
  return daysFromCivil({ year, month, day })
}

export function formatDate(days: number): string {
  const { year, month, day } = civilFromDays(days)
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`
}

export function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function monthLength(year: number, month: number): number {
  const next =
    month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 }
  return daysFromCivil(next) - daysFromCivil({ year, month, day: 1 })
}

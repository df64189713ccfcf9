import type * as z from 'zod'
import { same } from './input-faults.ts'
import type { Text } from './input-faults.ts'
import { nearestOf } from './nearest.ts'
import { quantityIn, unitOf } from './quantity.ts'
import type { SchemaNode } from './schema-paths.ts'

type Issue = z.core.$ZodIssue

/** The closest value that the schema would take, or undefined when any choice would be ours. */
export function nearestValue(
  issue: Issue,
  node: SchemaNode | undefined,
  name: string,
  value: unknown,
): Text | undefined {
  if (issue.code === 'invalid_value') {
    const nearest = nearestOf(String(value), issue.values.map(String))
    return nearest === undefined ? undefined : same(nearest)
  }
  if (issue.code === 'invalid_format') return nearestText(issue.message, String(value))
  if (issue.code === 'invalid_type') {
    const nearest = convert(issue.expected, unitOf(name), value, node)
    return nearest === undefined ? undefined : same(nearest)
  }
  if (typeof value !== 'number') return undefined
  if (issue.code === 'too_big') {
    const isPercent = unitOf(name) === 'share' && issue.maximum === 1 && value <= 100
    return same(String(isPercent ? value / 100 : issue.maximum))
  }
  // A number that must lie above its bound has no nearest: any choice would be ours.
  if (issue.code === 'too_small' && issue.inclusive !== false) return same(String(issue.minimum))
  return undefined
}

/** What the person seems to have meant, written in the kind that is expected. */
function convert(
  expected: string,
  unit: ReturnType<typeof unitOf>,
  value: unknown,
  node: SchemaNode | undefined,
): string | undefined {
  if (expected === 'int' && typeof value === 'number') return String(Math.round(value))
  if ((expected === 'number' || expected === 'int') && typeof value === 'string') {
    const meant = quantityIn(value, unit)
    return meant === undefined ? undefined : String(meant)
  }
  if (expected === 'boolean') return booleanWords[String(value).toLowerCase()]
  if (expected === 'array' && typeof value === 'string') return `[${value}]`
  if (expected === 'string' && typeof value === 'number' && node?.pattern?.includes('%')) {
    return `${value < 1 ? value * 100 : value}%`
  }
  return undefined
}

const booleanWords: Readonly<Record<string, string>> = {
  yes: 'true',
  on: 'true',
  '1': 'true',
  是: 'true',
  开: 'true',
  no: 'false',
  off: 'false',
  '0': 'false',
  否: 'false',
  关: 'false',
}

/** The nearest text of the form that `expected` (the schema's message) names, or undefined. */
function nearestText(expected: string, text: string): Text | undefined {
  const nearest = expected.startsWith('expected a window')
    ? nearestWindow(text)
    : expected.startsWith('expected a date')
      ? nearestDate(text)
      : nearestPercentage(text)
  return nearest === undefined ? undefined : same(nearest)
}

/** `9-21`, `9:00–25:00` and the like as HH:MM-HH:MM; an hour past 24 becomes 24:00. */
function nearestWindow(text: string): string | undefined {
  const parts =
    /(\d{1,2})(?:[:：](\d{1,2}))?\s*(?:-|–|—|~|至|到)\s*(\d{1,2})(?:[:：](\d{1,2}))?/.exec(text)
  if (!parts) return undefined
  const [, fromHour, fromMinute, toHour, toMinute] = parts
  return `${clock(fromHour, fromMinute)}-${clock(toHour, toMinute)}`
}

function clock(hourText: string | undefined, minuteText: string | undefined): string {
  const hour = Number(hourText)
  const minute = hour >= 24 ? 0 : Math.min(59, Number(minuteText ?? 0))
  return `${pad(Math.min(24, hour))}:${pad(minute)}`
}

/** `2026/3/2` or `2026年3月2日` as 2026-03-02; whether the day exists is checked elsewhere. */
function nearestDate(text: string): string | undefined {
  const parts = /(\d{4})\D(\d{1,2})\D(\d{1,2})/.exec(text)
  return parts ? `${parts[1]}-${pad(Number(parts[2]))}-${pad(Number(parts[3]))}` : undefined
}

function nearestPercentage(text: string): string | undefined {
  const parts = /^\s*(\d+(?:\.\d+)?)\s*(?:%|％)?\s*$/.exec(text)
  return parts ? `${parts[1]}%` : undefined
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

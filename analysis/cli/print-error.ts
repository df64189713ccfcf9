import { columnsOf } from '../charts/text-width.ts'
import type { Language, Text } from '../charts/speech.ts'
import { InputFaults, same } from '../store/faults/input-faults.ts'
import type { Fault, FaultPlace } from '../store/faults/input-faults.ts'
import type { InputError } from '../../sim/index.ts'

export type PrintOptions = { lang: Language; color: boolean; columns: number }

/** More faults than this are counted, not shown. */
const MOST_SHOWN = 8
const NARROWEST_EXCERPT = 24

/** What, where (with a caret), why, and the nearest valid thing, for every fault. */
export function inputErrorText(error: InputError, options: PrintOptions): string {
  const faults = error instanceof InputFaults ? error.faults : [plainFault(error)]
  const shown = faults.slice(0, MOST_SHOWN).map((fault) => faultText(fault, options))
  const more = faults.length - shown.length
  const rest =
    more === 0 ? [] : [options.lang === 'zh' ? `还有 ${more} 处\n` : `and ${more} more\n`]
  return [...shown, ...rest].join('\n')
}

/** An error of the simulation itself speaks one language. */
function plainFault(error: InputError): Fault {
  return {
    what: same(error.message),
    because: same(error.because),
    nearest: error.nearest === undefined ? undefined : same(error.nearest),
    where: error.where ?? {},
  }
}

function faultText(fault: Fault, options: PrintOptions): string {
  const { lang } = options
  const lines = [
    `${paint(titles.error[lang], 91, options)}  ${fault.what[lang]}`,
    ...placeLines(fault.where, options),
    `  ${titles.because[lang]}  ${fault.because[lang]}`,
  ]
  if (fault.nearest !== undefined) {
    lines.push(`  ${titles.nearest[lang]}  ${paint(fault.nearest[lang], 94, options)}`)
  }
  return `${lines.join('\n')}\n`
}

/** `file:line:column`, the line, and a caret under what is wrong. */
function placeLines(where: FaultPlace, options: PrintOptions): string[] {
  const { file, line, column, excerpt, path } = where
  const place = [file ?? path, line, column].filter((part) => part !== undefined).join(':')
  if (place === '') return []
  if (excerpt === undefined) return [`  ${place}`]
  const number = String(line ?? 1)
  const room = Math.max(NARROWEST_EXCERPT, options.columns - number.length - 6)
  const { text, caret, length } = crop(where, excerpt, room)
  const before = ' '.repeat(columnsOf(text.slice(0, caret)))
  const under = '^'.repeat(Math.max(1, columnsOf(text.slice(caret, caret + length))))
  const margin = ' '.repeat(number.length)
  return [
    `  ${place}`,
    `  ${number} │ ${text}`,
    `  ${margin} │ ${before}${paint(under, 93, options)}`,
  ]
}

/** The part of a long line around the caret, in UTF-16 units. */
function crop(
  where: FaultPlace,
  excerpt: string,
  room: number,
): { text: string; caret: number; length: number } {
  const flat = excerpt.replaceAll('\t', ' ')
  const caret = (where.caret ?? where.column ?? 1) - 1
  const length = where.length ?? 1
  if (columnsOf(flat) <= room) return { text: flat, caret, length }
  // Wide characters take two columns, so half the room is always enough.
  const start = Math.max(0, Math.min(caret - Math.floor(room / 6), flat.length - 1))
  const text = flat.slice(start, start + Math.floor(room / 2))
  const lead = start > 0 ? '…' : ''
  const shown = Math.min(length, Math.max(1, text.length - (caret - start)))
  return { text: `${lead}${text}…`, caret: caret - start + lead.length, length: shown }
}

function paint(text: string, code: number, { color }: PrintOptions): string {
  return color ? `\u001b[${code}m${text}\u001b[0m` : text
}

const titles = {
  error: { zh: '错误', en: 'error' },
  because: { zh: '原因', en: 'why' },
  nearest: { zh: '最接近的', en: 'nearest' },
} satisfies Record<string, Text>

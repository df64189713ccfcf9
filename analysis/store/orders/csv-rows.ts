import { InputFaults } from '../faults/input-faults.ts'
import type { Fault } from '../faults/input-faults.ts'

/** A record of a CSV file. Fields that are not kept are empty strings: their text was never built. */
export type CsvRow = {
  /** Line on which the record begins, from 1. */
  line: number
  fields: readonly string[]
  /** Column at which each field begins, in its own line, from 1. */
  columns: readonly number[]
  /** The record with every field that is not kept as `…`, and the caret's column of each field. */
  excerpt(): { text: string; carets: number[] }
}

type Span = { start: number; end: number; isQuoted: boolean; line: number; column: number }

/** No real record is longer (UTF-16 units); a longer one is a quote that was never closed. */
const LONGEST_RECORD = 1 << 20

const QUOTE = 34
const NEWLINE = 10
const RETURN = 13

/**
 * Reads CSV (RFC 4180) as it arrives: quotes, doubled quotes, line breaks inside quotes, CRLF or LF.
 * Each record goes to `onRow` once; blank lines are skipped. Until `keep` is called every field is kept.
 */
export class CsvRows {
  readonly #file: string
  readonly #onRow: (row: CsvRow) => void
  #delimiter = 44
  #rest = ''
  #line = 1
  #kept: readonly boolean[] | undefined

  constructor(file: string, onRow: (row: CsvRow) => void) {
    this.#file = file
    this.#onRow = onRow
  }

  /** From the next record on, only these positions become strings. */
  keep(kept: readonly boolean[]): void {
    this.#kept = kept
  }

  /** A tab-separated file; the default is the comma. */
  separateByTabs(): void {
    this.#delimiter = 9
  }

  /** @throws InputFaults at a record that is not CSV. */
  push(text: string): void {
    const buffer = this.#rest + text
    let at = 0
    for (;;) {
      const next = this.#record(buffer, at, false)
      if (next === at) break
      at = next
    }
    this.#rest = buffer.slice(at)
  }

  /** Ends the file: the last record needs no line break. @throws InputFaults as `push`. */
  end(): void {
    if (this.#rest !== '') this.#record(this.#rest, 0, true)
    this.#rest = ''
  }

  /** Reads one record from `start`; answers where the next begins, or `start` when it is not all there. */
  #record(text: string, start: number, isLast: boolean): number {
    const spans: Span[] = []
    let line = this.#line
    let lineStart = start
    let at = start
    for (;;) {
      const span: Span = { start: at, end: at, isQuoted: false, line, column: at - lineStart + 1 }
      spans.push(span)
      if (text.charCodeAt(at) === QUOTE) {
        span.isQuoted = true
        const close = this.#closingQuote(text, at + 1)
        if (close === -1) {
          if (!isLast && text.length - start <= LONGEST_RECORD) return start
          throw this.#fault(text, spans, neverClosed)
        }
        for (let i = text.indexOf('\n', at); i !== -1 && i < close; i = text.indexOf('\n', i + 1)) {
          line++
          lineStart = i + 1
        }
        at = close + 1
        // The character after a closing quote may still be on its way.
        if (at >= text.length && !isLast) return start
      }
      const quoteEnd = at
      while (at < text.length && !this.#endsField(text.charCodeAt(at))) at++
      if (at >= text.length && !isLast) {
        if (text.length - start <= LONGEST_RECORD) return start
        throw this.#fault(text, spans, tooLong)
      }
      span.end = at
      const hasReturn =
        text.charCodeAt(at - 1) === RETURN && text.charCodeAt(at) !== this.#delimiter
      if (hasReturn && at > span.start) span.end = at - 1
      if (span.isQuoted && span.end !== quoteEnd) throw this.#fault(text, spans, afterQuote)
      if (text.charCodeAt(at) === this.#delimiter) {
        at++
        continue
      }
      this.#emit(text, spans)
      this.#line = line + 1
      return Math.min(text.length, at + 1)
    }
  }

  #endsField(code: number): boolean {
    return code === this.#delimiter || code === NEWLINE
  }

  #closingQuote(text: string, from: number): number {
    let at = text.indexOf('"', from)
    while (at !== -1 && text.charCodeAt(at + 1) === QUOTE) at = text.indexOf('"', at + 2)
    return at
  }

  #emit(text: string, spans: readonly Span[]): void {
    const [first] = spans
    if (spans.length === 1 && first !== undefined && first.start === first.end) return
    this.#onRow({
      line: this.#line,
      fields: spans.map((span, index) => (this.#isKept(index) ? unquote(text, span) : '')),
      columns: spans.map(({ column }) => column),
      excerpt: () => this.#excerpt(text, spans),
    })
  }

  #isKept(index: number): boolean {
    return this.#kept === undefined || this.#kept[index] === true
  }

  #excerpt(text: string, spans: readonly Span[]): { text: string; carets: number[] } {
    const carets: number[] = []
    let shown = ''
    for (const [index, span] of spans.entries()) {
      if (index > 0) shown += String.fromCharCode(this.#delimiter)
      carets.push(shown.length + 1)
      shown += this.#isKept(index) ? unquote(text, span).replaceAll(/\s+/g, ' ') : '…'
    }
    return { text: shown, carets }
  }

  #fault(text: string, spans: readonly Span[], { what, because }: typeof neverClosed): InputFaults {
    const last = spans.at(-1) as Span
    const known = this.#excerpt(text, spans.slice(0, -1))
    const lead = spans.length > 1 ? `${known.text}${String.fromCharCode(this.#delimiter)}` : ''
    const where = {
      file: this.#file,
      line: last.line,
      column: last.column,
      excerpt: `${lead}"…`,
      caret: lead.length + 1,
      length: 2,
    }
    return new InputFaults([{ what, because, where }])
  }
}

const neverClosed = {
  what: { zh: '引号没有结束', en: 'a quote is never closed' },
  because: {
    zh: '以 " 开头的一格要以 " 结尾，里面的 " 写两遍',
    en: 'a field that begins with " ends with ", and a " inside is doubled',
  },
} satisfies Omit<Fault, 'where'>

const tooLong = {
  what: { zh: '一行太长', en: 'a line is too long' },
  because: {
    zh: '一行订单不会超过一百万字，这可能不是 CSV',
    en: 'no order takes a million characters; this may not be CSV',
  },
} satisfies Omit<Fault, 'where'>

const afterQuote = {
  what: { zh: '引号后面还有字', en: 'there is text after a closing quote' },
  because: neverClosed.because,
} satisfies Omit<Fault, 'where'>

function unquote(text: string, { start, end, isQuoted }: Span): string {
  return isQuoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end)
}

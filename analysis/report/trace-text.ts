import type { Language } from '../charts/speech.ts'
import { columnsOf } from '../charts/text-width.ts'
import { eventWords } from './event-words.ts'
import { word } from './glossary.ts'
import type { TraceAnswer, TraceStepAnswer } from './trace-answer.ts'
import { clockText, dateText, yuanText } from './trace-format.ts'
import {
  actWords,
  causeWords,
  factWords,
  fill,
  noticeWords,
  payerWords,
  timerWords,
} from './trace-words.ts'

/** One line of the timeline; lines of one moment keep the order of these kinds. */
type Line = { at: string; kind: number; text: string; notes: string[] }

const FACT = 0
const STEP = 1
/** An order that succeeds at the end of its case does so by it. */
const END_OF_ORDER = 2
const NOTICE = 3
const REFUSAL = 4
/** Facts that a step of the case says too. */
const saidByStep: Readonly<Record<string, string>> = {
  signed: 'sign',
  'sent-back': 'ship-back',
  shipped: 'ship',
}

/** The timeline of one order in words: what happened, by which rule, what was refused and why. */
export function traceText(answer: TraceAnswer, lang: Language): string {
  const lines = [...factLines(answer, lang), ...stepLines(answer, lang)]
  lines.push(...noticeLines(answer, lang), ...refusalLines(answer, lang))
  const timeline = lines
    .toSorted((a, b) => (a.at === b.at ? a.kind - b.kind : a.at < b.at ? -1 : 1))
    .flatMap((line) => printLine(line, lang))
  return [
    ...heading(answer, lang),
    '',
    ...timeline,
    '',
    ...outcomeLines(answer, lang),
    '',
    ...timerLines(answer, lang),
    '',
    ...clauseLines(answer, lang),
    '',
  ].join('\n')
}

function heading({ title, rulebook, order }: TraceAnswer, lang: Language): string[] {
  const paid = yuanText(order.paidYuan)
  const about =
    lang === 'zh'
      ? `规则包 ${rulebook} · 订单 ${paid} · ${dateText(order.paidAt, lang)} 付款`
      : `rulebook ${rulebook} · order of ${paid} · paid ${dateText(order.paidAt, lang)}`
  return title === null ? [about] : [title[lang], about]
}

/** The clock, the sentence, and what hangs below it. */
function printLine({ at, text, notes }: Line, lang: Language): string[] {
  const clock = pad(clockText(at, lang), CLOCK_COLUMNS)
  const room = ' '.repeat(CLOCK_COLUMNS)
  return [`${clock}${text}`, ...notes.map((note) => `${room}  ${note}`)]
}

const CLOCK_COLUMNS = 21

function pad(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(1, columns - columnsOf(text)))
}

function factLines({ facts, steps }: TraceAnswer, lang: Language): Line[] {
  return facts
    .filter(({ at, fact }) => {
      const event = saidByStep[fact]
      return event === undefined || !steps.some((step) => step.at === at && step.event === event)
    })
    .map(({ at, fact, rule }) => ({
      at,
      kind: fact === 'order-success' ? END_OF_ORDER : FACT,
      text: `${factWords[fact]?.[lang] ?? fact}${rule === undefined ? '' : `  [${rule}]`}`,
      notes: [],
    }))
}

function stepLines({ steps, timers, outcome }: TraceAnswer, lang: Language): Line[] {
  // Of two steps of one moment the first has started what starts then.
  const told = new Set<object>()
  return steps.map((step) => {
    const moved = step.from === step.to ? '' : ` → ${word(step.to, lang)}`
    const amount = step.event.startsWith('pay') && step.from !== step.to ? outcome.refundYuan : NaN
    const paid = Number.isNaN(amount) ? '' : ` ${yuanText(amount)}`
    const started = timers.filter(
      (timer) => timer.startedAt === step.at && isOwn(step, timer.name) && !told.has(timer),
    )
    for (const timer of started) told.add(timer)
    return {
      at: step.at,
      kind: STEP,
      text: `${sentenceOf(step, lang)}${detailText(step, lang)}${paid}${moved}  [${step.rule}]`,
      notes: started.map((timer) => startText(timer, lang)),
    }
  })
}

/** Timers that a step starts, by the event that starts them; those of the order stand apart. */
function isOwn({ to, from }: TraceStepAnswer, name: string): boolean {
  if (['T12', 'T13', 'T14', 'T15', 'T16', 'T11'].includes(name)) return false
  return to !== from || name === 'T10'
}

function startText(timer: TraceAnswer['timers'][number], lang: Language): string {
  const due = clockText(timer.dueAt, lang)
  const name = timerWords[timer.name]?.[lang] ?? ''
  return lang === 'zh'
    ? `计时 ${timer.name} ${name}，到 ${due}（${timer.rule}）`
    : `timer ${timer.name}, ${name}, until ${due} (${timer.rule})`
}

function sentenceOf({ event, by }: TraceStepAnswer, lang: Language): string {
  const who = lang === 'zh' ? word(by, lang) : `the ${word(by, lang).toLowerCase()}`
  const Who = who.charAt(0).toUpperCase() + who.slice(1)
  return fill(eventWords[event]?.[lang] ?? event, { by: who, By: Who })
}

function detailText({ details }: TraceStepAnswer, lang: Language): string {
  if (details === undefined) return ''
  const { type, reason, amountYuan, feeYuan, carrier } = details
  const parts = [
    type === undefined ? undefined : word(type, lang),
    reason === undefined ? undefined : reasonText(reason, type, lang),
    amountYuan === undefined ? undefined : yuanText(amountYuan),
    carrier === undefined ? undefined : carrierText(carrier, lang),
    feeYuan === undefined ? undefined : yuanText(feeYuan),
  ].filter((part) => part !== undefined)
  if (parts.length === 0) return ''
  return lang === 'zh' ? `（${parts.join('，')}）` : ` (${parts.join(', ')})`
}

/** A reason of the platform's list is worded; a shop's own words stay as they are. */
function reasonText(reason: string, type: string | undefined, lang: Language): string {
  return type === undefined ? reason : word(reason, lang)
}

function carrierText(carrier: string, lang: Language): string {
  if (carrier === 'designated') return lang === 'zh' ? '指定快递' : 'designated carrier'
  return lang === 'zh' ? '自行寄回' : 'another carrier'
}

function noticeLines({ notices }: TraceAnswer, lang: Language): Line[] {
  return notices.map(({ at, rule, notice }) => ({
    at,
    kind: NOTICE,
    text: `! ${noticeWords[notice]?.[lang] ?? notice}  [${rule}]`,
    notes: [],
  }))
}

function refusalLines({ refused }: TraceAnswer, lang: Language): Line[] {
  return refused.map(({ at, actor, act, rule, because }) => {
    const wish = actWords[act]?.[lang] ?? act
    const who = word(actor, lang)
    return {
      at,
      kind: REFUSAL,
      text:
        lang === 'zh'
          ? `✗ ${who}想${wish}，不行：${because}  [${rule}]`
          : `✗ ${who} wants ${wish}, refused: ${because}  [${rule}]`,
      notes: [],
    }
  })
}

function outcomeLines({ outcome }: TraceAnswer, lang: Language): string[] {
  const { state, refundYuan, refundedAt, cause, rule } = outcome
  const decided = rule === 'none' ? '' : ` [${rule}]`
  const why = causeWords[cause]?.[lang] ?? cause
  const money =
    refundedAt === null
      ? `${why}${decided}`
      : `${yuanText(refundYuan)}, ${clockText(refundedAt, lang)}, ${why}${decided}`
  const title = lang === 'zh' ? '结果' : 'outcome'
  const said = lang === 'zh' ? money.replaceAll(', ', '，') : money
  const lines = [`${title}  ${word(state, lang)}${lang === 'zh' ? '：' : ': '}${said}`]
  lines.push(freightLine(outcome, lang))
  if (outcome.lateCompensationYuan > 0) {
    const paid = yuanText(outcome.lateCompensationYuan)
    lines.push(lang === 'zh' ? `晚发货赔付  ${paid} [T16]` : `late shipment  ${paid} [T16]`)
  }
  return lines
}

function freightLine(outcome: TraceAnswer['outcome'], lang: Language): string {
  const { freightSubsidyYuan, freightPaidBy, freightRule } = outcome
  const by = freightRule === 'none' ? '' : ` [${freightRule}]`
  const payer = payerWords[freightPaidBy]?.[lang] ?? freightPaidBy
  return lang === 'zh'
    ? `退货运费  补贴 ${yuanText(freightSubsidyYuan)}，${payer}${by}`
    : `return freight  subsidy ${yuanText(freightSubsidyYuan)}, ${payer}${by}`
}

function timerLines({ timers }: TraceAnswer, lang: Language): string[] {
  const title = lang === 'zh' ? '计时' : 'timers'
  const rows = timers.map((timer) => {
    const name = `${timer.name} ${timerWords[timer.name]?.[lang] ?? ''}`
    const span = `${clockText(timer.startedAt, lang)} → ${clockText(timer.dueAt, lang)}`
    return `  ${pad(name, lang === 'zh' ? 24 : 32)}${span}  ${endText(timer, lang)}`
  })
  return [title, ...rows]
}

function endText(
  { dueAt, firedAt, stoppedAt }: TraceAnswer['timers'][number],
  lang: Language,
): string {
  if (firedAt !== undefined) {
    const late = firedAt === dueAt ? '' : ` ${clockText(firedAt, lang)}`
    return (lang === 'zh' ? '到期' : 'ran out') + late
  }
  if (stoppedAt === undefined) return lang === 'zh' ? '还在走' : 'still runs'
  const at = clockText(stoppedAt, lang)
  return lang === 'zh' ? `停于 ${at}` : `stopped ${at}`
}

/** The rules that the timeline names, in our words, each once. */
function clauseLines(answer: TraceAnswer, lang: Language): string[] {
  const { rules, steps, refused, notices, facts, outcome } = answer
  const named = new Set(
    [...steps, ...refused, ...notices, ...facts, { rule: outcome.freightRule }].map(
      ({ rule }) => rule,
    ),
  )
  const title = lang === 'zh' ? '规则' : 'rules'
  const rows = Object.entries(rules)
    .filter(([id]) => named.has(id))
    .map(([id, clause]) => `  ${pad(id, 10)}${clause[lang]}`)
  return rows.length === 0 ? [] : [title, ...rows]
}

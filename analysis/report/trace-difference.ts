import type { Language } from '../charts/speech.ts'
import { eventWords } from './event-words.ts'
import { word } from './glossary.ts'
import type { TraceAnswer } from './trace-answer.ts'
import { clockText, yuanText } from './trace-format.ts'
import { fill } from './trace-words.ts'

type Step = TraceAnswer['steps'][number] | TraceAnswer['refused'][number]

/** Where two traces of one case part: the first moment at which they differ, and the outcomes. */
export type TraceDifference = {
  schema: 'afterlab/trace-difference@1'
  /** The first thing that happens under one pack and not the other; null when nothing parts. */
  parts: { at: string; first: Step | null; second: Step | null } | null
  /** Fields of the outcome that differ. */
  outcome: Record<string, { first: unknown; second: unknown }>
  first: TraceAnswer
  second: TraceAnswer
}

export function compareTraces(first: TraceAnswer, second: TraceAnswer): TraceDifference {
  const [a, b] = [happenings(first), happenings(second)]
  const place = a.findIndex((each, at) => keyOf(each) !== keyOf(b[at]))
  const at = place === -1 && b.length > a.length ? a.length : place
  const names = Object.keys(first.outcome) as (keyof TraceAnswer['outcome'])[]
  const differing = names.filter((name) => first.outcome[name] !== second.outcome[name])
  return {
    schema: 'afterlab/trace-difference@1',
    parts: at === -1 ? null : partsAt(a[at], b[at]),
    outcome: Object.fromEntries(
      differing.map((name) => [name, { first: first.outcome[name], second: second.outcome[name] }]),
    ),
    first,
    second,
  }
}

/** Steps and refusals in the order of time. */
function happenings({ steps, refused }: TraceAnswer): Step[] {
  return [...steps, ...refused].toSorted((a, b) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1))
}

function keyOf(step: Step | undefined): string {
  if (step === undefined) return ''
  return 'event' in step ? `${step.at} ${step.event} ${step.to}` : `${step.at} ✗ ${step.act}`
}

function partsAt(first: Step | undefined, second: Step | undefined): TraceDifference['parts'] {
  const at = [first?.at, second?.at].filter((each) => each !== undefined).toSorted()[0] ?? ''
  return { at, first: first ?? null, second: second ?? null }
}

/** The parting in words: when, what happens under each pack, and how each ends. */
export function differenceText(difference: TraceDifference, lang: Language): string {
  const { first, second, parts } = difference
  const names = [first.rulebook, second.rulebook]
  const title =
    parts === null
      ? {
          zh: `在这个案例里，${names.join(' 与 ')} 每一步都一样；没碰到的时限可能不同`,
          en: `${names.join(' and ')} take the same steps here; limits that nothing runs into may differ`,
        }
      : {
          zh: `${names.join(' 与 ')} 在 ${clockText(parts.at, lang)} 分开`,
          en: `${names.join(' and ')} part at ${clockText(parts.at, lang)}`,
        }
  const lines = [title[lang]]
  if (parts !== null) {
    lines.push(`  ${first.rulebook}: ${stepText(parts.first, lang)}`)
    lines.push(`  ${second.rulebook}: ${stepText(parts.second, lang)}`)
  }
  lines.push(lang === 'zh' ? '结果' : 'outcome')
  for (const answer of [first, second]) lines.push(`  ${answer.rulebook}: ${endText(answer, lang)}`)
  return `${lines.join('\n')}\n`
}

function stepText(step: Step | null, lang: Language): string {
  if (step === null) return lang === 'zh' ? '没有更多的事' : 'nothing more'
  const at = clockText(step.at, lang)
  if (!('event' in step)) return `${at} ✗ ${step.because} [${step.rule}]`
  const by = lang === 'zh' ? word(step.by, lang) : `the ${word(step.by, lang).toLowerCase()}`
  const By = by.charAt(0).toUpperCase() + by.slice(1)
  return `${at} ${fill(eventWords[step.event]?.[lang] ?? step.event, { by, By })} [${step.rule}]`
}

function endText({ outcome }: TraceAnswer, lang: Language): string {
  const state = word(outcome.state, lang)
  const paid = outcome.refundedAt === null ? '' : ` ${yuanText(outcome.refundYuan)}`
  const when = outcome.refundedAt === null ? '' : ` ${clockText(outcome.refundedAt, lang)}`
  const freight = lang === 'zh' ? '运费补贴' : 'freight subsidy'
  return `${state}${paid}${when}${lang === 'zh' ? '，' : ', '}${freight} ${yuanText(outcome.freightSubsidyYuan)}`
}

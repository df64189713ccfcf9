import {
  allRules,
  applicationTypes,
  evidenceKinds,
  fenToYuan,
  interpret,
  reasons,
  toIso,
} from '../../sim/index.ts'
import type { Calendar, Trace, TraceAct, TraceSetup } from '../../sim/index.ts'
import type { Language, Text } from '../charts/speech.ts'
import { becauseText } from '../report/because-text.ts'
import type { TraceAnswer, TraceDetails, TraceStepAnswer } from '../report/trace-answer.ts'
import { packageVersion } from '../store/package-version.ts'

/** What a trace is about, for its reader. */
export type TraceSubject = {
  rulebook: string
  source: string
  title: Text | undefined
  setup: TraceSetup
}

/** Interprets a case and answers it as `afterlab/trace@1`; reasons are worded in `lang`. */
export function answerTrace(subject: TraceSubject, lang: Language): TraceAnswer {
  const { setup } = subject
  const trace = interpret(setup)
  const when = (hours: number): string => toIso(setup.calendar, hours)
  const answer: Omit<TraceAnswer, 'rules'> = {
    schema: 'afterlab/trace@1',
    afterlab: packageVersion,
    rulebook: subject.rulebook,
    source: subject.source,
    title: subject.title ?? null,
    order: { paidYuan: fenToYuan(setup.order.paidFen), paidAt: when(setup.order.paidHours) },
    outcome: outcomeOf(trace, when),
    steps: trace.steps.map((step) => stepOf(step, when)),
    refused: trace.refused.map(({ atHours, actor, act, rule, because }) => ({
      at: when(atHours),
      actor,
      act,
      rule,
      because: becauseText(wordable(because, setup.calendar), lang),
    })),
    timers: trace.timers.map(
      ({ name, rule, startedHours, dueHours, firedHours, stoppedHours }) => ({
        name,
        rule,
        startedAt: when(startedHours),
        dueAt: when(dueHours),
        ...(firedHours === undefined ? {} : { firedAt: when(firedHours) }),
        ...(stoppedHours === undefined ? {} : { stoppedAt: when(stoppedHours) }),
      }),
    ),
    facts: trace.facts.map(({ atHours, fact, by, rule }) => ({
      at: when(atHours),
      fact,
      by,
      ...(rule === undefined ? {} : { rule }),
    })),
    notices: trace.notices.map(({ atHours, rule, notice }) => ({
      at: when(atHours),
      rule,
      notice,
    })),
  }
  return { ...answer, rules: clausesOf(answer) }
}

function outcomeOf({ outcome }: Trace, when: (hours: number) => string): TraceAnswer['outcome'] {
  return {
    state: outcome.state,
    refundYuan: fenToYuan(outcome.refundFen),
    refundedAt: Number.isNaN(outcome.refundedHours) ? null : when(outcome.refundedHours),
    cause: outcome.cause,
    freightSubsidyYuan: fenToYuan(outcome.freightSubsidyFen),
    freightPaidBy: outcome.freightPaidBy,
    rule: outcome.rule,
    freightRule: outcome.freightRule,
    refundBeforeParcel: outcome.isRefundBeforeParcel,
    lateCompensationYuan: fenToYuan(outcome.lateCompensationFen),
  }
}

function stepOf(step: Trace['steps'][number], when: (hours: number) => string): TraceStepAnswer {
  const { atHours, from, event, to, by, rule, act } = step
  const details = act === undefined ? {} : detailsOf(act)
  return {
    at: when(atHours),
    from,
    event,
    to,
    by,
    rule,
    ...(Object.keys(details).length === 0 ? {} : { details }),
  }
}

/** What an act said, in the words of a case file. */
function detailsOf(act: TraceAct): TraceDetails {
  const details: Record<string, string | number | undefined> = {
    type: act.type === undefined ? undefined : applicationTypes[act.type],
    reason: act.reason === undefined ? act.statedReason : reasons[act.reason],
    evidence: act.evidence === undefined ? undefined : evidenceKinds[act.evidence],
    amountYuan: act.amountFen === undefined ? undefined : fenToYuan(act.amountFen),
    feeYuan: act.feeFen === undefined ? undefined : fenToYuan(act.feeFen),
    carrier: carrierOf(act),
    condition: act.condition,
    ruling: act.ruling,
  }
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined))
}

function carrierOf({ isDesignated }: TraceAct): string | undefined {
  if (isDesignated === undefined) return undefined
  return isDesignated ? 'designated' : 'other'
}

/** A reason with its moments as texts and its amounts in yuan. */
function wordable(because: Trace['refused'][number]['because'], calendar: Calendar) {
  const { id, ...values } = because
  const words: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(values)) {
    if (name === 'atHours') words['at'] = toIso(calendar, Number(value))
    else if (name === 'amountFen') words['amountYuan'] = fenToYuan(Number(value))
    else words[name] = value
  }
  return { id, words }
}

/** The clause of every rule that the answer names, rows of timers included. */
function clausesOf(answer: Omit<TraceAnswer, 'rules'>): Record<string, Text> {
  const named = [
    ...answer.steps,
    ...answer.refused,
    ...answer.notices,
    ...answer.timers,
    ...answer.facts,
    answer.outcome,
    { rule: answer.outcome.freightRule },
  ].flatMap(({ rule }) => rule ?? [])
  const timers = answer.timers.map(({ name }) => name)
  const ids = new Set([...named, ...timers])
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const rule = allRules.find((each) => each.id === id || each.rows.includes(id))
      return rule === undefined ? [] : [[id, rule.clause] as const]
    }),
  )
}

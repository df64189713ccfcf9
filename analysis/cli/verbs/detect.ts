import { padColumns } from '../../charts/text-width.ts'
import { reportOf } from '../../detect/detect.ts'
import type { DetectReport, QueuedCase } from '../../detect/detect.ts'
import { detector } from '../../detect/detector.ts'
import { evaluate } from '../../detect/evaluate.ts'
import { speak } from '../../report/speech.ts'
import { readManifest } from '../../store/manifest.ts'
import { readColumns } from '../../store/read-tables.ts'
import { readTruth } from '../../store/record-truth.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { evaluationText } from '../evaluation-text.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'

export type DetectFlags = {
  capacity: number
  arm: string | undefined
  /** Compare with the truth table, which only a simulated record has. */
  evaluate: boolean
}

/** Ranks the cases of a recorded arm for review: how suspicious, how much money, and why. */
export async function detectSuspicious(
  context: Context,
  record: string,
  { capacity, arm, evaluate: isEvaluated }: DetectFlags,
): Promise<ExitCode> {
  const manifest = await readManifest(record)
  const settings = manifest.arms.find(({ name }) => name === arm)?.settings ?? {}
  const cap = settings['policy.smallAutoRefund.capYuan']
  const which = arm === undefined ? {} : { arm }
  const observed = await readColumns(record, which)
  const judgement = detector(typeof cap === 'number' ? { capYuan: cap } : {})
    .fit(observed)
    .judge(observed)
  const found = reportOf(judgement, capacity)
  const seed = context.flags.seed ?? manifest.seed
  const evaluation = isEvaluated
    ? evaluate({ ...observed, truth: await readTruth(record, which) }, judgement, {
        capacity,
        seed,
      })
    : undefined
  if (context.flags.json) writeJson(context, { ...found, evaluation })
  else {
    const judged = evaluation === undefined ? [] : evaluationText(evaluation, context)
    context.edge.write([queueText(found, context), ...judged, ''].join('\n'))
  }
  return exitCodes.done
}

function queueText(found: DetectReport, context: Context): string {
  const { say, lang } = context
  const speech = speak(lang)
  const yuan = (value: number): string => speech.quantity(value, 'yuan')
  const head = say({
    zh: `${found.cases} 件售后里先看这 ${found.queue.length} 件，涉及 ${yuan(found.queueYuan)}；再多看 ${found.beyond.cases} 件，多 ${yuan(found.beyond.expectedYuan)}`,
    en: `of ${found.cases} cases review these ${found.queue.length} first, ${yuan(found.queueYuan)} at stake; ${found.beyond.cases} more would add ${yuan(found.beyond.expectedYuan)}`,
  })
  const off = found.off.map((each) => each[lang])
  const rows = found.queue.map((each, index) => caseText(each, index + 1, context))
  return [head, ...rows, ...off, found.note[lang]].join('\n')
}

function caseText(queued: QueuedCase, place: number, { lang }: Context): string {
  const speech = speak(lang)
  const why = queued.reasons.map((reason) => reason[lang]).join(lang === 'zh' ? '；' : '; ')
  const cells = [
    padColumns(String(place).padStart(4), 4),
    padColumns(queued.score.toFixed(2), 4),
    padColumns(speech.quantity(queued.expectedYuan, 'yuan'), 8),
    padColumns(`#${queued.case}`, 8),
    padColumns(speech.word(queued.pattern), 12),
    why,
  ]
  return cells.join('  ')
}

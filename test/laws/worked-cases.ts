import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { answerTrace } from '../../analysis/cli/answer-trace.ts'
import type { TraceAnswer } from '../../analysis/report/trace-answer.ts'
import { readCase } from '../../analysis/store/cases/load-case.ts'
import { parseYaml } from '../../analysis/store/faults/yaml-document.ts'
import { allRules, toIso } from '../../sim/index.ts'
import type { TraceSetup } from '../../sim/index.ts'

const moment = z.string()
/** What a worked case expects; what it leaves out is not looked at, but refusals are all listed. */
export const expectSchema = z.strictObject({
  state: z.string(),
  refundYuan: z.number(),
  refundedAt: moment.optional(),
  cause: z.string().optional(),
  rule: z.string().optional(),
  freightSubsidyYuan: z.number().optional(),
  freightPaidBy: z.string().optional(),
  freightRule: z.string().optional(),
  lateCompensationYuan: z.number().optional(),
  refundBeforeParcel: z.boolean().optional(),
  /** In this order, others may stand between. */
  steps: z
    .array(
      z.strictObject({
        at: moment.optional(),
        event: z.string(),
        to: z.string().optional(),
        rule: z.string().optional(),
        by: z.string().optional(),
      }),
    )
    .default([]),
  /** All of them, in order. */
  refused: z
    .array(z.strictObject({ at: moment.optional(), act: z.string(), rule: z.string() }))
    .default([]),
  timers: z
    .record(
      z.string(),
      z.strictObject({
        startedAt: moment.optional(),
        dueAt: moment.optional(),
        firedAt: moment.optional(),
        stoppedAt: moment.optional(),
      }),
    )
    .default({}),
  notices: z.array(z.string()).default([]),
  facts: z.array(z.strictObject({ at: moment.optional(), fact: z.string() })).default([]),
})
export type Expected = z.output<typeof expectSchema>

export type WorkedCase = {
  name: string
  /** The rulebook it runs under, without its date. */
  pack: string
  rulebook: string
  rows: readonly string[]
  expected: Expected
  answer: TraceAnswer
  /** When people act, when the case is looked at last, and when the money arrives: ISO texts. */
  moments: readonly string[]
}

const folders = ['./cases/', '../../data/cases/'].map((each) =>
  fileURLToPath(new URL(each, import.meta.url)),
)

/** Every worked case under every rulebook that it names. */
export async function loadWorkedCases(): Promise<WorkedCase[]> {
  const cases: WorkedCase[] = []
  for (const folder of folders) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
      cases.push(...(await loadOne(folder, file)))
    }
  }
  return cases
}

async function loadOne(folder: string, file: string): Promise<WorkedCase[]> {
  const text = readFileSync(folder + file, 'utf8')
  const written = parseYaml(text, file).value as {
    rulebook?: string
    packs?: string[]
    rows?: string[]
    expect?: unknown
  }
  const expected = expectSchema.parse(written.expect, { error: () => file })
  const rulebooks = written.packs ?? [written.rulebook ?? 'seed-strict']
  return Promise.all(
    rulebooks.map(async (rulebook) => {
      const { setup, case: read } = await readCase(text, file, [], rulebook)
      const subject = { rulebook, source: file, title: read.title, setup }
      const answer = answerTrace(subject, 'en')
      return {
        name: file.replace('.yaml', ''),
        pack: rulebook.split('@')[0] ?? '',
        rulebook,
        rows: written.rows ?? [],
        expected,
        answer,
        moments: momentsOf(setup, answer),
      }
    }),
  )
}

function momentsOf(setup: TraceSetup, { outcome }: TraceAnswer): string[] {
  const hours = [...setup.acts.map(({ atHours }) => atHours), setup.untilHours]
  const moments = hours.filter(Number.isFinite).map((each) => toIso(setup.calendar, each))
  return outcome.refundedAt === null ? moments : [...moments, outcome.refundedAt]
}

/** Every rule, timer and row of the register that a trace shows. */
export function touchedBy(answer: TraceAnswer): Set<string> {
  const ids = new Set<string>()
  for (const { rule } of [...answer.steps, ...answer.refused, ...answer.notices]) ids.add(rule)
  for (const { rule } of answer.facts) if (rule !== undefined) ids.add(rule)
  for (const { name, rule } of answer.timers) ids.add(name).add(rule)
  ids.add(answer.outcome.rule).add(answer.outcome.freightRule)
  if (answer.outcome.lateCompensationYuan > 0) ids.add('T16')
  for (const rule of allRules) if (ids.has(rule.id)) for (const row of rule.rows) ids.add(row)
  return ids
}

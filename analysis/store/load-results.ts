import * as z from 'zod'
import type { Results } from '../measures/results.ts'
import { readText, shownPath } from './data-files.ts'
import { InputFaults } from './faults/input-faults.ts'
import type { FaultPlace } from './faults/input-faults.ts'

const SCHEMA = 'afterlab/results@1'

const estimate = z.looseObject({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  unit: z.string(),
})
const named = z.looseObject({ zh: z.string(), en: z.string() })

/** What a renderer relies on; more may stand there. */
const resultsSchema = z.looseObject({
  schema: z.literal(SCHEMA),
  scenario: z.looseObject({ name: named, sha256: z.string(), rulebook: z.string() }),
  seed: z.string(),
  replications: z.number(),
  confidence: z.number(),
  measuredDays: z.number(),
  arms: z
    .array(
      z.looseObject({
        name: z.string(),
        settings: z.record(z.string(), z.unknown()),
        measures: z.record(z.string(), estimate),
        series: z.record(z.string(), z.unknown()),
      }),
    )
    .min(1),
  comparisons: z.array(z.looseObject({ arm: z.string(), against: z.string() })),
  assumptions: z.array(z.looseObject({ path: z.string(), badge: z.string() })),
})

/** Reads `results.json`. @throws InputFaults when the file is no JSON or no results of this format. */
export async function loadResults(path: string): Promise<Results> {
  const text = await readText(path)
  const value = parseJson(text, shownPath(path))
  const checked = resultsSchema.safeParse(value)
  if (checked.success) return value as Results
  const at = checked.error.issues[0]?.path.map(String).join('.') ?? ''
  throw new InputFaults([
    {
      what: { zh: `${shownPath(path)} 不是结果文件`, en: `${shownPath(path)} holds no results` },
      because: {
        zh: `应为 ${SCHEMA}；${at === '' ? '整个文件' : at} 不对`,
        en: `expected ${SCHEMA}; ${at === '' ? 'the whole file' : at} does not fit`,
      },
      nearest: {
        zh: 'run、compare 或 demo 写的 results.json',
        en: 'a results.json of run, compare or demo',
      },
      where: { file: shownPath(path), path: at },
    },
  ])
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new InputFaults([
      {
        what: { zh: `${file} 不是 JSON`, en: `${file} is not JSON` },
        because: { zh: `JSON 解析：${message}`, en: message },
        where: placeIn(text, /position (\d+)/.exec(message)?.[1], file),
      },
    ])
  }
}

/** The place of a character that the parser counted, where it told one. */
function placeIn(text: string, position: string | undefined, file: string): FaultPlace {
  if (position === undefined) return { file }
  const before = text.slice(0, Number(position)).split('\n')
  const line = before.length
  const column = (before.at(-1)?.length ?? 0) + 1
  return { file, line, column, excerpt: text.split('\n')[line - 1] }
}

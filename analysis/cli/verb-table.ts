import type { Text } from '../charts/speech.ts'
import type { Context } from './context.ts'
import type { ExitCode } from './exit-codes.ts'
import { wholeNumber } from './flags.ts'
import type { verbs } from './words.ts'

/** The flags that only some verbs have. */
export type OwnFlags = {
  arms?: string
  rows?: number
  capacity?: number
  arm?: string
  evaluate?: boolean
  showOrigin?: boolean
  rulebook?: string
  against?: string
  case?: number
  tier?: string
  bounds?: boolean
}

export type VerbOption = { flags: string; text: Text; parse?: (text: string) => unknown }

export type Verb = {
  usage: keyof typeof verbs
  options: readonly VerbOption[]
  /** The verb's code is loaded here, so that help and version answer at once. */
  run: (context: Context, args: readonly string[], own: OwnFlags) => Promise<ExitCode>
}

const MOST_ROWS = 1_000_000
const MOST_CASES = 1_000_000

const arm: VerbOption = {
  flags: '--arm <name>',
  text: { zh: '看哪个方案的明细', en: 'the arm whose record is read' },
}

const bounds: VerbOption = {
  flags: '--bounds',
  text: {
    zh: '再跑滥用者不反应、完全反应两种情形',
    en: 'also run abusers who do not respond, and who respond fully',
  },
}

const against: VerbOption = {
  flags: '--against <pack>',
  text: { zh: '与这个规则包对照', en: 'show what another rulebook changes' },
}

/** Every verb, in the order of help. */
export const verbTable: readonly Verb[] = [
  {
    usage: 'demo',
    options: [],
    run: async (context) => (await import('./verbs/demo.ts')).demo(context),
  },
  {
    usage: 'run <scenario>',
    options: [bounds],
    run: async (context, [file = ''], { bounds: hasBounds }) =>
      (await import('./verbs/run.ts')).run(context, file, hasBounds),
  },
  {
    usage: 'compare <scenario>',
    options: [
      {
        flags: '--arms <names>',
        text: { zh: '只比这些方案，逗号隔开', en: 'only these arms, by comma' },
      },
      bounds,
    ],
    run: async (context, [file = ''], { arms, bounds: hasBounds }) => {
      const { compareArms } = await import('./verbs/compare.ts')
      return compareArms(context, file, arms?.split(','), hasBounds)
    },
  },
  {
    usage: 'check <scenario>',
    options: [
      {
        flags: '--show-origin',
        text: { zh: '列出每个值的来处', en: 'list where each value comes from' },
      },
    ],
    run: async (context, [file = ''], { showOrigin = false }) =>
      (await import('./verbs/check.ts')).check(context, file, { showOrigin }),
  },
  {
    usage: 'report <results>',
    options: [],
    run: async (context, [file = '']) => (await import('./verbs/report.ts')).report(context, file),
  },
  {
    usage: 'detect <record>',
    options: [
      {
        flags: '--capacity <n>',
        text: { zh: '能看多少单', en: 'cases that can be reviewed' },
        parse: wholeNumber(1, MOST_CASES),
      },
      arm,
      {
        flags: '--evaluate',
        text: { zh: '与模拟的真实情况比较', en: 'compare with the truth of the simulation' },
      },
    ],
    run: async (context, [folder = ''], { capacity = 50, arm: name, evaluate = false }) => {
      const { detectSuspicious } = await import('./verbs/detect.ts')
      return detectSuspicious(context, folder, { capacity, arm: name, evaluate })
    },
  },
  {
    usage: 'audit-leaks [scenario]',
    options: [
      {
        flags: '--tier <name>',
        text: {
          zh: '难度：easy、medium、hard、camouflaged',
          en: 'how hard abuse is to tell: easy, medium, hard, camouflaged',
        },
      },
    ],
    run: async (context, [scenario = 'womens-apparel'], { tier = 'hard' }) =>
      (await import('./verbs/audit-leaks.ts')).auditLeaksOf(context, scenario, tier),
  },
  {
    usage: 'explain [case]',
    options: [
      { flags: '--rulebook <pack>', text: { zh: '换一个规则包', en: 'another rulebook' } },
      against,
      {
        flags: '--case <n>',
        text: { zh: '明细表（--record）里的第几个售后', en: 'the number of a case of --record' },
        parse: wholeNumber(0, MOST_CASES),
      },
      arm,
    ],
    run: async (context, [file], { rulebook, against: other, case: number, arm: name }) => {
      const { explain } = await import('./verbs/explain.ts')
      return explain(context, file, { rulebook, against: other, number, arm: name })
    },
  },
  {
    usage: 'rulebook [pack]',
    options: [against],
    run: async (context, [pack], { against: other }) =>
      (await import('./verbs/rulebook.ts')).rulebook(context, pack, other),
  },
  {
    usage: 'sample-export',
    options: [
      {
        flags: '--rows <n>',
        text: { zh: '行数', en: 'number of rows' },
        parse: wholeNumber(1, MOST_ROWS),
      },
    ],
    run: async (context, _, { rows = 500 }) =>
      (await import('./verbs/sample-export.ts')).sampleExport(context, { rows }),
  },
  {
    usage: 'schema [kind]',
    options: [],
    run: async (context, [kind]) => (await import('./verbs/schema.ts')).schema(context, kind),
  },
]

import { Command } from 'commander'
import type { Text } from '../charts/speech.ts'
import { packageVersion } from '../store/package-version.ts'
import { makeContext } from './context.ts'
import type { Context } from './context.ts'
import type { Edge } from './edge.ts'
import type { ExitCode } from './exit-codes.ts'
import { addFlags, readFlags, wholeNumber } from './flags.ts'
import type { Flags } from './flags.ts'
import { exitText, helpTitles, summary, verbs } from './words.ts'

/** A verb's code is loaded when the verb is run, so that help and version answer at once. */
type Action = (context: Context, args: readonly string[], own: OwnFlags) => Promise<ExitCode>

/** The flags that only some verbs have. */
type OwnFlags = {
  arms?: string
  rows?: number
  capacity?: number
  arm?: string
  evaluate?: boolean
  showOrigin?: boolean
  rulebook?: string
  against?: string
  case?: number
}

const MOST_ROWS = 1_000_000
const MOST_CASES = 1_000_000

/** The command line; `done` is told how a verb ended. */
export function makeProgram(
  edge: Edge,
  lang: 'zh' | 'en',
  done: (code: ExitCode) => void,
): Command {
  const say = (text: Text): string => text[lang]
  const program = addFlags(new Command('afterlab'), lang)
    .description(say(summary))
    .version(packageVersion, '--version', say({ zh: '版本', en: 'version' }))
    .helpOption('-h, --help', say({ zh: '帮助', en: 'help' }))
    .helpCommand(false)
    .addHelpText('after', `\n${say(exitText)}`)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titleIn(title, lang) })
  const verb = (usage: keyof typeof verbs, action: Action): Command =>
    program
      .command(usage)
      .description(say(verbs[usage]))
      .helpOption('-h, --help', say({ zh: '帮助', en: 'help' }))
      .action(async (...given: unknown[]) => {
        const command = given.at(-1) as Command
        const found = command.optsWithGlobals<Partial<Flags> & OwnFlags>()
        done(await action(makeContext(edge, readFlags(found)), command.args, found))
      })

  verb('demo', async (context) => (await import('./verbs/demo.ts')).demo(context))
  verb('run <scenario>', async (context, [file = '']) =>
    (await import('./verbs/run.ts')).run(context, file),
  )
  verb('compare <scenario>', async (context, [file = ''], { arms }) =>
    (await import('./verbs/compare.ts')).compareArms(context, file, arms?.split(',')),
  ).option('--arms <names>', say({ zh: '只比这些方案，逗号隔开', en: 'only these arms, by comma' }))
  verb('check <scenario>', async (context, [file = ''], { showOrigin = false }) =>
    (await import('./verbs/check.ts')).check(context, file, { showOrigin }),
  ).option('--show-origin', say({ zh: '列出每个值的来处', en: 'list where each value comes from' }))
  verb('report <results>', async (context, [file = '']) =>
    (await import('./verbs/report.ts')).report(context, file),
  )
  verb(
    'detect <record>',
    async (context, [folder = ''], { capacity = 50, arm, evaluate = false }) =>
      (await import('./verbs/detect.ts')).detectSuspicious(context, folder, {
        capacity,
        arm,
        evaluate,
      }),
  )
    .option(
      '--capacity <n>',
      say({ zh: '能看多少单', en: 'cases that can be reviewed' }),
      wholeNumber(1, MOST_CASES),
    )
    .option('--arm <name>', say({ zh: '看哪个方案的明细', en: 'the arm whose record is read' }))
    .option(
      '--evaluate',
      say({ zh: '与模拟的真实情况比较', en: 'compare with the truth of the simulation' }),
    )
  verb('explain [case]', async (context, [file], { rulebook, against, case: number, arm }) =>
    (await import('./verbs/explain.ts')).explain(context, file, { rulebook, against, number, arm }),
  )
    .option('--rulebook <pack>', say({ zh: '换一个规则包', en: 'another rulebook' }))
    .option('--against <pack>', say({ zh: '与这个规则包对照', en: 'show where this one parts' }))
    .option(
      '--case <n>',
      say({ zh: '明细表（--record）里的第几个售后', en: 'the number of a case of --record' }),
      wholeNumber(0, MOST_CASES),
    )
    .option('--arm <name>', say({ zh: '看哪个方案的明细', en: 'the arm whose record is read' }))
  verb('sample-export', async (context, _, { rows = 500 }) =>
    (await import('./verbs/sample-export.ts')).sampleExport(context, { rows }),
  ).option('--rows <n>', say({ zh: '行数', en: 'number of rows' }), wholeNumber(1, MOST_ROWS))
  verb('schema', async (context) => (await import('./verbs/schema.ts')).schema(context))
  return program
}

/** Commander's own words in the language asked for. */
function titleIn(title: string, lang: 'zh' | 'en'): string {
  return lang === 'zh' ? (helpTitles[title] ?? title) : title
}

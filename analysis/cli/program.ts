import { Command, Option } from 'commander'
import type { Language, Text } from '../charts/speech.ts'
import { packageVersion } from '../store/package-version.ts'
import { makeContext } from './context.ts'
import type { Edge } from './edge.ts'
import type { ExitCode } from './exit-codes.ts'
import { addFlags, readFlags } from './flags.ts'
import type { Flags } from './flags.ts'
import { verbTable } from './verb-table.ts'
import type { OwnFlags } from './verb-table.ts'
import { exitText, helpText, helpTitles, summary, verbs, versionText } from './words.ts'

/** The command line; `done` is told how a verb ended. */
export function makeProgram(edge: Edge, lang: Language, done: (code: ExitCode) => void): Command {
  const say = (text: Text): string => text[lang]
  const program = addFlags(new Command('afterlab'), lang)
    .description(say(summary))
    .version(packageVersion, '--version', say(versionText))
    .helpOption('-h, --help', say(helpText))
    .helpCommand('help [verb]', say(helpText))
    .addHelpText('after', `\n${say(exitText)}`)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titleIn(title, lang) })
  for (const { usage, options, run } of verbTable) {
    const command = program
      .command(usage)
      .description(say(verbs[usage]))
      .helpOption('-h, --help', say(helpText))
      .action(async () => {
        const found = command.optsWithGlobals<Partial<Flags> & OwnFlags>()
        done(await run(makeContext(edge, readFlags(found)), command.args, found))
      })
    for (const { flags, text, parse } of options) {
      const option = new Option(flags, say(text))
      command.addOption(parse === undefined ? option : option.argParser(parse))
    }
  }
  return program
}

/** Commander's own words in the language asked for. */
function titleIn(title: string, lang: Language): string {
  return lang === 'zh' ? (helpTitles[title] ?? title) : title
}

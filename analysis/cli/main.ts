import { CommanderError } from 'commander'
import type { Command } from 'commander'
import type { InputError } from '../../sim/index.ts'
import { processEdge } from './edge.ts'
import type { Edge } from './edge.ts'
import { exitCodes } from './exit-codes.ts'
import type { ExitCode } from './exit-codes.ts'
import { languageOf } from './flags.ts'
import { makeProgram } from './program.ts'

/**
 * Runs one command line (without `node` and the script) and answers the exit code. Every error of
 * every verb is printed here and nowhere else.
 */
export async function main(args: readonly string[], edge: Edge = processEdge()): Promise<ExitCode> {
  const lang = languageOf(args)
  let code: ExitCode = exitCodes.done
  const program = makeProgram(edge, lang, (ended) => (code = ended))
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: edge.write, writeErr: () => {} })
  }
  if (args.length === 0) {
    edge.note(program.helpInformation())
    return exitCodes.usage
  }
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    return await printError(error, args, program, edge)
  }
}

async function printError(
  error: unknown,
  args: readonly string[],
  program: Command,
  edge: Edge,
): Promise<ExitCode> {
  const lang = languageOf(args)
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return exitCodes.done
    if (error.code === 'commander.help') {
      edge.note(program.helpInformation())
      return exitCodes.usage
    }
    const { usageErrorText } = await import('./usage-error.ts')
    edge.note(usageErrorText(error, program, lang))
    return exitCodes.usage
  }
  const stack = args.includes('--debug') && error instanceof Error ? `${error.stack}\n` : ''
  if (isInputError(error)) {
    const { inputErrorText } = await import('./print-error.ts')
    const color = edge.isNoteTerminal && !edge.env['NO_COLOR'] && !args.includes('--no-color')
    edge.note(inputErrorText(error, { lang, color, columns: edge.columns }) + stack)
    return exitCodes.input
  }
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  edge.note(bugText(message, lang) + stack)
  return exitCodes.bug
}

/** Told by what it bears, so that answering a usage error does not load the simulation. */
function isInputError(error: unknown): error is InputError {
  return error instanceof Error && 'exitCode' in error && error.exitCode === exitCodes.input
}

function bugText(message: string, lang: 'zh' | 'en'): string {
  return lang === 'zh'
    ? `程序错误  ${message}\n  这是 afterlab 的问题，不是您的；加 --debug 可以看到出错的位置\n`
    : `bug  ${message}\n  this is our fault, not yours; --debug shows where it happened\n`
}

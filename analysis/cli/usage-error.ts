import type { Command, CommanderError } from 'commander'
import type { Language } from '../charts/speech.ts'
import { nearestOf } from '../store/faults/nearest.ts'
import { usageWords } from './words.ts'

/** What was wrong with the command line, and the nearest command or option. */
export function usageErrorText(error: CommanderError, program: Command, lang: Language): string {
  const words = usageWords[error.code]
  const quoted = [...error.message.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '')
  const name = quoted[0] ?? ''
  const commands = program.commands.map((command) => command.name())
  const fill = (text: string): string =>
    text
      .replace('{name}', name)
      .replace('{all}', commands.join(lang === 'zh' ? '、' : ', '))
      .replace('{allowed}', allowedIn(error.message))
  const what = words === undefined ? error.message : fill(words.what[lang])
  const lines = [`${lang === 'zh' ? '用法错误' : 'usage error'}  ${what}`]
  if (words !== undefined)
    lines.push(`  ${lang === 'zh' ? '原因' : 'why'}  ${fill(words.because[lang])}`)
  const nearest = nearestName(error.code, name, program, commands)
  if (nearest !== undefined) lines.push(`  ${lang === 'zh' ? '最接近的' : 'nearest'}  ${nearest}`)
  return `${lines.join('\n')}\n`
}

function nearestName(
  code: string,
  name: string,
  program: Command,
  commands: readonly string[],
): string | undefined {
  if (code === 'commander.unknownCommand') return nearestOf(name, commands)
  if (code !== 'commander.unknownOption') return undefined
  const options = [program, ...program.commands].flatMap(({ options: own }) =>
    own.map(({ long }) => long ?? ''),
  )
  return nearestOf(name, options)
}

/** What commander or a flag's parser says is allowed, after the value that it refuses. */
function allowedIn(message: string): string {
  const choices = /Allowed choices are (.*)\.$/.exec(message)?.[1]
  return choices ?? message.split('is invalid.').at(-1)?.trim() ?? ''
}

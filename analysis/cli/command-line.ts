import type { Flags } from './flags.ts'

/**
 * The command line that makes the same results again: what changes a number and nothing else, so that
 * threads, languages and folders leave the results byte for byte alike.
 */
export function commandLine(
  verb: string,
  file: string,
  flags: Pick<Flags, 'seed' | 'replications' | 'precision' | 'set'> &
    Partial<Pick<Flags, 'ignorePlatformLimits'>>,
  arms?: readonly string[],
  hasBounds = false,
): string {
  const words = [
    'afterlab',
    verb,
    ...(file === '' ? [] : [file]),
    ...(arms === undefined || arms.length === 0 ? [] : ['--arms', arms.join(',')]),
    ...(hasBounds ? ['--bounds'] : []),
    ...(flags.seed === undefined ? [] : ['--seed', flags.seed]),
    ...(flags.replications === undefined ? [] : ['--replications', String(flags.replications)]),
    ...(flags.precision === undefined ? [] : ['--precision', `${percent(flags.precision)}%`]),
    ...flags.set.flatMap((set) => ['--set', set]),
    ...(flags.ignorePlatformLimits === true ? ['--ignore-platform-limits'] : []),
  ]
  return words.map(quote).join(' ')
}

function percent(share: number): number {
  return Number((share * 100).toPrecision(12))
}

/** A word as a shell takes it. */
function quote(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

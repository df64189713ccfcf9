import type { Edge } from '../../../analysis/cli/edge.ts'
import { main } from '../../../analysis/cli/main.ts'

export type Called = { code: number; out: string; err: string }

export type CallOptions = {
  /** Interrupts once, when the command has written to stderr this often. */
  interruptAt?: number
  isTerminal?: boolean
}

/** Runs a command line in this process, on a machine that only remembers what was written. */
export async function call(args: readonly string[], options: CallOptions = {}): Promise<Called> {
  let out = ''
  let err = ''
  let notes = 0
  let stop: (() => void) | undefined
  const edge: Edge = {
    write: (text) => (out += text),
    note: (text) => {
      err += text
      if (++notes === options.interruptAt) stop?.()
    },
    isOutTerminal: false,
    isNoteTerminal: options.isTerminal ?? false,
    columns: 80,
    env: {},
    now: () => performance.now(),
    onInterrupt: (listener) => {
      stop = listener
      return () => (stop = undefined)
    },
  }
  const code = await main(args, edge)
  return { code, out, err }
}

/** One thread and settings that make the bundled shop small and quick. */
const settings = [
  ['shop.ordersPerDay', '30'],
  ['horizon.days', '4'],
  ['horizon.warmupDays', '1'],
  ['horizon.cooldownDays', '0'],
  ['horizon.holidays', '[]'],
]
export const small = [
  ...settings.flatMap(([path, value]) => ['--set', `${path}=${value}`]),
  '--threads',
  '1',
]

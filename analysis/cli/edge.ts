import { exitCodes } from './exit-codes.ts'

/** The machine as a command sees it; a test gives another one. */
export type Edge = {
  /** Writes to stdout: the answer and nothing else. */
  write: (text: string) => void
  /** Writes to stderr: progress, notes and errors. */
  note: (text: string) => void
  isOutTerminal: boolean
  isNoteTerminal: boolean
  /** Columns of the terminal. */
  columns: number
  env: Readonly<Record<string, string | undefined>>
  /** Milliseconds of a clock that never goes back. */
  now: () => number
  /** Calls `stop` at the first interrupt, leaves at the second; answers how to stop listening. */
  onInterrupt: (stop: () => void) => () => void
}

const NARROW_TERMINAL = 80

export function processEdge(): Edge {
  // A reader such as `head` may close the pipe early: that is its right and no error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(exitCodes.done)
    throw error
  })
  return {
    write: (text) => process.stdout.write(text),
    note: (text) => process.stderr.write(text),
    isOutTerminal: process.stdout.isTTY,
    isNoteTerminal: process.stderr.isTTY,
    columns: process.stderr.columns ?? NARROW_TERMINAL,
    env: process.env,
    now: () => performance.now(),
    onInterrupt: (stop) => {
      let isAgain = false
      const listener = (): void => {
        if (isAgain) process.exit(exitCodes.interrupted)
        isAgain = true
        stop()
      }
      process.on('SIGINT', listener)
      return () => process.off('SIGINT', listener)
    },
  }
}

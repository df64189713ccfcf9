/** How a command line ended, for scripts. The same table stands in `afterlab --help`. */
export const exitCodes = {
  done: 0,
  /** Our bug. */
  bug: 1,
  usage: 2,
  /** Invalid scenario, case or data. */
  input: 3,
  /** A goal or a `--fail-on` condition. */
  goal: 4,
  infeasible: 5,
  privacy: 7,
  /** Stopped by the user; partial results are kept and marked incomplete. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

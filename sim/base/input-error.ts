/** Where in the user's material the fault is; every part may be unknown. Lines and columns count from 1. */
export interface InputPlace {
  file?: string | undefined
  /** Dotted path of the value, such as `policy.returnAutoApprove.capYuan`. */
  path?: string | undefined
  line?: number | undefined
  column?: number | undefined
}

export interface InputFault {
  /** The rule that the value breaks: `February 2026 has 28 days`. */
  because: string
  where?: InputPlace | undefined
  /** The closest thing that would have been accepted. */
  nearest?: string | undefined
}

/** Something that the user wrote and can mend. The command line ends with exit code 3. */
export class InputError extends Error {
  readonly because: string
  readonly where?: InputPlace | undefined
  readonly nearest?: string | undefined
  readonly exitCode = 3

  /** @param what the fault in one line, naming the value: `2026-02-30 is not a date`. */
  constructor(what: string, fault: InputFault) {
    super(what)
    this.name = 'InputError'
    this.because = fault.because
    this.where = fault.where
    this.nearest = fault.nearest
  }
}

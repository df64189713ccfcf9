import { format, inspect } from 'node:util'
import type { MimeBundle, Output } from './notebook.ts'

/** What Jupyter kernels for JavaScript call on a value that knows how to show itself. */
export const showSelf = Symbol.for('Jupyter.display')

export type Displayable = { readonly [showSelf]: () => MimeBundle }

/** Longest text that one output may hold: a notebook is read, not searched. */
const MOST_CHARACTERS = 200_000

/** Collects what the cells show, while our runner executes them; idle under any other kernel. */
class Recorder {
  isRunning = false
  /** Number of the code cell that runs, from 1; 0 before the first. */
  cell = 0
  readonly #outputs = new Map<number, Output[]>()

  /** Outputs by cell, for as many cells as were entered. */
  get outputs(): Output[][] {
    return Array.from({ length: this.cell }, (_, at) => this.#outputs.get(at + 1) ?? [])
  }

  add(output: Output): void {
    const own = this.#outputs.get(this.cell) ?? []
    const last = own.at(-1)
    const isMore = last?.output_type === 'stream' && output.output_type === 'stream'
    if (isMore && last.name === output.name) {
      own[own.length - 1] = { ...last, text: last.text + output.text }
    } else {
      own.push(output)
    }
    const [text = ''] =
      'data' in output ? Object.values(output.data).toSorted(byLength) : [output.text]
    if (text.length > MOST_CHARACTERS) {
      throw new RangeError(`an output of ${text.length} characters is too long to read`)
    }
    this.#outputs.set(this.cell, own)
  }
}

const byLength = (a: string, b: string): number => b.length - a.length

export const recorder = new Recorder()

/** Called before the first statement of each cell. */
export function enterCell(number: number): void {
  recorder.cell = number
}

/** Called with the value of the last expression of a cell. */
export function showResult(value: unknown): void {
  if (value !== undefined) recorder.add({ output_type: 'execute_result', data: bundleOf(value) })
}

export function bundleOf(value: unknown): MimeBundle {
  if (typeof value === 'object' && value !== null && showSelf in value) {
    return (value as Displayable)[showSelf]()
  }
  return { 'text/plain': typeof value === 'string' ? value : inspect(value, { depth: 4 }) }
}

/** Sends what a cell prints to the notebook. */
export function recordConsole(): void {
  const stream =
    (name: 'stdout' | 'stderr') =>
    (first?: unknown, ...rest: unknown[]) => {
      recorder.add({ output_type: 'stream', name, text: `${format(first, ...rest)}\n` })
    }
  Object.assign(console, { log: stream('stdout'), info: stream('stdout') })
  Object.assign(console, { warn: stream('stderr'), error: stream('stderr') })
}

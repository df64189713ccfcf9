// Runs in a process of its own: imports the module of a notebook's cells and writes down what they
// showed. Arguments: the module, and the file for the answer.
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { recordConsole, recorder } from './kernel.ts'
import type { Output } from './notebook.ts'

/** What the process answers: outputs of the cells that ran, and why the last one stopped. */
export type Execution = {
  readonly outputs: readonly (readonly Output[])[]
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string }
}

const [modulePath = '', answerPath = ''] = process.argv.slice(2)

function answer(error?: unknown): void {
  const { outputs } = recorder
  const execution: Execution =
    error === undefined ? { outputs } : { outputs, error: describe(error) }
  writeFileSync(answerPath, JSON.stringify(execution))
}

function describe(error: unknown): NonNullable<Execution['error']> {
  if (!(error instanceof Error)) return { name: 'Thrown', message: String(error), stack: '' }
  return { name: error.name, message: error.message, stack: error.stack ?? '' }
}

recorder.isRunning = true
recordConsole()
process.once('uncaughtException', (error) => {
  answer(error)
  process.exit(0)
})
try {
  await import(pathToFileURL(modulePath).href)
  answer()
} catch (error) {
  answer(error)
}

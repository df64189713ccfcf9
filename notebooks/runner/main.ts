// npm run notebooks -- [FILE…] [--check] [--html DIR]
//   type-checks notebooks, runs them headless and offline, and writes their outputs back
//   --check     writes no outputs; fails when a run gives others than the file holds
//   --html DIR  also renders each notebook as one self-contained page
import { parseArgs } from 'node:util'
import { runAll } from './run-all.ts'

const options = { check: { type: 'boolean' }, html: { type: 'string' } } as const

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    process.stderr.write(`notebooks: ${String(error)}\n`)
    process.stderr.write('usage: npm run notebooks -- [FILE…] [--check] [--html DIR]\n')
    return undefined
  }
}

const read = readArguments()
if (read === undefined) {
  process.exitCode = 2
} else {
  const faults = await runAll({
    files: read.positionals,
    isCheck: read.values.check === true,
    ...(read.values.html === undefined ? {} : { htmlFolder: read.values.html }),
  })
  for (const fault of faults) process.stderr.write(`${fault}\n`)
  if (faults.length > 0) process.exitCode = 1
}

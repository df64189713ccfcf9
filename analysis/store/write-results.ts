import { readFile } from 'node:fs/promises'
import { InputError, invariant } from '../../sim/index.ts'
import type { Results } from '../measures/results.ts'
import { writeFileAtomic } from './atomic-write.ts'

/**
 * Results as JSON: keys in the order of the type and of the registries, two spaces, one newline at the
 * end. Numbers were rounded to ten significant digits when they were summed up, so the text says what
 * memory holds. A NaN or an infinity is our bug and stops here.
 */
export function resultsJson(results: Results): string {
  const text = JSON.stringify(
    results,
    (key: string, value: unknown) => {
      invariant(typeof value !== 'number' || Number.isFinite(value), () => `${key} is ${String(value)}`)
      return value
    },
    2,
  )
  return `${text}\n`
}

export async function writeResults(path: string, results: Results): Promise<void> {
  await writeFileAtomic(path, resultsJson(results))
}

/** @throws InputError when the file is not there or holds no results of this format. */
export async function readResults(path: string): Promise<Results> {
  const text = await readFile(path, 'utf8').catch(() => '')
  const results = parse(text)
  if (results?.schema === 'afterlab/results@1') return results
  throw new InputError(`${path} holds no results`, {
    because: 'expected JSON of schema afterlab/results@1',
    where: { file: path },
    nearest: 'a results.json written with --out',
  })
}

function parse(text: string): Results | undefined {
  try {
    return JSON.parse(text) as Results
  } catch {
    return undefined
  }
}

import type { Results } from '../measures/results.ts'
import { writeFileAtomic } from './atomic-write.ts'
import { resultsJson } from './results-json.ts'

export async function writeResults(path: string, results: Results): Promise<void> {
  await writeFileAtomic(path, resultsJson(results))
}

import { pathToFileURL } from 'node:url'
import { builtEntry } from './built-program.mjs'

/** Starts from TypeScript by itself, slowly. */
export const workerEntry = new URL('shard-worker.mjs', import.meta.url)

/** What a worker starts from: the built program, or `workerEntry` where none can be made. */
export async function findWorkerEntry(): Promise<URL> {
  const built = await builtEntry('shard-worker')
  return built === undefined ? workerEntry : pathToFileURL(built)
}

import { fileURLToPath } from 'node:url'

/** What a worker thread starts from: a program in JavaScript, or a file. */
export type WorkerProgram = { text: string } | { entry: URL }

/** Starts from TypeScript by itself, slowly. */
export const workerEntry = new URL('shard-worker.mjs', import.meta.url)

/**
 * The worker's modules in one program, made once for all threads: it takes a seventh of the processor
 * time that a thread needs to load a hundred files through tsx. esbuild comes with tsx; where it cannot
 * be had, threads start from `workerEntry`.
 */
export async function makeWorkerProgram(): Promise<WorkerProgram> {
  try {
    const { build } = await import('esbuild')
    const { outputFiles } = await build({
      entryPoints: [fileURLToPath(new URL('shard-worker.ts', import.meta.url))],
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      logLevel: 'silent',
    })
    return { text: outputFiles[0]?.text ?? '' }
  } catch {
    return { entry: workerEntry }
  }
}

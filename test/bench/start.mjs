// Builds the benchmark as the command line is built, so that it times what users run, and starts it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { buildOptions } from '../../analysis/store/built-program.mjs'

const outdir = mkdtempSync(join(tmpdir(), 'afterlab-bench-program-'))
process.on('exit', () => rmSync(outdir, { recursive: true, force: true }))
await build({
  ...buildOptions,
  splitting: false,
  entryPoints: ['run', 'long-run', 'one-model'].map((name) =>
    fileURLToPath(new URL(`${name}.ts`, import.meta.url)),
  ),
  outdir,
})
process.env['AFTERLAB_BENCH_PROGRAMS'] = outdir
await import(pathToFileURL(join(outdir, 'run.js')).href)

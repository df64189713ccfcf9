import { defineConfig } from 'vitest/config'
import { plant } from './test/theory/planted/plugin.ts'

/** Name of a deliberate bug that this run is to catch; none in ordinary runs. */
const planted = process.env['AFTERLAB_PLANTED']

// `--mode deep` (npm run check:deep) sets AFTERLAB_DEEP=1: more random cases, longer simulations.
export default defineConfig(({ mode }) => ({
  plugins: planted ? [plant(planted)] : [],
  test: {
    include: ['test/**/*.test.ts'],
    pool: 'threads',
    isolate: false, // no module of ours keeps state, so files may share a worker
    maxWorkers: '100%',
    // The program is loaded by Node itself, several times faster; a bug can only be planted by vitest.
    execArgv: planted ? [] : ['--import', './test/native/loader.mjs'],
    server: { deps: { external: planted ? [] : [/\/(?:sim|analysis|notebooks)\/.*\.ts$/] } },
    testTimeout: mode === 'deep' ? 600_000 : 120_000,
    hookTimeout: 120_000,
    env: mode === 'deep' ? { AFTERLAB_DEEP: '1' } : {},
    reporters: process.env['CI'] ? ['default', 'json'] : ['default'],
    outputFile: { json: 'out/vitest.json' },
  },
}))

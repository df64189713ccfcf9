#!/usr/bin/env node
// The bin: plain JavaScript, because Node 20 cannot read TypeScript before tsx is registered.
import { existsSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`afterlab needs Node 20.19 or newer; this is ${process.versions.node}\n`)
  process.exit(2)
}

const packageFolder = new URL('../../', import.meta.url)
const isDebug = process.argv.includes('--debug')
const built = await (await import('../store/built-program.mjs')).builtEntry('main')
if (built !== undefined && isDebug) process.setSourceMapsEnabled(true)
const { main } = await (built === undefined ? importSources() : import(pathToFileURL(built).href))
process.exitCode = await main(process.argv.slice(2))

/** Slower to start: every source is compiled as it is imported. */
async function importSources() {
  const tsx = await import('tsx/esm/api').catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error
    const isCheckout = existsSync(new URL('package-lock.json', packageFolder))
    const remedy = isCheckout
      ? `run "npm ci" in ${fileURLToPath(packageFolder)}`
      : 'install it again'
    process.stderr.write(`afterlab's dependencies are not installed: ${remedy}\n`)
    process.exit(2)
  })
  // The package's own tsconfig, so that a tsconfig in the caller's folder changes nothing here.
  tsx.register({ tsconfig: fileURLToPath(new URL('tsconfig.json', packageFolder)) })
  return import('./main.ts')
}

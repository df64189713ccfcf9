// Makes a checkout ready before an npm script runs; quick when nothing is to be done.
//   setup.mjs         what running afterlab needs (development packages stay if they are there)
//   setup.mjs --dev   what testing needs as well
//   setup.mjs --link  only the link node_modules/.bin/afterlab (after a plain `npm ci`)
// It writes to stderr alone, so that a script's stdout holds the answer and nothing else.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { readlinkSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const modules = join(root, 'node_modules')
const lock = join(root, 'package-lock.json')

const flags = process.argv.slice(2)
const unknown = flags.find((flag) => flag !== '--dev' && flag !== '--link')
if (unknown !== undefined) fail(`setup: unknown flag ${unknown}; valid: --dev, --link`, 2)

if (!flags.includes('--link') && existsSync(lock)) {
  const hasDev = hasDevPackages()
  const wantsDev = flags.includes('--dev')
  if (isStale() || (wantsDev && !hasDev)) install(wantsDev || hasDev)
}
if (existsSync(modules)) linkBin()

/** True when the last install is missing, was interrupted, or is older than the lock file. */
function isStale() {
  const marker = join(modules, '.package-lock.json')
  return !existsSync(marker) || statSync(marker).mtimeMs < statSync(lock).mtimeMs
}

function hasDevPackages() {
  const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.keys(devDependencies).every((name) =>
    existsSync(join(modules, name, 'package.json')),
  )
}

function install(withDev) {
  const only = withDev ? '--include=dev' : '--omit=dev'
  process.stderr.write(`setup: installing packages (npm ci ${only})\n`)
  // `npm run -s` hands its silence on to this npm: the level is set again so that errors are seen.
  const args = ['ci', only, '--loglevel=warn', '--no-progress']
  const npm = process.env['npm_execpath'] ?? ''
  const done = npm.endsWith('npm-cli.js')
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawnSync(`npm ${args.join(' ')}`, { cwd: root, stdio: ['ignore', 2, 2], shell: true })
  if (done.error) fail(`setup: npm could not be started: ${done.error.message}`, 1)
  if (done.signal) fail(`setup: npm ci was stopped by ${done.signal}`, 130)
  if (done.status !== 0) fail(`setup: npm ci failed with exit code ${done.status}`, done.status)
}

/** Links the package's own bin, which npm does for dependencies only, so that npx finds it. */
function linkBin() {
  const folder = join(modules, '.bin')
  const bin = join(root, 'analysis/cli/afterlab.mjs')
  const target = relative(folder, bin)
  mkdirSync(folder, { recursive: true })
  if (process.platform === 'win32') {
    writeFileSync(join(folder, 'afterlab.cmd'), `@node "%~dp0\\${target}" %*\r\n`)
    return
  }
  const link = join(folder, 'afterlab')
  if (readLink(link) === target) return
  rmSync(link, { force: true })
  symlinkSync(target, link)
  chmodSync(bin, 0o755)
}

function readLink(path) {
  try {
    return readlinkSync(path)
  } catch {
    return undefined
  }
}

function fail(message, code) {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

// The browser for tests of pages: Debian's Chromium or Chrome, driven by playwright-core.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { access, constants, mkdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
const lockFolder = join(tmpdir(), 'afterlab-apt.lock')
const lockMaxMinutes = 15

let search: Promise<string | undefined> | undefined

/**
 * The path of a Chromium or Chrome with a Chinese font beside it, or undefined after printing
 * `skipped: <reason>`. It is `CHROMIUM_PATH` if that is set (empty: use no browser), else the first
 * browser on PATH; root on Debian gets what is missing from apt. Call it at the top of a test file,
 * `const browserPath = await findChromium()`, where no timeout ends the installation.
 */
export function findChromium(): Promise<string | undefined> {
  search ??= findOrInstall()
  return search
}

/** Starts the browser that `findChromium` found. The caller closes it. */
export async function launch(): Promise<Browser> {
  const executablePath = await findChromium()
  if (executablePath === undefined) throw new Error('no Chromium: see the line "skipped:" above')
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

async function findOrInstall(): Promise<string | undefined> {
  const named = process.env['CHROMIUM_PATH']
  if (named !== undefined) {
    if (named !== '' && (await isExecutable(named))) return named
    return skip(named === '' ? 'CHROMIUM_PATH is empty' : `CHROMIUM_PATH: no program at ${named}`)
  }
  await installMissing()
  const found = await findOnPath()
  return found ?? skip('no Chromium or Chrome on PATH; install one or set CHROMIUM_PATH')
}

function skip(reason: string): undefined {
  console.log(`skipped: ${reason}`)
}

async function findOnPath(): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  for (const candidate of [...candidates, macChrome]) {
    if (await isExecutable(candidate)) return candidate
  }
  return undefined
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

/** As root on Debian, installs Chromium and a Chinese font from apt if they are missing. */
async function installMissing(): Promise<void> {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  if (!canInstall || (await missingPackages()).length === 0) return
  await withLock(async () => {
    const missing = await missingPackages() // again: another test file may have installed them
    if (missing.length === 0) return
    console.log(`installing ${missing.join(' and ')} with apt-get`)
    const apt = ['-qq', '-o', 'DPkg::Lock::Timeout=600']
    const updated = await run('apt-get', [...apt, 'update'])
    const install = [...apt, 'install', '-y', '--no-install-recommends', ...missing]
    const installed = await run('apt-get', install)
    if (installed.code !== 0) console.log(`apt-get failed: ${updated.output}${installed.output}`)
  })
}

async function missingPackages(): Promise<string[]> {
  const packages: string[] = []
  if ((await findOnPath()) === undefined) packages.push('chromium')
  const fonts = await run('fc-list', [':lang=zh', 'family'])
  if (fonts.output.trim() === '') packages.push('fonts-wqy-zenhei', 'fontconfig')
  return packages
}

/** Runs a program without a terminal; the code is -1 if it cannot be started. */
async function run(command: string, args: readonly string[]) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const collect = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', () => resolve({ code: -1, output }))
    child.on('close', (code) => resolve({ code: code ?? -1, output }))
  })
}

/** Runs `work` while no other test process runs its own: a folder is the lock, as mkdir is atomic. */
async function withLock(work: () => Promise<void>): Promise<void> {
  while (!(await takeLock())) await sleep(500)
  try {
    await work()
  } finally {
    await rm(lockFolder, { recursive: true, force: true })
  }
}

async function takeLock(): Promise<boolean> {
  try {
    await mkdir(lockFolder)
    return true
  } catch {
    const age = await stat(lockFolder).then(
      ({ mtimeMs }) => Date.now() - mtimeMs,
      () => 0,
    )
    if (age > lockMaxMinutes * 60_000) await rm(lockFolder, { recursive: true, force: true })
    return false
  }
}

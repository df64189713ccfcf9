import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { builtEntry } from '../../../analysis/store/built-program.mjs'

const project = fileURLToPath(new URL('../../../', import.meta.url))
const run = promisify(execFile)
let folder = ''

/** Runs the entry of the small package, in a process of its own because a build is made once. */
async function answer(): Promise<{ entry: string | undefined; says: string | undefined }> {
  const module = pathToFileURL(join(folder, 'analysis/store/built-program.mjs')).href
  const script = `
    const { builtEntry } = await import(${JSON.stringify(module)})
    const entry = await builtEntry('main')
    const says = entry && (await import(entry)).says
    console.log(JSON.stringify({ entry, says }))`
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script])
  return JSON.parse(stdout) as { entry: string | undefined; says: string | undefined }
}

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), text)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterlab-built-'))
  await put('package.json', '{"type":"module"}')
  await put('sim/word.ts', `export const word: string = 'one'\n`)
  await put('analysis/store/shard-worker.ts', 'export {}\n')
  await put(
    'analysis/cli/main.ts',
    `import { readFileSync } from 'node:fs'
     import { word } from '../../sim/word.ts'
     export const says = word + readFileSync(new URL('beside.txt', import.meta.url), 'utf8')\n`,
  )
  await put('analysis/cli/beside.txt', ', beside its source')
  const own = 'analysis/store/built-program.mjs'
  await cp(join(project, own), join(folder, own))
  await mkdir(join(folder, 'node_modules'))
  await symlink(join(project, 'node_modules/esbuild'), join(folder, 'node_modules/esbuild'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the built program', () => {
  it('is made once, and again when a source changes', async () => {
    const first = await answer()
    expect(first.says).toBe('one, beside its source')
    expect(await answer()).toEqual(first)
    await put('sim/word.ts', `export const word: string = 'another'\n`)
    const second = await answer()
    expect(second.says).toBe('another, beside its source')
    expect(second.entry).not.toBe(first.entry)
  })

  it('is not there when it cannot be made', async () => {
    await put('sim/word.ts', 'export const word: string = ')
    expect(await answer()).toEqual({})
  })

  it('gives a worker nothing that reads files or words', async () => {
    const entry = (await builtEntry('shard-worker')) ?? ''
    const loaded = await closureOf(entry)
    expect(loaded).toMatch(/node:worker_threads/)
    expect(loaded).not.toMatch(/from "(node:)?fs/)
    expect(loaded).not.toMatch(/ZodType|Commander/)
  })
})

/** The text of a module and of all that it imports when it is loaded. */
async function closureOf(path: string, seen = new Set<string>()): Promise<string> {
  if (seen.has(path)) return ''
  seen.add(path)
  const text = await readFile(path, 'utf8')
  const names = [...text.matchAll(/^(?:import|\} from) ?"(\.\/[^"]+)"|^\} from "(\.\/[^"]+)"/gm)]
  const parts = names.map(([, a, b]) => closureOf(join(dirname(path), a ?? b ?? ''), seen))
  return [text, ...(await Promise.all(parts))].join('\n')
}

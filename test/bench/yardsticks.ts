// Other engines on the same models, each in a process of its own: plain C where there is a compiler,
// SimPy where a Python has it. What is missing is said, and no figure stands in for it.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = fileURLToPath(new URL('yardsticks/', import.meta.url))

/** What a yardstick says of one run: CPU seconds, and the figures of the model. */
export type YardstickRun = { seconds: number; events: number } & Readonly<Record<string, number>>

export type Model = 'r1' | 'm1' | 'h1'
export type ListName = 'heap' | 'wheel'

/** Plain C; undefined without a compiler. `close` removes what was built. */
export type PlainC = {
  compiler: string
  run: (model: Model, list: ListName, size: number, seed: number) => YardstickRun
  close: () => void
}

export function buildPlainC(): PlainC | undefined {
  const compiler = ['cc', 'gcc', 'clang'].find((name) => succeeds(name, ['--version']))
  if (compiler === undefined) return undefined
  const place = mkdtempSync(join(tmpdir(), 'afterlab-yardstick-'))
  const program = join(place, 'reference')
  const source = join(folder, 'reference.c')
  const flags = ['-O3', '-march=native', '-o', program, source, '-lm']
  if (!succeeds(compiler, flags)) return undefined
  const version = spawnSync(compiler, ['--version'], { encoding: 'utf8' }).stdout.split('\n')[0]
  return {
    compiler: version ?? compiler,
    run: (model, list, size, seed) => {
      const { seconds, holdSeconds, ...figures } = ask(program, [model, list, `${size}`, `${seed}`])
      // The hold model is timed without filling the list.
      return { ...figures, seconds: holdSeconds ?? seconds } as YardstickRun
    },
    close: () => rmSync(place, { recursive: true, force: true }),
  }
}

export type SimPy = {
  version: string
  run: (model: 'r1' | 'm1', size: number, seed: number) => YardstickRun
}

/** The first Python that has SimPy 3 or 4; undefined when none has. */
export function findSimPy(): SimPy | undefined {
  const python = ['python3', '/usr/bin/python3'].find((name) =>
    succeeds(name, ['-c', 'import simpy; simpy.Environment']),
  )
  if (python === undefined) return undefined
  const version = spawnSync(python, ['-c', 'import simpy; print(simpy.__version__)'], {
    encoding: 'utf8',
  }).stdout.trim()
  const script = join(folder, 'reference.py')
  return {
    version,
    run: (model, size, seed) => ask(python, [script, model, `${size}`, `${seed}`]) as YardstickRun,
  }
}

function succeeds(program: string, args: readonly string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/** Runs a program that prints one object of numbers. @throws when it fails. */
export function ask(program: string, args: readonly string[]): Record<string, number> {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}`)
  return JSON.parse(stdout) as Record<string, number>
}

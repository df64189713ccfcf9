// The catalogue of abuse, its matrix and its drawing are what the program gives today: in deep checks
// the whole page and the drawing, in the others the columns of three levers.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { expect, it } from 'vitest'
import { buildOptions } from '../../analysis/store/built-program.mjs'
import { cellText, levers, measureMatrix, nameOf } from '../../notebooks/abuse-matrix.ts'
import { readText } from '../source-tree.ts'

const project = fileURLToPath(new URL('../../', import.meta.url))
const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const LONGEST_MS = 300_000
const looked = ['without risk filter', 'waybill refund, checked', 'intercepted opened']

/** The cells of the page's matrix by row and column. */
function pageCells(): Map<string, string> {
  const rows = readText('notebooks/abuse.md')
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
  const head = rows.find((row) => row.includes(levers[0]?.name ?? '?')) ?? []
  const below = rows.slice(rows.indexOf(head) + 2)
  return new Map(below.flatMap((row) => row.map((cell, i) => [`${row[1]} × ${head[i]}`, cell])))
}

it(
  'the matrix of notebooks/abuse.md holds what paired runs give under three levers',
  async () => {
    const cells = await measureMatrix(levers.filter(({ name }) => looked.includes(name)))
    const page = pageCells()
    const found = Object.fromEntries(
      cells.map((cell) => [`${nameOf(cell.pattern)} × ${cell.lever}`, cellText(cell)]),
    )
    expect(cells.length).toBeGreaterThan(60)
    expect(Object.fromEntries(Object.keys(found).map((key) => [key, page.get(key)]))).toEqual(found)
  },
  LONGEST_MS,
)

it.runIf(isDeep)(
  'notebooks/abuse.md and its chart are what notebooks/abuse-page.ts writes',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'afterlab-abuse-'))
    const svg = join(folder, 'matrix.svg')
    // Built it takes half the time.
    const program = join(folder, 'abuse-page.mjs')
    const entryPoints = [join(project, 'notebooks/abuse-page.ts')]
    await build({ ...buildOptions, splitting: false, entryPoints, outfile: program })
    const { stdout, status } = spawnSync(process.execPath, [program, svg], {
      cwd: project,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(readText('notebooks/abuse.md')).toBe(stdout)
    expect(readText('notebooks/abuse-matrix.svg')).toBe(readFileSync(svg, 'utf8'))
    rmSync(folder, { recursive: true })
  },
  LONGEST_MS,
)

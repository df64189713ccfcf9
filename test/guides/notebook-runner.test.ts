// The notebook runner: cells become one module, faults bear cell and line, outputs are the same bytes.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { checkTypes } from '../../notebooks/runner/check-types.ts'
import { formatNotebook, parseNotebook } from '../../notebooks/runner/notebook.ts'
import type { Cell, Notebook } from '../../notebooks/runner/notebook.ts'
import { renderHtml } from '../../notebooks/runner/render-html.ts'
import { runAll } from '../../notebooks/runner/run-all.ts'
import { runNotebook, withFolder } from '../../notebooks/runner/run-notebook.ts'

const fixture = fileURLToPath(new URL('fixtures/small.ipynb', import.meta.url))
/** A notebook that need not exist: where it would lie, for relative imports and messages. */
const file = fileURLToPath(new URL('fixtures/made-up.ipynb', import.meta.url))

const notebookOf = (...sources: readonly string[]): Notebook => ({
  cells: sources.map((source, at): Cell => ({ type: 'code', id: `c${at}`, source, outputs: [] })),
})
const outputsOf = async (...sources: readonly string[]) => {
  const { cells } = await runNotebook(notebookOf(...sources), file)
  return cells.map((cell) => (cell.type === 'code' ? cell.outputs : []))
}
const faultOf = (...sources: readonly string[]): Promise<string> =>
  runNotebook(notebookOf(...sources), file).then(
    () => 'no fault',
    (error: Error) => error.message.replaceAll(file, 'made-up.ipynb'),
  )
const text = (value: string) => ({ output_type: 'execute_result', data: { 'text/plain': value } })

// Every run is a process of its own, which a busy machine may be slow to start.
const patience = { timeout: 120_000 }

describe('running cells', patience, () => {
  it('shows the last expression of a cell, what is displayed, and what is printed, in order', async () => {
    const outputs = await outputsOf(
      "import { display, table } from '../../../notebooks/runner/display.ts'",
      "console.log('one')\nconsole.log('two')\nawait display(table([{ day: 'Mon', orders: 3 }]))\nconsole.warn('late')",
      'const total: number = 3\ntotal + 1 // the sum',
      '({ a: [1, 2] })',
      'undefined',
    )
    expect(outputs[1]?.map((output) => output.output_type)).toEqual([
      'stream',
      'display_data',
      'stream',
    ])
    expect(outputs[1]?.[0]).toMatchObject({ name: 'stdout', text: 'one\ntwo\n' })
    expect(outputs[2]).toEqual([text('4')])
    expect(outputs[3]).toEqual([text('{ a: [ 1, 2 ] }')])
    expect([outputs[0], outputs[4]]).toEqual([[], []])
  })

  it('lets cells share names, import from beside the notebook, and wait', async () => {
    const outputs = await outputsOf(
      "import { lightest, parcels } from './parcel.ts'\nimport type { Parcel } from './parcel.ts'",
      "const parcel: Parcel = await Promise.resolve(lightest(parcels))\nconst { parcels: again } = await import('./parcel.ts')",
      'parcel.weightKg + again.length',
      "Promise.resolve('waited for')",
    )
    expect(outputs.slice(2)).toEqual([[text('2.4')], [text('waited for')]])
  })
})

describe('a fault', patience, () => {
  it('bears the cell and the line where it was thrown', async () => {
    const deep = 'function weigh(kg: number) {\n  if (kg < 0) throw new RangeError(`${kg} kg`)\n}'
    expect(await faultOf('// first', deep, 'weigh(1)\n\nweigh(-1)')).toBe(
      'made-up.ipynb, cell 2, line 2: RangeError: -1 kg',
    )
    expect(await faultOf("await import('./parcel.ts')\n\nnull!.x")).toContain(
      'cell 1, line 3: TypeError',
    )
  })

  it('is found in a cell that does not parse', async () => {
    expect(await faultOf('const a = 1', 'const 退款 = 1\nconst b = ;')).toContain(
      'made-up.ipynb, cell 2, line 2: SyntaxError',
    )
  })

  it('is found when a promise fails that nobody waits for', async () => {
    const late = 'void Promise.reject(new Error("late"))'
    expect(await faultOf('1', `${late}\nawait new Promise((done) => setTimeout(done, 50))`)).toBe(
      'made-up.ipynb, cell 2, line 1: Error: late',
    )
  })

  it('names the module that is not there', async () => {
    const fault = await faultOf('1', "\nimport { x } from './nowhere.ts'\nx")
    expect(fault).toMatch(/^made-up.ipynb, cell 2, line 2: Error: Cannot find module 'test.guides/)
    const named = await faultOf("import { nobody } from './parcel.ts'\nnobody")
    expect(named).toMatch(/cell 1, line 1: SyntaxError: .*parcel.ts' does not provide .*nobody/)
  })

  it('of types is found without running, by cell and line', async () => {
    const notebook = notebookOf(
      "import { parcels } from './parcel.ts'",
      'const unused = 1',
      "\nconst heavy: string = parcels.map((each) => each.weightKg)[0] ?? 'none'",
    )
    const faults = await checkTypes([{ notebook, file }])
    expect(faults.map((fault) => fault.message.replaceAll(file, 'made-up.ipynb'))).toEqual([
      "made-up.ipynb, cell 3, line 2: TS2322: Type 'number | \"none\"' is not assignable to type 'string'.",
    ])
  })
})

describe('a notebook file', patience, () => {
  const source = readFileSync(fixture, 'utf8')

  it('is read and written without a change', () => {
    expect(formatNotebook(parseNotebook(source, fixture))).toBe(source)
  })

  it('passes the check that runs it', async () => {
    expect(await runAll({ files: [fixture], isCheck: true })).toEqual([])
  })

  it('fails the check when it holds other outputs than a run gives, by cell', async () => {
    await withFolder(async (folder) => {
      const path = join(folder, 'changed.ipynb')
      const done = await runNotebook(notebookOf('1 + 1', '2 + 2'), path)
      writeFileSync(path, formatNotebook(done).replace('"4"', '"5"'))
      const [fault] = await runAll({ files: [path], isCheck: true })
      expect(fault).toContain('changed.ipynb, cell 2: gives other outputs than it holds')
      expect(readFileSync(path, 'utf8')).toContain('"5"')
      expect(await runAll({ files: [path], isCheck: false })).toEqual([])
      expect(readFileSync(path, 'utf8')).toBe(formatNotebook(done))
    })
  })

  it('is refused when it is none', () => {
    expect(() => parseNotebook('{', 'x.ipynb')).toThrow('x.ipynb: ')
    expect(() => parseNotebook('{"nbformat":3}', 'x.ipynb')).toThrow('nbformat 4')
  })

  it('becomes a page that loads nothing and hides nothing', () => {
    const page = renderHtml(parseNotebook(source, fixture))
    expect(page).not.toMatch(/<script|<link|@import|url\(|\bsrc=|https?:\/\/(?!www\.w3\.org)/)
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('<title>小包裹 · A small parcel</title>')
    expect(page).toContain('lightest(parcels)')
    expect(page).toMatch(/<figure role="img" aria-label="[^"]+"><svg/)
    expect(page).toContain('<td style="text-align: right">1.5</td>')
  })
})

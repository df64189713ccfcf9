// The notebooks tell the truth: cells type-check and run, and the outputs kept are those of a run now.
import { readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { codeCells, parseNotebook } from '../../notebooks/runner/notebook.ts'
import { renderHtml } from '../../notebooks/runner/render-html.ts'
import { listNotebooks, runAll } from '../../notebooks/runner/run-all.ts'
import { root } from '../../notebooks/runner/run-notebook.ts'

const paths = listNotebooks()
const read = (path: string) => parseNotebook(readFileSync(path, 'utf8'), path)

describe('the notebooks', () => {
  it('are there', () => {
    expect(paths.map((path) => relative(root, path))).toContain(
      'notebooks/guides/01-first-run.ipynb',
    )
  })

  it('type-check, run, and hold what a run gives now', { timeout: 400_000 }, async () => {
    expect(await runAll({ files: paths, isCheck: true })).toEqual([])
  })
})

describe.each(paths.map((path) => [relative(root, path), path]))('%s', (_, path) => {
  it('speaks Chinese and English', () => {
    const prose = read(path).cells.filter(({ type }) => type === 'markdown')
    const isBoth = (text: string): boolean =>
      /\p{Script=Han}/u.test(text) && /[A-Za-z]{4}/.test(text)
    expect(prose.filter(({ source }) => !isBoth(source))).toEqual([])
  })

  it('imports the doors and the display helpers only', () => {
    const sources = codeCells(read(path)).map(({ source }) => source)
    const specifiers = sources.flatMap((source) =>
      [...source.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map(([, specifier]) => specifier),
    )
    const doors = ['../../sim/index.ts', '../../analysis/index.ts', '../runner/display.ts']
    expect(specifiers.filter((each) => each !== undefined && !doors.includes(each))).toEqual([])
  })

  it('becomes a page that loads nothing', () => {
    const page = renderHtml(read(path))
    expect(page).toContain("default-src 'none'")
    expect(page).not.toMatch(/<script|<link|<iframe|@import|\bsrc=|url\((?!#)/)
    const links = [...page.matchAll(/https?:\/\/[^\s"'<)]+/g)].map(([link]) => link)
    expect(links.filter((link) => !link.startsWith('http://www.w3.org/'))).toEqual([])
  })
})

// Every command that a guide shows is run, in the order shown, and ends as the guide says.
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('../../', import.meta.url))
const guides = join(root, 'notebooks/guides')
const documents = [
  'README.md',
  ...(existsSync(guides) ? readdirSync(guides) : [])
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('notebooks/guides', name)),
].filter((path) => existsSync(join(root, path)))

/** A line with this comment is for a person's own machine: installing, cloning, opening a browser. */
const NOT_RUN = '# not run in tests'
/** A line that is meant to fail says how: `# exits with 4`. */
const EXITS_WITH = /# exits with (\d+)\s*$/

type Command = { line: string; exit: number }

/** What a reader has done by then: the main job, with fewer replications than `npm start` runs. */
const mainJob = { line: 'afterlab demo --replications 2 --quiet', exit: 0 }

/** The commands of the blocks fenced as sh, prompts and continued lines put together. */
function commandsOf(markdown: string): Command[] {
  const blocks = [...markdown.matchAll(/^```sh\n([\s\S]*?)^```/gm)].map(([, body]) => body ?? '')
  return blocks
    .flatMap((block) => block.replaceAll('\\\n', ' ').split('\n'))
    .map((line) => line.replace(/^\$ /, '').trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.includes(NOT_RUN))
    .map((line) => ({ line, exit: Number(EXITS_WITH.exec(line)?.[1] ?? 0) }))
}

/** A folder that looks like the checkout, in which outputs may be written. */
function makeWorkshop(): { folder: string; path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'afterlab-guide-'))
  for (const name of ['package.json', 'sim', 'analysis', 'data', 'notebooks', 'node_modules']) {
    symlinkSync(join(root, name), join(folder, name))
  }
  const bin = join(folder, '.bin')
  mkdirSync(bin)
  const afterlab = `exec node "${join(root, 'analysis/cli/afterlab.mjs')}"`
  const scripts = {
    afterlab: `${afterlab} "$@"`,
    npx: `[ "$1" = afterlab ] || exit 97\nshift\n${afterlab} "$@"`,
    npm: `case "$*" in
start) ${afterlab} demo ;;
"run -s afterlab -- "*) shift 4; ${afterlab} "$@" ;;
"run afterlab -- "*) shift 3; ${afterlab} "$@" ;;
*) exit 98 ;;
esac`,
  }
  for (const [name, script] of Object.entries(scripts)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${script}\n`)
    chmodSync(join(bin, name), 0o755)
  }
  return { folder, path: `${bin}${delimiter}${process.env['PATH']}` }
}

describe('a block of commands', () => {
  it('is read line by line, marks and continued lines included', () => {
    const text = [
      '```sh',
      '$ npm ci  # not run in tests',
      '# a comment',
      'npx afterlab run shop.yaml \\',
      '  --seed 7',
      "afterlab run x --fail-on 'a > 1' # exits with 4",
      '```',
      '```text',
      'no command',
      '```',
      '',
    ].join('\n')
    expect(commandsOf(text)).toEqual([
      { line: 'npx afterlab run shop.yaml    --seed 7', exit: 0 },
      { line: "afterlab run x --fail-on 'a > 1' # exits with 4", exit: 4 },
    ])
  })
})

describe.skipIf(documents.length === 0).each(documents)('%s', (document) => {
  it('shows commands that run', { timeout: 300_000 }, () => {
    const { folder, path } = makeWorkshop()
    try {
      const text = readFileSync(join(root, document), 'utf8')
      const before = text.includes('npm start') ? [mainJob] : []
      const ends = [...before, ...commandsOf(text)].map(({ line, exit }) => {
        const { status, stderr } = spawnSync('sh', ['-c', line], {
          cwd: folder,
          env: { ...process.env, PATH: path },
          encoding: 'utf8',
        })
        return status === exit ? 'ran' : `${line} ended with ${status}: ${stderr}`
      })
      expect(ends.filter((end) => end !== 'ran')).toEqual([])
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

// npx tsx test/bench/same-bytes.ts [--replications N] [--node PATH]...
// Prints the SHA-256 of results and tables of the bundled shop for every engine and number of workers;
// ends with 1 unless there is one value. --node adds another Node, for example the newest that installs:
//   npm install --prefix FOLDER node@latest, then --node FOLDER/node_modules/node/bin/node
import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'
import { compare } from '../../analysis/store/compare.ts'
import { resultsJson } from '../../analysis/store/results-json.ts'
import { startRunner } from '../../analysis/store/shard-runner.ts'
import { startProcess } from '../../analysis/store/start-worker.ts'
import { findChromium } from '../browser.ts'
import { bundledJob } from '../web/bundled-job.ts'
import { openDigestPage } from '../web/digest-page.ts'
import { digestRun, digestTables, readTexts } from '../web/digest-run.ts'
import { sha256 } from '../web/sha256.ts'

/** Tables are made where the row says; threads share the work of results alone. */
type Row = { engine: string; workers: string; results: string; tables: string }

const { values } = parseArgs({
  options: {
    replications: { type: 'string', default: '8' },
    node: { type: 'string', multiple: true, default: [] },
    json: { type: 'boolean', default: false },
  },
})
const replications = Number(values.replications)
const { experiment, job } = await bundledJob(replications)

async function rowsOfThisNode(): Promise<Row[]> {
  const { run, assumptions } = experiment
  const engine = `Node ${process.versions.node}`
  const tables = await digestTables(run, replications)
  const alone = await digestRun(readTexts(job))
  const rows: Row[] = [{ engine, workers: 'none, from texts', ...alone }]
  for (const threads of [1, 2, 4]) {
    for (const kind of threads === 1 ? ['thread'] : ['threads', 'processes']) {
      const start = kind === 'processes' ? startProcess : undefined
      const runner = startRunner(threads, undefined, start)
      await runner.ready()
      const results = await compare({ ...run, assumptions, replications, threads, runner })
      await runner.close()
      const hash = await sha256(new TextEncoder().encode(resultsJson(results)))
      rows.push({ engine, workers: `${threads} ${kind}`, results: hash, tables })
    }
  }
  return rows
}

async function rowsOfNode(path: string): Promise<Row[]> {
  const script = fileURLToPath(import.meta.url)
  const args = ['--import', import.meta.resolve('tsx'), script, '--json']
  const { stdout } = await promisify(execFile)(path, [...args, '--replications', `${replications}`])
  return JSON.parse(stdout) as Row[]
}

async function rowsOfChromium(): Promise<Row[]> {
  if ((await findChromium()) === undefined) return []
  const page = await openDigestPage()
  const digest = await page.digestRun(job)
  await page.close()
  return [{ engine: page.version, workers: '1 web worker', ...digest }]
}

function print(rows: readonly Row[]): void {
  const widths = [...(['engine', 'workers'] as const)].map((key) =>
    Math.max(key.length, ...rows.map((row) => row[key].length)),
  )
  const line = (...cells: string[]): string =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 64))
      .join('  ')
      .trimEnd()
  console.log(line('engine', 'workers', 'results.json', 'tables'))
  for (const { engine, workers, results, tables } of rows) {
    console.log(line(engine, workers, results, tables))
  }
}

const own = await rowsOfThisNode()
if (values.json) console.log(JSON.stringify(own))
else {
  const rows = [...own]
  for (const path of values.node) rows.push(...(await rowsOfNode(path)))
  rows.push(...(await rowsOfChromium()))
  print(rows)
  const isOne = new Set(rows.map(({ results, tables }) => results + tables)).size === 1
  console.log(isOne ? 'one value' : 'NOT one value')
  process.exitCode = isOne ? 0 : 1
}

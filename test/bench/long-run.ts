// One replication of the bundled shop over many days: `long-run ORDERS [FOLDER]` prints measured orders, peak
// resident memory and seconds; into FOLDER it writes every table.
import { measures } from '../../analysis/measures/all-measures.ts'
import { measureAt } from '../../analysis/measures/replication-row.ts'
import { armJob } from '../../analysis/store/arm-job.ts'
import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { recordRun } from '../../analysis/store/record-run.ts'
import { runShard } from '../../analysis/store/shard.ts'

/** The days stay those of a year; a longer run is of a larger shop. */
const DAYS = 365

const [orders = '100000', folder] = process.argv.slice(2)
const perDay = Math.ceil(Number(orders) / DAYS)
const sets = [
  `horizon.days=${DAYS - 21}`,
  `shop.ordersPerDay=${perDay}`,
  `buyers.poolSize=${Math.min(20_000_000, Math.max(20_000, Math.round(Number(orders) / 3)))}`,
  `staff.reviewers=${Math.max(2, Math.ceil(perDay / 160))}`,
  `staff.inspectors=${Math.max(1, Math.ceil(perDay / 320))}`,
]
const { run } = await loadExperiment('womens-apparel', { sets, seed: undefined, arms: [] })
const [base] = run.arms
if (base === undefined) throw new Error('no base arm')
const start = performance.now()
let rows: number
if (folder === undefined) {
  const { rows: found } = runShard([armJob(run, base)], { arm: 0, from: 0, to: 1 })
  const paid = measures.findIndex(({ id }) => id === 'orders.paid')
  rows = found[measureAt(paid).value] ?? 0
} else {
  await recordRun(folder, { ...run, arms: [base] })
  rows = Number(orders)
}
const seconds = (performance.now() - start) / 1000
const peakMiB = Math.round(process.resourceUsage().maxRSS / 1024)
process.stdout.write(`${JSON.stringify({ orders: rows, peakMiB, seconds })}\n`)

// The parts of notebooks/abuse-evidence.md that are quick to make again.
import { twentyRecords } from '../bench/side-by-side.ts'
import { publishedCases, replayCase } from '../theory/published-cases.ts'
import { warningStudy } from '../theory/warning-study.ts'

const REPLICATIONS = 4

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** The twenty records, and below them what they were. */
export async function recordsText(): Promise<string> {
  const records = await twentyRecords('hard', 'side by side')
  const seen = records.map(({ cells }, i) => [String(i + 1), ...Object.values(cells)])
  const answers = records.map(({ was }, i) => `${i + 1} ${was}`).join(', ')
  return `${table(['', ...Object.keys(records[0]?.cells ?? {})], seen)}\n\n${answers}`
}

/** Loss of each published case beside the simulated one, and the one setting that takes it away. */
export async function casesText(): Promise<string> {
  const rows = []
  for (const published of publishedCases) {
    const { claims, paidYuan, savedShare, setting } = await replayCase(published, REPLICATIONS)
    rows.push(
      [
        `\`${published.scenario}\``,
        `${published.claims} / ${thousands(published.lossYuan)}`,
        `${Math.round(claims)} / ${thousands(paidYuan.mean)} ± ${thousands(paidYuan.halfWidth)}`,
        (published.lossYuan / published.claims).toFixed(1),
        (paidYuan.mean / claims).toFixed(1),
        `\`${setting}\``,
        `${(100 * savedShare.mean).toFixed(1)} ± ${(100 * savedShare.halfWidth).toFixed(1)}%`,
      ].join(' | '),
    )
  }
  return [
    '| 案例 case | 报道 reported: claims / yuan | 模拟 simulated | 报道每件 reported a claim | 模拟每件 simulated | 一个设置 one setting | 省下 saves |',
    '|---|---:|---:|---:|---:|---|---:|',
    ...rows.map((row) => `| ${row} |`),
  ].join('\n')
}

/** The effect of a warning beside the reported one. */
export async function trialText(): Promise<string> {
  const { accounts, rateBefore, rateAfter, returns, netSales } = await warningStudy(REPLICATIONS)
  const rows: [string, string, { mean: number; halfWidth: number }, boolean][] = [
    ['退货金额 value of returns', '-60%', returns, true],
    ['净销售额 net sales', '+12%', netSales, true],
    ['退货率，提醒前 return rate before', '76.8%', rateBefore, false],
    ['退货率，提醒后 return rate after', '54.4%', rateAfter, false],
  ]
  return [
    '| | 报道 reported | 模拟 simulated |',
    '|---|---:|---:|',
    ...rows.map(([name, reported, { mean, halfWidth }, isSigned]) => {
      const sign = isSigned && mean > 0 ? '+' : ''
      return `| ${name} | ${reported} | ${sign}${(100 * mean).toFixed(1)} ± ${(100 * halfWidth).toFixed(1)}% |`
    }),
    '',
    `申请满四次的 ${Math.round(accounts.mean)} 个账号，120 天。 ${Math.round(accounts.mean)} accounts with four claims, 120 days.`,
  ].join('\n')
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en')
}

// Prints the simulated loss of each published case beside the reported one: `print-published-cases [N]`.
import { publishedCases, replayCase } from './published-cases.ts'

const replications = Number(process.argv[2] ?? 4)
for (const published of publishedCases) {
  const { scenario, payer, claims, lossYuan } = published
  const found = await replayCase(published, replications)
  const { mean, halfWidth } = found.paidYuan
  process.stdout.write(
    [
      `${scenario} (${payer} pays)`,
      `  reported   ${claims} claims, ${lossYuan} yuan, ${(lossYuan / claims).toFixed(1)} a claim`,
      `  simulated  ${Math.round(found.claims)} claims, ${Math.round(mean)} ± ${Math.round(halfWidth)} yuan, ${(mean / found.claims).toFixed(1)} a claim; at cost ${Math.round(found.lossYuan)} yuan`,
      `  ${found.setting} saves ${(100 * found.savedShare.mean).toFixed(1)} ± ${(100 * found.savedShare.halfWidth).toFixed(1)}%`,
      '',
    ].join('\n'),
  )
}

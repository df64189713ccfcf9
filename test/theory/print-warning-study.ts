// Prints the simulated effect of a warning beside the published one: `print-warning-study [N]`.
import { warningStudy } from './warning-study.ts'

const found = await warningStudy(Number(process.argv[2] ?? 6))
const say = (name: string, { mean, halfWidth }: { mean: number; halfWidth: number }): void =>
  void process.stdout.write(`${name.padEnd(40)} ${mean.toFixed(3)} ± ${halfWidth.toFixed(3)}\n`)
say('accounts warned', found.accounts)
say('share that goes back (reported 0.768)', found.rateBefore)
say('the same warned (reported 0.544)', found.rateAfter)
say('value of returns (reported -0.60)', found.returns)
say('net sales (reported +0.12)', found.netSales)

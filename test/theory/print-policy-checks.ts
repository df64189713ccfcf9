// Prints the policy checks: `npx tsx test/theory/print-policy-checks.ts [replications]`.
import { policyChecks, runCheck } from './policy-checks.ts'

const replications = Number(process.argv[2] ?? 12)
const digits = (value: number): string => value.toPrecision(4)

for (const check of policyChecks) {
  process.stdout.write(`${check.title} (${replications} paired replications)\n`)
  for (const { measure, from, to, difference, low, high, varianceRatio } of runCheck(
    check,
    replications,
  )) {
    const span = `${digits(low)} to ${digits(high)}`
    process.stdout.write(
      `  ${measure}: ${digits(from)} -> ${digits(to)}, difference ${digits(difference)} ` +
        `(95% ${span}; pairing is worth ${varianceRatio.toFixed(1)} times the runs)\n`,
    )
  }
}

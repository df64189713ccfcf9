import { auditLeaks } from '../../audit/audit.ts'
import type { TrapFinding } from '../../audit/audit.ts'
import { padColumns } from '../../charts/text-width.ts'
import { loadTier } from '../../store/load-tier.ts'
import type { Tier } from '../../store/load-tier.ts'
import { tierPlans } from '../../store/tier-plans.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'

const REPLICATIONS = 24

/** Whether what is observed tells who abuses, by ten traps; exit code 4 when one is sprung. */
export async function auditLeaksOf(
  context: Context,
  scenario: string,
  tierName: string,
): Promise<ExitCode> {
  const { flags } = context
  const tier = await loadTier(tierName)
  const { plan, shifted } = await tierPlans(scenario, tier, { seed: flags.seed, sets: flags.set })
  const traps = auditLeaks(plan, shifted, {
    replications: flags.replications ?? REPLICATIONS,
    mostRuleF1: tier.mostRuleF1,
  })
  if (flags.json) writeJson(context, { schema: 'afterlab/audit@1', tier: tier.name, traps })
  else context.edge.write(auditText(tier, traps, context))
  return traps.every(({ pass }) => pass) ? exitCodes.done : exitCodes.goal
}

function auditText(tier: Tier, traps: readonly TrapFinding[], { lang, say }: Context): string {
  const head = `${tier.name}: ${tier.describes[lang]}`
  const rows = traps.map((trap) => {
    const mark = trap.pass ? say({ zh: '通过', en: 'pass' }) : say({ zh: '不通过', en: 'FAIL' })
    const interval =
      trap.low === undefined || trap.high === undefined
        ? ''
        : `[${trap.low.toFixed(3)}, ${trap.high.toFixed(3)}]`
    const cells = [
      padColumns(mark, 7),
      padColumns(trap.value.toFixed(3), 6),
      padColumns(`<= ${trap.limit}`, 8),
      padColumns(interval, 15),
      trap[lang],
    ]
    return `${cells.join('  ')}${trap.worst === undefined ? '' : `  (${trap.worst})`}`
  })
  const passed = traps.filter(({ pass }) => pass).length
  const foot = say({
    zh: `十个陷阱通过 ${passed} 个`,
    en: `${passed} of ${traps.length} traps passed`,
  })
  return [head, ...rows, foot, ''].join('\n')
}

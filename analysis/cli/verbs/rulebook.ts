import { valueOn } from '../../../sim/index.ts'
import type { Rulebook } from '../../../sim/index.ts'
import { packDifference } from '../../report/pack-difference.ts'
import type { ParameterDifference } from '../../report/pack-difference.ts'
import { loadRulebook } from '../../store/load-rulebook.ts'
import { writeJson } from '../context.ts'
import type { Context } from '../context.ts'
import { exitCodes } from '../exit-codes.ts'
import type { ExitCode } from '../exit-codes.ts'
import { rulebookPage } from '../rulebook-page.ts'
import { simulate } from '../simulate.ts'

const SCENARIO = 'womens-apparel'
const ARM = 'other-rules'
const TODAY = '9999-12-31'

/**
 * Prints the rulebook: every rule beside its code, with the parameters of each pack. With `against`:
 * what another pack changes, rule by rule and in the bundled shop, measure by measure.
 */
export async function rulebook(
  context: Context,
  pack: string | undefined,
  against: string | undefined,
): Promise<ExitCode> {
  if (pack === undefined && against === undefined) {
    context.edge.write(await rulebookPage())
    return exitCodes.done
  }
  return compareRulebooks(context, pack ?? 'seed-strict', against ?? 'kuaishou-public')
}

async function compareRulebooks(
  context: Context,
  first: string,
  second: string,
): Promise<ExitCode> {
  const parameters = differencesOf(await loadRulebook(first), await loadRulebook(second))
  const set = [...context.flags.set, `platform=${first}`, `variants.${ARM}.platform=${second}`]
  const under = { ...context, flags: { ...context.flags, set } }
  const plan = { file: SCENARIO, verb: 'compare', arms: [ARM] }
  const { results } = await simulate(under, plan)
  if (context.flags.json) writeJson(context, { first, second, parameters, results })
  else context.edge.write(packDifference({ first, second }, parameters, results))
  return exitCodes.done
}

/** Parameters that two packs set differently, as they stand on their day or today. */
function differencesOf(first: Rulebook, second: Rulebook): ParameterDifference[] {
  const [a, b] = [flatten(first), flatten(second)]
  const paths = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...paths]
    .filter((path) => a[path] !== b[path])
    .map((path) => ({ path, first: a[path] ?? '–', second: b[path] ?? '–' }))
}

function flatten({ parameters, date = TODAY }: Rulebook): Record<string, string> {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([rule, values]) =>
      Object.entries(values).map(([name, value]) => {
        const now = valueOn(value, date)
        return [`${rule}.${name}`, now === null ? 'ended' : String(now)] as const
      }),
    ),
  )
}

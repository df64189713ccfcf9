import { loadExperiment } from '../../analysis/store/load-experiment.ts'
import { planInputs } from '../../analysis/store/run-inputs.ts'
import { abuseCatalogue, applySettings, compilePlan, patterns, Workspace } from '../../sim/index.ts'
import type { AbuseName, Plan, Tables } from '../../sim/index.ts'
import { abuseByCode } from '../../sim/market/abuse/catalogue.ts'
import { simulate } from '../../sim/market/model.ts'
import { CONTENTS, HOLDER } from '../../sim/market/terms.ts'
import type { World } from '../../sim/market/world.ts'
import { PARTY } from '../../sim/policy/terms.ts'
import { estimate } from './replicate.ts'

/** What a visit of a pattern brings its people on average, with the half-width of its 95% interval; fen. */
export type Gain = { visits: number; meanFen: number; halfWidthFen: number }

const workspace = new Workspace()

/** By order: its pattern's code and the usual price of its goods. */
type Latent = { pattern: Uint8Array; listFen: Int32Array }

function latentOf({ orderState }: World): Latent {
  const { pattern, listFen } = orderState.column
  return {
    pattern: pattern.slice(0, orderState.length),
    listFen: listFen.slice(0, orderState.length),
  }
}

/**
 * What the money of the pattern's accounts did in simulated runs under some settings: refunds, freight
 * claims and late payments in, prices and freight out, and the goods that stayed with them at what they
 * fetch. Everybody of the pattern takes part, whatever the policy pays, so that a policy under which
 * nobody would is priced as well.
 */
export async function gainOf(
  name: AbuseName,
  settings: Readonly<Record<string, unknown>>,
  replications: number,
): Promise<Gain> {
  const { loaded, run } = await loadExperiment('womens-apparel', { arms: [] })
  const others = Object.keys(abuseCatalogue).map((each) => [`abuse.shares.${each}`, 0])
  const scenario = applySettings(
    loaded.input,
    {
      ...Object.fromEntries(others),
      // A small shop with much of one pattern; a crowd that comes in one hour is large enough at a tenth.
      'shop.ordersPerDay': 80,
      [`abuse.shares.${name}`]: abuseCatalogue[name].burst ? 0.02 : 0.2,
      'abuse.reaction': 0,
      'horizon.days': 20,
      'horizon.warmupDays': 0,
      ...settings,
    },
    name,
  )
  const plan = compilePlan({
    ...planInputs(run, { name, settings: {}, scenario }),
    before: scenario,
  })
  const code = patterns.indexOf(name)
  const means: number[] = []
  let visits = 0
  for (let number = 0; number < replications; number++) {
    let latent: Latent | undefined
    const { tables } = simulate(plan, number, {
      recordEvents: false,
      workspace,
      afterEvent(world, nextKind) {
        if (nextKind === -1) latent = latentOf(world)
      },
    })
    const gains = gainsByVisit(tables, latent!, code, plan)
    visits += gains.length
    if (gains.length > 0) means.push(gains.reduce((sum, each) => sum + each, 0) / gains.length)
  }
  const { mean, standardError } = estimate(means)
  return { visits, meanFen: mean, halfWidthFen: 1.96 * standardError }
}

/** Gain in fen of each visit of the pattern's people: of orders that came to a claim, or to none where that is the point. */
function gainsByVisit(tables: Tables, latent: Latent, code: number, plan: Plan): number[] {
  const { truth, orders, ledger } = tables
  const { worth, orderLossFen } = abuseByCode[code]!
  const { checkout, paidFen, holder } = orders.column
  const gains = new Map<number, number>()
  const seen = new Set<number>()
  for (let row = 0; row < truth.length; row++) {
    const order = truth.column.order[row]!
    if (truth.column.pattern[row] !== code || seen.has(order)) continue
    seen.add(order)
    const before = gains.get(checkout[order]!) ?? -worth.effortFen
    const goodsFen =
      goodsShare(row, order) * paidFen[order]! + (worth.heldFen?.(plan.abuse.view) ?? 0)
    gains.set(checkout[order]!, before + goodsFen)
  }
  // What was bought for less than it is worth is the gain of a pattern that comes to no claim.
  for (let order = 0; order < orders.length; order++) {
    const isPoint = orderLossFen !== undefined && latent.pattern[order] === code
    if (!isPoint || seen.has(order)) continue
    seen.add(order)
    const before = gains.get(checkout[order]!) ?? -worth.effortFen
    const keptFen = holder[order] === HOLDER.buyer ? worth.kept * latent.listFen[order]! : 0
    gains.set(checkout[order]!, before + keptFen)
  }
  const { order: ofOrder, from, to, amountFen } = ledger.column
  for (let row = 0; row < ledger.length; row++) {
    if (!seen.has(ofOrder[row]!)) continue
    const visit = checkout[ofOrder[row]!]!
    const sign = (to[row] === PARTY.buyer ? 1 : 0) - (from[row] === PARTY.buyer ? 1 : 0)
    gains.set(visit, gains.get(visit)! + sign * amountFen[row]!)
  }
  return [...gains.values()]

  function goodsShare(row: number, order: number): number {
    const contents = truth.column.contents[row]!
    if (contents !== CONTENTS.whole && contents !== CONTENTS.short) return worth.kept
    if (holder[order] === HOLDER.buyer) return worth.kept
    if (contents === CONTENTS.short) return worth.kept / 2
    return Number.isNaN(truth.column.condition[row]!) ? 0 : worth.used
  }
}

import { replicate } from '../../../sim/index.ts'
import { aucOf, strengthOf } from '../auc.ts'
import { claimFacts } from '../application-facts.ts'
import type { AuditWorld } from '../audit-world.ts'
import { pooledFacts, pooledLabels } from '../audit-world.ts'
import type { ApplicationFacts } from '../seen.ts'
import { worstOf } from '../trap.ts'
import type { Trap } from '../trap.ts'

/** Trap 2: what abusers do honestly looks as if anybody had done it. */
export const honestEvents: Trap = {
  name: 'honest-events',
  zh: '滥用者的正常售后与普通买家的一样（单个特征 AUC）',
  en: "abusers' honest claims look like honest people's (AUC of any one fact)",
  limit: 0.6,
  look: (world) => {
    const { isAbuse, isAbuser, cluster } = pooledLabels(world)
    const honest = [...isAbuse.keys()].filter((row) => isAbuse[row] === 0)
    const facts = factsOfClaim(world)
    const isPositive = Uint8Array.from(honest, (row) => isAbuser[row] ?? 0)
    const clusters = Float64Array.from(honest, (row) => cluster[row] ?? 0)
    return worstOf(
      Object.entries(facts).map(([name, values]) => {
        const value = Float64Array.from(honest, (row) => values[row] ?? NaN)
        return [name, strengthOf(aucOf({ value, isPositive, cluster: clusters }))]
      }),
    )
  },
}

/**
 * What a claim, its order and its checkout say. What had been seen of the account before stays out: earlier
 * abuse is there to be seen, and is no leak.
 */
function factsOfClaim(world: AuditWorld): ApplicationFacts {
  const facts = world.records.map((record, at) => ({
    ...claimFacts(record),
    checkoutOrders: world.facts[at]?.['checkoutOrders'] ?? new Float64Array(0),
  }))
  return pooledFacts({ facts })
}

/** Trap 5: abuse comes on top of what an account does anyway, and does not take its place. */
export const background: Trap = {
  name: 'background',
  zh: '滥用者平时照常购物：有没有滥用，正常订单都在（少了的比例）',
  en: 'abusers shop as ever besides: their honest orders are there with abuse and without (share missing)',
  limit: 0.01,
  look: ({ plan, replications, records, labels }) => {
    const patterns = plan.abuse.patterns.map((pattern) => ({ ...pattern, candidatesPerHour: 0 }))
    const quiet = { ...plan, abuse: { ...plan.abuse, patterns } }
    let [missing, all] = [0, 0]
    for (const [at, { orders, cases }] of records.entries()) {
      const abusers = new Set(
        cases.column.buyer
          .subarray(0, cases.length)
          .filter((_, row) => labels[at]?.isAbuser[row] === 1),
      )
      const placed = new Set(orders.column.orderKey.subarray(0, orders.length))
      const without = replicate(quiet, replications[at] ?? 0, { recordEvents: false }).tables.orders
      for (let row = 0; row < without.length; row++) {
        if (!abusers.has(without.column.buyer[row] ?? -1)) continue
        all++
        if (!placed.has(without.column.orderKey[row] ?? -1)) missing++
      }
    }
    return { value: missing / all }
  },
}

import { exponential, pick } from '../base/distributions.ts'
import { EXCLUSION, isShopFault, REASON, TYPE } from '../policy/terms.ts'
import { abuseOf } from './abuse/abuse-of.ts'
import { ABUSE_DRAW } from './abuse/abuse-pattern.ts'
import type { AbusePattern, Claim } from './abuse/abuse-pattern.ts'
import { completionHours, sign } from './goods.ts'
import { returnReason } from './honest-return.ts'
import { honestTraits, traitsByCode } from './honest-traits.ts'
import { settle } from './settlement.ts'
import type { ProductPlan } from './plan.ts'
import type { World } from './world.ts'

/** Draws of stream `intent`, by order key. */
const PRESHIP = 0
const PRESHIP_TIME = 1
const TRANSIT = 2
const TRANSIT_TIME = 3
const WHICH_TYPE = 6
const DELAY_KIND = 7
const DELAY = 8
const DAY_HOUR = 9
const DAY_MINUTE = 10
const DAMAGE = 11
const PRESHIP_REASON = 12
const LATE_TAIL = 13
const MISDECLARE = 14
const LAST_DAY = 16
/** Draw of stream `goods`, by order key; 0 and 1 are of the shipment. */
const MISPLACED = 2

const ORDINARY = honestTraits.ordinary

/** Shares of the time to application after signing (domain 3.6, assumed). */
const WITHIN_A_DAY = 0.45
const LAST_DAY_BUMP = 0.08
const MEAN_DAYS = 2.2
/** Buyers of excluded goods who blame the shop instead of giving no reason (assumed). */
const MISDECLARED_SHARE = 0.3
const DAMAGE_CLAIM_SHARE = 0.7
/** From a signature that was not the buyer's to the complaint: at the soonest, and the days it takes (assumed). */
const MISSED_SOONEST_HOURS = 6
const MISSED_WITHIN_HOURS = 90
/** Hours within which all orders of a dropped pile are cancelled (assumed). */
const DROP_WITHIN_HOURS = 9
/** A line that will go back anyway is often dropped on the way (assumed). */
const BRACKET_TRANSIT_FACTOR = 2

/**
 * Plans the buyer's change of mind before shipment, if there is one.
 * @param isDropped the order is of a pile that is cancelled as a whole
 */
export function planBeforeShipment(
  world: World,
  order: number,
  now: number,
  shipHours: number,
  isDropped: boolean,
): void {
  const { plan, streams } = world
  const { column } = world.orders
  const pattern = abuseOf(world, order)
  if (pattern !== undefined) {
    planClaim(world, order, pattern.beforeShipment?.(world, order, now, shipHours))
    return
  }
  const key = column.orderKey[order]!
  const product = plan.products[column.product[order]!]!
  const base = column.isPresale[order] === 1 ? product.preshipPresale : product.preshipSpot
  const factor = column.channel[order] === 0 ? plan.factors.livePreship : plan.factors.shelfPreship
  if (!isDropped && !streams.intent.chance(key, PRESHIP, Math.min(0.95, base * factor))) return
  const u = streams.intent.uniform(key, PRESHIP_TIME)
  // Second thoughts come early: the square leans to the hours right after payment. Who drops a pile takes
  // one order after the other.
  const waitHours = isDropped
    ? Math.min(1 + DROP_WITHIN_HOURS * u, (shipHours - now) * 0.95)
    : (shipHours - now) * u * u
  const why = streams.intent.uniform(key, PRESHIP_REASON)
  const reason = why < 0.7 ? REASON['no-reason'] : why < 0.8 ? REASON.late : REASON.other
  planApplication(world, order, now + waitHours, TYPE['refund-only'], reason)
}

/** A parcel that never arrives: the buyer asks for the money days later (domain C3). */
export function planMissingParcel(world: World, order: number, now: number): void {
  const key = world.orders.column.orderKey[order]!
  const waitHours = 120 + 120 * world.streams.intent.uniform(key, TRANSIT_TIME)
  planApplication(world, order, now + waitHours, TYPE['refund-only'], REASON['not-received'])
}

/**
 * A station or a neighbour signed, and the buyer finds nothing there: what A8 says, and true. The record
 * cannot tell the two apart, nor can `holder`, which says what the courier says. Custom goods can only be said to be incomplete, as there.
 */
function planMisplaced(world: World, order: number, signHours: number): void {
  const { column } = world.orders
  const u = world.streams.intent.uniform(column.orderKey[order]!, TRANSIT_TIME)
  const isExcluded = column.exclusion[order] !== EXCLUSION.none
  const reason = isExcluded ? REASON.missing : REASON['not-received']
  planApplication(
    world,
    order,
    signHours + MISSED_SOONEST_HOURS + MISSED_WITHIN_HOURS * u,
    TYPE['refund-only'],
    reason,
  )
}

/** At shipment all is known that decides whether, when and why the buyer will apply. */
export function planAfterShipment(
  world: World,
  order: number,
  now: number,
  signHours: number,
  isFaulty: boolean,
): void {
  const { plan, streams } = world
  const { column } = world.orders
  const own = world.orderState.column
  const key = column.orderKey[order]!
  const pattern = abuseOf(world, order)
  if (own.openCase[order]! > 0) {
    world.sim.at(signHours, world.kind.deliver, order)
    return
  }
  if (pattern !== undefined) {
    planAbuse(world, order, now, signHours, pattern)
    return
  }
  const product = plan.products[column.product[order]!]!
  const isReturnedBracket = own.bracketLines[order]! > 0 && own.isKept[order] === 0
  const traits = traitsByCode[own.buyerKind[order]!] ?? ORDINARY
  const transitShare =
    product.transit * traits.transit * (isReturnedBracket ? BRACKET_TRANSIT_FACTOR : 1)
  if (streams.intent.chance(key, TRANSIT, transitShare)) {
    const u = streams.intent.uniform(key, TRANSIT_TIME)
    const at = now + (signHours - now) * u
    planApplication(world, order, at, TYPE['refund-only'], REASON['no-reason'])
    world.sim.at(signHours, world.kind.deliver, order)
    return
  }
  sign(world, order, signHours)
  if (streams.goods.chance(key, MISPLACED, plan.courier.misplacedShare)) {
    own.isMisplaced[order] = 1
    planMisplaced(world, order, signHours)
    return
  }
  const applies = planHonestReturn(world, order, signHours, product, isFaulty)
  if (!applies) settle(world, order, completionHours(world, order))
}

/** What the pattern does with the parcel on its way and after the signature. */
function planAbuse(
  world: World,
  order: number,
  now: number,
  signHours: number,
  pattern: AbusePattern,
): void {
  const claim = pattern.inTransit?.(world, order, now, signHours)
  if (claim !== undefined) {
    planClaim(world, order, claim)
    world.sim.at(signHours, world.kind.deliver, order)
    return
  }
  sign(world, order, signHours)
  const after = pattern.afterSigning?.(world, order, signHours)
  if (after !== undefined) planClaim(world, order, underCover(world, order, signHours, after))
  else settle(world, order, completionHours(world, order))
}

/** A camouflaged claim comes when honest ones do, and gives one of their reasons where it needs none. */
function underCover(world: World, order: number, signHours: number, claim: Claim): Claim {
  const { plan, streams } = world
  const key = world.orders.column.orderKey[order]!
  if (!streams.intent.chance(key, ABUSE_DRAW.cover, plan.abuse.camouflage)) return claim
  const { reasonCumulative } = plan.products[world.orders.column.product[order]!]!
  const usual = pick(streams.intent.uniform(key, ABUSE_DRAW.coverReason), reasonCumulative)
  const isFree = claim.reason === REASON['no-reason'] && !isShopFault(usual)
  return {
    ...claim,
    atHours: applicationHours(world, order, signHours),
    reason: isFree ? usual : claim.reason,
  }
}

function planClaim(world: World, order: number, claim: Claim | undefined): void {
  if (claim) planApplication(world, order, claim.atHours, claim.type, claim.reason)
}

function planHonestReturn(
  world: World,
  order: number,
  signHours: number,
  product: ProductPlan,
  isFaulty: boolean,
): boolean {
  const { streams } = world
  const { column } = world.orders
  const own = world.orderState.column
  const key = column.orderKey[order]!
  if (isFaulty && streams.intent.chance(key, DAMAGE, DAMAGE_CLAIM_SHARE)) {
    const type = streams.intent.chance(key, WHICH_TYPE, 0.5)
      ? TYPE['refund-only']
      : TYPE['return-refund']
    planApplication(
      world,
      order,
      signHours + delayHours(world, order, signHours),
      type,
      REASON.quality,
    )
    return true
  }
  if (own.bracketLines[order]! > 0) {
    if (own.isKept[order] === 1) return false
    const at = applicationHours(world, order, signHours)
    planApplication(world, order, at, TYPE['return-refund'], REASON.size)
    return true
  }
  let reason = returnReason(
    world,
    key,
    column.buyer[order]!,
    column.product[order]!,
    column.channel[order]!,
  )
  if (reason < 0) return false
  if (column.exclusion[order] !== EXCLUSION.none && !isShopFault(reason)) {
    if (!streams.intent.chance(key, MISDECLARE, MISDECLARED_SHARE)) return false
    reason = REASON.quality
  }
  const isRefundOnly =
    isShopFault(reason) && streams.intent.chance(key, WHICH_TYPE, product.refundOnlyShare)
  const type = isRefundOnly ? TYPE['refund-only'] : TYPE['return-refund']
  planApplication(world, order, applicationHours(world, order, signHours), type, reason)
  return true
}

/** When the buyer applies: on a day drawn from the delay, at an hour when people do such things. */
function applicationHours(world: World, order: number, signHours: number): number {
  const { plan, streams } = world
  const key = world.orders.column.orderKey[order]!
  const at = signHours + delayHours(world, order, signHours)
  const hour = pick(streams.intent.uniform(key, DAY_HOUR), plan.demand.applyHourCumulative)
  const clock = Math.floor(at / 24) * 24 + hour + streams.intent.uniform(key, DAY_MINUTE)
  const latest = signHours + world.rules.noReasonHours
  const isInTime = clock > signHours + 0.25 && (at > latest || clock <= latest)
  return isInTime ? clock : at
}

function delayHours(world: World, order: number, signHours: number): number {
  const { plan, streams } = world
  const { column } = world.orders
  const key = column.orderKey[order]!
  const u = streams.intent.uniform(key, DELAY)
  const { noReasonHours, labelHours } = world.rules
  const labelEnds = column.shippedHours[order]! + labelHours - signHours
  if (
    column.isLabel30d[order] === 1 &&
    labelEnds > noReasonHours &&
    streams.intent.chance(key, LATE_TAIL, plan.factors.labelLateShare)
  ) {
    return noReasonHours + (labelEnds - noReasonHours) * u
  }
  const { lastDay } = traitsByCode[world.orderState.column.buyerKind[order]!] ?? ORDINARY
  if (lastDay > 0 && streams.intent.chance(key, LAST_DAY, lastDay)) return noReasonHours - 24 * u
  const kind = streams.intent.uniform(key, DELAY_KIND)
  if (kind < WITHIN_A_DAY) return 0.5 + 23.5 * u
  if (kind < WITHIN_A_DAY + LAST_DAY_BUMP) return noReasonHours - 24 * u
  return Math.min(noReasonHours - 1, 24 + exponential(u, MEAN_DAYS * 24))
}

/** Schedules the application and remembers what will be asked. */
export function planApplication(
  world: World,
  order: number,
  atHours: number,
  type: number,
  reason: number,
): void {
  world.orderState.column.nextType[order] = type
  world.orderState.column.nextReason[order] = reason
  world.sim.at(atHours, world.kind.apply, order)
}

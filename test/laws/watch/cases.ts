// Cases: every step is a row of the machine, every act has its reason, every clock its rule.
import { compileMachine, ILLEGAL, STATE } from '../../../sim/aftersale/machine.ts'
import { finalStates, states } from '../../../sim/aftersale/states.ts'
import { eventNames } from '../../../sim/aftersale/table.ts'
import type { EventName } from '../../../sim/aftersale/table.ts'
import { INTERCEPT } from '../../../sim/market/terms.ts'
import type { World } from '../../../sim/market/world.ts'
import { refuseApplication } from '../../../sim/policy/application-guard.ts'
import { cascadeRules, RULE, ruleIds } from '../../../sim/policy/rule-ids.ts'
import { actors, exclusions, reasons, shopFaultReasons } from '../../../sim/policy/terms.ts'
import { at, must, rowOf } from './watcher.ts'
import type { Watcher } from './watcher.ts'

const isFinal = (state: number): boolean => finalStates.includes(at(states, state))

/** One open case a line, and the line knows which. */
export function watchOpenCases(): Watcher {
  return {
    see(world) {
      const open = new Map<number, number>()
      const { order, state } = world.cases.column
      for (let row = 0; row < world.cases.length; row++) {
        if (isFinal(at(state, row))) continue
        must(!open.has(at(order, row)), () => `order ${order[row]} has two open cases`)
        open.set(at(order, row), row)
      }
      const { openCase, applications } = world.orderState.column
      for (let line = 0; line < world.orders.length; line++) {
        const known = at(openCase, line) === 0 ? undefined : at(openCase, line) - 1
        must(open.get(line) === known, () => `order ${line} believes that ${known} is open`)
        must(at(applications, line) <= world.rules.maxApplications, () => {
          return `order ${line} has ${applications[line]} applications`
        })
      }
    },
  }
}

export type Step = { event: EventName; by: string; rule: string; hours: number; case: number }

/** Reads the events table as it grows and tells each step. */
export function watchSteps(tell: (world: World, step: Step) => void): Watcher {
  const machine = compileMachine(RULE)
  const stateOf = new Map<number, number>()
  let seen = 0
  return {
    see(world) {
      const { column } = world.events
      for (; seen < world.events.length; seen++) {
        const row = seen
        const id = at(column.case, row)
        const cell = at(column.from, row) * machine.events + at(column.event, row)
        const before = stateOf.get(id) ?? STATE.none
        must(
          column.from[row] === before,
          () => `case ${id} jumps to ${states[at(column.from, row)]}`,
        )
        must(machine.next[cell] !== ILLEGAL && machine.next[cell] === column.to[row], () => {
          return `no row for ${eventNames[at(column.event, row)]} in ${states[at(column.from, row)]}`
        })
        must(!isFinal(before), () => `case ${id} moves after its end`)
        stateOf.set(id, at(column.to, row))
        tell(world, {
          event: at(eventNames, at(column.event, row)),
          by: at(actors, at(column.by, row)),
          rule: at(ruleIds, at(column.rule, row)),
          hours: at(column.hours, row),
          case: id,
        })
      }
    },
    end(world) {
      for (const [id, state] of stateOf) {
        must(state === world.cases.column.state[id], () => `case ${id} changed unrecorded`)
      }
    },
  }
}

/** What the system may do of its own accord: let a timer run out, apply an automatic rule, pay. */
const systemRules: readonly string[] = [...cascadeRules, 'S23', 'S39']

export function mustNameItsRule(_: World, { event, by, rule, case: id }: Step): void {
  must(rule !== 'none', () => `${event} of case ${id} names no rule`)
  const isSystem = by === 'system'
  const isKnown = /^T\d+[ab]?$/.test(rule) || systemRules.includes(rule)
  must(!isSystem || isKnown, () => `the system does ${event} by ${rule} in case ${id}`)
}

/** S19: a refusal says why; S21b: the button is locked while T2b runs. */
export function mustRefuseLawfully(): (world: World, step: Step) => void {
  const transit = new Set<number>()
  return (world, { event, case: id, hours }) => {
    if (event === 'apply-in-transit' || event === 'ship') transit.add(id)
    const { rules } = world
    const isRefusal = event === 'reject' || event === 'reject-goods'
    if (isRefusal) {
      const reason = world.cases.column.rejectReason[id]
      must(reason !== 0, () => `case ${id} was refused without a reason`)
    }
    if (event !== 'reject' || !transit.has(id)) return
    const order = at(world.cases.column.order, id)
    const isSigned = at(world.orders.column.signedHours, order) <= hours
    const isUnlocked = isSigned && rules.onSignDuringIntercept === 'unlock'
    const isLocked = rules.rejectDuringIntercept === 'disabled' && !isUnlocked
    must(!isLocked || isSettledAsReturn(world, id), () => `case ${id} was refused under T2b`)
    const isBargain = rules.rejectDuringIntercept === 'after-offer' && !isUnlocked
    const hasOffered = at(world.cases.column.offers, id) > 0
    must(!isBargain || hasOffered || isSettledAsReturn(world, id), () => {
      return `case ${id} was refused before an offer`
    })
  }
}

/** A buyer who signed and changed the claim to a return is reviewed as any other (T3). */
function isSettledAsReturn(world: World, id: number): boolean {
  return world.cases.column.situation[id] === 2
}

/** T2b fires to the hour: its span after the application, or after the shipment that converted it. */
export function mustFireOnTime(): (world: World, step: Step) => void {
  const started = new Map<number, number>()
  return (world, { event, rule, hours, case: id }) => {
    if (event === 'apply-in-transit' || event === 'ship') started.set(id, hours)
    if (rule !== 'T2b') return
    const due = (started.get(id) ?? NaN) + world.rules.T2b.amount
    must(hours === due, () => `T2b of case ${id} fired at ${hours} h, due at ${due} h`)
  }
}

/** S05: goods that are excluded never pass on a reason of the buyer's own after signing. */
export function mustKeepExclusions(world: World, { event, case: id }: Step): void {
  if (event !== 'apply' && event !== 'approve-return' && event !== 'auto-approve-return') return
  const { situation, reason, order } = world.cases.column
  const exclusion = exclusions[at(world.orders.column.exclusion, at(order, id))]
  const isFault = shopFaultReasons.includes(at(reasons, at(reason, id)))
  const passes = situation[id] === 2 && exclusion !== 'none' && !isFault
  must(!passes, () => `case ${id}: ${exclusion} goods for ${reasons[at(reason, id)]}`)
}

/** Nobody in the market applies in a way that the platform refuses (domain 2.5). */
export function mustPassGuard(world: World, { event, case: id, hours }: Step): void {
  if (event !== 'apply' && event !== 'apply-in-transit') return
  const cases = rowOf(world.cases.column, id)
  const order = rowOf(world.orders.column, cases.order)
  const request = { ...order, ...cases, nowHours: hours, isCaseOpen: false }
  const facts = {
    ...request,
    isLabel30d: order.isLabel30d === 1,
    applications: cases.attempt - 1,
    refundedFen: 0,
  }
  const refusal = refuseApplication(facts, world.rules, world.plan.review.evidence)
  must(refusal === undefined, () => `case ${id} should be refused by ${refusal}`)
}

/** Every case ends, in time; its record agrees with how it ended. */
export function watchEnds(graceHours: number): Watcher {
  return {
    see: () => undefined,
    end(world) {
      const { column } = world.cases
      for (let id = 0; id < world.cases.length; id++) {
        const state = at(states, at(column.state, id))
        must(isFinal(at(column.state, id)), () => `case ${id} stays in ${state}`)
        must(at(column.closedHours, id) <= world.plan.arrivalsUntilHours + graceHours, () => {
          return `case ${id} closes at ${column.closedHours[id]} h`
        })
        const isRefunded = state === 'refunded-full' || state === 'refunded-partial'
        const { order } = column
        const paidFen = at(world.orders.column.paidFen, at(order, id))
        must(
          isRefunded !== Number.isNaN(at(column.refundedHours, id)),
          () => `refund of case ${id}`,
        )
        must(isRefunded === (column.cause[id] !== 0), () => `cause of case ${id}, ${state}`)
        must(isRefunded === (column.rule[id] !== 0), () => `rule of case ${id}, ${state}`)
        must(at(column.amountFen, id) > 0 && at(column.amountFen, id) <= paidFen, () => {
          return `case ${id} asks for ${column.amountFen[id]} of ${paidFen} fen`
        })
        must(
          at(column.refundFen, id) <= at(column.amountFen, id),
          () => `case ${id} got more than asked`,
        )
        must((state === 'refunded-full') === (column.refundFen[id] === paidFen), () => {
          return `case ${id} is ${state} with ${column.refundFen[id]} of ${paidFen} fen`
        })
        must(column.intercept[id] !== INTERCEPT.requested, () => `interception of case ${id} hangs`)
      }
    },
  }
}

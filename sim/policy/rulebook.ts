import { InputError } from '../base/input-error.ts'
import { changeDates, valueOn, withOverrides } from './dated.ts'
import type { Parameters, Value } from './dated.ts'
import type { DeadlineRule, RuleValues } from './rule-values.ts'

export type { DeadlineRule, RuleValues } from './rule-values.ts'

/** A dated pack of the platform's rules: rule id to named parameters. Data, loaded at the edge. */
export type Rulebook = {
  /** As asked for: `seed-strict`, or `kuaishou-public@2025-05-01`. */
  name: string
  /** The day whose rules hold throughout; the run's own days when absent. */
  date?: string | undefined
  parameters: Parameters
}

type Overrides = Record<string, Record<string, unknown>>

/** Later than every day that a pack knows: the rules as they stand. */
const LATEST = '9999-12-31'

/**
 * Lowers the rules of one day, with what-ifs such as `{ T2b: { hours: 72 } }` laid over them.
 * @param date `YYYY-MM-DD`; the pack's own date when it has one, else the rules as they stand.
 * @throws InputError for a rule or parameter that the rulebook does not have, or of another type.
 */
export function compileRulebook(
  rulebook: Rulebook,
  overrides: Overrides = {},
  date: string = LATEST,
): RuleValues {
  const { number, word, flag, deadline } = readersOf(rulebook, overrides, rulebook.date ?? date)
  return {
    T1: deadline('T1'),
    T2a: deadline('T2a'),
    T2b: deadline('T2b'),
    T3: deadline('T3'),
    T4: deadline('T4'),
    T5: deadline('T5'),
    T6: deadline('T6'),
    T7: deadline('T7'),
    T8: deadline('T8'),
    T9: deadline('T9'),
    T10: deadline('T10'),
    restartLeftHours: number('T5', 'leftHours'),
    walletPayHours: number('T11', 'walletHours'),
    bankPayDays: number('T11', 'bankDays'),
    payFailureShare: number('T11', 'failureShare'),
    payRetryHours: number('T11', 'retryHours'),
    noReasonHours: number('T12', 'hours'),
    noReasonFromNextDay:
      word('T12', 'clock', ['from-signing', 'from-next-day']) === 'from-next-day',
    labelHours: number('T13', 'hours'),
    shopFaultHours: number('shopFaultPeriod', 'hours'),
    coverMinDays: number('T14', 'minDays'),
    coverMaxDays: number('T14', 'maxDays'),
    coverMaxYuan: number('S43', 'maxYuan'),
    confirmFirstHours: number('T15', 'firstDays') * 24,
    confirmSecondHours: number('T15', 'secondDays') * 24,
    confirmLastHours: number('T15', 'lastDays') * 24,
    promiseShipHours: number('T16', 'hours'),
    lateShare: number('T16', 'compensationShare'),
    lateMinYuan: number('T16', 'minYuan'),
    lateMaxYuan: number('T16', 'maxYuan'),
    isReasonRequired: flag('S19', 'reasonRequired'),
    labelRefundHours: number('S39', 'refundTargetHours'),
    rejectDuringIntercept: word('S21b', 'rejectDuringIntercept', [
      'disabled',
      'last-48h',
      'allowed',
      'after-offer',
    ]),
    onSignDuringIntercept: word('S21b', 'onSignDuringIntercept', ['keep-locked', 'unlock']),
    shipDuringPending: word('C10', 'shipDuringPending', ['convert', 'close']),
    maxApplications: number('application', 'maxPerLine'),
    isPlatformInstantRefund: flag('platformInstantRefund', 'on'),
    platformInstantCapYuan: number('platformInstantRefund', 'capYuan'),
    isRefusalAutoRefund: flag('refusalAutoRefund', 'on'),
    isRefundOnlyForced: flag('platformForcesRefundOnly', 'on'),
    mayRefundWithoutReturn: flag('refundWithoutReturn', 'on'),
    mayRuleWithoutReturn: flag('S61', 'fullRefundWithoutReturn'),
  }
}

/** The rules from a day on; hours are those of the run. */
export type RuleChange = { fromHours: number; rules: RuleValues }

/**
 * The rules of a run, day by day: what holds at its start and at every change after it, ascending.
 * A pack asked for by date never changes.
 * @param hoursOf hours of a date's midnight since the start of the run.
 */
export function compileHistory(
  rulebook: Rulebook,
  overrides: Overrides,
  startDate: string,
  hoursOf: (date: string) => number,
): [RuleChange, ...RuleChange[]] {
  const dates = rulebook.date === undefined ? changeDates(rulebook.parameters) : []
  const changes = dates
    .filter((date) => date > startDate)
    .map((date) => ({
      fromHours: hoursOf(date),
      rules: compileRulebook(rulebook, overrides, date),
    }))
  return [
    { fromHours: -Infinity, rules: compileRulebook(rulebook, overrides, startDate) },
    ...changes,
  ]
}

/** Typed look-ups in the rules of one day; a value of another type is the pack's fault. */
function readersOf(rulebook: Rulebook, overrides: Overrides, date: string) {
  const parameters = withOverrides(rulebook, overrides)
  const lookUp = (rule: string, name: string): Value | null | undefined => {
    const parameter = parameters[rule]?.[name]
    return parameter === undefined ? undefined : valueOn(parameter, date)
  }
  const refuse = (rule: string, name: string, because: string): InputError => {
    const found = lookUp(rule, name)
    const on = date === LATEST ? '' : ` on ${date}`
    return new InputError(`rules.${rule}.${name} is ${JSON.stringify(found)}${on}`, {
      because,
      where: { path: `rules.${rule}.${name}` },
    })
  }
  const needs = (kind: string): string => `rulebook ${rulebook.name} needs a ${kind} there`
  const number = (rule: string, name: string): number => {
    const value = lookUp(rule, name)
    if (typeof value !== 'number') throw refuse(rule, name, needs('number'))
    if (value >= 0 && Number.isFinite(value)) return value
    throw refuse(rule, name, 'a rule parameter is a finite number, zero or more')
  }
  const word = <T extends string>(rule: string, name: string, allowed: readonly T[]): T => {
    const value = lookUp(rule, name)
    const known = allowed.find((each) => each === value)
    if (known !== undefined) return known
    throw refuse(rule, name, `expected one of ${allowed.join(', ')}`)
  }
  /** A switch whose rule is not in force is off. */
  const flag = (rule: string, name: string): boolean => {
    const value = lookUp(rule, name)
    if (value === null) return false
    if (typeof value !== 'boolean') throw refuse(rule, name, needs('boolean'))
    return value
  }
  const deadline = (rule: string): DeadlineRule =>
    lookUp(rule, 'hours') === undefined
      ? { isWorkingDays: lookUp(rule, 'calendar') === 'working', amount: number(rule, 'days') }
      : { isWorkingDays: false, amount: number(rule, 'hours') }
  return { number, word, flag, deadline }
}

import { InputError } from '../base/input-error.ts'

type Value = number | string | boolean

/** A dated pack of the platform's rules: rule id to named parameters. Data, loaded at the edge. */
export type Rulebook = {
  name: string
  parameters: Record<string, Record<string, Value>>
}

/** A deadline rule lowered to numbers; working days keep the clock time of the start. */
export type DeadlineRule = { isWorkingDays: boolean; amount: number }

/** The rulebook lowered once to plain numbers for the hot path. Hours unless the name says else. */
export type RuleValues = {
  T1: DeadlineRule
  T2a: DeadlineRule
  T2b: DeadlineRule
  T3: DeadlineRule
  T4: DeadlineRule
  T5: DeadlineRule
  T6: DeadlineRule
  T7: DeadlineRule
  T8: DeadlineRule
  T9: DeadlineRule
  T10: DeadlineRule
  /** Review time left at least, after a negotiation ends (T5). */
  restartLeftHours: number
  walletPayHours: number
  bankPayDays: number
  payFailureShare: number
  payRetryHours: number
  noReasonHours: number
  noReasonFromNextDay: boolean
  labelHours: number
  shopFaultHours: number
  coverMinDays: number
  coverMaxDays: number
  coverMaxYuan: number
  confirmFirstHours: number
  confirmSecondHours: number
  confirmLastHours: number
  promiseShipHours: number
  lateShare: number
  lateMinYuan: number
  lateMaxYuan: number
  /** S21b: `disabled`, `allowed` or only in the last 48 h. */
  rejectDuringIntercept: 'disabled' | 'last-48h' | 'allowed'
  onSignDuringIntercept: 'keep-locked' | 'unlock'
  shipDuringPending: 'convert' | 'close'
  maxApplications: number
  isPlatformInstantRefund: boolean
  platformInstantCapYuan: number
  isRefusalAutoRefund: boolean
  isRefundOnlyForced: boolean
}

/**
 * Lowers a rulebook, with what-ifs such as `{ T2b: { hours: 72 } }` laid over it.
 * Raises InputError for a rule or parameter that the rulebook does not have, or of another type.
 */
export function compileRulebook(
  rulebook: Rulebook,
  overrides: Record<string, Record<string, unknown>> = {},
): RuleValues {
  const { number, word, flag, deadline } = readersOf(rulebook, overrides)
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
    shopFaultHours: number('S36', 'afterSalesHours'),
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
    rejectDuringIntercept: word('S21b', 'rejectDuringIntercept', [
      'disabled',
      'last-48h',
      'allowed',
    ]),
    onSignDuringIntercept: word('S21b', 'onSignDuringIntercept', ['keep-locked', 'unlock']),
    shipDuringPending: word('C10', 'shipDuringPending', ['convert', 'close']),
    maxApplications: number('application', 'maxPerLine'),
    isPlatformInstantRefund: flag('platformInstantRefund', 'on'),
    platformInstantCapYuan: number('platformInstantRefund', 'capYuan'),
    isRefusalAutoRefund: flag('refusalAutoRefund', 'on'),
    isRefundOnlyForced: flag('platformForcesRefundOnly', 'on'),
  }
}

/** Typed look-ups in a rulebook; a value of another type is the pack's fault and says where. */
function readersOf(rulebook: Rulebook, overrides: Record<string, Record<string, unknown>>) {
  const parameters = withOverrides(rulebook, overrides)
  const read = <T extends Value>(rule: string, name: string, kind: string): T => {
    const value = parameters[rule]?.[name]
    if (typeof value === kind) return value as T
    throw new InputError(`rules.${rule}.${name} is ${JSON.stringify(value)}`, {
      because: `rulebook ${rulebook.name} needs a ${kind} there`,
      where: { path: `rules.${rule}.${name}` },
    })
  }
  const number = (rule: string, name: string): number => {
    const value = read<number>(rule, name, 'number')
    if (value >= 0 && Number.isFinite(value)) return value
    throw new InputError(`rules.${rule}.${name} is ${value}`, {
      because: 'a rule parameter is a finite number, zero or more',
      where: { path: `rules.${rule}.${name}` },
    })
  }
  const word = <T extends string>(rule: string, name: string, allowed: readonly T[]): T => {
    const value = read<string>(rule, name, 'string')
    if ((allowed as readonly string[]).includes(value)) return value as T
    throw new InputError(`rules.${rule}.${name} is "${value}"`, {
      because: `expected one of ${allowed.join(', ')}`,
      where: { path: `rules.${rule}.${name}` },
    })
  }
  const flag = (rule: string, name: string): boolean => read<boolean>(rule, name, 'boolean')
  const deadline = (rule: string): DeadlineRule =>
    parameters[rule]?.['hours'] === undefined
      ? {
          isWorkingDays: parameters[rule]?.['calendar'] === 'working',
          amount: number(rule, 'days'),
        }
      : { isWorkingDays: false, amount: number(rule, 'hours') }
  return { number, word, flag, deadline }
}

function withOverrides(
  rulebook: Rulebook,
  overrides: Record<string, Record<string, unknown>>,
): Rulebook['parameters'] {
  const merged: Rulebook['parameters'] = { ...rulebook.parameters }
  for (const [rule, values] of Object.entries(overrides)) {
    const known = rulebook.parameters[rule]
    if (known === undefined) {
      throw new InputError(`rulebook ${rulebook.name} has no rule ${rule}`, {
        because: `it has ${Object.keys(rulebook.parameters).join(', ')}`,
        where: { path: `rules.${rule}` },
      })
    }
    for (const name of Object.keys(values)) {
      const isSwitchOfUnit = known['days'] !== undefined && name === 'hours'
      if (known[name] === undefined && !isSwitchOfUnit) {
        throw new InputError(`rule ${rule} has no parameter ${name}`, {
          because: `it has ${Object.keys(known).join(', ')}`,
          where: { path: `rules.${rule}.${name}` },
        })
      }
    }
    merged[rule] = { ...known, ...(values as Record<string, Value>) }
  }
  return merged
}

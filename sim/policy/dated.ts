import { InputError } from '../base/input-error.ts'

export type Value = number | string | boolean

/** A value from a day on (`YYYY-MM-DD`, Asia/Shanghai); null ends the rule on that day. */
export type DatedValue = {
  from: string
  value: Value | null
  source?: string | undefined
  grade?: string | undefined
}

/** One parameter of a rule: a value for all time, or its history with the oldest first. */
export type Parameter = Value | readonly DatedValue[]

export type Parameters = Record<string, Record<string, Parameter>>

/** What a parameter is on `date`: null when the rule is not in force then, before it or after it. */
export function valueOn(parameter: Parameter, date: string): Value | null {
  if (!isHistory(parameter)) return parameter
  return parameter.findLast(({ from }) => from <= date)?.value ?? null
}

export function isHistory(parameter: Parameter): parameter is readonly DatedValue[] {
  return typeof parameter === 'object'
}

/** The days on which anything in these parameters changes, ascending, each once. */
export function changeDates(parameters: Parameters): string[] {
  const dates = new Set<string>()
  for (const rule of Object.values(parameters)) {
    for (const parameter of Object.values(rule)) {
      if (isHistory(parameter)) for (const { from } of parameter) dates.add(from)
    }
  }
  return [...dates].toSorted()
}

/**
 * What-ifs such as `{ T2b: { hours: 72 } }` laid over a pack: they hold on every day.
 * @throws InputError for a rule or a parameter that the pack does not have.
 */
export function withOverrides(
  pack: { name: string; parameters: Parameters },
  overrides: Record<string, Record<string, unknown>>,
): Parameters {
  const merged: Parameters = { ...pack.parameters }
  for (const [rule, values] of Object.entries(overrides)) {
    const known = pack.parameters[rule]
    if (known === undefined) {
      throw new InputError(`rulebook ${pack.name} has no rule ${rule}`, {
        because: `it has ${Object.keys(pack.parameters).join(', ')}`,
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

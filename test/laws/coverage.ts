import { allRules, timerNames } from '../../sim/index.ts'
import type { WorkedCase } from './worked-cases.ts'

export const packNames = ['seed-strict', 'kuaishou-public', 'wechat-like'] as const
type Pack = (typeof packNames)[number]

/** Cases that name and show a rule under each pack. */
export type RuleCoverage = { id: string; cases: Record<Pack, number> }

/** Cases that speak at the very second a timer runs out, and a second beside it, under each pack. */
export type TimerCoverage = { name: string; at: Record<Pack, number>; beside: Record<Pack, number> }

const SECOND = 1000

/** A case counts for a rule when it names the rule, or a row or timer of it. */
export function coverRules(cases: readonly WorkedCase[]): RuleCoverage[] {
  return allRules.map((rule) => {
    const names = new Set([rule.id, ...rule.rows, ...timersOf(rule.id)])
    const showing = cases.filter(({ rows }) => rows.some((row) => names.has(row)))
    return { id: rule.id, cases: countByPack(showing) }
  })
}

/** Windows whose timer has a name of its own. */
function timersOf(rule: string): string[] {
  const windows: Record<string, string> = { S04: 'T12', S37: 'T13', S44: 'T14' }
  const timer = windows[rule]
  return timer === undefined ? [] : [timer]
}

export function coverTimers(cases: readonly WorkedCase[]): TimerCoverage[] {
  return timerNames.map((name) => ({
    name,
    at: countByPack(cases.filter((each) => speaksAt(each, name, 0))),
    beside: countByPack(cases.filter((each) => speaksAt(each, name, SECOND))),
  }))
}

/** Whether somebody acts, or the case is looked at, so far from the end of such a timer. */
function speaksAt({ answer, moments }: WorkedCase, name: string, distance: number): boolean {
  return answer.timers.some(
    (timer) =>
      timer.name === name &&
      moments.some((each) => Math.abs(Date.parse(each) - Date.parse(timer.dueAt)) === distance),
  )
}

function countByPack(cases: readonly WorkedCase[]): Record<Pack, number> {
  const count = (pack: Pack): number => cases.filter((each) => each.pack === pack).length
  return Object.fromEntries(packNames.map((pack) => [pack, count(pack)])) as Record<Pack, number>
}

/** Rules and timers that lack a case under some pack. */
export function holesOf(
  rules: readonly RuleCoverage[],
  timers: readonly TimerCoverage[],
): string[] {
  const lacking = (counts: Record<Pack, number>): Pack[] =>
    packNames.filter((pack) => counts[pack] === 0)
  return [
    ...rules.flatMap(({ id, cases }) => lacking(cases).map((pack) => `rule ${id} under ${pack}`)),
    ...timers.flatMap(({ name, at, beside }) => [
      ...lacking(at).map((pack) => `timer ${name} at its end under ${pack}`),
      ...lacking(beside).map((pack) => `timer ${name} a second beside its end under ${pack}`),
    ]),
  ]
}

/** Rule by pack, then timer by pack and side, as a table for the terminal. */
export function coverageTable(
  rules: readonly RuleCoverage[],
  timers: readonly TimerCoverage[],
): string {
  const head = `${'rule'.padEnd(24)}${packNames.map((pack) => pack.padStart(17)).join('')}`
  const line = (name: string, cells: readonly (number | string)[]): string =>
    `${name.padEnd(24)}${cells.map((cell) => String(cell).padStart(17)).join('')}`
  const sides = `${'timer, at / beside'.padEnd(24)}${packNames.map((pack) => pack.padStart(17)).join('')}`
  return [
    head,
    ...rules.map(({ id, cases }) =>
      line(
        id,
        packNames.map((pack) => cases[pack]),
      ),
    ),
    '',
    sides,
    ...timers.map(({ name, at, beside }) =>
      line(
        name,
        packNames.map((pack) => `${at[pack]} / ${beside[pack]}`),
      ),
    ),
  ].join('\n')
}

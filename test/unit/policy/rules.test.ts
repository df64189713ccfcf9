// Every rule says the same as its examples, on both sides of each of its thresholds.
import { describe, expect, it } from 'vitest'
import { loadPacks, loadRulebook } from '../../../analysis/store/load-rulebook.ts'
import { compileRulebook, fromIso, makeCalendar, toIso } from '../../../sim/index.ts'
import { dueAt } from '../../../sim/policy/deadline-rule.ts'
import { ruleIds } from '../../../sim/policy/rule-ids.ts'
import { allRules } from '../../../sim/policy/rules/all-rules.ts'
import type { Clock, Rule } from '../../../sim/policy/rules/rule.ts'

const packNames = new Set(
  allRules.flatMap((rule) =>
    rule.kind === 'step'
      ? []
      : rule.examples.map(({ under }) => under).filter((under) => typeof under === 'string'),
  ),
)
const packs = new Map<string, object>()
for (const name of packNames) packs.set(name, compileRulebook(await loadRulebook(name)))

/** The terms of an example: those of a pack, or the ones it gives. */
function termsOf(under: unknown): object {
  return typeof under === 'string' ? (packs.get(under) ?? {}) : (under as object)
}

const judged = allRules.filter((rule) => rule.kind === 'guard' || rule.kind === 'amount')
const clocks = allRules.filter((rule): rule is Clock => rule.kind === 'clock')

describe('a rule', () => {
  for (const rule of judged) {
    it(`${rule.id} says what its examples say`, () => {
      for (const { under, when, says } of rule.examples) {
        const terms = termsOf(under)
        const said = rule.kind === 'guard' ? rule.applies(when, terms) : rule.amountFen(when, terms)
        expect({ under, when, said }).toEqual({ under, when, said: says })
      }
    })

    it(`${rule.id} has examples on both sides`, () => {
      const answers = new Set(rule.examples.map(({ says }) => says))
      expect(answers.size).toBeGreaterThan(1)
    })
  }

  for (const rule of clocks) {
    it(`${rule.id} falls due where its examples say`, () => {
      for (const { under, start, due } of rule.examples) {
        const calendar = makeCalendar({
          startDate: start.slice(0, 10),
          holidays: [],
          workStartHour: 9,
          workEndHour: 18,
        })
        const rules = termsOf(under) as ReturnType<typeof compileRulebook>
        expect(
          toIso(calendar, dueAt(rule.deadline(rules), fromIso(calendar, start), calendar)),
        ).toBe(due)
      }
    })
  }

  it('has an example beside every numeric parameter of a pack that it reads', async () => {
    const [seed] = await loadPacks()
    const missing = judged.flatMap((rule) =>
      rule.parameters
        .filter((path) => typeof parameterOf(seed?.parameters, path) === 'number')
        .filter((path) => !stands.has(path))
        .filter((path) => !rule.examples.some(({ at }) => at === path))
        .map((path) => `${rule.id} ${path}`),
    )
    expect(missing).toEqual([])
  })

  it('has a sentence in both languages and a name of its own', () => {
    const ids = allRules.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { clause } of allRules) {
      expect(clause.zh).toMatch(/[\u4e00-\u9fff]/)
      expect(clause.en.length).toBeGreaterThan(10)
    }
  })

  it('exists for every id that a recorded table can bear', () => {
    const ids = allRules.map(({ id }) => id)
    expect(ruleIds.filter((id) => id !== 'none' && !ids.includes(id))).toEqual([])
  })

  it('reads parameters that every pack has', async () => {
    for (const pack of await loadPacks()) {
      const missing = allRules
        .flatMap(({ parameters }: Rule) => parameters)
        .filter((path) => /^[A-Za-z]\w*\.\w+$/.test(path) && !/^(shop|policy)\./.test(path))
        .filter((path) => parameterOf(pack.parameters, path) === undefined)
        .filter((path) => !optional.has(path))
      expect(missing).toEqual([])
    }
  })
})

/** Numbers of a payment that luck and not a threshold reads. */
const stands = new Set([
  'T11.bankDays',
  'T11.failureShare',
  'T11.retryHours',
  'S39.refundTargetHours',
])
/** A deadline is written in days or in hours. */
const optional = new Set(['T1.days', 'T1.hours', 'T10.days'])

function parameterOf(parameters: object | undefined, path: string): unknown {
  const [rule = '', name = ''] = path.split('.')
  const values = (parameters as Record<string, Record<string, unknown>> | undefined)?.[rule]
  return values?.[name]
}

// Worked cases: one order each, written from the platform's text, with what has to happen.
import { describe, expect, it } from 'vitest'
import type { TraceAnswer } from '../../analysis/report/trace-answer.ts'
import { loadWorkedCases, touchedBy } from './worked-cases.ts'
import type { Expected } from './worked-cases.ts'

const cases = await loadWorkedCases()

describe('a worked case', () => {
  for (const { name, rulebook, rows, expected, answer } of cases) {
    it(`${name} under ${rulebook}`, () => {
      expect(seenOf(answer, expected)).toEqual(wantedOf(expected))
      const touched = touchedBy(answer)
      expect(rows.filter((row) => !touched.has(row))).toEqual([])
    })
  }
})

describe('the worked cases', () => {
  it('are at least 120', () => {
    expect(new Set(cases.map(({ name }) => name)).size).toBeGreaterThanOrEqual(120)
  })

  it('each name the rows that they show', () => {
    expect(cases.filter(({ rows }) => rows.length === 0).map(({ name }) => name)).toEqual([])
  })
})

const outcomeNames = [
  'state',
  'refundYuan',
  'refundedAt',
  'cause',
  'rule',
  'freightSubsidyYuan',
  'freightPaidBy',
  'freightRule',
  'lateCompensationYuan',
  'refundBeforeParcel',
] as const

/** What is expected, in the shape in which it is compared. */
function wantedOf(expected: Expected) {
  const { steps, refused, timers, notices, facts } = expected
  const outcome = Object.fromEntries(
    outcomeNames
      .filter((name) => expected[name] !== undefined)
      .map((name) => [name, expected[name]]),
  )
  return { outcome, steps, refused, timers, notices, facts }
}

/** The part of the answer that the expectation speaks of. */
function seenOf(answer: TraceAnswer, expected: Expected) {
  const outcome = Object.fromEntries(
    outcomeNames
      .filter((name) => expected[name] !== undefined)
      .map((name) => [name, answer.outcome[name]]),
  )
  const timers = Object.fromEntries(
    Object.entries(expected.timers).map(([name, wanted]) => {
      const timer = answer.timers.findLast((each) => each.name === name)
      return [name, timer && likeOf(timer, wanted)]
    }),
  )
  return {
    outcome,
    steps: inOrder(answer.steps, expected.steps),
    refused: answer.refused.map((each, at) =>
      likeOf(each, expected.refused[at] ?? { act: '', rule: '' }),
    ),
    timers,
    notices: inOrder(
      answer.notices.map(({ notice }) => ({ notice })),
      expected.notices.map((notice) => ({ notice })),
    ).map(({ notice }) => notice),
    facts: inOrder(answer.facts, expected.facts),
  }
}

/** `value` with the fields of `like` alone. */
function likeOf<T extends object>(value: object, like: T): T {
  const names = Object.keys(like)
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name))) as T
}

/** For each wanted thing the next one that fits it, or the next one there is, to be shown. */
function inOrder<T extends object>(there: readonly object[], wanted: readonly T[]): T[] {
  let from = 0
  return wanted.flatMap((like) => {
    const fits = there.findIndex((each, at) => at >= from && isLike(each, like))
    const at = fits === -1 ? from : fits
    const found = there[at]
    from = at + 1
    return found === undefined ? [] : [likeOf(found, like)]
  })
}

function isLike(value: object, like: object): boolean {
  const fields = new Map<string, unknown>(Object.entries(value))
  return Object.entries(like).every(([name, wanted]) => fields.get(name) === wanted)
}

// What every detector owes: a score that depends on the facts of a case and on nothing else.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rules } from '../../analysis/detect/all-rules.ts'
import { detect } from '../../analysis/detect/detect.ts'
import { detector } from '../../analysis/detect/detector.ts'
import type { Observed } from '../../analysis/detect/facts/observed.ts'
import { NO_ROW } from '../../sim/index.ts'
import type { Tables } from '../../sim/index.ts'
import { makeTables, randomTables, rowsOf, without } from '../unit/detect/records.ts'

const options = { capYuan: 50 }
const judge = (tables: Observed) => detector(options).fit(tables).judge(tables)
const score = (tables: Observed): number[] => [...judge(tables).score]
const isShare = (value: number): boolean => value >= 0 && value <= 1

/** How to make a record; small, so that a counterexample can be read. */
const recipes = fc.record({
  seed: fc.string(),
  orders: fc.integer({ min: 1, max: 60 }),
  cases: fc.integer({ min: 0, max: 60 }),
})
type Recipe = { seed: string; orders: number; cases: number }
const make = ({ seed, orders, cases }: Recipe): Tables => randomTables(seed, orders, cases)

/** Where each of `length` rows goes: the order of random keys. */
const placesOf = (length: number) =>
  fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: length, maxLength: length })
    .map((keys) => {
      const rows = [...keys.keys()].toSorted((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0))
      return keys.map((_, row) => rows.indexOf(row))
    })

/** The record with orders and cases moved to other rows, the other tables turned round. */
function move(tables: Tables, orderTo: readonly number[], caseTo: readonly number[]): Tables {
  const moved = <T>(rows: readonly T[], to: readonly number[]): T[] => {
    const places = [...rows.entries()].toSorted(([a], [b]) => (to[a] ?? 0) - (to[b] ?? 0))
    return places.map(([, row]) => row)
  }
  const relink = <T extends { order?: number; case?: number }>(row: T): T => ({
    ...row,
    order: orderTo[row.order ?? 0] ?? 0,
    case: row.case === NO_ROW ? NO_ROW : (caseTo[row.case ?? 0] ?? 0),
  })
  return makeTables({
    orders: moved(rowsOf(tables, 'orders'), orderTo),
    cases: moved(rowsOf(tables, 'cases').map(relink), caseTo),
    parcels: rowsOf(tables, 'parcels').map(relink).toReversed(),
    claims: rowsOf(tables, 'claims').map(relink).toReversed(),
  })
}

/** The record with other numbers for buyers, checkouts and products; one-to-one on 32 bits. */
function renumber(tables: Tables, salt: number): Tables {
  const rename = (id = 0): number => (Math.imul(id, 2654435761) ^ salt) >>> 0
  return makeTables({
    orders: rowsOf(tables, 'orders').map((row) => ({
      ...row,
      orderKey: rename(row.orderKey),
      buyer: rename(row.buyer),
      checkout: rename(row.checkout),
      product: (row.product ?? 0) ^ (salt & 0xff),
    })),
    cases: rowsOf(tables, 'cases').map((row) => ({ ...row, buyer: rename(row.buyer) })),
    parcels: rowsOf(tables, 'parcels'),
    claims: rowsOf(tables, 'claims'),
  })
}

describe('a detector', () => {
  it('gives the same scores to the same record', () => {
    const same = fc.property(recipes, (recipe) => {
      expect(score(make(recipe))).toEqual(score(make(recipe)))
    })
    fc.assert(same, { numRuns: 50 })
  })

  it('gives every case a score from 0 to 1 and finite money', () => {
    const numbers = fc.property(recipes, (recipe) => {
      const tables = make(recipe)
      const scores = score(tables)
      expect(scores.length).toBe(tables.cases.length)
      expect(scores.filter((each) => !isShare(each))).toEqual([])
      const { expectedFen } = judge(tables)
      expect([...expectedFen].filter((each) => !(each >= 0 && each < Infinity))).toEqual([])
    })
    fc.assert(numbers, { numRuns: 100 })
  })

  it('does not care in which rows things stand, to the last bit', () => {
    const moves = recipes.chain((recipe) =>
      fc.record({
        recipe: fc.constant(recipe),
        orderTo: placesOf(recipe.orders),
        caseTo: placesOf(recipe.cases),
      }),
    )
    const equivariant = fc.property(moves, ({ recipe, orderTo, caseTo }) => {
      const tables = make(recipe)
      const after = score(move(tables, orderTo, caseTo))
      expect(caseTo.map((row) => after[row])).toEqual(score(tables))
    })
    fc.assert(equivariant, { numRuns: 100 })
  })

  it('reads nothing from the numbers of buyers, checkouts and products', () => {
    const blind = fc.property(recipes, fc.nat(), (recipe, salt) => {
      const tables = make(recipe)
      expect(score(renumber(tables, salt))).toEqual(score(tables))
    })
    fc.assert(blind, { numRuns: 100 })
  })

  it('does not look at the truth', () => {
    const tables = randomTables('truth', 60, 60)
    const guarded = new Proxy(tables, {
      get(target, name) {
        if (name === 'truth') throw new Error('the detector looked at the truth')
        return Reflect.get(target, name) as unknown
      },
    })
    expect(detect(guarded, options)).toEqual(detect(tables, options))
  })

  it('works with any one table or column missing, or says which it cannot do without', () => {
    const tables = randomTables('columns', 40, 30)
    const names = (['orders', 'cases', 'parcels', 'claims', 'refunds'] as const).flatMap((name) => [
      name,
      ...Object.keys(tables[name].column).map((column) => `${name}.${column}`),
    ])
    const outcome = (name: string): string => {
      try {
        return score(without(tables, [name])).every(isShare) ? 'scored' : 'bad score'
      } catch (error) {
        return error instanceof Error ? error.message : 'unknown'
      }
    }
    const outcomes = names.map((name) => `${name}: ${outcome(name)}`)
    const odd = outcomes.filter((each) => !/: (scored|the record lacks .*)$/.test(each))
    expect(odd).toEqual([])
    expect(outcomes.filter((each) => each.endsWith(': scored')).length).toBeGreaterThan(40)
  })

  it('names each rule once, in two languages, with points for some pattern', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length)
    for (const { zh, en, points } of rules) {
      expect(zh('1', '2')).toMatch(/\p{Script=Han}/u)
      expect(en('1', '2')).toMatch(/^[ -~¥]+$/)
      expect(Object.values(points).filter((each) => each !== 0)).not.toEqual([])
    }
  })
})

describe('the points of a reason', () => {
  it('are how many times the odds halve when its rule is switched off', () => {
    const tables = randomTables('points', 200, 300)
    // Two rules need this column, and no case can show both signals.
    const off = judge(without(tables, ['cases.depreciationFen']))
    const on = judge(tables)
    expect(off.off.map(({ rule }) => rule)).toEqual(['worn-goods', 'damaged-goods'])
    const odds = (share = 0): number => share / (1 - share)
    const rows = [...on.score.keys()].filter((row) => (on.score[row] ?? 0) > 0)
    const points = rows.map((row) => {
      const own = [...on.explain(row).reasons, ...on.explain(row).protections]
      return own.find(({ rule }) => /^(worn|damaged)-goods$/.test(rule))?.points ?? 0
    })
    expect(points.filter((each) => each > 0).length).toBeGreaterThan(10)
    for (const [at, row] of rows.entries()) {
      const halved = Math.log2(odds(on.score[row]) / odds(off.score[row]))
      expect(halved).toBeCloseTo(points[at] ?? NaN, 9)
    }
  })
})

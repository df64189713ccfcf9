// Every row of the platform's text has a home here, or a reason why not.
import { describe, expect, it } from 'vitest'
import { leavesOf, inputSchemaOf } from '../../analysis/store/faults/schema-paths.ts'
import { loadPacks } from '../../analysis/store/load-rulebook.ts'
import { loadRegister } from '../../analysis/store/load-register.ts'
import { measures } from '../../analysis/measures/all-measures.ts'
import { allSeries } from '../../analysis/measures/series/all-series.ts'
import { allRules, scenarioSchema, timerNames } from '../../sim/index.ts'
import { listFiles } from '../source-tree.ts'

const { rows, timers } = await loadRegister()
const pad = (number: number): string => String(number).padStart(2, '0')

describe('the register', () => {
  it('holds S01 to S68 and C1 to C10, each once', () => {
    const split: Record<string, string[]> = { S05: ['a', 'b', 'c', 'd', 'e'], S21: ['a', 'b'] }
    const expected = Array.from({ length: 68 }, (_, at) => `S${pad(at + 1)}`).flatMap((id) =>
      (split[id] ?? ['']).map((part) => id + part),
    )
    const conflicts = Array.from({ length: 10 }, (_, at) => `C${at + 1}`)
    expect(Object.keys(rows).toSorted()).toEqual([...expected, ...conflicts].toSorted())
  })

  it('names rules that there are, and the rules name the same rows', () => {
    const named = Object.entries(rows).flatMap(([id, { rule = [] }]) =>
      rule.map((each) => `${each} ${id}`),
    )
    const own = allRules.flatMap((rule) => rule.rows.map((id) => `${rule.id} ${id}`))
    expect(named.toSorted()).toEqual(own.toSorted())
  })

  it('names parameters of the default pack', async () => {
    const [seed] = await loadPacks()
    const known = Object.entries(seed?.parameters ?? {}).flatMap(([rule, values]) =>
      Object.keys(values).map((name) => `${rule}.${name}`),
    )
    const named = Object.values(rows).flatMap(({ parameter = [] }) => parameter)
    expect(named.filter((path) => !known.includes(path))).toEqual([])
  })

  it('names settings of a scenario', () => {
    const known = leavesOf(inputSchemaOf(scenarioSchema)).map(({ path }) => path)
    const named = Object.values(rows).flatMap(({ setting = [] }) => setting)
    expect(named.filter((path) => !known.includes(path))).toEqual([])
  })

  it('names measures, series and detectors that there are', () => {
    const homes = Object.values(rows)
    const ids = new Set(measures.map(({ id }) => id))
    expect(homes.flatMap(({ measure = [] }) => measure).filter((id) => !ids.has(id))).toEqual([])
    const series = new Set(allSeries.map(({ id }) => id))
    expect(homes.flatMap((each) => each.series ?? []).filter((id) => !series.has(id))).toEqual([])
    const files = new Set(listFiles())
    const detectors = homes.flatMap(({ detector = [] }) => detector)
    const lost = detectors.filter((id) => !files.has(`analysis/detect/rules/${id}.ts`))
    expect(lost).toEqual([])
  })

  it('has a rule or a reason for each of the timers T1 to T18', () => {
    const own = new Set(allRules.map(({ id }) => id))
    const homeless = [...timerNames, 'T17', 'T18'].filter((name) => {
      const other = timers[name]
      return !own.has(name) && other === undefined
    })
    expect(homeless).toEqual([])
  })
})

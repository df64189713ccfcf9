// Every chart says its conclusion, draws every interval, and speaks one language.
import { beforeAll, describe, expect, it } from 'vitest'
import { charts, chartsOf } from '../../../analysis/charts/all-charts.ts'
import { chartWidths } from '../../../analysis/charts/chart.ts'
import type { Chart } from '../../../analysis/charts/chart.ts'
import { makeRenderer } from '../../../analysis/charts/render.ts'
import type { Renderer } from '../../../analysis/charts/render.ts'
import { languages } from '../../../analysis/charts/speech.ts'
import type { Language } from '../../../analysis/charts/speech.ts'
import { speak } from '../../../analysis/report/speech.ts'
import type { Results } from '../../../analysis/measures/results.ts'
import { foreignWords } from '../report/foreign-words.ts'
import { fixture } from '../report/results-fixture.ts'

const ids = [
  'differences',
  'money-flow',
  'refund-rates',
  'subsidy-payers',
  'auto-approvals',
  'abuse-patterns',
  'refund-time',
  'staff-load',
  'outcomes',
  'reasons',
  'orders-by-hour',
  'pairing',
]

const widths = Object.values(chartWidths)
const all: Record<Language, Chart[]> = {
  zh: chartsOf(fixture, speak('zh')),
  en: chartsOf(fixture, speak('en')),
}
const renderers: Partial<Record<Language, Renderer>> = {}
const draw = async (lang: Language, chart: Chart, widthPx: number): Promise<string> => {
  const render = renderers[lang]
  if (render === undefined) throw new Error('renderers are made first')
  return render(chart.spec(widthPx), `${lang}-${chart.id}`)
}
const drawn = new Map<string, string>()
const svgOf = (lang: Language, id: string, widthPx: number): string =>
  drawn.get(`${lang} ${id} ${widthPx}`) ?? ''
const find = (lang: Language, id: string): Chart => {
  const chart = all[lang].find((each) => each.id === id)
  if (chart === undefined) throw new Error(`no chart ${id}`)
  return chart
}
const texts = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1] ?? '')

beforeAll(async () => {
  for (const lang of languages) {
    renderers[lang] = await makeRenderer(speak(lang))
    for (const chart of all[lang]) {
      for (const width of widths) {
        drawn.set(`${lang} ${chart.id} ${width}`, await draw(lang, chart, width))
      }
    }
  }
})

it('draws the charts of the report in their order', () => {
  expect(all.zh.map(({ id }) => id)).toEqual(ids)
  expect(all.en.map(({ id }) => id)).toEqual(ids)
})

describe.each(languages)('every chart in %s', (lang) => {
  it.each(ids)(
    '%s has a title, a subtitle with interval and number, three sentences, a table',
    (id) => {
      const { title, subtitle, description, table } = find(lang, id)
      expect(title.length).toBeGreaterThan(3)
      expect(subtitle).toMatch(
        lang === 'zh' ? /95% 区间 · 30 次重复$/ : /95% intervals · 30 replications$/,
      )
      expect(description.every((sentence) => /[.。]$/.test(sentence))).toBe(true)
      expect(description[2]).toContain(title)
      expect(table.rows.length).toBeGreaterThan(0)
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length)
      // Never a bare number: a cell with a figure holds an interval, unless it is a ratio.
      const cells = table.rows.flatMap((row) => row.slice(1)).filter((cell) => /\d/.test(cell))
      const bare = cells.filter((cell) => !/[–至]| to /.test(cell))
      expect(id === 'pairing' ? [] : bare).toEqual([])
    },
  )

  it.each(ids)('%s says no word of the other language', (id) => {
    const { title, subtitle, description, table } = find(lang, id)
    const said = [title, subtitle, ...description, ...table.columns, ...table.rows.flat()]
    const inPicture = texts(svgOf(lang, id, chartWidths.wide))
    expect(foreignWords([...said, ...inPicture].join('\n'), lang)).toEqual([])
  })

  it.each(ids)('%s is a whole picture at both widths, with ids of its own', (id) => {
    for (const width of widths) {
      const svg = svgOf(lang, id, width)
      expect(svg).toContain(`viewBox="0 0 ${width} `)
      expect(svg).toMatch(/^<svg aria-hidden="true" focusable="false"/)
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      const inside = [...svg.matchAll(/ id="([^"]*)"/g)].map((match) => match[1] ?? '')
      expect(inside.filter((each) => !each.startsWith(`${lang}-${id}-`))).toEqual([])
    }
  })
})

it.each(ids)('%s gives the same bytes when drawn again', async (id) => {
  const again = await draw('zh', find('zh', id), chartWidths.narrow)
  expect(again).toBe(svgOf('zh', id, chartWidths.narrow))
})

it('writes no k and no M on a Chinese axis, however large the figures', async () => {
  const large = structuredClone(fixture)
  for (const arm of large.arms) {
    const series = arm.series['subsidy.byPayer']
    for (const part of ['mean', 'low', 'high'] as const) {
      if (series) series[part] = series[part].map((value) => value * 1e4)
    }
  }
  const chart = chartsOf(large, speak('zh')).find(({ id }) => id === 'subsidy-payers')
  const labels = chart ? texts(await draw('zh', chart, chartWidths.wide)) : []
  expect(labels).toContain('¥2,000万')
  expect(labels.join(' ')).not.toMatch(/\d[kMBG]\b/)
})

it.each(['refund-rates', 'money-flow', 'reasons', 'abuse-patterns', 'outcomes'])(
  '%s has an interval for every bar and every point',
  (id) => {
    const { layer } = find('zh', id).spec(chartWidths.wide) as unknown as {
      layer: { mark: { type: string }; data: { values: { thickness?: number }[] } }[]
    }
    const rows = (type: string, thickness?: number): number =>
      layer
        .filter(({ mark }) => mark.type === type)
        .flatMap(({ data }) => data.values)
        .filter((row) => thickness === undefined || row.thickness === thickness).length
    expect(rows('rule', 3)).toBe(rows('point'))
    // Bars: one a point, and one more for each part, which has a thin interval of its own.
    expect(rows('rect')).toBe(rows('rule', 3) + rows('rule', 2))
  },
)

it('gives a phone two lines where a label and its value do not fit beside each other', () => {
  const { layer } = find('en', 'differences').spec(350) as unknown as {
    layer: { data: { values: { text?: string; x: number; y: number }[] } }[]
  }
  const words = layer.flatMap(({ data }) => data.values).filter(({ text }) => text !== undefined)
  const long = words.find(({ text }) => text === 'Refunded before the parcel was back')
  const short = words.find(({ text }) => text === 'Dispute rate')
  const besides = (label: typeof long) =>
    words.filter((each) => each !== label && each.y === label?.y).map(({ text }) => text)
  expect(besides(long)).toEqual([])
  expect(besides(short)).toEqual(['no clear difference'])
})

describe('with less to show', () => {
  it('leaves out the charts that have no figures', () => {
    const bare: Results = {
      ...fixture,
      arms: fixture.arms.map((arm) => ({ ...arm, series: {}, measures: {} })),
      comparisons: [],
    }
    for (const chart of charts) expect(chart(bare, speak('en'))).toBeUndefined()
  })

  it('draws a single arm without comparing', async () => {
    const alone: Results = { ...fixture, arms: fixture.arms.slice(0, 1), comparisons: [] }
    const left = chartsOf(alone, speak('en'))
    expect(left.map(({ id }) => id)).not.toContain('differences')
    for (const chart of left) expect(chart.title).not.toMatch(/rises|falls|difference/)
    const svgs = await Promise.all(left.map(async (chart) => draw('en', chart, chartWidths.wide)))
    expect(svgs.every((svg) => svg.startsWith('<svg'))).toBe(true)
  })

  it('passes over keys that no replication defines', () => {
    const holed = structuredClone(fixture)
    const series = holed.arms[0]?.series['refund.rate.bySituation']
    // What JSON makes of NaN.
    if (series) series.mean[1] = null as unknown as number
    const chart = chartsOf(holed, speak('en')).find(({ id }) => id === 'refund-rates')
    expect(chart?.table.rows[1]?.[1]).toBe('–')
  })
})

import { chartsOf } from '../charts/all-charts.ts'
import { chartWidths } from '../charts/chart.ts'
import type { Chart } from '../charts/chart.ts'
import type { Renderer } from '../charts/render.ts'
import type { Speech } from '../charts/speech.ts'
import type { Results } from '../measures/results.ts'
import { escape, tableMarkup } from './markup.ts'

/** Every chart as a figure: conclusion, picture for page and phone, description, figures. */
export async function figuresMarkup(
  results: Results,
  speech: Speech,
  render: Renderer,
): Promise<string> {
  const figures: string[] = []
  for (const chart of chartsOf(results, speech)) {
    figures.push(await figureMarkup(chart, speech, render))
  }
  return figures.join('\n')
}

async function figureMarkup(chart: Chart, speech: Speech, render: Renderer): Promise<string> {
  const id = `${speech.lang}-${chart.id}`
  const wide = await render(chart.spec(chartWidths.wide), `${id}-w`)
  const narrow = await render(chart.spec(chartWidths.narrow), `${id}-n`)
  const { columns, rows } = chart.table
  const table = tableMarkup(
    columns,
    rows.map((cells) => cells.map(escape)),
  )
  return `<figure id="${id}"><figcaption><h3>${escape(chart.title)}</h3><p>${escape(chart.subtitle)}</p></figcaption>
<div class="wide">${wide}</div><div class="narrow">${narrow}</div>
<p class="sr">${escape(chart.description.join(speech.lang === 'zh' ? '' : ' '))}</p>
<details><summary>${speech.say({ zh: '数据表', en: 'Data table' })}</summary>${table}</details></figure>`
}

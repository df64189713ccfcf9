import type { Spec } from './frame.ts'
import type { Speech } from './speech.ts'
import { tidySvg } from './svg-tidy.ts'
import { pixelsOf } from './text-width.ts'

/** Draws specifications as SVG text; made once and used for every chart of a page. */
export type Renderer = (spec: Spec, id: string) => Promise<string>

/** Exported by Vega and missing from its types. */
type TextMetrics = { width: (item: { fontSize?: number }, text: unknown) => number }

/**
 * Loads Vega, which takes hundreds of milliseconds, and answers a renderer for one language.
 * The same specification and `id` give the same bytes; ids inside the SVG begin with `id`, so that
 * many drawings may stand in one page.
 */
export async function makeRenderer(speech: Speech): Promise<Renderer> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')])
  // Without a canvas Vega takes .8 em a character, which cuts Chinese texts off.
  const { textMetrics } = vega as unknown as { textMetrics: TextMetrics }
  textMetrics.width = ({ fontSize }, text) => pixelsOf(String(text), fontSize ?? 11)
  vega.expressionFunction(`quantity_${speech.lang}`, (value: number, unit: string) =>
    speech.tick(value, unit),
  )
  return async (spec, id) => {
    vega.resetSVGDefIds()
    const { spec: compiled } = vegaLite.compile(spec as never)
    const view = new vega.View(vega.parse(compiled), { renderer: 'none' })
    const svg = await view.toSVG()
    view.finalize()
    return tidySvg(svg, id)
  }
}

import { inks } from './inks.ts'
import { pixelsOf } from './text-width.ts'

/** A Vega-Lite specification or a part of one. */
export type Spec = { readonly [key: string]: unknown }

export const FONT_PX = 13
export const SMALL_PX = 12
const FONTS =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif"

/** Space around the plot, in pixels; texts drawn by the chart stand in it. */
export type Margins = { left: number; right: number; top: number; bottom: number }

/**
 * A complete specification whose layout is decided here and not by Vega: no automatic sizing, so
 * that the same words give the same picture on every machine.
 */
export function frame(size: { widthPx: number; plotPx: number; margins: Margins }, layers: Spec[]) {
  const { widthPx, plotPx, margins } = size
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    width: widthPx - margins.left - margins.right,
    height: plotPx,
    padding: margins,
    autosize: { type: 'none' },
    background: null,
    data: { values: [{}] },
    layer: layers,
    resolve: { scale: { color: 'independent' } },
    config: {
      aria: false,
      font: FONTS,
      customFormatTypes: true,
      view: { stroke: null },
      text: { fontSize: FONT_PX, fill: inks.text },
      axis: {
        domain: false,
        ticks: false,
        gridColor: inks.line,
        labelColor: inks.soft,
        labelFontSize: SMALL_PX,
        labelPadding: 6,
        labelLimit: 0,
        labelOverlap: false,
        title: null,
      },
    },
  } satisfies Spec
}

/** A text placed in pixels from the plot's top left corner. */
export type Label = {
  x: number
  y: number
  text: string
  ink?: string
  isBold?: boolean
  align?: 'left' | 'right' | 'center'
  sizePx?: number
}

/** A layer that draws texts at fixed places. */
export function labelLayer(labels: readonly Label[]): Spec {
  return {
    data: {
      values: labels.map(({ x, y, text, ink, align, isBold, sizePx }) => ({
        x,
        y,
        text,
        ink: ink ?? inks.text,
        align: align ?? 'left',
        weight: isBold === true ? 600 : 400,
        size: sizePx ?? FONT_PX,
      })),
    },
    mark: {
      type: 'text',
      baseline: 'middle',
      align: own('align'),
      fontSize: own('size'),
      fontWeight: own('weight'),
    },
    encoding: { x: pixels('x'), y: pixels('y'), text: { field: 'text' }, color: raw('ink') },
  }
}

/** A property of a mark that each row brings along: one layer instead of one for each value. */
export function own(field: string): Spec {
  return { expr: `datum.${field}` }
}

/** A field that already holds pixels. */
export function pixels(field: string): Spec {
  return { field, type: 'quantitative', scale: null, axis: null }
}

/** A field that already holds a colour, a dash or a symbol. */
export function raw(field: string): Spec {
  return { field, type: 'nominal', scale: null, legend: null }
}

/** A horizontal scale shared by every layer that names it, with a quiet grid. */
export function valueAxis(domain: [number, number], axis: Spec): Spec {
  return {
    type: 'quantitative',
    scale: { domain, nice: false, zero: false },
    axis: { orient: 'bottom', grid: true, tickCount: 5, ...axis },
  }
}

/** Names beside their symbols in reading order, broken into lines; and the height they take. */
export function legendRows(
  names: readonly string[],
  widthPx: number,
): { places: { x: number; y: number }[]; heightPx: number } {
  const symbolPx = 34
  const gapPx = 18
  const linePx = 20
  const places: { x: number; y: number }[] = []
  let x = 0
  let line = 0
  for (const name of names) {
    const needed = symbolPx + pixelsOf(name, SMALL_PX)
    if (x > 0 && x + needed > widthPx) {
      x = 0
      line += 1
    }
    places.push({ x, y: line * linePx })
    x += needed + gapPx
  }
  return { places, heightPx: names.length === 0 ? 0 : (line + 1) * linePx }
}

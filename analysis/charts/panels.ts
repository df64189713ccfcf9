import { SMALL_PX, frame, labelLayer, legendRows, pixels, raw } from './frame.ts'
import type { Label, Spec } from './frame.ts'
import { inks } from './inks.ts'
import type { Speech } from './speech.ts'
import { widestOf } from './text-width.ts'

/** A value with its interval at a place on the horizontal axis. */
export type CurvePoint = { x: number; mean: number; low: number; high: number }
export type Curve = { name: string; ink: string; dash: number[]; points: CurvePoint[] }
export type Panel = { header: string; unit: string; curves: Curve[] }

export type PanelsOptions = {
  widthPx: number
  speech: Speech
  /** `ticks` on a page, every second of them on a phone. */
  x: { unit: string; domain: [number, number]; ticks: number[] }
}

const PANEL_PX = 150
const PANEL_HEADER_PX = 30
const PANEL_GAP_PX = 18
const NARROW_PX = 480

/** Curves with bands, one panel above the other on one horizontal axis, and a legend on top. */
export function panelsSpec(panels: readonly Panel[], options: PanelsOptions): Spec {
  const { widthPx, speech } = options
  const curves = panels[0]?.curves ?? []
  const tops = panels.map((_, at) => at * (PANEL_PX + PANEL_HEADER_PX + PANEL_GAP_PX))
  const ends = panels.map((panel) => topOf(panel))
  const ticks = panels.flatMap(({ unit }, at) =>
    [0.5, 1].map((part) => speech.tick((ends[at] ?? 1) * part, unit)),
  )
  const left = Math.ceil(widestOf(ticks, SMALL_PX)) + 16
  const legend = legendRows(
    curves.map(({ name }) => name),
    widthPx - left,
  )
  const margins = { left, right: 16, top: legend.heightPx + 8, bottom: 28 }
  const plotPx = (tops.at(-1) ?? 0) + PANEL_HEADER_PX + PANEL_PX
  const headers = panels.map(({ header }, at): Label => {
    return { x: 0, y: (tops[at] ?? 0) + 10, text: header, isBold: true, sizePx: SMALL_PX }
  })
  const spec = frame({ widthPx, plotPx, margins }, [
    ...panels.flatMap((panel, at) => {
      const top = (tops[at] ?? 0) + PANEL_HEADER_PX
      return panelLayers(panel, ends[at] ?? 1, top, options)
    }),
    ...legendLayers(curves, legend.places, margins.top),
    labelLayer(headers),
  ])
  return { ...spec, resolve: { scale: { y: 'independent' } } }
}

/** The upper end of a panel's axis: a round number at or above every band. */
function topOf({ curves }: Panel): number {
  const highest = Math.max(...curves.flatMap(({ points }) => points.map(({ high }) => high)))
  if (!(highest > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(highest))
  const step = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].find((each) => each * power >= highest) ?? 10
  return step * power
}

function panelLayers(
  { curves, unit }: Panel,
  end: number,
  top: number,
  { widthPx, speech, x }: PanelsOptions,
): Spec[] {
  const scale = { domain: [0, end], range: [top + PANEL_PX, top], nice: false }
  const rows = curves.flatMap(({ name, ink, dash, points }) =>
    points.map((point) => ({ ...point, name, ink, dash })),
  )
  const across = {
    field: 'x',
    type: 'quantitative',
    scale: { domain: x.domain, nice: false, zero: false },
    axis: {
      values: x.ticks.filter((_, at) => at % 2 === 0 || widthPx >= NARROW_PX),
      formatType: `quantity_${speech.lang}`,
      format: x.unit,
      orient: 'bottom',
      grid: false,
    },
  }
  const axisY = {
    values: [0, end / 2, end],
    formatType: `quantity_${speech.lang}`,
    format: unit,
    grid: true,
    orient: 'left',
    offset: 0,
  }
  return [
    {
      data: { values: rows },
      mark: { type: 'area', opacity: 0.16 },
      encoding: {
        x: across,
        y: { field: 'low', type: 'quantitative', scale, axis: axisY },
        y2: { field: 'high' },
        fill: raw('ink'),
        detail: { field: 'name' },
      },
    },
    {
      data: { values: rows },
      mark: { type: 'line', strokeWidth: 2, strokeCap: 'butt' },
      encoding: {
        x: across,
        y: { field: 'mean', type: 'quantitative', scale, axis: null },
        stroke: raw('ink'),
        strokeDash: raw('dash'),
        detail: { field: 'name' },
      },
    },
  ]
}

/** A short line in the arm's colour and dash before each name. */
function legendLayers(
  curves: readonly Curve[],
  places: readonly { x: number; y: number }[],
  topPx: number,
): Spec[] {
  const rows = curves.flatMap(({ name, ink, dash }, at) => {
    const place = places[at]
    return place === undefined
      ? []
      : [{ name, ink, dash, x: place.x, end: place.x + 26, y: place.y - topPx + 10 }]
  })
  return [
    {
      data: { values: rows },
      mark: { type: 'rule', strokeWidth: 2 },
      encoding: {
        x: pixels('x'),
        x2: { field: 'end' },
        y: pixels('y'),
        stroke: raw('ink'),
        strokeDash: raw('dash'),
      },
    },
    labelLayer(
      rows.map(({ name, end, y }) => {
        return { x: end + 8, y, text: name, sizePx: SMALL_PX, ink: inks.text }
      }),
    ),
  ]
}

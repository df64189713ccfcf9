import { FONT_PX, SMALL_PX, frame, labelLayer, own, pixels, raw, valueAxis } from './frame.ts'
import type { Label, Spec } from './frame.ts'
import { inks } from './inks.ts'
import type { Speech } from './speech.ts'
import { pixelsOf, widestOf } from './text-width.ts'

/** One line of a chart: a label, a mark with its interval, and the value in words. */
export type Row = {
  label: string
  note: string
  mean: number
  low: number
  high: number
  ink: string
  shape: string
  /** Where the pale bar begins; no bar is drawn when absent. */
  start?: number
  /** A part of the value, drawn solid inside the bar, its interval along the bar's foot. */
  part?: { mean: number; low: number; high: number }
  /** A wider interval behind the first one. */
  outer?: [number, number]
  /** Drawn as an outline: a weaker statement. */
  isHollow?: boolean
}

export type RowGroup = { header?: string; rows: Row[] }

export type RowsOptions = {
  widthPx: number
  speech: Speech
  unit: string
  /** Of the value axis; the rows' own range with zero when absent. */
  domain?: [number, number]
  /** Further properties of the value scale and axis. */
  scale?: Spec
  axis?: Spec
  /** A strong line across the plot at this value. */
  zero?: number
}

const ROW_PX = 26
const STACKED_ROW_PX = 42
const WORDS_LINE_PX = 17
const BAR_PX = 14
const HEADER_PX = 28
const GROUP_GAP_PX = 12
/** Below this width a row's label and value stand above its mark. */
const STACKED_BELOW_PX = 480

type Placed = Row & { y: number }

/**
 * Rows in groups: label, mark, value. On a narrow page the words of a row move above its mark, so
 * that no text is ever shortened.
 */
export function rowsSpec(groups: readonly RowGroup[], options: RowsOptions): Spec {
  const { widthPx, speech, unit } = options
  const isStacked = widthPx < STACKED_BELOW_PX
  const all = groups.flatMap((group) => group.rows)
  const gutter = (texts: string[]): number => Math.ceil(widestOf(texts, FONT_PX)) + 18
  const margins = {
    left: isStacked ? 10 : gutter(all.map((row) => row.label)),
    right: isStacked ? 14 : gutter(all.map((row) => row.note)),
    top: 6,
    bottom: 26,
  }
  const plotWidthPx = widthPx - margins.left - margins.right
  const { placed, labels, heightPx } = place(groups, isStacked, margins.left, plotWidthPx)
  const domain = options.domain ?? rangeOf(all)
  const x = {
    ...valueAxis(domain, {
      formatType: `quantity_${speech.lang}`,
      format: unit,
      tickCount: isStacked ? 3 : 5,
      ...options.axis,
    }),
    scale: { domain, nice: options.domain === undefined, zero: false, ...options.scale },
  }
  return frame({ widthPx, plotPx: heightPx, margins }, [
    ...markLayers(placed, x, options.zero),
    labelLayer(labels),
  ])
}

function place(
  groups: readonly RowGroup[],
  isStacked: boolean,
  leftPx: number,
  plotWidthPx: number,
): { placed: Placed[]; labels: Label[]; heightPx: number } {
  const placed: Placed[] = []
  const labels: Label[] = []
  // Two pixels of air, since letters such as T reach a little over their left edge.
  const x = isStacked ? 0 : 2 - leftPx
  let y = 0
  for (const group of groups) {
    if (y > 0) y += GROUP_GAP_PX
    if (group.header !== undefined) {
      labels.push({ x, y: y + HEADER_PX / 2, text: group.header, isBold: true })
      y += HEADER_PX
    }
    for (const row of group.rows) {
      const labelY = isStacked ? y + 12 : y + ROW_PX / 2
      // A label and a value that do not fit beside each other stand on two lines.
      if (isStacked && wordsPx(row) > plotWidthPx) y += WORDS_LINE_PX
      const noteY = isStacked ? y + 12 : labelY
      labels.push({ x, y: labelY, text: row.label })
      labels.push({
        x: isStacked ? plotWidthPx : plotWidthPx + 14,
        y: noteY,
        text: row.note,
        align: isStacked ? 'right' : 'left',
        sizePx: isStacked ? SMALL_PX : FONT_PX,
        ink: row.isHollow === true ? inks.soft : inks.text,
      })
      placed.push({ ...row, y: isStacked ? y + 29 : labelY })
      y += isStacked ? STACKED_ROW_PX : ROW_PX
    }
  }
  return { placed, labels, heightPx: y + 4 }
}

function wordsPx({ label, note }: Row): number {
  return pixelsOf(label, FONT_PX) + 14 + pixelsOf(note, SMALL_PX)
}

/** The range that all marks need; from zero, as bars begin there. */
function rangeOf(rows: readonly Row[]): [number, number] {
  const ends = rows.flatMap((row) => [
    row.low,
    row.high,
    row.mean,
    row.start ?? 0,
    ...(row.outer ?? []),
  ])
  const low = Math.min(0, ...ends)
  const high = Math.max(0, ...ends)
  return low === high ? [0, 1] : [low, high]
}

function markLayers(placed: readonly Placed[], x: Spec, zero: number | undefined): Spec[] {
  const at = (field: string): Spec => ({ ...x, field })
  const bars = placed.flatMap(barsOf)
  return [
    ...(zero === undefined ? [] : [zeroLine(zero, at('value'))]),
    ...(bars.length === 0 ? [] : [barLayer(bars, at('from'))]),
    lineLayer(placed.flatMap(linesOf), at('from')),
    pointLayer(placed, at('mean')),
  ]
}

/** A pale bar for the value and a solid one for its part. */
function barsOf({ start, mean, part, y, ink }: Placed): object[] {
  if (start === undefined) return []
  const box = { from: start, top: y - BAR_PX / 2, bottom: y + BAR_PX / 2, ink }
  const whole = { ...box, to: mean, opacity: 0.2 }
  return part === undefined ? [whole] : [whole, { ...box, to: part.mean, opacity: 0.55 }]
}

/** The interval of the value, of its part at the bar's foot, and the wider one behind. */
function linesOf({ low, high, part, outer, y, ink }: Placed): object[] {
  const foot = y + BAR_PX / 2 + 1
  return [
    ...(part === undefined
      ? []
      : [{ from: part.low, to: part.high, y: foot, ink, thickness: 2, opacity: 1 }]),
    ...(outer === undefined
      ? []
      : [{ from: outer[0], to: outer[1], y, ink, thickness: 2, opacity: 0.45 }]),
    { from: low, to: high, y, ink, thickness: 3, opacity: 1 },
  ]
}

function barLayer(values: object[], x: Spec): Spec {
  return {
    data: { values },
    mark: { type: 'rect', opacity: own('opacity') },
    encoding: {
      x,
      x2: { field: 'to' },
      y: pixels('top'),
      y2: { field: 'bottom' },
      color: raw('ink'),
    },
  }
}

function lineLayer(values: object[], x: Spec): Spec {
  return {
    data: { values },
    mark: {
      type: 'rule',
      strokeCap: 'round',
      strokeWidth: own('thickness'),
      opacity: own('opacity'),
    },
    encoding: { x, x2: { field: 'to' }, y: pixels('y'), color: raw('ink') },
  }
}

function zeroLine(value: number, x: Spec): Spec {
  return {
    data: { values: [{ value }] },
    mark: { type: 'rule', color: inks.soft, strokeWidth: 1 },
    encoding: { x },
  }
}

function pointLayer(placed: readonly Placed[], x: Spec): Spec {
  return {
    data: {
      values: placed.map(({ mean, y, ink, shape, isHollow }) => {
        return { mean, y, ink, shape, inside: isHollow === true ? 'transparent' : ink }
      }),
    },
    mark: { type: 'point', size: 46, strokeWidth: 2, opacity: 1 },
    encoding: {
      x,
      y: pixels('y'),
      stroke: raw('ink'),
      fill: raw('inside'),
      shape: raw('shape'),
    },
  }
}

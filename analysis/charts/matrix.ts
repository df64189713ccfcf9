import { frame, SMALL_PX } from './frame.ts'
import type { Spec } from './frame.ts'
import { inks } from './inks.ts'

const CELL_PX = 26
const MARGINS = { left: 250, right: 130, top: 190, bottom: 40 }
const LARGEST_PX = 480
const UNCLEAR_PX = 4

/** Effects by row and column, each with its interval; losses are above zero. */
export type Matrix = {
  rows: readonly string[]
  columns: readonly string[]
  cells: readonly { row: string; column: string; difference: number; low: number; high: number }[]
  caption: string
}

/** A disc an effect: its area follows the logarithm, its colour the sign; a dot where no sign is sure. */
export function matrixSpec({ rows, columns, cells, caption }: Matrix): Spec {
  const orderOf = (value: number): number => Math.log10(1 + Math.abs(value))
  const most = Math.max(...cells.map(({ difference }) => orderOf(difference)))
  const values = cells.map(({ row, column, difference, low, high }) => {
    const isClear = low > 0 || high < 0
    return {
      row,
      column,
      size: isClear ? (LARGEST_PX * orderOf(difference)) / most : UNCLEAR_PX,
      ink: isClear ? (difference > 0 ? inks.bad : inks.good) : inks.unclear,
    }
  })
  const plotPx = CELL_PX * rows.length
  const layers = [
    {
      data: { values },
      mark: { type: 'circle', opacity: 1 },
      encoding: {
        y: band('row', rows, { labelAlign: 'right' }),
        x: band('column', columns, { orient: 'top', labelAngle: -60, labelAlign: 'left' }),
        size: { field: 'size', type: 'quantitative', scale: null },
        color: { field: 'ink', type: 'nominal', scale: null },
      },
    },
    {
      mark: { type: 'text', align: 'left', fontSize: SMALL_PX, fill: inks.soft },
      encoding: {
        x: { value: 8 - MARGINS.left },
        y: { value: plotPx + 24 },
        text: { value: caption },
      },
    },
  ]
  const widthPx = MARGINS.left + MARGINS.right + CELL_PX * columns.length
  return frame({ widthPx, plotPx, margins: MARGINS }, layers)
}

function band(field: string, domain: readonly string[], axis: Spec): Spec {
  return {
    field,
    type: 'nominal',
    scale: { domain, padding: 0.5 },
    axis: { grid: true, ...axis },
  }
}

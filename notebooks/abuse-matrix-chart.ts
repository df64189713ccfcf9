import { frame, SMALL_PX } from '../analysis/charts/frame.ts'
import { inks } from '../analysis/charts/inks.ts'
import { makeRenderer } from '../analysis/charts/render.ts'
import { speak } from '../analysis/report/speech.ts'
import { abuseCatalogue } from '../sim/index.ts'
import { isClear, levers, patternNames } from './abuse-matrix.ts'
import type { Cell } from './abuse-matrix.ts'

const CELL_PX = 26
const MARGINS = { left: 250, right: 130, top: 190, bottom: 40 }
const LARGEST_PX = 480

/** Which setting opens which hole, drawn: a disc whose area follows the logarithm of the loss, by its sign. */
export async function matrixChart(cells: readonly Cell[]): Promise<string> {
  const render = await makeRenderer(speak('en'))
  const rows = patternNames.map(
    (name) => `${abuseCatalogue[name].id} ${abuseCatalogue[name].name.en}`,
  )
  const columns = levers.map(({ name }) => name)
  const most = Math.log10(1 + Math.max(...cells.map(({ difference }) => Math.abs(difference))))
  const values = cells.map((cell) => ({
    row: `${abuseCatalogue[cell.pattern].id} ${abuseCatalogue[cell.pattern].name.en}`,
    column: cell.lever,
    size: isClear(cell) ? (LARGEST_PX * Math.log10(1 + Math.abs(cell.difference))) / most : 4,
    ink: isClear(cell) ? (cell.difference > 0 ? inks.bad : inks.good) : inks.unclear,
  }))
  const band = (field: string, domain: readonly string[], axis: object) => ({
    field,
    type: 'nominal',
    scale: { domain, padding: 0.5 },
    axis: { grid: true, bandPosition: 0.5, ...axis },
  })
  const widthPx = MARGINS.left + MARGINS.right + CELL_PX * columns.length
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
        x: { value: -MARGINS.left + 8 },
        y: { value: CELL_PX * rows.length + 24 },
        text: {
          value:
            'orange: loses more, blue: loses less; area by order of magnitude; a dot: no clear difference',
        },
      },
    },
  ]
  return render(
    frame({ widthPx, plotPx: CELL_PX * rows.length, margins: MARGINS }, layers),
    'abuse-matrix',
  )
}

import type { Spec } from './frame.ts'

/** The figures behind a chart, as text: first column names, the others hold values with intervals. */
export type Table = { columns: string[]; rows: string[][] }

/** A figure ready to render: its conclusion is the title, its table says the same without the eye. */
export type Chart = {
  id: string
  /** The conclusion; names a direction only where the interval of the paired difference excludes 0. */
  title: string
  /** Measure, unit, interval and number of replications. */
  subtitle: string
  /** What is drawn, what shape it has, what follows. */
  description: [string, string, string]
  table: Table
  /** Vega-Lite specification at a width in pixels, text at its natural size. */
  spec: (widthPx: number) => Spec
}

/** Widths at which a report draws every chart: a page's column and a phone. */
export const chartWidths = { wide: 728, narrow: 350 } as const

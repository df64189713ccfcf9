import type { Progress } from '../store/progress.ts'
import type { Context } from './context.ts'

/** Milliseconds between two redraws. */
const REDRAW_MS = 100
const CLEAR_LINE = '\r\u001b[2K'

/** One line on stderr that redraws itself; nothing at all unless stderr is a terminal. */
export function showProgress({ edge, flags, say }: Context): {
  update: (progress: Progress) => void
  clear: () => void
} {
  const isShown = edge.isNoteTerminal && !flags.quiet && !flags.json
  let drawnAt = -Infinity
  return {
    update: ({ done, total, halfWidthShare, secondsLeft }) => {
      if (!isShown || edge.now() - drawnAt < REDRAW_MS) return
      drawnAt = edge.now()
      const half = halfWidthShare === undefined ? '' : `±${(halfWidthShare * 100).toFixed(1)}%`
      const left = Math.ceil(secondsLeft ?? 0)
      edge.note(
        CLEAR_LINE +
          say({
            zh: `模拟 ${done}/${total} 次  总成本 ${half}  还要约 ${left} 秒`,
            en: `replication ${done}/${total}  total cost ${half}  about ${left} s left`,
          }),
      )
    },
    clear: () => {
      if (isShown && drawnAt > -Infinity) edge.note(CLEAR_LINE)
    },
  }
}

import { finalStates } from './states.ts'
import { rows } from './table.ts'

/** The machine as a Mermaid state diagram, drawn from the rows. */
export function drawMachine(): string {
  const id = (state: string): string => state.replaceAll('-', '_')
  const lines = rows.map((row) =>
    row.from === 'none'
      ? `  [*] --> ${id(row.to)}: ${row.on} (${row.rule})`
      : `  ${id(row.from)} --> ${id(row.to)}: ${row.on} (${row.rule})`,
  )
  const ends = finalStates.map((state) => `  ${id(state)} --> [*]`)
  return ['stateDiagram-v2', ...lines, ...ends].join('\n') + '\n'
}

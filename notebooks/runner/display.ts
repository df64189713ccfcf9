import { escapeHtml } from './escape-html.ts'
import { bundleOf, recorder, showSelf } from './kernel.ts'
import type { Displayable } from './kernel.ts'
import type { MimeBundle } from './notebook.ts'

/** For use in cells; works under our runner and under the Deno kernel of JupyterLab and VS Code. */

type Deno = { readonly jupyter?: { display(value: unknown): Promise<void> } }

/** Shows a value where it stands. The last expression of a cell is shown without asking. */
export async function display(value: unknown): Promise<void> {
  if (recorder.isRunning) {
    recorder.add({ output_type: 'display_data', data: bundleOf(value) })
    return
  }
  const { jupyter } = (globalThis as { Deno?: Deno }).Deno ?? {}
  if (jupyter) await jupyter.display(value)
  else console.log(bundleOf(value)['text/plain'])
}

/** An SVG picture; `description` is for those who cannot see it. */
export function svg(picture: string, description: string): Displayable {
  return displayable({ 'image/svg+xml': picture, 'text/plain': description })
}

/** A table of rows; columns are the keys of the first row. Numbers stand to the right. */
export function table(rows: readonly Readonly<Record<string, string | number>>[]): Displayable {
  const names = Object.keys(rows[0] ?? {})
  const header = names.map((name) => `<th>${escapeHtml(name)}</th>`).join('')
  const body = rows.map((row) => {
    const cells = names.map((name) => {
      const value = row[name] ?? ''
      const align = typeof value === 'number' ? ' style="text-align: right"' : ''
      return `<td${align}>${escapeHtml(String(value))}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return displayable({
    'text/html': `<table>\n<thead><tr>${header}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`,
    'text/plain': rows
      .map((row) => names.map((name) => `${name}: ${row[name]}`).join(', '))
      .join('\n'),
  })
}

function displayable(bundle: MimeBundle): Displayable {
  return { [showSelf]: () => bundle }
}

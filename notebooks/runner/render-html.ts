import { marked } from 'marked'
import { escapeHtml } from './escape-html.ts'
import type { Cell, MimeBundle, Notebook, Output } from './notebook.ts'

/** The notebook as one HTML page that loads nothing: no script, no font, no picture from elsewhere. */
export function renderHtml(notebook: Notebook): string {
  let executions = 0
  const body = notebook.cells.map((cell) =>
    renderCell(cell, cell.type === 'code' ? ++executions : 0),
  )
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escapeHtml(titleOf(notebook))}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`
}

function renderCell(cell: Cell, execution: number): string {
  if (cell.type === 'markdown') {
    return `<section class="prose">\n${marked.parse(cell.source, { async: false })}</section>`
  }
  const outputs = cell.outputs.map(renderOutput).join('\n')
  const code = `<pre class="code"><code>${escapeHtml(cell.source)}</code></pre>`
  return `<section class="cell" aria-label="[${execution}]">\n${code}\n${outputs}\n</section>`
}

function renderOutput(output: Output): string {
  if (output.output_type === 'stream') {
    return `<pre class="${output.name}">${escapeHtml(output.text)}</pre>`
  }
  return `<div class="output">${renderBundle(output.data)}</div>`
}

/** The richest form that a page can hold. */
function renderBundle(data: MimeBundle): string {
  const plain = data['text/plain'] ?? ''
  const picture = data['image/svg+xml']
  if (picture !== undefined) {
    return `<figure role="img" aria-label="${escapeHtml(plain)}">${picture}</figure>`
  }
  return data['text/html'] ?? `<pre>${escapeHtml(plain)}</pre>`
}

/** The first heading. */
function titleOf({ cells }: Notebook): string {
  const prose = cells.filter((cell) => cell.type === 'markdown').map((cell) => cell.source)
  return /^#\s+(.*)$/m.exec(prose.join('\n'))?.[1] ?? 'afterlab'
}

const style = `
:root { color-scheme: light dark; }
body { margin: 0; font: 16px/1.65 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
main { max-width: 48rem; margin: 0 auto; padding: 1rem; }
pre { overflow-x: auto; font: 14px/1.5 ui-monospace, Menlo, Consolas, monospace; }
.code { padding: .75rem; border-left: 3px solid #8884; background: #8881; }
.stderr { color: #b3261e; }
table { border-collapse: collapse; }
th, td { padding: .2rem .75rem; border-bottom: 1px solid #8884; text-align: left; }
figure { margin: 0; background: #fff; }
svg { max-width: 100%; height: auto; }
`

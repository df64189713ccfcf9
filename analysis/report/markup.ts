const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** Text as it may stand between tags and in quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character)
}

/**
 * A table that becomes a list of labelled values on a phone: every cell carries its column's name.
 * Cells are markup already; column names are text.
 */
export function tableMarkup(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  className = 'figures',
): string {
  const head = columns.map((name) => `<th scope="col">${escape(name)}</th>`).join('')
  const body = rows.map((cells) => {
    const [first = '', ...others] = cells
    const rest = others.map((cell, at) => {
      return `<td data-label="${escape(columns[at + 1] ?? '')}">${cell}</td>`
    })
    return `<tr><th scope="row">${first}</th>${rest.join('')}</tr>`
  })
  return `<table class="${className}"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`
}

/** Attributes that a child inherits from its group, so that they may be said once. */
const inherited: ReadonlySet<string> = new Set([
  'fill',
  'stroke',
  'stroke-width',
  'stroke-linecap',
  'stroke-dasharray',
  'font-size',
  'font-weight',
  'text-anchor',
])

const roles = / (?:class|role|aria-[a-z]+|xmlns:xlink|version|pointer-events)="[^"]*"/g
const nothing = / (?:opacity="1"|[xy]2="0")/g
const emptyPaths = /<path(?: display="none")? d="(?:M0,0h[\d.]+v[\d.]+h-?[\d.]+Z)?"[^>]*\/>/g
const emptyGroups = /<g(?: transform="translate\([^)]*\)")?><\/g>/g
const leafGroups = /<g>((?:<(?:line|path|text)(?:[^>]*\/>|[^>]*>[^<]*<\/text>))+)<\/g>/g
const longDecimals = /-?\d+\.\d{2,}/g

/**
 * The SVG of Vega as it goes into a page: no English roles, decimals of a tenth of a pixel, the font
 * and the shared attributes of a group said once, nothing invisible, ids that begin with `id`.
 * Hidden from assistive technology, which reads the figure's own words.
 */
export function tidySvg(svg: string, id: string): string {
  const fontFamily = / font-family="([^"]*)"/.exec(svg)?.[1] ?? ''
  return svg
    .replace(roles, '')
    .replace(/ font-family="[^"]*"/g, '')
    .replace(nothing, '')
    .replace(emptyPaths, '')
    .replace(emptyGroups, '')
    .replace(/(id="|url\(#)/g, `$1${id}-`)
    .replace(/<[^>]+>/g, (tag) => tag.replace(longDecimals, oneDecimal))
    .replace(leafGroups, (_, children: string) => hoist(children))
    .replace(/^<svg /, `<svg aria-hidden="true" focusable="false" font-family="${fontFamily}" `)
}

function oneDecimal(number: string): string {
  return String(Number(Number(number).toFixed(1)))
}

/** A group around `children` that bears what all of them would inherit alike. */
function hoist(children: string): string {
  const tags = children.match(/<(?:line|path|text)[^>]*>/g) ?? []
  const first = tags[0]?.match(/ [a-z-]+="[^"]*"/g) ?? []
  const shared = first.filter(
    (attribute) =>
      inherited.has(attribute.slice(1, attribute.indexOf('='))) &&
      tags.every((tag) => tag.includes(attribute)),
  )
  const rest = shared.reduce((text, attribute) => text.replaceAll(attribute, ''), children)
  return `<g${shared.join('')}>${rest}</g>`
}

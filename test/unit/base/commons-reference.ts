// Reads the reference tables of distributions (Apache Commons Statistics, computed with R).
import { listShared, readShared } from '../../shared-data.ts'

export interface ReferenceTable {
  file: string
  parameters: number[]
  /** Where the distribution function is known, and what it is there. */
  points: { x: number; p: number }[]
}

const folder = 'commons-reference/distribution/'

/** Every table of one distribution whose parameters and points are complete. */
export function referenceTables(distribution: string): ReferenceTable[] {
  return listShared(folder, new RegExp(`^test\\.${distribution}\\.\\d+\\.properties$`))
    .map((file) => {
      const entries = parseProperties(readShared(folder + file))
      const xs = entries.get('cdf.points') ?? []
      const ps = entries.get('cdf.values') ?? []
      const points = xs.map((x, i) => ({ x, p: ps[i] ?? Number.NaN }))
      return { file, parameters: entries.get('parameters') ?? [], points }
    })
    .filter(({ parameters, points }) => parameters.length > 0 && points.length > 0)
}

function parseProperties(text: string): Map<string, number[]> {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'))
  const logical = lines.join('\n').replaceAll(/\\\s*\n/g, ' ')
  return new Map(
    [...logical.matchAll(/^\s*([\w.]+)\s*=(.*)$/gm)].map(([, key = '', value = '']) => [
      key,
      value
        .split(/[\s,]+/)
        .filter((word) => word !== '')
        .map((word) => Number(word.replace(/^([-+]?)inf$/i, '$1Infinity'))),
    ]),
  )
}

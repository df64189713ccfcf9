// Who may import whom. The floors test enforces this table and the architecture page prints it.

/**
 * Each room and the rooms it may import. `sim` and `analysis` alone mean the door, its index.ts;
 * `analysis/*` means every room of analysis.
 */
export const floors: Readonly<Record<string, readonly string[]>> = {
  'sim/base': [],
  'sim/engine': ['sim/base'],
  'sim/policy': ['sim/base'],
  'sim/aftersale': ['sim/base', 'sim/policy'],
  'sim/market': ['sim/base', 'sim/engine', 'sim/policy', 'sim/aftersale'],
  'sim/experiment': ['sim/base', 'sim/engine', 'sim/policy', 'sim/aftersale', 'sim/market'],
  sim: ['sim/*'],
  'analysis/stats': [],
  'analysis/measures': ['analysis/stats', 'sim'],
  'analysis/detect': ['analysis/stats', 'sim'],
  'analysis/audit': ['analysis/stats', 'analysis/detect', 'sim'],
  'analysis/charts': ['analysis/stats', 'analysis/measures'],
  'analysis/report': ['analysis/stats', 'analysis/measures', 'analysis/charts'],
  'analysis/store': ['analysis/stats', 'analysis/measures', 'sim'],
  'analysis/cli': ['analysis/*', 'sim'],
  analysis: ['analysis/*', 'sim'],
  notebooks: ['analysis', 'sim'],
}

/** The npm packages that each room of sim may import; sim uses no Node API at all. */
export const simPackages: Readonly<Record<string, readonly string[]>> = {
  'sim/base': ['seedrandom'],
  'sim/experiment': ['zod'],
}

/**
 * The files that may read the latent truth (intent, condition of goods): those that make it, those
 * that record it apart, and those that judge with it afterwards. Nothing that decides a case may.
 */
export const truthReaders: readonly string[] = [
  'sim/market/tables.ts',
  'sim/market/truth.ts',
  'sim/market/finish.ts',
  'sim/market/release.ts',
  'analysis/measures/read-truth.ts',
  'analysis/store/record-truth.ts',
  'analysis/detect/evaluate.ts',
  'analysis/audit/labels.ts',
]

/** The most lines a file of sim or analysis may have. */
export const maxLines = 300

/** One import, from file to file; `to` is a path from the project's root. */
export type Import = { readonly from: string; readonly to: string; readonly typeOnly: boolean }

/**
 * The room of a file: its first two folders in sim and analysis, its first folder elsewhere.
 * `sim/policy/rules/cap.ts` is in `sim/policy`; `sim/index.ts` is `sim`, the door.
 */
export function roomOf(file: string): string {
  const [house = '', room = '', ...rest] = file.split('/')
  const hasRooms = house === 'sim' || house === 'analysis'
  return hasRooms && rest.length > 0 ? `${house}/${room}` : house
}

/** The sentence that refuses an import, or undefined when the table allows it. */
export function refusal({ from, to }: Import): string | undefined {
  const room = roomOf(from)
  const target = roomOf(to)
  if (room === 'test' || room === target) return undefined
  const allowed = floors[room]
  if (allowed === undefined) return `${from} is in no room of test/floors.ts`
  const house = target.split('/')[0]
  const opens = (entry: string): boolean =>
    entry === target || (entry === `${house}/*` && target !== house)
  if (allowed.some(opens)) return undefined
  return `${from} may not import ${target}; ${room} may import: ${allowed.join(', ') || 'nothing'}`
}

/** Every group of imports that leads back to itself, as `a.ts -> b.ts -> a.ts`. */
export function cycles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>()
  for (const { from, to } of imports) next.set(from, [...(next.get(from) ?? []), to])
  const found: string[] = []
  const finished = new Set<string>()
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file)
    if (start !== -1) found.push([...trail.slice(start), file].join(' -> '))
    if (start !== -1 || finished.has(file)) return
    for (const to of next.get(file) ?? []) visit(to, [...trail, file])
    finished.add(file)
  }
  for (const file of next.keys()) visit(file, [])
  return found
}

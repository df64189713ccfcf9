/**
 * Edits that turn one word into the other: insert, delete, replace, or swap two neighbours
 * (optimal string alignment). Case counts as half an edit, so `capyuan` is nearer to `capYuan`.
 */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + replaceCost(a, i - 1, b, j - 1)
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        edits = Math.min(edits, at(beforeLast, j - 2) + 1)
      }
      row.push(edits)
    }
    beforeLast = last
    last = row
  }
  return at(last, b.length)
}

/** A beginning this long is taken for the whole word: `taobao` for `taobao-orders`. */
const SHORTEST_BEGINNING = 3

/** The choice with the fewest edits from `word`, or undefined when nothing is close enough to be meant. */
export function nearestOf(word: string, choices: readonly string[]): string | undefined {
  let best: string | undefined
  let fewest = Infinity
  for (const choice of choices) {
    const edits = editDistance(word, choice)
    if (edits < fewest) {
      fewest = edits
      best = choice
    }
  }
  const longer = Math.max(word.length, best?.length ?? 0)
  if (fewest <= Math.max(1, longer * 0.5)) return best
  return word.length >= SHORTEST_BEGINNING
    ? choices.find((choice) => choice.startsWith(word))
    : undefined
}

/**
 * The dotted path nearest to `path`. A path that ends in the same words wins over one that merely has
 * similar letters: `smallAutoRefund.capYuan` means `policy.smallAutoRefund.capYuan`.
 */
export function nearestPath(path: string, choices: readonly string[]): string | undefined {
  const ending = choices.find((choice) => choice.endsWith(`.${path}`))
  if (ending !== undefined) return ending
  const parts = path.split('.')
  const tail = parts.at(-1) ?? ''
  const sameDepth = choices.filter((choice) => choice.split('.').length === parts.length)
  return (
    nearestOf(path, sameDepth) ??
    nearestOf(path, choices) ??
    choices.find((choice) => choice.split('.').at(-1) === tail)
  )
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity
}

function replaceCost(a: string, i: number, b: string, j: number): number {
  if (a[i] === b[j]) return 0
  return a[i]?.toLowerCase() === b[j]?.toLowerCase() ? 0.5 : 1
}

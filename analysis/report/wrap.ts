import { columnsOf } from '../charts/text-width.ts'

/** Marks that may not begin a line. */
const closing = /^[，。；：、！？）」”’%,.;:)]/

/**
 * `text` in lines of at most `columns` terminal columns: Latin words stay whole, Chinese breaks
 * anywhere but before a closing mark. A word wider than the line keeps a line of its own.
 */
export function wrapColumns(text: string, columns: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const piece of piecesOf(text)) {
    const isFull = columnsOf((line + piece).trimEnd()) > columns
    if (isFull && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = piece.trimStart()
    } else {
      line += piece
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines
}

/** Where a line may break: after spaces and after each wide character that no mark follows. */
function piecesOf(text: string): string[] {
  const pieces = text.match(/[^ \p{Script=Han}\u3000-\u303f\uff00-\uffef]+| +|[^]/gu) ?? []
  const joined: string[] = []
  for (const piece of pieces) {
    const last = joined.length - 1
    const opens = /[（「“(]$/.test(joined[last] ?? '')
    if (last >= 0 && (closing.test(piece) || opens)) joined[last] += piece
    else joined.push(piece)
  }
  return joined
}

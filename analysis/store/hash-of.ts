import { createHash } from 'node:crypto'
import { canonicalText } from './canonical-text.ts'

/** SHA-256 of a plain value, whatever the order of its keys. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex')
}

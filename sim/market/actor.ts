import { actors, codeOf } from '../policy/terms.ts'
import type { Actor } from '../policy/terms.ts'

/** Codes of who acts, by name. */
export const ACTOR = Object.fromEntries(
  actors.map((name) => [name, codeOf(actors, name)]),
) as Record<Actor, number>

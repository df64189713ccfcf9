import type { Language, Text } from '../charts/speech.ts'
import type { Edge } from './edge.ts'
import type { Flags } from './flags.ts'

/** What every verb is given. */
export type Context = {
  edge: Edge
  flags: Flags
  lang: Language
  say: (text: Text) => string
  /** Colours on stdout, when it is a terminal and nobody declined. */
  hasColor: boolean
  /** Writes one line to stderr unless `--quiet`. */
  tell: (text: Text) => void
}

export function makeContext(edge: Edge, flags: Flags): Context {
  const say = (text: Text): string => text[flags.lang]
  return {
    edge,
    flags,
    lang: flags.lang,
    say,
    hasColor: flags.color && edge.isOutTerminal && !edge.env['NO_COLOR'],
    tell: (text) => {
      if (!flags.quiet) edge.note(`${say(text)}\n`)
    },
  }
}

/** The one object of `--json`. */
export function writeJson({ edge }: Context, value: unknown): void {
  edge.write(`${JSON.stringify(value, null, 2)}\n`)
}

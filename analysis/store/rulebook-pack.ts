import * as z from 'zod'
import type { Rulebook } from '../../sim/index.ts'

const text = z.strictObject({ zh: z.string(), en: z.string() })
const scalar = z.union([z.number(), z.string(), z.boolean()])
const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'expected a date, YYYY-MM-DD')
/** S the seed's text, A official or law, B press, C trade blog, D weak, X assumed. */
export const grades = ['S', 'A', 'B', 'C', 'D', 'X'] as const
const grade = z.enum(grades)

const history = z
  .array(z.strictObject({ from: date, value: scalar.nullable(), source: z.string(), grade }))
  .min(1)
  .refine(
    (entries) => entries.every((each, at) => (entries[at - 1]?.from ?? '') < each.from),
    'the entries of a history ascend by date',
  )

export const packSchema = z.strictObject({
  name: z.string(),
  title: text,
  /** What the pack is and is not, in a sentence. */
  about: text,
  /** The first day of which the pack knows; a text without dates has none. */
  from: date.optional(),
  parameters: z.record(
    z.string(),
    z.object({ source: z.string(), grade }).catchall(z.union([scalar, history])),
  ),
})
/** A pack as its file says it: parameters with source and grade beside them. */
export type Pack = z.output<typeof packSchema>

/** What a rule of a pack says besides its parameters. */
const notes: readonly string[] = ['source', 'grade']

/** A pack's rules without what it says about them. */
export function rulebookOf(pack: Pack, day?: string): Rulebook {
  const parameters = Object.fromEntries(
    Object.entries(pack.parameters).map(([rule, said]) => [
      rule,
      Object.fromEntries(Object.entries(said).filter(([name]) => !notes.includes(name))),
    ]),
  ) as Rulebook['parameters']
  return day === undefined
    ? { name: pack.name, parameters }
    : { name: `${pack.name}@${day}`, date: day, parameters }
}

import * as z from 'zod'
import { dataPath, readYaml } from './data-files.ts'

const text = z.strictObject({ zh: z.string(), en: z.string() })
const names = z.array(z.string()).min(1).optional()

/** Where a row of the platform's text lives: at least one home, or the reason why it has none. */
const row = z
  .strictObject({
    zh: z.string(),
    en: z.string(),
    rule: names,
    parameter: names,
    setting: names,
    measure: names,
    series: names,
    detector: names,
    not: text.optional(),
  })
  .refine(({ zh: _zh, en: _en, not, ...homes }) => {
    const has = Object.values(homes).some((home) => home !== undefined)
    return has !== (not !== undefined)
  }, 'a row has a home, or a reason why it has none')

export const registerSchema = z.strictObject({
  rows: z.record(z.string().regex(/^(S\d{2}[a-e]?|C\d{1,2})$/), row),
  timers: z.record(
    z.string().regex(/^T\d{1,2}[ab]?$/),
    z.union([z.strictObject({ rule: z.string() }), z.strictObject({ not: text })]),
  ),
})
export type Register = z.output<typeof registerSchema>
export type RegisterRow = Register['rows'][string]

/** The register of every row of the seed text and of the timers without a rule of their own. */
export async function loadRegister(): Promise<Register> {
  return (await readYaml(dataPath('rule-register.yaml'), registerSchema)).value
}

import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** The file of a rule, and the lines of it that say when or how much. */
export type RuleSource = { file: string; code: string }

const FOLDER = 'sim/policy/rules'
const folder = fileURLToPath(new URL(`../../${FOLDER}/`, import.meta.url))
/** The property that holds a rule's content, up to the next one. */
const content = /^ {2}(?:applies|amountFen|deadline):[\s\S]*?(?=^ {2}examples:)/m

/** The functions of the file that the rule is written with. */
const helpers = /^export function [\s\S]*?^}/gm

/** The code of every rule, by its id, as it stands in its file. */
export async function readRuleSources(): Promise<Map<string, RuleSource>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts'))
  const sources = new Map<string, RuleSource>()
  for (const name of names.toSorted()) {
    const text = await readFile(folder + name, 'utf8')
    const id = /^ {2}id: '(.+)',$/m.exec(text)?.[1]
    if (id === undefined) continue
    const code = outdent(content.exec(text)?.[0] ?? '')
    const functions = text.match(helpers) ?? []
    sources.set(id, { file: `${FOLDER}/${name}`, code: [code, ...functions].join('\n\n').trim() })
  }
  return sources
}

/** Code without the two columns by which the object around it is indented. */
function outdent(code: string): string {
  return code
    .trimEnd()
    .split('\n')
    .map((line) => line.replace(/^ {2}/, ''))
    .join('\n')
}

import { allRules, drawMachine, rows as machineRows } from '../../sim/index.ts'
import type { DatedValue, Rule } from '../../sim/index.ts'
import { loadPacks } from '../store/load-rulebook.ts'
import type { Pack } from '../store/rulebook-pack.ts'
import { loadRegister } from '../store/load-register.ts'
import type { Register } from '../store/load-register.ts'
import { readRuleSources } from './rule-sources.ts'
import type { RuleSource } from './rule-sources.ts'

/**
 * The rulebook as one page in Markdown, Chinese and English: every rule in our words beside its code,
 * its parameters in each pack with their history, the machine as a diagram, and the home of every row
 * of the platform's text.
 */
export async function rulebookPage(): Promise<string> {
  const [packs, register, sources] = [
    await loadPacks(),
    await loadRegister(),
    await readRuleSources(),
  ]
  return [
    '# 规则手册 · The rulebook',
    '',
    '由程序生成，勿手改：`npx afterlab rulebook > notebooks/rulebook.md`。',
    'Generated, not written: `npx afterlab rulebook > notebooks/rulebook.md`.',
    '',
    '每条规则一个文件，左边是规则和参数，右边是代码。`npx afterlab explain` 用的就是这些代码。',
    'One file a rule; the rule and its parameters stand left, its code right. `npx afterlab explain` runs this very code.',
    '',
    ...packSection(packs),
    ...machineSection(),
    ...ruleSection(packs, sources),
    ...registerSection(register),
  ].join('\n')
}

function packSection(packs: readonly Pack[]): string[] {
  return [
    '## 规则包 · Packs',
    '',
    '| 规则包 pack | 是什么 what it is |',
    '|---|---|',
    ...packs.map(
      ({ name, title, about }) => `| \`${name}\` ${title.zh} | ${about.zh}<br>${about.en} |`,
    ),
    '',
    '`规则包@日期` 全程用那一天的规则；不写日期，规则在它生效的那天变化。',
    '`pack@date` holds the rules of that day throughout; without a date a rule changes on its day.',
    '',
    '来源等级 grades: S 原文 seed · A 官方或法律 official or law · B 媒体 press · C 行业文章 trade blog · D 弱 weak · X 假设 assumed',
    '',
  ]
}

function machineSection(): string[] {
  return [
    '## 状态机 · The machine',
    '',
    '由 `sim/aftersale/table.ts` 的行画出；括号里是规则。Drawn from the rows of `sim/aftersale/table.ts`; the rule stands in brackets.',
    '',
    '```mermaid',
    drawMachine().trimEnd(),
    '```',
    '',
  ]
}

function ruleSection(packs: readonly Pack[], sources: ReadonlyMap<string, RuleSource>): string[] {
  return [
    '## 规则 · Rules',
    '',
    ...allRules.flatMap((rule) => ruleBlock(rule, packs, sources.get(rule.id))),
  ]
}

/** One rule: its sentence and parameters beside its code, in a table of two cells. */
function ruleBlock(rule: Rule, packs: readonly Pack[], source: RuleSource | undefined): string[] {
  const file = source?.file ?? ''
  const code = [source?.code ?? '', rowsOf(rule.id)].filter((part) => part !== '').join('\n\n')
  return [
    `### ${rule.id}`,
    '',
    '<table><tr><td width="46%" valign="top">',
    '',
    rule.clause.zh,
    '',
    rule.clause.en,
    '',
    ...(rule.reading === undefined
      ? []
      : [`读法：${rule.reading.zh}`, '', `Reading: ${rule.reading.en}`, '']),
    ...parameterLines(rule, packs),
    rule.rows.length === 0 ? '' : `原文 rows: ${rule.rows.join(' ')}`,
    '',
    '</td><td valign="top">',
    '',
    `[${file}](../${file})`,
    '',
    '```ts',
    code,
    '```',
    '',
    '</td></tr></table>',
    '',
  ]
}

/** Rows of the machine that bear a rule's id: where an act or the end of a clock leads. */
function rowsOf(id: string): string {
  const own = machineRows.filter(({ rule }) => rule === id)
  return own.map(({ from, on, to }) => `// ${from}: ${on} -> ${to}`).join('\n')
}

/** A line a parameter: its value in each pack, with the days on which it changed. */
function parameterLines({ parameters }: Rule, packs: readonly Pack[]): string[] {
  if (parameters.length === 0) return []
  const lines = parameters.flatMap((path) => {
    const [rule = '', name = ''] = path.split('.')
    const values = packs.map((pack) => valueText(pack, rule, name))
    const isPackOwn = values.some((value) => value !== undefined)
    if (!isPackOwn) return rule === 'T1' || rule === 'T10' ? [] : [`- \`${path}\` 设置 setting`]
    const shown = packs.flatMap((pack, at) => {
      const value = values[at]
      return value === undefined ? [] : [`  - ${pack.name}: ${value}`]
    })
    return [`- \`${path}\``, ...shown]
  })
  return [...lines, '']
}

function valueText(pack: Pack, rule: string, name: string): string | undefined {
  const said = pack.parameters[rule]
  const value: unknown = said?.[name]
  if (said === undefined || value === undefined) return undefined
  if (!Array.isArray(value)) return `**${plain(value)}** (${said.grade}, ${said.source})`
  return (value as DatedValue[])
    .map(({ from, value: then, grade, source }) => {
      const shown = then === null ? '废止 ended' : `**${plain(then)}**`
      return `${from} ${shown} (${grade ?? ''}, ${source ?? ''})`
    })
    .join('; ')
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function registerSection({ rows, timers }: Register): string[] {
  const homes = Object.entries(rows).map(([id, row]) => {
    const { zh, en, not, ...places } = row
    const home = Object.entries(places).map(
      ([kind, names]) => `${kind} ${(names ?? []).join(', ')}`,
    )
    const text = not === undefined ? home.join('<br>') : `不建模 not modelled: ${not.zh}; ${not.en}`
    return `| ${id} | ${zh}<br>${en} | ${text} |`
  })
  const others = Object.entries(timers).map(([id, timer]) =>
    'rule' in timer
      ? `| ${id} | | rule ${timer.rule} |`
      : `| ${id} | | 不建模 not modelled: ${timer.not.zh}; ${timer.not.en} |`,
  )
  return [
    '## 原文每一行的去处 · Where every row of the text lives',
    '',
    '| 行 row | 说什么 what it says | 在哪里 where |',
    '|---|---|---|',
    ...homes,
    ...others,
    '',
  ]
}

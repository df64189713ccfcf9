import type * as z from 'zod'
import type { Text } from './input-faults.ts'
import { unitOf, unitWords } from './quantity.ts'
import type { SchemaNode } from './schema-paths.ts'

type Issue = z.core.$ZodIssue

/** The rule that a refused value breaks, with the unit that its name bears. */
export function reasonOf(issue: Issue, node: SchemaNode | undefined, name: string): Text {
  const unit = unitOf(name)
  if (issue.code === 'invalid_value') {
    const words = issue.values.map(String)
    return { zh: `可选：${words.join('、')}`, en: `expected one of ${words.join(', ')}` }
  }
  if (issue.code === 'invalid_format' || issue.code === 'custom') {
    return { zh: formatWords[issue.message] ?? issue.message, en: issue.message }
  }
  if (issue.code === 'too_big') return boundText('≤', issue, unit)
  if (issue.code === 'too_small')
    return boundText(issue.inclusive === false ? '>' : '≥', issue, unit)
  const type = issue.code === 'invalid_type' ? issue.expected : undefined
  const kind = kindWords[type ?? String([node?.type ?? ''].flat()[0])] ?? kindWords['value']
  if (unit !== undefined && (type === 'number' || type === 'int')) {
    return {
      zh: `${name} 只写数字，单位是${unitWords[unit].zh}`,
      en: `${name} is a plain number, counted in ${unitWords[unit].en}`,
    }
  }
  return { zh: `应为${kind?.zh}`, en: `expected ${kind?.en}` }
}

const kindWords: Readonly<Record<string, Text>> = {
  number: { zh: '数字', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  integer: { zh: '整数', en: 'a whole number' },
  string: { zh: '文字', en: 'text' },
  boolean: { zh: 'true 或 false', en: 'true or false' },
  array: { zh: '列表，如 [a, b]', en: 'a list such as [a, b]' },
  object: { zh: '一组“名称: 值”', en: 'a group of `name: value`' },
  record: { zh: '一组“名称: 值”', en: 'a group of `name: value`' },
  tuple: { zh: '列表，如 [a, b]', en: 'a list such as [a, b]' },
  value: {
    zh: '文字、数字、true/false 或文字列表',
    en: 'text, a number, true, false or a list of texts',
  },
}

const formatWords: Readonly<Record<string, string>> = {
  'expected a date, YYYY-MM-DD': '应为日期 YYYY-MM-DD',
  'expected a window, HH:MM-HH:MM': '应为时间段 HH:MM-HH:MM，小时从 00 到 24',
  'a window that ends when it starts is empty; all day is 00:00-24:00':
    '起止相同的时间段是空的；全天写 00:00-24:00',
  'expected a percentage such as 2%': '应为百分数，例如 2%',
}

function boundText(
  sign: string,
  issue: Extract<Issue, { code: 'too_big' | 'too_small' }>,
  unit: ReturnType<typeof unitOf>,
): Text {
  const bound = String(issue.code === 'too_big' ? issue.maximum : issue.minimum)
  if (issue.origin === 'array') {
    const count = issue.exact === true ? bound : `${sign} ${bound}`
    return { zh: `应有 ${count} 项`, en: `expected ${count} entries` }
  }
  const counted = unit === undefined ? undefined : unitWords[unit]
  return {
    zh: `应 ${sign} ${bound}${counted ? `，单位是${counted.zh}` : ''}`,
    en: `expected ${sign} ${bound}${counted ? `, counted in ${counted.en}` : ''}`,
  }
}

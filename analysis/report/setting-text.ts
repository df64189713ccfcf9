import type { ArmResult } from '../measures/results.ts'
import type { Speech } from '../charts/speech.ts'

/** Longer lists are counted: nobody reads two dozen weights in a row. */
const LISTED = 7

/** `小额自动仅退款（开，单笔上限 ¥10 → ¥20）、下班自动退（开）`; empty for an arm that sets nothing. */
export function settingsText(arm: ArmResult, speech: Speech): string {
  const groups = new Map<string, string[]>()
  for (const [path, value] of Object.entries(arm.settings)) {
    const [group = path, ...fields] = path.replace(/^policy\./, '').split('.')
    const text = changeText(path, fields, value, arm.before?.[path], speech)
    groups.set(group, [...(groups.get(group) ?? []), text])
  }
  const phrases = [...groups].map(([group, changes]) => {
    const inside = changes.join(speech.lang === 'zh' ? '，' : ', ')
    return speech.lang === 'zh'
      ? `${speech.word(group)}（${inside}）`
      : `${lowerFirst(speech.word(group))} (${inside})`
  })
  return speech.list(phrases)
}

function changeText(
  path: string,
  fields: readonly string[],
  value: unknown,
  before: unknown,
  speech: Speech,
): string {
  const after = valueText(path, value, speech)
  const last = fields.at(-1)
  if (last === 'on') return after
  const names = fields.map((field) => fieldName(field, speech)).join(' ')
  const was = before === undefined ? after : valueText(path, before, speech)
  const change = was === after ? after : `${was} → ${after}`
  return names === '' ? change : `${names} ${change}`
}

function fieldName(field: string, speech: Speech): string {
  const id = `field.${field}`
  const name = speech.word(id)
  return name === id ? speech.word(field) : name
}

/** For a word inside a sentence; Chinese has no case. */
function lowerFirst(word: string): string {
  return word.charAt(0).toLowerCase() + word.slice(1)
}

/** A value by the unit at the end of its path: `…Yuan`, `…Hours`, `…Days`, `…Share`; words by name. */
export function valueText(path: string, value: unknown, speech: Speech): string {
  if (typeof value === 'boolean') {
    const [yes, no] = path.endsWith('.on') ? ['on', 'off'] : ['yes', 'no']
    return speech.word(value ? yes : no)
  }
  if (typeof value === 'string') return lowerFirst(speech.word(value))
  if (Array.isArray(value)) {
    if (value.length === 0) return speech.word('none')
    if (value.length > LISTED) {
      return speech.say({ zh: `${value.length} 个数`, en: `${value.length} values` })
    }
    return speech.list(value.map((each: unknown) => valueText(path, each, speech)))
  }
  if (typeof value === 'object' && value !== null) {
    const parts = Object.entries(value).map(([key, each]) => {
      return `${lowerFirst(speech.word(key))} ${valueText(path, each, speech)}`
    })
    return speech.list(parts)
  }
  if (typeof value !== 'number') return ''
  const field = path.split('.').at(-1) ?? ''
  if (/yuan$/i.test(field) || /Yuan/.test(field)) return speech.tick(value, 'yuan')
  const number = speech.tick(value, 'count')
  if (/hours$/i.test(field)) return speech.say({ zh: `${number} 小时`, en: `${number} h` })
  if (/days$/i.test(field)) return speech.say({ zh: `${number} 天`, en: `${number} days` })
  return /share$/i.test(field) ? speech.tick(value, 'share') : String(value).replace('-', '−')
}

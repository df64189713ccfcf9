import { confidenceText } from '../charts/caption.ts'
import type { Speech } from '../charts/speech.ts'
import type { Assumption, Results } from '../measures/results.ts'
import { inOrderOfWeight } from './assumption-order.ts'
import { escape, tableMarkup } from './markup.ts'
import { valueText } from './setting-text.ts'

/** How many parameters stand open on the page; the rest folds away. */
const SHOWN = 14

/** Parameters with their badges, the assumed ones first. */
export function assumptionsMarkup(results: Results, speech: Speech): string {
  const ordered = inOrderOfWeight(results.assumptions)
  const assumed = ordered.filter(({ badge }) => badge === 'assumed')
  const intro = speech.say({
    zh: `下面 ${ordered.length} 个参数里有 ${assumed.length} 个是假设：没有人量过，请换成您自己的数再看结论变不变。先列买家的反应、薅羊毛和成本，它们最能左右答案。`,
    en: `${assumed.length} of the ${ordered.length} parameters below are assumed: nobody measured them. Put in your own figures and see whether the conclusion holds. How buyers react, how they cheat and what things cost come first, as they sway the answer most.`,
  })
  const rest = ordered.slice(SHOWN)
  const more = speech.say({ zh: `其余 ${rest.length} 个`, en: `The other ${rest.length}` })
  const folded =
    rest.length === 0
      ? ''
      : `<details><summary>${escape(more)}</summary>${parametersMarkup(rest, speech)}</details>`
  return `<p>${escape(intro)}</p>${parametersMarkup(ordered.slice(0, SHOWN), speech)}${folded}`
}

function parametersMarkup(assumptions: readonly Assumption[], speech: Speech): string {
  const columns = [
    speech.say({ zh: '参数', en: 'Parameter' }),
    speech.say({ zh: '数值', en: 'Value' }),
    speech.say({ zh: '依据', en: 'Evidence' }),
  ]
  const rows = assumptions.map(({ path, value, badge, source, zh, en }) => {
    // Sources are cited in the language in which they were written down.
    const cited = `<span lang="en">${escape(source)}</span>`
    const isShown = speech.lang === 'en' || badge !== 'assumed'
    return [
      `${escape(speech.say({ zh, en }))}<br><code>${escape(path)}</code>`,
      escape(valueText(path, value, speech)),
      `<b class="badge ${badge}">${escape(speech.word(badge))}</b>${isShown ? cited : ''}`,
    ]
  })
  return tableMarkup(columns, rows, 'parameters')
}

/** Everything that it takes to make the same bytes again. */
export function reproduceMarkup(results: Results, speech: Speech): string {
  const { scenario, seed, replications, measuredDays, afterlab, command } = results
  const flags = `--seed ${seed} --replications ${replications}`
  const facts: [zh: string, en: string, value: string][] = [
    ['命令', 'Command', `<code>${escape(command ?? flags)}</code>`],
    ['场景', 'Scenario', escape(speech.say(scenario.name))],
    ['场景指纹', 'Fingerprint', `<code>sha256 ${escape(scenario.sha256)}</code>`],
    ['规则包', 'Rulebook', `<code>${escape(scenario.rulebook)}</code>`],
    ['种子', 'Seed', `<code>${escape(seed)}</code>`],
    ['重复次数', 'Replications', String(replications)],
    ['计入天数', 'Measured days', String(measuredDays)],
    ['区间', 'Intervals', confidenceText(results)],
    ['版本', 'Version', `<code>afterlab ${escape(afterlab)}</code>`],
  ]
  const intro = speech.say({
    zh: '同一个场景、种子和版本，在任何机器上、用几个线程，得到的数字都一样。时间一律按北京时间，金额为人民币（CNY）。',
    en: 'The same scenario, seed and version give the same figures on any machine and any number of threads. Times are Asia/Shanghai, money is CNY.',
  })
  const entries = facts.map(([zh, en, value]) => {
    return `<dt>${escape(speech.say({ zh, en }))}</dt><dd>${value}</dd>`
  })
  return `<p>${escape(intro)}</p><dl>${entries.join('')}</dl>`
}

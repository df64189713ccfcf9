import type { Text } from '../charts/speech.ts'
import { columnsOf, padColumns } from '../charts/text-width.ts'
import type { Evaluation, MeasureName, RankingName } from '../detect/evaluate.ts'
import type { Interval } from '../detect/bootstrap.ts'
import { speak } from '../report/speech.ts'
import type { Context } from './context.ts'

/** How the ranking compares with the truth of the simulation, beside orders that need no detector. */
export function evaluationText(found: Evaluation, { say, lang }: Context): string[] {
  const { word } = speak(lang)
  const percent = (share: number): string => `${(share * 100).toFixed(share < 0.01 ? 2 : 1)}%`
  const cell = ({ value, low, high }: Interval): string =>
    `${percent(value)} (${percent(low)} – ${percent(high)})`
  const measures: readonly MeasureName[] = [
    'averagePrecision',
    'precisionAtK',
    'moneyRecallAtK',
    'honestBuyersAtK',
  ]
  const rows = [
    [say(title), ...measures.map((name) => say(measureWords[name]))],
    ...found.rankings.map(({ name, measures: own }) => [
      say(rankingWords[name]),
      ...measures.map((measure) => cell(own[measure])),
    ]),
  ]
  const patterns = found.byPattern
    .filter(({ cases }) => cases > 0)
    .map(({ pattern, cases, inQueue }) => `${word(pattern)} ${Math.round(inQueue)}/${cases}`)
  const kinds = found.byHonestKind.flatMap(({ kind, buyers, inQueue }) => {
    const name = kindWords[kind]
    return name === undefined ? [] : `${say(name)} ${Math.round(inQueue)}/${buyers}`
  })
  return [
    say({
      zh: `与模拟的真实情况比：${found.cases} 件里 ${found.abusiveCases} 件是薅羊毛，损失 ¥${Math.round(found.abuseLossYuan)}；先看 ${found.capacity} 件；括号内是 95% 区间（按买家重抽 ${found.resamples} 次）`,
      en: `against the truth of the simulation: ${found.abusiveCases} of ${found.cases} cases are abuse, loss ¥${Math.round(found.abuseLossYuan)}; ${found.capacity} reviewed; 95% intervals in brackets (${found.resamples} resamples of buyers)`,
    }),
    ...aligned(rows),
    `${say({ zh: '队列里各类', en: 'in the queue' })}  ${patterns.join('  ')}`,
    `${say({ zh: '被打扰的好买家', en: 'honest buyers in it' })}  ${kinds.join('  ')}`,
  ]
}

const title: Text = { zh: '排序', en: 'ranking by' }

const rankingWords: Readonly<Record<RankingName, Text>> = {
  score: { zh: '可疑分', en: 'score' },
  expectedMoney: { zh: '预计金额（队列）', en: 'expected money (queue)' },
  amount: { zh: '申请金额', en: 'amount' },
  returnRate: { zh: '退货率', en: 'return rate' },
  random: { zh: '随机', en: 'chance' },
}

const measureWords: Readonly<Record<MeasureName, Text>> = {
  averagePrecision: { zh: '平均精度', en: 'average precision' },
  precisionAtK: { zh: '看的里面对的', en: 'right among reviewed' },
  recallAtK: { zh: '找到的件数', en: 'share of cases found' },
  moneyRecallAtK: { zh: '找到的损失', en: 'share of loss found' },
  honestBuyersAtK: { zh: '打扰的好买家', en: 'honest buyers reviewed' },
}

/** Honest buyers and those that a hasty eye takes for something else. */
const kindWords: Readonly<Record<string, Text>> = {
  ordinary: { zh: '普通买家', en: 'ordinary' },
  'heavy-returner': { zh: '常退货的买家', en: 'often returning' },
  bracketer: { zh: '多码试穿的买家', en: 'trying several sizes' },
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => columnsOf(row[at] ?? ''))),
  )
  return rows.map((row) =>
    `  ${row.map((cell, at) => padColumns(cell, widths[at] ?? 0)).join('  ')}`.trimEnd(),
  )
}

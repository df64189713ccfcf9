import type { Scenario } from '../../sim/index.ts'
import type { Text } from '../charts/speech.ts'
import type { ArmResult, Results } from '../measures/results.ts'
import { judge, parseCondition } from '../store/conditions.ts'
import type { Condition } from '../store/conditions.ts'
import { InputFaults } from '../store/faults/input-faults.ts'

/** What the conditions say of the results, in sentences, and whether the command has failed. */
export type GoalReport = { isFailed: boolean; lines: Text[] }

/** Reads the `--fail-on` texts before anything runs. @throws InputFaults at the first that is none. */
export function readConditions(texts: readonly string[], file: string): Condition[] {
  return texts.map((text) => {
    const read = parseCondition(text, {
      file,
      line: 1,
      column: 1,
      excerpt: text,
      length: text.length,
    })
    if ('what' in read) throw new InputFaults([read])
    return read
  })
}

/**
 * The limits of `goals.subjectTo` are met when at least one arm keeps all of them; a `--fail-on`
 * condition fails the command when it holds in any arm. The mean decides, and a limit that the
 * interval reaches across is said to be unclear.
 */
export function judgeGoals(
  results: Results,
  goals: Scenario['goals'],
  failOn: readonly Condition[],
): GoalReport {
  const limits = readConditions(goals?.subjectTo ?? [], 'goals.subjectTo')
  const misses = results.arms.map((arm) => limits.filter((limit) => !isMet(limit, arm)))
  const isKept = misses.some((missed) => missed.length === 0)
  const broken = results.arms.flatMap((arm) =>
    failOn.filter((each) => isMet(each, arm)).map((each) => ({ each, arm })),
  )
  return {
    isFailed: !isKept || broken.length > 0,
    lines: [
      ...results.arms.flatMap((arm, index) =>
        (misses[index] ?? []).map((limit) => sentence(limit, arm, missed)),
      ),
      ...broken.map(({ each, arm }) => sentence(each, arm, failed)),
    ],
  }
}

function isMet(condition: Condition, arm: ArmResult): boolean {
  const estimate = arm.measures[condition.measure]
  return estimate !== undefined && judge(condition, estimate).isMet
}

const missed: Text = { zh: '未达到目标', en: 'goal not met' }
const failed: Text = { zh: '触发 --fail-on', en: '--fail-on holds' }

function sentence(condition: Condition, arm: ArmResult, verdict: Text): Text {
  const estimate = arm.measures[condition.measure]
  const figures =
    estimate === undefined
      ? ''
      : `${short(estimate.mean)} [${short(estimate.low)}, ${short(estimate.high)}]`
  const isUnclear = estimate !== undefined && judge(condition, estimate).holding === 'unclear'
  return {
    zh: `${verdict.zh}  ${arm.name}：${condition.text}，实为 ${figures}${isUnclear ? '，区间跨过界限' : ''}`,
    en: `${verdict.en}  ${arm.name}: ${condition.text}, found ${figures}${isUnclear ? ', the interval reaches across' : ''}`,
  }
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)))
}

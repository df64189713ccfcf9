import { measures } from '../measures/all-measures.ts'
import type { Estimate } from '../measures/results.ts'
import { same } from './faults/input-faults.ts'
import type { Fault, FaultPlace } from './faults/input-faults.ts'
import { nearestOf } from './faults/nearest.ts'

/** `abuse.loss.share < 1%`, read. Shares are 0 to 1, hours and yuan as they are. */
export type Condition = {
  text: string
  measure: string
  relation: '<' | '<=' | '>' | '>='
  limit: number
}

/** Whether a condition holds for the whole interval of an estimate, for none of it, or for a part. */
export type Holding = 'holds' | 'fails' | 'unclear'

/** Reads a condition; a fault says what is wrong with it. `where` is its place in the user's text. */
export function parseCondition(text: string, where: FaultPlace): Condition | Fault {
  const parts =
    /^\s*([\w.-]+)\s*(<=|>=|<|>|≤|≥)\s*[¥￥]?\s*(-?[\d,]*\.?\d+)\s*(%|h|yuan|元|小时)?\s*$/.exec(
      text,
    )
  if (!parts) return notACondition(text, where)
  const [, measure = '', sign = '', number = '', unit = ''] = parts
  const known = measures.find(({ id }) => id === measure)
  if (known === undefined) return noMeasure(measure, where)
  const amount = Number(number.replaceAll(',', ''))
  const relation = sign.replace('≤', '<=').replace('≥', '>=') as Condition['relation']
  return { text: text.trim(), measure, relation, limit: unit === '%' ? amount / 100 : amount }
}

/** The mean decides `isMet`; the interval says how sure that is. */
export function judge(
  { relation, limit }: Condition,
  { mean, low, high }: Estimate,
): { isMet: boolean; holding: Holding } {
  const isWithin = (value: number): boolean =>
    relation === '<'
      ? value < limit
      : relation === '<='
        ? value <= limit
        : relation === '>'
          ? value > limit
          : value >= limit
  const [atLow, atHigh] = [isWithin(low), isWithin(high)]
  return {
    isMet: isWithin(mean),
    holding: atLow && atHigh ? 'holds' : atLow || atHigh ? 'unclear' : 'fails',
  }
}

/** The fault of a name that no measure has. */
export function noMeasure(id: string, where: FaultPlace): Fault {
  const ids = measures.map((measure) => measure.id)
  const nearest = nearestOf(id, ids)
  return {
    what: { zh: `没有指标 ${id}`, en: `there is no measure ${id}` },
    because: { zh: `指标有：${ids.join('、')}`, en: `the measures are ${ids.join(', ')}` },
    nearest: nearest === undefined ? undefined : same(nearest),
    where,
  }
}

function notACondition(text: string, where: FaultPlace): Fault {
  return {
    what: { zh: `看不懂条件 "${text}"`, en: `"${text}" is not a condition` },
    because: {
      zh: '写法是 指标 <、<=、> 或 >= 数字',
      en: 'it is written measure, then <, <=, > or >=, then a number',
    },
    nearest: same('abuse.loss.share < 1%'),
    where,
  }
}

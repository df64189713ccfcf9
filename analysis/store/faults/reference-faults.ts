import { provinces } from '../../../sim/index.ts'
import type { Scenario } from '../../../sim/index.ts'
import { same } from './input-faults.ts'
import type { Fault } from './input-faults.ts'
import { nearestOf } from './nearest.ts'
import { dotted } from './schema-faults.ts'
import type { FaultContext } from './schema-faults.ts'

type Path = readonly (string | number)[]

/**
 * Words of a scenario that must be found elsewhere (a category of the pack, a province), and numbers
 * that do not go together.
 */
export function referenceFaults(
  scenario: Scenario,
  categoryIds: readonly string[],
  { placeOf }: FaultContext,
): Fault[] {
  const faults: Fault[] = []
  const expectOneOf = (word: string, words: readonly string[], path: Path): void => {
    if (!words.includes(word)) {
      faults.push({ ...notListed(word, words, path), where: placeOf(path, 'value') })
    }
  }
  for (const [index, { category }] of scenario.products.entries()) {
    expectOneOf(category, categoryIds, ['products', index, 'category'])
  }
  for (const [index, id] of scenario.policy.label30d.categories.entries()) {
    expectOneOf(id, categoryIds, ['policy', 'label30d', 'categories', index])
  }
  expectOneOf(scenario.courier.shopProvince, provinces, ['courier', 'shopProvince'])
  return [
    ...faults,
    ...mismatches(scenario).map(({ path, what, because }) => ({
      what,
      because,
      where: placeOf(path, 'value'),
    })),
  ]
}

type Mismatch = Pick<Fault, 'what' | 'because'> & { path: Path }

function mismatches(scenario: Scenario): Mismatch[] {
  const { buyers, abuse, demand, courier } = scenario
  const { coupon } = scenario.policy
  const found: Mismatch[] = []
  const refuse = (path: Path, zh: string, en: string, because: Fault['because']): void => {
    const name = dotted(path)
    found.push({ path, what: { zh: `${name} ${zh}`, en: `${name} ${en}` }, because })
  }
  if (buyers.bracketSize[0] > buyers.bracketSize[1]) {
    refuse(['buyers', 'bracketSize'], '上下限颠倒', 'has its ends swapped', {
      zh: '写成 [最少, 最多]',
      en: 'it is written [least, most]',
    })
  }
  const kinds =
    buyers.heavyReturnerShare +
    buyers.bracketerShare +
    buyers.unluckyShare +
    buyers.moverShare +
    buyers.giftBuyerShare +
    buyers.resellerShare +
    buyers.newcomerShare +
    buyers.procrastinatorShare
  if (kinds > 1) {
    refuse(['buyers', 'bracketerShare'], '太大', 'is too large', {
      zh: '各类买家的比例合计不能超过 1',
      en: 'the kinds of buyers together may not exceed 1',
    })
  }
  const patterns = Object.values(abuse.shares).reduce((sum, share) => sum + share, 0)
  if (patterns * abuse.prevalence > 1) {
    refuse(['abuse', patterns > 1 ? 'shares' : 'prevalence'], '太大', 'is too large', {
      zh: '各种薅羊毛合计超过了全部订单',
      en: 'the patterns together exceed all orders',
    })
  }
  if (abuse.only !== undefined && abuse.shares[abuse.only] === 0) {
    refuse(['abuse', 'only'], '没有人做', 'has nobody', {
      zh: `abuse.shares.${abuse.only} 是 0，这一类默认关着；给它一个比例，例如 0.01`,
      en: `abuse.shares.${abuse.only} is 0, as this pattern is off by default; give it a share such as 0.01`,
    })
  }
  if (coupon.offYuan > 0 && coupon.offYuan >= coupon.fromYuan) {
    refuse(['policy', 'coupon', 'offYuan'], '太大', 'is too large', {
      zh: '减的金额要小于满减门槛 policy.coupon.fromYuan',
      en: 'a reduction is less than the total that it takes, policy.coupon.fromYuan',
    })
  }
  for (const name of ['hourWeights', 'weekdayWeights'] as const) {
    if (demand[name]?.every((weight) => weight === 0)) {
      refuse(['demand', name], '全是 0', 'is all zeros', {
        zh: '至少一个时段要有订单',
        en: 'at least one must have orders',
      })
    }
  }
  if (courier.stageHours.every((hours) => hours === 0)) {
    refuse(['courier', 'stageHours'], '全是 0', 'is all zeros', {
      zh: '四段时间决定拦截走到哪一步',
      en: 'the four stages decide how far a parcel is when it is intercepted',
    })
  }
  return found
}

function notListed(word: string, words: readonly string[], path: Path): Omit<Fault, 'where'> {
  const nearest = nearestOf(word, words)
  return {
    what: { zh: `${dotted(path)} 不能是 "${word}"`, en: `${dotted(path)} cannot be "${word}"` },
    because: { zh: `可选：${words.join('、')}`, en: `expected one of ${words.join(', ')}` },
    nearest: nearest === undefined ? undefined : same(nearest),
  }
}

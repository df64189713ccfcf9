import { BITS } from './numbers.ts'
import { poissonP } from './p-values.ts'
import type { Statistic } from './statistic.ts'

/** Marsaglia: equal spacings between sorted birthdays are Poisson with mean people^3 / (4 days). */
const birthdays: Statistic = {
  name: 'birthday spacings, 16,384 people in 2^38 days',
  pValue({ u }) {
    const [people, days] = [2 ** 14, 2 ** 38]
    const series = Math.floor(u.length / people)
    let equal = 0
    for (let s = 0; s < series; s++) {
      const born = u.slice(s * people, (s + 1) * people).sort()
      for (let i = 0; i < people; i++) born[i] = Math.floor(born[i]! * days)
      for (let i = people - 1; i > 0; i--) born[i]! -= born[i - 1]!
      equal += countEqual(born.sort())
    }
    return poissonP(equal, (series * people ** 3) / (4 * days))
  },
}

/** Knuth 3.3.2 I: balls that fall into an urn that has one already. */
const collisions: Statistic = {
  name: 'collisions in 2^28 urns',
  pValue({ high }) {
    const [balls, urns] = [high.length, 2 ** 28]
    const mean = balls - urns * -Math.expm1(balls * Math.log1p(-1 / urns))
    return poissonP(countEqual(high.map((word) => word >>> 4).sort()), mean)
  },
}

/** Whole numbers said twice: the sign of two keys that are one. */
const repeats: Statistic = {
  name: 'whole numbers said twice',
  isCoarse: true,
  pValue: ({ u }) => poissonP(countEqual(u.toSorted()), u.length ** 2 / 2 ** (BITS + 1)),
}

/** Values of an ascending column that equal the one before. */
function countEqual(ascending: Float64Array | Uint32Array): number {
  let equal = 0
  for (let n = 1; n < ascending.length; n++) if (ascending[n] === ascending[n - 1]) equal++
  return equal
}

export const repeatStatistics: readonly Statistic[] = [birthdays, collisions, repeats]

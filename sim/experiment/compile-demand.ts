import { cumulate } from '../base/distributions.ts'
import { InputError } from '../base/input-error.ts'
import { makeCalendar } from '../base/calendar.ts'
import { honestTraits } from '../market/honest-traits.ts'
import { MEAN_PILE } from '../market/pile.ts'
import type { OrderTrace, Plan, ProductPlan } from '../market/plan.ts'
import { DEMAND_CEILING } from './response.ts'
import type { Response } from './response.ts'
import type { Scenario } from './scenario.ts'

/** Orders by hour of the day; a third fall between 20 and 24 h (domain 3.6, assumed). */
const ORDER_HOURS = [
  0.03, 0.016, 0.009, 0.006, 0.005, 0.007, 0.014, 0.022, 0.03, 0.036, 0.042, 0.044, 0.05, 0.048,
  0.043, 0.042, 0.043, 0.042, 0.047, 0.068, 0.096, 0.108, 0.094, 0.058,
]
/** After-sales applications by hour of the day (domain 3.6, assumed). */
const APPLY_HOURS = [
  0.022, 0.012, 0.007, 0.005, 0.005, 0.008, 0.018, 0.032, 0.045, 0.055, 0.06, 0.057, 0.052, 0.05,
  0.052, 0.052, 0.051, 0.049, 0.05, 0.058, 0.07, 0.076, 0.07, 0.044,
]
const EVEN_WEEK = [1, 1, 1, 1, 1, 1, 1]

/** Candidates an hour over the whole run: hour of day x weekday x campaigns, before thinning. */
export function compileDemand(
  scenario: Scenario,
  products: ProductPlan[],
  response: Response,
  arrivalsUntilHours: number,
  trace: OrderTrace | undefined,
): Plan['demand'] {
  const { shop } = scenario
  const productCumulative = cumulate(scenario.products.map(({ weight }) => weight))
  const perDay = (shop.ordersPerDay / linesPerCheckout(scenario, products)) * DEMAND_CEILING
  const acceptShare = response.demandFactor / DEMAND_CEILING
  if (acceptShare > 1) {
    throw new InputError(`policy raises demand ${response.demandFactor.toFixed(2)} times`, {
      because: `responses together may raise demand at most ${DEMAND_CEILING} times`,
      where: { path: 'response' },
    })
  }
  const usual = usualRates(scenario, perDay, arrivalsUntilHours)
  return {
    checkoutsPerHour: usual.map((rate, hour) => rate * campaignFactor(scenario, hour)),
    usualCheckoutsPerHour: usual,
    meanCheckoutsPerHour: perDay / 24,
    acceptShare,
    liveShare: shop.liveShare,
    productCumulative,
    applyHourCumulative: cumulate(APPLY_HOURS),
    trace,
  }
}

/** Orders a checkout on average: brackets and piles have several. */
function linesPerCheckout(scenario: Scenario, products: ProductPlan[]): number {
  const { buyers } = scenario
  const weights = scenario.products.map(({ weight }) => weight)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const bracketed = products.reduce((sum, each) => sum + each.weight * each.bracketShare, 0)
  const [low, high] = buyers.bracketSize
  const share = (bracketed / total) * buyers.bracketerShare
  const piled = buyers.resellerShare * honestTraits.reseller.piles
  return 1 + share * ((low + high) / 2 - 1) + piled * (MEAN_PILE - 1)
}

function usualRates(scenario: Scenario, perDay: number, untilHours: number): Float64Array {
  const { demand, horizon } = scenario
  const hourWeights = demand.hourWeights ?? ORDER_HOURS
  const weekdayWeights = demand.weekdayWeights ?? EVEN_WEEK
  const hourTotal = hourWeights.reduce((sum, weight) => sum + weight, 0)
  const weekTotal = weekdayWeights.reduce((sum, weight) => sum + weight, 0)
  if (hourTotal === 0 || weekTotal === 0) {
    throw new InputError('demand has no hour with orders', {
      because: 'weights may be zero, but not all of them',
      where: { path: hourTotal === 0 ? 'demand.hourWeights' : 'demand.weekdayWeights' },
    })
  }
  const calendar = makeCalendar({
    startDate: horizon.startDate,
    holidays: [],
    workStartHour: 9,
    workEndHour: 18,
  })
  const rates = new Float64Array(Math.max(0, Math.ceil(untilHours)))
  for (let hour = 0; hour < rates.length; hour++) {
    const ofDay = hourWeights[hour % 24]! / hourTotal
    const ofWeek = (weekdayWeights[calendar.weekday(hour)]! * 7) / weekTotal
    rates[hour] = perDay * ofDay * ofWeek
  }
  return rates
}

/** Product of the campaigns in force in that hour; a live-room peak has hours of its own. */
function campaignFactor(scenario: Scenario, hour: number): number {
  const start = scenario.horizon.warmupDays
  let factor = 1
  for (const campaign of scenario.demand.campaigns) {
    const day = Math.floor(hour / 24) - start
    if (day < campaign.startDay || day >= campaign.startDay + campaign.days) continue
    if (campaign.hours !== undefined && !isWithin(campaign.hours, hour % 24)) continue
    factor *= campaign.factor
  }
  return factor
}

function isWithin(window: string, hour: number): boolean {
  const [start, end] = window.split('-').map((clock) => Number(clock.slice(0, 2))) as [
    number,
    number,
  ]
  return start < end ? hour >= start && hour < end : hour >= start || hour < end
}

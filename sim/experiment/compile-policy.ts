import { yuanToFen } from '../base/money.ts'
import type { CascadeTerms } from '../policy/cascade.ts'
import type { CoverTerms } from '../policy/freight-cover.ts'
import type { RuleValues } from '../policy/rulebook.ts'
import { maskOf } from '../policy/rules/return-auto-approve.ts'
import type { Scenario } from './scenario.ts'

/** The shop's automatic rules, and the platform's, lowered to fen, hours and masks. */
export function compileCascade(policy: Scenario['policy'], rules: RuleValues): CascadeTerms {
  const { offHoursAutoRefund, preshipAutoRefund, smallAutoRefund } = policy
  const { returnAutoApprove, autoConfirmReceipt } = policy
  return {
    platformInstant: {
      isOn: rules.isPlatformInstantRefund,
      capFen: yuanToFen(rules.platformInstantCapYuan),
    },
    offHours: {
      isOn: offHoursAutoRefund.on,
      startHour: offHoursAutoRefund.window.startHour,
      endHour: offHoursAutoRefund.window.endHour,
      capFen: yuanToFen(offHoursAutoRefund.capYuan),
      isPaidOffHoursToo: offHoursAutoRefund.paidAlsoOffHours,
    },
    preship: { isOn: preshipAutoRefund.on, capFen: yuanToFen(preshipAutoRefund.capYuan) },
    small: {
      isOn: smallAutoRefund.on,
      capFen: yuanToFen(smallAutoRefund.capYuan),
      dayCapFen: yuanToFen(smallAutoRefund.dayCapYuan),
      hasRiskFilter: smallAutoRefund.riskFilter,
    },
    returnAuto: {
      isOn: returnAutoApprove.on,
      capFen: yuanToFen(returnAutoApprove.capYuan),
      reasonMask: maskOf(returnAutoApprove.reasons),
    },
    confirm: { isOn: autoConfirmReceipt.on, capFen: yuanToFen(autoConfirmReceipt.capYuan) },
  }
}

/** The terms of the freight cover that a shop or the platform buys. */
export function coverTerms(
  cover: Pick<
    Scenario['policy']['freightCover'],
    'capYuan' | 'windowDays' | 'reasons' | 'designatedCarrierOnly'
  >,
): CoverTerms {
  return {
    capFen: yuanToFen(cover.capYuan),
    windowDays: cover.windowDays,
    isAllReasons: cover.reasons === 'all',
    isDesignatedOnly: cover.designatedCarrierOnly,
  }
}

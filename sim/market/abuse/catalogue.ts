import type { AbusePattern } from './abuse-pattern.ts'
import { advanceDefault } from './advance-default.ts'
import { brushing } from './brushing.ts'
import { bulkCancel } from './bulk-cancel.ts'
import { capSplitting } from './cap-splitting.ts'
import { couponFiller } from './coupon-filler.ts'
import { dealSwarm } from './deal-swarm.ts'
import { emptyBox } from './empty-box.ts'
import { extortion } from './extortion.ts'
import { fabricatedTrade } from './fabricated-trade.ts'
import { fakeScans } from './fake-scans.ts'
import { fakeWaybill } from './fake-waybill.ts'
import { falseNonReceipt } from './false-non-receipt.ts'
import { forgedEvidence } from './forged-evidence.ts'
import { freightArbitrage } from './freight-arbitrage.ts'
import { labelSwap } from './label-swap.ts'
import { refundHunting } from './refund-hunting.ts'
import { shortReturn } from './short-return.ts'
import { stationCollusion } from './station-collusion.ts'
import { subsidyCashOut } from './subsidy-cash-out.ts'
import { swap } from './swap.ts'
import { timerGaming } from './timer-gaming.ts'
import { wardrobing } from './wardrobing.ts'
import { waybillReuse } from './waybill-reuse.ts'
import { patterns } from './pattern-names.ts'
import type { AbuseName } from './pattern-names.ts'

/** The patterns that the market knows, by name; honest people have none. */
export const abuseCatalogue: Readonly<Record<AbuseName, AbusePattern>> = {
  'freight-arbitrage': freightArbitrage,
  'empty-box': emptyBox,
  swap,
  wardrobing,
  'refund-hunting': refundHunting,
  'forged-evidence': forgedEvidence,
  'false-non-receipt': falseNonReceipt,
  'label-swap': labelSwap,
  'waybill-reuse': waybillReuse,
  'fake-waybill': fakeWaybill,
  'bulk-cancel': bulkCancel,
  extortion,
  'cap-splitting': capSplitting,
  'timer-gaming': timerGaming,
  'advance-default': advanceDefault,
  'short-return': shortReturn,
  'station-collusion': stationCollusion,
  'coupon-filler': couponFiller,
  'deal-swarm': dealSwarm,
  'fake-scans': fakeScans,
  'fabricated-trade': fabricatedTrade,
  brushing,
  'subsidy-cash-out': subsidyCashOut,
}

/** The same by pattern code, for the run; code 0 is honest. */
export const abuseByCode: readonly (AbusePattern | undefined)[] = patterns.map((name) =>
  name === 'honest' ? undefined : abuseCatalogue[name],
)

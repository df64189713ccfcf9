import {
  actors,
  applicationTypes,
  buyerKinds,
  causes,
  channels,
  contents,
  directions,
  eventNames,
  evidenceKinds,
  exclusions,
  findings,
  holders,
  ledgerEntries,
  liabilities,
  parties,
  conducts,
  patterns,
  payChannels,
  provinces,
  reasons,
  ruleIds,
  situations,
  states,
  verdicts,
} from '../../sim/index.ts'
import type { TableName } from '../../sim/index.ts'
import { interceptOutcomes } from '../measures/intercept-success.ts'

/** Columns that hold the index of a word, with the closed list; on disk the word stands. */
export const recordedWords: Readonly<
  Record<TableName, Readonly<Record<string, readonly string[]>>>
> = {
  orders: {
    province: provinces,
    channel: channels,
    exclusion: exclusions,
    payChannel: payChannels,
    holder: holders,
  },
  cases: {
    situation: situations,
    type: applicationTypes,
    askedType: applicationTypes,
    reason: reasons,
    evidence: evidenceKinds,
    state: states,
    cause: causes,
    rule: ruleIds,
    intercept: interceptOutcomes,
    liable: liabilities,
    finding: findings,
  },
  events: { event: eventNames, from: states, to: states, by: actors, rule: ruleIds },
  parcels: { direction: directions },
  claims: { payer: parties },
  refunds: { reason: reasons, payChannel: payChannels, cause: causes, rule: ruleIds },
  ledger: { entry: ledgerEntries, from: parties, to: parties },
  accounts: {},
  labels: { verdict: verdicts },
  truth: { pattern: patterns, conduct: conducts, buyerKind: buyerKinds, contents },
}

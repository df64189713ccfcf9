/** The door of the world: scenarios in, recorded replications out. */
export { finalStates, states } from './aftersale/states.ts'
export type { State } from './aftersale/states.ts'
export { eventNames, rows } from './aftersale/table.ts'
export { drawMachine } from './aftersale/diagram.ts'
export { actsBy, rulings } from './aftersale/trace/acts.ts'
export type { ActingParty, ActName, TraceAct } from './aftersale/trace/acts.ts'
export type { Because } from './aftersale/trace/because.ts'
export { interpret } from './aftersale/trace/interpret.ts'
export { timerNames, timerRows } from './aftersale/trace/timer-names.ts'
export type { TimerName } from './aftersale/trace/timer-names.ts'
export type { Trace, TraceOrder, TraceSetup, TraceTimer } from './aftersale/trace/trace.ts'
export { Calendar, fromIso, makeCalendar, toIso } from './base/calendar.ts'
export { InputError } from './base/input-error.ts'
export type { InputPlace } from './base/input-error.ts'
export { invariant, InvariantError } from './base/invariant.ts'
export { fenToYuan, yuanToFen } from './base/money.ts'
export { ExponentialSeries } from './base/exponential-series.ts'
export { makeStream, rootKey, Stream } from './base/streams.ts'
export type { RootKey } from './base/streams.ts'
export { exponential, lognormal, poisson } from './base/distributions.ts'
export { Deadlines } from './engine/deadline.ts'
export type { EventList, Kind } from './engine/event-list.ts'
export { Heap } from './engine/heap.ts'
export type { Shifts } from './engine/shifts.ts'
export { Simulation } from './engine/simulation.ts'
export { Station } from './engine/station.ts'
export { Wheel } from './engine/wheel.ts'
export { applySettings, armsOf, BASE_ARM } from './experiment/arms.ts'
export type { Arm } from './experiment/arms.ts'
export { caseSchema } from './experiment/case-file.ts'
export type { CaseEvent, CaseFile, CaseInput } from './experiment/case-file.ts'
export { compileCase, compileEpochs } from './experiment/compile-case.ts'
export { coverTerms } from './experiment/compile-policy.ts'
export { compilePlan } from './experiment/compile-plan.ts'
export type { PlanInputs } from './experiment/compile-plan.ts'
export { replicate, replicateInBatches } from './experiment/replicate.ts'
export { scenarioSchema } from './experiment/scenario.ts'
export type { Scenario, ScenarioInput } from './experiment/scenario.ts'
export { GrowingColumns, NO_ROW } from './market/columns.ts'
export type { ArrayOf, Columns, ColumnKind, ColumnSchema } from './market/columns.ts'
export type { Category, OrderTrace, Plan } from './market/plan.ts'
export { tableColumns } from './market/tables.ts'
export type {
  Batch,
  NumberedTable,
  Replication,
  RunFacts,
  StationLoad,
  TableName,
  Tables,
} from './market/tables.ts'
export {
  buyerKinds,
  contents,
  channels,
  directions,
  findings,
  verdicts,
  holders,
  ledgerEntries,
  liabilities,
  payChannels,
  provinces,
} from './market/terms.ts'
export { abuseCatalogue } from './market/abuse/catalogue.ts'
export type { AbusePattern } from './market/abuse/abuse-pattern.ts'
export { practiceCatalogue } from './market/conduct/catalogue.ts'
export { conducts } from './market/conduct/practice.ts'
export type { PracticeName } from './market/conduct/practice.ts'
export { patterns } from './market/abuse/pattern-names.ts'
export type { AbuseName, Pattern } from './market/abuse/pattern-names.ts'
export { Workspace } from './market/workspace.ts'
export { cascadeRules, RULE, ruleIds } from './policy/rule-ids.ts'
export type { RuleId } from './policy/rule-ids.ts'
export { changeDates, valueOn } from './policy/dated.ts'
export type { DatedValue, Parameter } from './policy/dated.ts'
export { allRules } from './policy/rules/all-rules.ts'
export type { Rule } from './policy/rules/rule.ts'
export { compileRulebook } from './policy/rulebook.ts'
export type { Rulebook, RuleValues } from './policy/rulebook.ts'
export type { PolicySettings } from './policy/settings.ts'
export {
  actors,
  applicationTypes,
  causes,
  evidenceKinds,
  exclusions,
  parties,
  reasons,
  refundPoints,
  rejectReasons,
  shopFaultReasons,
  situations,
} from './policy/terms.ts'

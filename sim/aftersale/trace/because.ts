import type { State } from '../states.ts'
import type { TimerName } from './timer-names.ts'

/** Why an act is refused: a code for whoever words it, with the moment, state or amount it is about. */
export type Because =
  | { id: 'no-case' }
  | { id: 'state'; state: State }
  | { id: 'too-late'; timer: TimerName; atHours: number }
  | { id: 'case-open'; state: State }
  | { id: 'refunded'; atHours: number }
  | { id: 'limit'; count: number }
  | { id: 'amount'; amountFen: number }
  | { id: 'unshipped-return' }
  | { id: 'excluded'; exclusion: string }
  | { id: 'window-closed'; atHours: number }
  | { id: 'label-closed'; atHours: number }
  | { id: 'fault-period-closed'; atHours: number }
  | { id: 'no-service' }
  | { id: 'no-evidence' }
  | { id: 'no-photo' }
  | { id: 'no-reason-stated' }
  | { id: 'locked'; atHours: number }
  | { id: 'locked-until'; atHours: number }
  | { id: 'negotiate-first' }
  | { id: 'not-excused' }
  | { id: 'offer-range'; amountFen: number }
  | { id: 'not-asked' }
  | { id: 'not-received' }
  | { id: 'already-sent' }
  | { id: 'already-shipped' }
  | { id: 'not-shipped' }
  | { id: 'already-signed' }
  | { id: 'out-for-delivery' }
  | { id: 'turned' }
  | { id: 'not-turned' }
  | { id: 'return-after-signing' }
  | { id: 'only-after-refusal' }
  | { id: 'appealed' }
  | { id: 'without-return' }

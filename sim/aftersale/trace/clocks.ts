import { timerNames, timerRows } from './timer-names.ts'
import type { TimerName } from './timer-names.ts'
import type { TraceTimer } from './trace.ts'

type Running = { timer: TraceTimer; fire: (now: number) => void }

/** The timers of one case: which run, which falls due next, and what became of each. */
export class Clocks {
  /** Every timer ever started, in order of start. */
  readonly all: TraceTimer[] = []
  private readonly running = new Map<TimerName, Running>()
  private readonly parked = new Map<TimerName, TraceTimer | undefined>()

  /** Starts a timer; one of the same name that runs is stopped. */
  start(name: TimerName, now: number, dueHours: number, fire: (now: number) => void): void {
    this.stop(name, now)
    const timer: TraceTimer = { name, rule: timerRows[name], startedHours: now, dueHours }
    this.all.push(timer)
    this.running.set(name, { timer, fire })
  }

  stop(name: TimerName, now: number): void {
    const found = this.running.get(name)
    if (found === undefined) return
    found.timer.stoppedHours = now
    this.running.delete(name)
  }

  stopAll(names: readonly TimerName[], now: number): void {
    for (const name of names) this.stop(name, now)
  }

  /** The last timer of a name goes on after all, to a later end: a day that was not yet the last. */
  extend(name: TimerName, dueHours: number, fire: (now: number) => void): void {
    const timer = this.all.findLast((each) => each.name === name)
    if (timer === undefined) return
    delete timer.firedHours
    timer.dueHours = dueHours
    this.running.set(name, { timer, fire })
  }

  dueOf(name: TimerName): number {
    return this.running.get(name)?.timer.dueHours ?? Infinity
  }

  /** The last timer of a name has come to its end but waits for something else. */
  park(name: TimerName): void {
    this.parked.set(
      name,
      this.all.findLast((each) => each.name === name),
    )
    const timer = this.parked.get(name)
    if (timer !== undefined) delete timer.firedHours
  }

  /** What a parked timer waited for has happened; false when none waits. */
  unpark(name: TimerName, now: number, isFired: boolean): boolean {
    const timer = this.parked.get(name)
    if (timer === undefined) return false
    this.parked.delete(name)
    if (isFired) timer.firedHours = now
    else timer.stoppedHours = now
    return true
  }

  /** When the next timer falls due; Infinity when none runs. */
  nextDue(): number {
    let next = Infinity
    for (const { timer } of this.running.values()) next = Math.min(next, timer.dueHours)
    return next
  }

  /** Fires the first of the timers that fall due at `now`. */
  fireNext(now: number): void {
    const name = timerNames.find((each) => this.dueOf(each) === now)
    const found = name && this.running.get(name)
    if (name === undefined || found === undefined) return
    found.timer.firedHours = now
    this.running.delete(name)
    found.fire(now)
  }
}

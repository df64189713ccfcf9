// The engine once more, as slow and as plain as it can be: a sorted array, objects, and a station that
// looks at everybody each time. What the fast engine does must agree with it event for event.
import type { EventList, Kind } from '../../sim/engine/event-list.ts'
import type { Handler, Listener } from '../../sim/engine/simulation.ts'
import type { StationSettings } from '../../sim/engine/station.ts'
import type { Shifts } from '../../sim/engine/shifts.ts'

/** Keeps the future in an array, earliest first. */
export class NaiveList implements EventList {
  lastTime = -Infinity
  private events: { time: number; payload: number }[] = []

  get size(): number {
    return this.events.length
  }

  push(time: number, payload: number): void {
    const isLater = (event: { time: number; payload: number }): boolean =>
      event.time > time || (event.time === time && event.payload > payload)
    const found = this.events.findIndex(isLater)
    this.events.splice(found < 0 ? this.events.length : found, 0, { time, payload })
  }

  peekTime(): number {
    return this.events[0]?.time ?? Infinity
  }

  pop(): number {
    const first = this.events.shift()
    if (!first) throw new Error('no event to pop')
    this.lastTime = first.time
    return first.payload
  }

  clear(): void {
    this.events = []
    this.lastTime = -Infinity
  }

  rewrite(change: (payloads: Uint32Array) => void): void {
    const payloads = Uint32Array.from(this.events, ({ payload }) => payload)
    change(payloads)
    this.events.forEach((event, i) => (event.payload = payloads[i] ?? 0))
  }
}

interface NaiveEvent {
  time: number
  kind: Kind
  entity: number
}

/** The simulation's door over a list of objects that is sorted before every step. */
export class NaiveSimulation {
  now = 0
  private events: NaiveEvent[] = []
  private kinds: { name: string; handler: Handler }[] = []
  private listener: Listener = () => {}

  on(name: string, handler: Handler): Kind {
    return this.kinds.push({ name, handler }) - 1
  }

  nameOf(kind: Kind): string {
    return this.kinds[kind]?.name ?? '?'
  }

  at(time: number, kind: Kind, entity: number): void {
    this.events.push({ time, kind, entity })
  }

  after(delay: number, kind: Kind, entity: number): void {
    this.at(this.now + delay, kind, entity)
  }

  observe(listener: Listener): void {
    this.listener = listener
  }

  run(until = Infinity): void {
    for (;;) {
      this.events.sort((a, b) => a.time - b.time || a.kind - b.kind || a.entity - b.entity)
      const next = this.events[0]
      if (!next || next.time > until) break
      this.events.shift()
      this.now = next.time
      this.listener(next.time, next.kind, next.entity)
      this.kinds[next.kind]?.handler(next.entity, next.time)
    }
    if (until < Infinity) this.now = until
  }
}

interface Waiting {
  entity: number
  due: number
  ticket: number
}

/** The station's door over a plain queue; shifts and times lie on eighths of an hour. */
export class NaiveStation {
  started = 0
  left = 0
  private busy = 0
  private tickets = 0
  private queue: Waiting[] = []
  private history: { from: number; to: number; busy: number; waiting: number }[] = []
  private readonly sim: NaiveSimulation
  private readonly settings: StationSettings
  private readonly opening: Kind
  private readonly ending: Kind

  constructor(sim: NaiveSimulation, settings: StationSettings) {
    this.sim = sim
    this.settings = settings
    this.opening = sim.on(`${settings.name}: opening`, () => this.serve())
    this.ending = sim.on(`${settings.name}: end of service`, (entity) => {
      this.record()
      this.busy -= 1
      this.serve()
      settings.onEnd(entity)
    })
  }

  enter(entity: number, due = Infinity): void {
    this.record()
    this.queue.push({ entity, due, ticket: this.tickets++ })
    this.serve()
  }

  leave(entity: number): boolean {
    this.record()
    const rest = this.queue.filter((waiting) => waiting.entity !== entity)
    const isGone = rest.length < this.queue.length
    this.queue = rest
    if (isGone) this.left += 1
    return isGone
  }

  busyHoursByHour(): number[] {
    return this.byHour((span) => span.busy)
  }

  queueHoursByHour(): number[] {
    return this.byHour((span) => span.waiting)
  }

  private serve(): void {
    const { capacity, discipline, serviceHours, onStart, shifts } = this.settings
    this.record()
    while (this.queue.length > 0 && this.busy < capacity) {
      if (shifts && !isOpen(shifts, this.sim.now)) {
        let opening = Math.floor(this.sim.now * 8) / 8 + 1 / 8
        while (!isOpen(shifts, opening)) opening += 1 / 8
        this.sim.at(opening, this.opening, 0)
        return
      }
      this.queue.sort((a, b) =>
        discipline === 'edf' && a.due !== b.due
          ? a.due - b.due
          : discipline === 'edf'
            ? a.entity - b.entity
            : a.ticket - b.ticket,
      )
      const first = this.queue.shift()
      if (!first) return
      this.busy += 1
      this.sim.after(serviceHours(first.entity, this.started), this.ending, first.entity)
      this.started += 1
      onStart?.(first.entity)
    }
  }

  private record(): void {
    const from = this.history.at(-1)?.to ?? 0
    this.history.push({ from, to: this.sim.now, busy: this.busy, waiting: this.queue.length })
  }

  private byHour(levelOf: (span: { busy: number; waiting: number }) => number): number[] {
    this.record()
    const hours = Array.from({ length: 24 }, () => 0)
    for (const span of this.history) {
      for (let hour = Math.floor(span.from); hour < span.to; hour++) {
        const part = Math.min(span.to, hour + 1) - Math.max(span.from, hour)
        hours[hour % 24] = (hours[hour % 24] ?? 0) + part * levelOf(span)
      }
    }
    return hours
  }
}

function isOpen(shifts: Shifts, time: number): boolean {
  const { startHour, endHour, days = 127, firstWeekday = 0, isOpenDay = () => true } = shifts
  const day = Math.floor(time / 24)
  const hour = time - day * 24
  const isOn = (each: number): boolean =>
    (days & (1 << ((each + firstWeekday + 70) % 7))) !== 0 && isOpenDay(each)
  return startHour < endHour
    ? isOn(day) && hour >= startHour && hour < endHour
    : (isOn(day) && hour >= startHour) || (isOn(day - 1) && hour < endHour)
}

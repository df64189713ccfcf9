// The fast engine and the naive one live the same history, event for event, on small random models:
// stations in sequence, shifts, both disciplines, people who lose patience, and ties everywhere.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Deadlines } from '../../sim/engine/deadline.ts'
import type { EventList, Kind } from '../../sim/engine/event-list.ts'
import { Heap } from '../../sim/engine/heap.ts'
import type { Shifts } from '../../sim/engine/shifts.ts'
import { Simulation } from '../../sim/engine/simulation.ts'
import type { Handler, Listener } from '../../sim/engine/simulation.ts'
import { Station } from '../../sim/engine/station.ts'
import type { StationSettings } from '../../sim/engine/station.ts'
import { Wheel } from '../../sim/engine/wheel.ts'
import { NaiveList, NaiveSimulation, NaiveStation } from '../oracle/naive-engine.ts'

const isDeep = process.env['AFTERLAB_DEEP'] === '1'
const runs = { numRuns: isDeep ? 5000 : 250 }

interface Clock {
  readonly now: number
  on(name: string, handler: Handler): Kind
  nameOf(kind: Kind): string
  at(time: number, kind: Kind, entity: number): void
  after(delay: number, kind: Kind, entity: number): void
  observe(listener: Listener): void
  run(until: number): unknown
}

interface Desk {
  readonly started: number
  readonly left: number
  enter(entity: number, dueHours?: number): void
  leave(entity: number): boolean
  busyHoursByHour(): ArrayLike<number>
  queueHoursByHour(): ArrayLike<number>
}

interface Engine {
  clock: Clock
  makeDesk: (settings: StationSettings) => Desk
}

function fastEngine(list: EventList): Engine {
  const clock = new Simulation(list)
  return { clock, makeDesk: (settings) => new Station(clock, settings) }
}

function naiveEngine(): Engine {
  const clock = new NaiveSimulation()
  return { clock, makeDesk: (settings) => new NaiveStation(clock, settings) }
}

interface DeskModel {
  capacity: number
  discipline: 'fifo' | 'edf'
  shifts: Shifts | undefined
  /** Duration of the n-th service, in turn. */
  serviceHours: number[]
}

interface Visitor {
  arrivalHours: number
  /** Desks in the order of the visits; one may come again. */
  route: number[]
  /** He leaves a line after so many hours; Infinity is never. */
  patienceHours: number
  /** For a desk that serves the earliest deadline first: when he is due at each visit. */
  dueHours: number[]
}

interface Model {
  desks: DeskModel[]
  visitors: Visitor[]
}

const HORIZON_HOURS = 24 * 10

interface History {
  events: [time: number, name: string, entity: number][]
  desks: { started: number; left: number; busy: number[]; queue: number[] }[]
}

/** Lives a model: visitors go from desk to desk and give up a line when their patience ends. */
function live({ clock, makeDesk }: Engine, { desks, visitors }: Model): History {
  const events: History['events'] = []
  const visits = visitors.map(() => 0)
  const patience = new Deadlines()
  const next = (visitor: number): void => {
    const { route = [], patienceHours = 0, dueHours = [] } = visitors[visitor] ?? {}
    const visit = visits[visitor] ?? 0
    const place = route[visit]
    if (place === undefined) return
    visits[visitor] = visit + 1
    if (patienceHours < Infinity) {
      patience.set(visitor, clock.now + patienceHours)
      clock.after(patienceHours, giveUp, visitor)
    }
    made[place]?.enter(visitor, dueHours[visit])
  }
  const arrive = clock.on('arrive', next)
  const giveUp = clock.on('give up', (visitor) => {
    if (!patience.isDue(visitor, clock.now)) return
    patience.clear(visitor)
    const place = visitors[visitor]?.route[(visits[visitor] ?? 0) - 1] ?? 0
    if (made[place]?.leave(visitor)) next(visitor)
  })
  const made = desks.map(({ serviceHours, ...desk }, i) =>
    makeDesk({
      ...desk,
      name: `desk ${i}`,
      serviceHours: (_, nth) => serviceHours[nth % serviceHours.length] ?? 0,
      onStart: (visitor) => patience.clear(visitor),
      onEnd: next,
    }),
  )
  clock.observe((time, kind, entity) => {
    // When a station wakes itself is its own affair; what visitors live through is not.
    const name = clock.nameOf(kind)
    if (!name.endsWith('opening')) events.push([time, name, entity])
  })
  visitors.forEach(({ arrivalHours }, visitor) => clock.at(arrivalHours, arrive, visitor))
  clock.run(HORIZON_HOURS)
  return {
    events,
    desks: made.map((desk) => ({
      started: desk.started,
      left: desk.left,
      busy: Array.from(desk.busyHoursByHour(), (load) => Number(load.toFixed(6))),
      queue: Array.from(desk.queueHoursByHour(), (load) => Number(load.toFixed(6))),
    })),
  }
}

const eighths = (max: number): fc.Arbitrary<number> =>
  fc.integer({ min: 0, max: max * 8 }).map((steps) => steps / 8)
const anyHours = (max: number): fc.Arbitrary<number> => fc.double({ min: 0, max, noNaN: true })

const shifts: fc.Arbitrary<Shifts> = fc.record(
  {
    startHour: fc.integer({ min: 0, max: 47 }).map((halves) => halves / 2),
    endHour: fc.integer({ min: 0, max: 48 }).map((halves) => halves / 2),
    days: fc.integer({ min: 1, max: 127 }),
    firstWeekday: fc.integer({ min: 0, max: 6 }),
    isOpenDay: fc.constant((day: number) => day % 5 !== 2),
  },
  { requiredKeys: ['startHour', 'endHour'] },
)

function models(hours: (max: number) => fc.Arbitrary<number>): fc.Arbitrary<Model> {
  const desk: fc.Arbitrary<DeskModel> = fc.record({
    capacity: fc.integer({ min: 0, max: 3 }),
    discipline: fc.constantFrom('fifo', 'edf'),
    shifts: fc.option(shifts, { nil: undefined }),
    serviceHours: fc.array(hours(6), { minLength: 1, maxLength: 5 }),
  })
  return fc.array(desk, { minLength: 1, maxLength: 3 }).chain((desks) => {
    const visitor: fc.Arbitrary<Visitor> = fc.record({
      arrivalHours: hours(48),
      route: fc.array(fc.nat(desks.length - 1), { minLength: 1, maxLength: 4 }),
      patienceHours: fc.oneof(hours(12), fc.constant(Infinity)),
      dueHours: fc.array(hours(60), { maxLength: 4 }),
    })
    const visitors = fc.array(visitor, { minLength: 1, maxLength: 40 })
    return fc.record({ desks: fc.constant(desks), visitors })
  })
}

describe.each([
  ['heap', () => new Heap()],
  ['wheel', () => new Wheel()],
  ['naive list', () => new NaiveList()],
] as const)('the engine over a %s', (_, makeList) => {
  it('agrees with the oracle event for event when times tie on eighths of an hour', () => {
    fc.assert(
      fc.property(models(eighths), (model) => {
        expect(live(fastEngine(makeList()), model)).toEqual(live(naiveEngine(), model))
      }),
      runs,
    )
  })

  it('agrees with the oracle event for event at any times', () => {
    fc.assert(
      fc.property(models(anyHours), (model) => {
        expect(live(fastEngine(makeList()), model)).toEqual(live(naiveEngine(), model))
      }),
      runs,
    )
  })
})

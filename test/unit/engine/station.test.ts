// A station: people, shifts, a waiting line, and what it counts.
import { describe, expect, it } from 'vitest'
import { InvariantError } from '../../../sim/base/invariant.ts'
import { Simulation } from '../../../sim/engine/simulation.ts'
import { Station } from '../../../sim/engine/station.ts'
import type { StationSettings } from '../../../sim/engine/station.ts'

interface Shop {
  sim: Simulation
  station: Station
  log: string[]
  enterAt: (time: number, entity: number, due?: number) => void
}

/** A station with one person and services of 1 hour, unless the settings say otherwise. */
function open(settings: Partial<StationSettings> = {}): Shop {
  const sim = new Simulation()
  const log: string[] = []
  const dues = new Map<number, number>()
  const enter = sim.on('enter', (entity) => station.enter(entity, dues.get(entity)))
  const station = new Station(sim, {
    name: 'desk',
    capacity: 1,
    discipline: 'fifo',
    serviceHours: () => 1,
    onStart: (entity) => log.push(`${entity} starts at ${sim.now}`),
    onEnd: (entity) => log.push(`${entity} ends at ${sim.now}`),
    ...settings,
  })
  return {
    sim,
    station,
    log,
    enterAt: (time, entity, due) => {
      if (due !== undefined) dues.set(entity, due)
      sim.at(time, enter, entity)
    },
  }
}

const starts = (log: string[]): string[] => log.filter((line) => line.includes('starts'))

describe('service', () => {
  it('starts at once while people are free, and the next in line at an end', () => {
    const { sim, log, enterAt } = open({ capacity: 2 })
    for (const entity of [1, 2, 3]) enterAt(0, entity)
    sim.run()
    expect(log).toEqual([
      '1 starts at 0',
      '2 starts at 0',
      '3 starts at 1',
      '1 ends at 1',
      '2 ends at 1',
      '3 ends at 2',
    ])
  })

  it('takes the duration of the n-th service, whoever it is', () => {
    const durations = [3, 1, 2]
    const { sim, log, enterAt } = open({ serviceHours: (_, nth) => durations[nth] ?? 0 })
    enterAt(0, 7)
    enterAt(0, 8)
    enterAt(5, 9)
    sim.run()
    expect(starts(log)).toEqual(['7 starts at 0', '8 starts at 3', '9 starts at 5'])
    expect(sim.now).toBe(7)
  })

  it('never happens without people', () => {
    const { sim, station, enterAt } = open({ capacity: 0 })
    enterAt(0, 1)
    sim.run(100)
    expect([station.waiting, station.started]).toEqual([1, 0])
  })

  it('lets who has ended come again, behind those who wait', () => {
    const { sim, station, log, enterAt } = open({
      onEnd: (entity) => {
        if (entity === 1 && sim.now < 2) station.enter(1)
      },
    })
    enterAt(0, 1)
    enterAt(0.5, 2)
    sim.run()
    expect(starts(log)).toEqual(['1 starts at 0', '2 starts at 1', '1 starts at 2'])
  })
})

describe('discipline', () => {
  it('fifo serves by entry, whatever is due', () => {
    const { sim, log, enterAt } = open()
    enterAt(0, 1)
    enterAt(0.1, 3, 9)
    enterAt(0.2, 2, 5)
    sim.run()
    expect(starts(log)).toEqual(['1 starts at 0', '3 starts at 1', '2 starts at 2'])
  })

  it('edf serves the earliest due, then the lowest entity, and last who has no deadline', () => {
    const { sim, log, enterAt } = open({ discipline: 'edf' })
    enterAt(0, 1)
    enterAt(0.1, 2)
    enterAt(0.2, 5, 9)
    enterAt(0.3, 4, 9)
    enterAt(0.4, 3, 5)
    sim.run()
    expect(starts(log).map((line) => line[0])).toEqual(['1', '3', '4', '5', '2'])
  })
})

describe('leaving', () => {
  it.each(['fifo', 'edf'] as const)(
    'takes one out of a %s line, once, and not out of service',
    (discipline) => {
      const { sim, station, log, enterAt } = open({ discipline })
      const left: boolean[] = []
      const leave = sim.on('leave', (entity) => left.push(station.leave(entity)))
      for (const entity of [1, 2, 3]) enterAt(0, entity, entity)
      for (const entity of [1, 2, 2, 99]) sim.at(0.5, leave, entity)
      sim.run()
      expect(left).toEqual([false, true, false, false])
      expect(starts(log)).toEqual(['1 starts at 0', '3 starts at 1'])
      expect([station.left, station.started, station.waiting]).toEqual([1, 2, 0])
    },
  )

  it.each(['fifo', 'edf'] as const)(
    'and coming back gives a new place in a %s line',
    (discipline) => {
      const { sim, station, log, enterAt } = open({ discipline })
      const leave = sim.on('leave', (entity) => station.leave(entity))
      enterAt(0, 1, 1)
      enterAt(0.1, 2, 2)
      enterAt(0.2, 3, 3)
      sim.at(0.3, leave, 2)
      enterAt(0.4, 2, 4)
      sim.run()
      expect(starts(log)).toEqual(['1 starts at 0', '3 starts at 1', '2 starts at 2'])
    },
  )

  it('stays cheap in space: a thousand who come and go leave no more than a few places', () => {
    const { sim, station } = open({ capacity: 0, discipline: 'edf' })
    for (let round = 0; round < 20_000; round++) {
      station.enter(round % 7, 5)
      station.leave(round % 7)
    }
    expect([station.waiting, station.left, sim.now]).toEqual([0, 20_000, 0])
  })
})

describe('shifts', () => {
  const nineToFive = { startHour: 9, endHour: 17 }

  it('keep a case that comes at night until opening, then start as many as fit', () => {
    const { sim, log, enterAt } = open({ capacity: 2, shifts: nineToFive })
    for (const entity of [1, 2, 3]) enterAt(3, entity)
    sim.run()
    expect(starts(log)).toEqual(['1 starts at 9', '2 starts at 9', '3 starts at 10'])
  })

  it('let a started service end after closing and start none at closing', () => {
    const { sim, log, enterAt } = open({ shifts: nineToFive })
    enterAt(16.5, 1)
    enterAt(16.6, 2)
    enterAt(17, 3)
    sim.run()
    expect(log).toEqual([
      '1 starts at 16.5',
      '1 ends at 17.5',
      '2 starts at 33',
      '3 starts at 34',
      '2 ends at 34',
      '3 ends at 35',
    ])
  })

  it('skip the days that they do not cover: Friday evening waits until Monday', () => {
    const { sim, log, enterAt } = open({ shifts: { ...nineToFive, days: 0b0011111 } })
    enterAt(4 * 24 + 20, 1)
    sim.run()
    expect(starts(log)).toEqual([`1 starts at ${7 * 24 + 9}`])
  })

  it('let a run end when nobody waits', () => {
    const { sim, enterAt } = open({ shifts: nineToFive })
    enterAt(10, 1)
    sim.run()
    expect(sim.now).toBe(11)
  })

  it('open once for all who wait', () => {
    const { sim, enterAt } = open({ capacity: 5, shifts: nineToFive })
    for (const entity of [1, 2, 3]) enterAt(entity, entity)
    // Three entries, one opening, three ends.
    expect(sim.run()).toBe(7)
  })
})

describe('what it counts', () => {
  it('is busy and waiting hours by hour of the day, up to now', () => {
    const { sim, station, enterAt } = open({ serviceHours: () => 2.5 })
    enterAt(22.75, 1)
    enterAt(23.5, 2)
    sim.run(26)
    const busy = station.busyHoursByHour()
    const queue = station.queueHoursByHour()
    expect([busy[22], busy[23], busy[0], busy[1], busy[2]]).toEqual([0.25, 1, 1, 1, 0])
    expect([queue[22], queue[23], queue[0], queue[1], queue[2]]).toEqual([0, 0.5, 1, 0.25, 0])
    expect(station.busy).toBe(1)
  })
})

describe('mistakes', () => {
  it('are stopped: entering twice, and half a person', () => {
    const { station } = open({ capacity: 0 })
    station.enter(1)
    expect(() => station.enter(1)).toThrow(InvariantError)
    expect(() => open({ capacity: 1.5 })).toThrow(InvariantError)
    expect(() => open({ capacity: -1 })).toThrow(InvariantError)
  })
})

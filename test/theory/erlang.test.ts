// The closed forms that the queue tests compare with are right themselves.
import { describe, expect, it } from 'vitest'
import { isSharedDataHere, readShared, whySkipped } from '../shared-data.ts'
import { erlangA, erlangB, erlangC, meanWait, meanWaitOneServer } from './erlang.ts'

interface GridPoint {
  servers: number
  erlangs: string
  erlangB: string
  erlangC: string
}

interface Published {
  kind: string
  params: Record<string, number | string>
  exact: string
}

const readJson = (path: string): unknown => JSON.parse(readShared(`queueing-reference/${path}`))

describe('Erlang B and C', () => {
  it('are exact where a fraction is known', () => {
    expect([erlangB(1, 1), erlangB(2, 1), erlangC(1, 0.5)]).toEqual([0.5, 0.2, 0.5])
    expect(erlangC(3, 2)).toBeCloseTo(4 / 9, 14)
  })

  it('agree with 78 points computed to 40 digits, to a relative 1e-12', ({ skip }) => {
    skip(!isSharedDataHere, whySkipped)
    const grid = readJson('erlang_grid_exact_40digits.json') as GridPoint[]
    expect(grid.length).toBe(78)
    for (const point of grid) {
      const { servers } = point
      const erlangs = Number(point.erlangs)
      expect(Math.abs(erlangB(servers, erlangs) / Number(point.erlangB) - 1)).toBeLessThan(1e-12)
      expect(Math.abs(erlangC(servers, erlangs) / Number(point.erlangC) - 1)).toBeLessThan(1e-12)
    }
  })
})

describe('Erlang A', () => {
  it('is the M/M/c queue when nobody loses patience', () => {
    const patient = erlangA(3, 2, 1, 1e12)
    expect(patient.waitShare).toBeCloseTo(erlangC(3, 2), 9)
    expect(patient.meanWaitHours).toBeCloseTo(meanWait(3, 2), 9)
  })

  it('agrees with the published case of 14 servers to a relative 1e-12', ({ skip }) => {
    skip(!isSharedDataHere, whySkipped)
    const published = readJson('queueing_reference.json') as Published[]
    const exact = (kind: string): number =>
      Number(published.find((each) => each.kind === kind)?.exact)
    const minutes = erlangA(14, 10 / 3, 1 / 3, 5)
    expect(Math.abs(minutes.waitShare / exact('ErlangA_pwait') - 1)).toBeLessThan(1e-12)
    expect(Math.abs(minutes.abandonShare / exact('ErlangA_abandon') - 1)).toBeLessThan(1e-12)
    expect(Math.abs(minutes.meanWaitHours / exact('ErlangA_mean_wait_min') - 1)).toBeLessThan(1e-12)
  })
})

describe('Pollaczek-Khinchine', () => {
  it('is M/M/1 for exponential services, and half of it for constant ones', () => {
    expect(meanWaitOneServer(0.8, 1)).toBeCloseTo(meanWait(1, 0.8), 12)
    expect(meanWaitOneServer(0.8, 0)).toBeCloseTo(meanWait(1, 0.8) / 2, 12)
  })
})

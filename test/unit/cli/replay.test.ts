// A file of real orders is replayed order by order through the whole command line.
import { describe, expect, it } from 'vitest'
import type { Results } from '../../../analysis/measures/results.ts'
import { isSharedDataHere, readShared, whySkipped } from '../../shared-data.ts'
import { tempFile } from '../store/scenario-text.ts'
import { call } from './call.ts'

const tmall = 'tmall-orders-2020/tmall_2020-02-17_24.csv'

describe('real orders of February 2020', () => {
  it.skipIf(!isSharedDataHere)(
    `are replayed: 10,268 paid orders, by the hours and the money of the file (skipped if ${whySkipped})`,
    async () => {
      const [, ...lines] = readShared(tmall).trim().split(/\r?\n/)
      const paid = lines.map((line) => line.split(',')).filter((row) => row[5] !== '')
      const sets = [
        `demand.orders.file=${tempFile('tmall.csv', readShared(tmall))}`,
        'abuse.prevalence=0',
      ].flatMap((set) => ['--set', set])
      const run = ['run', 'womens-apparel', '--replications', '2', '--threads', '1', '--json']
      const { code, out, err } = await call([...run, ...sets, '--lang', 'en'])
      expect(code).toBe(0)
      expect(err).toContain(
        '12,068 rows: 10,268 paid orders replayed; paid amount = 买家实际支付金额 + 退款金额',
      )
      const { arms, measuredDays } = JSON.parse(out) as Results
      expect(measuredDays).toBe(9)
      const measures = arms[0]?.measures
      expect(measures?.['orders.paid']?.mean).toBe(10_268)
      const fen = paid.reduce((sum, row) => sum + Math.round(Number(row[1]) * 100), 0)
      expect(measures?.['gmv.paid']?.mean).toBeCloseTo(fen / 100, 2)
      const byHour = arms[0]?.series['orders.byHour']
      const counts = Array.from(
        { length: 24 },
        (_, hour) => paid.filter((row) => Number(row[5]?.slice(11, 13)) === hour).length,
      )
      // The series is a mean a day.
      expect(byHour?.mean.map((mean) => Math.round(mean * measuredDays))).toEqual(counts)
    },
  )
})

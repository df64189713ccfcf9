import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

type Facts = { signedHours: number; nowHours: number }

/** How long after signing the shop can be blamed; excluded goods too (S05e). */
export const shopFaultPeriod = guard<Facts, Pick<RuleValues, 'shopFaultHours'>>({
  id: 'shopFaultPeriod',
  rows: [],
  clause: {
    zh: '质量、发错货、不符、少件等商家责任，签收后十五天内可以申请',
    en: 'Defects, wrong items, mismatches and missing pieces can be claimed within fifteen days of signing',
  },
  reading: {
    zh: '原文没有写期限；十五天是假设',
    en: 'The text names no period; fifteen days are assumed',
  },
  parameters: ['shopFaultPeriod.hours'],
  applies: ({ signedHours, nowHours }, { shopFaultHours }) =>
    nowHours <= signedHours + shopFaultHours,
  examples: [
    {
      under: 'seed-strict',
      when: { signedHours: 10, nowHours: 370 },
      says: true,
      at: 'shopFaultPeriod.hours',
    },
    {
      under: 'seed-strict',
      when: { signedHours: 10, nowHours: 370 + 1 / 3600 },
      says: false,
      at: 'shopFaultPeriod.hours',
    },
  ],
})

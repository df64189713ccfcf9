import type { RuleValues } from '../rule-values.ts'
import { guard } from './rule.ts'

type Facts = { isLabel30d: boolean; shippedHours: number; nowHours: number }
type Terms = Pick<RuleValues, 'labelHours'>

/** Labelled goods: thirty days from shipment, whatever their price (S37, S38, S40, T13). */
export const labelWindow = guard<Facts, Terms>({
  id: 'S37',
  rows: ['S06', 'S37', 'S38', 'S40'],
  clause: {
    zh: '带「30天包退」标签的商品，发货后三十天内可无理由退货，没有金额门槛',
    en: 'Goods with the 30-day label may be returned without a reason within thirty days of shipment, whatever the price',
  },
  reading: {
    zh: '与七天无理由取较晚者；例外商品不能带标签',
    en: 'The later of this and the seven days counts; excluded goods cannot bear the label',
  },
  parameters: ['policy.label30d.on', 'policy.label30d.categories', 'T13.hours'],
  applies: ({ isLabel30d, shippedHours, nowHours }, { labelHours }) =>
    isLabel30d && nowHours <= shippedHours + labelHours,
  examples: [
    {
      under: 'seed-strict',
      when: { isLabel30d: true, shippedHours: 10, nowHours: 730 },
      says: true,
      at: 'T13.hours',
    },
    {
      under: 'seed-strict',
      when: { isLabel30d: true, shippedHours: 10, nowHours: 730 + 1 / 3600 },
      says: false,
      at: 'T13.hours',
    },
    {
      under: 'seed-strict',
      when: { isLabel30d: false, shippedHours: 10, nowHours: 11 },
      says: false,
      at: 'policy.label30d.on',
    },
    {
      under: 'seed-strict',
      when: { isLabel30d: true, shippedHours: 10, nowHours: 11 },
      says: true,
      at: 'policy.label30d.categories',
    },
    {
      under: 'seed-strict',
      when: { isLabel30d: false, shippedHours: 10, nowHours: 10 },
      says: false,
      at: 'policy.label30d.categories',
    },
    {
      under: 'seed-strict',
      when: { isLabel30d: true, shippedHours: 10, nowHours: 10 },
      says: true,
      at: 'policy.label30d.on',
    },
  ],
})

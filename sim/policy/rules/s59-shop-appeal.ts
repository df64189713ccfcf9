import { step } from './rule.ts'

/** The shop calls the platform, too (S59). */
export const shopAppeal = step({
  id: 'S59',
  rows: ['S59', 'S65'],
  clause: {
    zh: '必要时商家也可以申请平台介入',
    en: 'If need be the shop asks the platform to step in',
  },
})

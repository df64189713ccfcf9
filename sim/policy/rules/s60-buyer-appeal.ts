import { step } from './rule.ts'

/** A refused buyer appeals (S60). */
export const appeal = step({
  id: 'S60',
  rows: [],
  clause: {
    zh: '买家不认可拒绝，申请平台介入',
    en: 'A buyer who does not accept a refusal asks the platform to step in',
  },
})

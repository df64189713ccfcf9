import { step } from './rule.ts'

/** The act that stops T2a (S31). */
export const response = step({
  id: 'S31',
  rows: [],
  clause: {
    zh: '商家在途响应：联系快递或引导拒收',
    en: 'The shop responds to an in-transit case: it calls the courier or guides the refusal',
  },
})

import { guard } from './rule.ts'

type Facts = {
  isReturn: boolean
  /** The return is one without a reason, inside a window that allows it. */
  isInWindow: boolean
  /** The inspection found something. */
  hasFinding: boolean
}

/** Refusals that the platform overturns: the return fits the rules (S33, S55). */
export const mustAccept = guard<Facts, object>({
  id: 'S55',
  rows: ['S55'],
  clause: {
    zh: '符合七天无理由又不影响二次销售的退货，商家必须接受',
    en: 'A return within the seven days whose goods are fit for sale as new must be accepted',
  },
  reading: {
    zh: '按钮可以点，但平台介入时几乎必判商家责任',
    en: 'The button works, but a dispute over it is nearly always lost by the shop',
  },
  parameters: [],
  applies: ({ isReturn, isInWindow, hasFinding }) => isReturn && isInWindow && !hasFinding,
  examples: [
    {
      under: {},
      when: { isReturn: true, isInWindow: true, hasFinding: false },
      says: true,
      at: 'hasFinding',
    },
    {
      under: {},
      when: { isReturn: true, isInWindow: true, hasFinding: true },
      says: false,
      at: 'hasFinding',
    },
    {
      under: {},
      when: { isReturn: true, isInWindow: false, hasFinding: false },
      says: false,
      at: 'isInWindow',
    },
    {
      under: {},
      when: { isReturn: false, isInWindow: true, hasFinding: false },
      says: false,
      at: 'isReturn',
    },
    {
      under: {},
      when: { isReturn: true, isInWindow: true, hasFinding: false },
      says: true,
      at: 'isInWindow',
    },
    {
      under: {},
      when: { isReturn: true, isInWindow: true, hasFinding: false },
      says: true,
      at: 'isReturn',
    },
  ],
})

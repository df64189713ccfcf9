import { codeOf, exclusions } from '../terms.ts'
import { guard } from './rule.ts'

type Facts = {
  exclusion: number
  /** The refusal says that the parcel has left, or that work on the order has begun. */
  isExcused: boolean
}

const CUSTOM = codeOf(exclusions, 'custom')
const NONE = codeOf(exclusions, 'none')

/** What alone excuses the refusal of an unshipped order. */
export const unshippedRejection = guard<Facts, object>({
  id: 'unshippedRejection',
  rows: [],
  clause: {
    zh: '未发货的退款，只有实际已发货或定制已开工时才能拒绝',
    en: 'The refund of an unshipped order can be refused only when the parcel has in fact left or custom work has begun',
  },
  parameters: [],
  applies: ({ exclusion, isExcused }) => exclusion === CUSTOM || isExcused,
  examples: [
    { under: {}, when: { exclusion: CUSTOM, isExcused: false }, says: true, at: 'exclusion' },
    { under: {}, when: { exclusion: NONE, isExcused: false }, says: false, at: 'exclusion' },
    { under: {}, when: { exclusion: NONE, isExcused: true }, says: true, at: 'isExcused' },
  ],
})

import { step } from './rule.ts'

/** The shop asks, the buyer shows (S56). */
export const evidenceRequest = step({
  id: 'S56',
  rows: ['S56'],
  clause: {
    zh: '影响二次销售时，商家可以要求买家提供商品状态的照片或视频',
    en: 'Where resale is in doubt the shop may ask for photos or a video of the condition',
  },
})

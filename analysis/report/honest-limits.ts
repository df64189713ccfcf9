import type { Text } from '../charts/speech.ts'

/** What a reader must not take these figures for. Shown in every report. */
export const honestLimits: readonly Text[] = [
  {
    zh: '这些数字来自模拟，不是您店里的账。换成您自己的订单、成本和人手，结论可能不同。',
    en: 'These figures come from a simulation and not from your books. With your own orders, costs and staff the conclusion may differ.',
  },
  {
    zh: '没有公开的、带标注的退货滥用数据集。薅羊毛的比例和手法是假设，识别的准确程度无法用真实标注核对。',
    en: 'No public data set of labelled return abuse exists. The shares and ways of abuse are assumptions, and no accuracy of detection can be checked against real labels.',
  },
  {
    zh: '买家的反应（多买、多退、薅羊毛的人跟着规则变）是假设的反应函数；有公开依据的写明依据，没有的写明是假设。',
    en: 'How buyers react (buy more, return more, abusers following the rules) is assumed: response functions whose strength cites evidence where there is any and says “assumed” where there is none.',
  },
  {
    zh: '区间只反映模拟的随机波动：重复次数越多越窄。它不包括假设估错的部分。',
    en: 'Intervals show the chance variation of the simulation only: more replications make them narrower. They do not hold the error of a wrong assumption.',
  },
  {
    zh: '一张表里比较很多项时，平均每 20 项会有 1 项只因偶然而显得有差别；图的标题已按比较的项数放宽区间。',
    en: 'Among many comparisons about one in twenty looks different by chance alone; titles of charts widen their intervals for the number of comparisons.',
  },
  {
    zh: '平台规则会变，开设置之前请在后台核对。',
    en: 'Platform rules change: check your own console before you switch a setting on.',
  },
]

import { guard } from './rule.ts'

/** The parcel goes with the carrier that the cover names (S45). */
export const designatedCarrier = guard<{ isDesignated: boolean }, { isDesignatedOnly: boolean }>({
  id: 'S45',
  rows: ['S45'],
  clause: {
    zh: '要用指定的物流方式寄回，才补运费',
    en: 'The return has to go with the designated carrier',
  },
  parameters: ['policy.freightCover.designatedCarrierOnly'],
  applies: ({ isDesignated }, { isDesignatedOnly }) => isDesignated || !isDesignatedOnly,
  examples: [
    {
      under: { isDesignatedOnly: true },
      when: { isDesignated: true },
      says: true,
      at: 'policy.freightCover.designatedCarrierOnly',
    },
    {
      under: { isDesignatedOnly: true },
      when: { isDesignated: false },
      says: false,
      at: 'policy.freightCover.designatedCarrierOnly',
    },
    {
      under: { isDesignatedOnly: false },
      when: { isDesignated: false },
      says: true,
      at: 'policy.freightCover.designatedCarrierOnly',
    },
  ],
})

import { guard } from './rule.ts'

type Facts = { isBuyerBarred: boolean; hasClaimed: boolean }

/** Reports after which an account loses its freight cover (assumed). */
export const REPORTS_TO_BAR = 3

/** Who is reported for malicious returns loses the cover; a second claim on an order too (S63, S64). */
export const reportedBuyer = guard<Facts, object>({
  id: 'S64',
  rows: ['S63', 'S64'],
  clause: {
    zh: '恶意退货：收集证据（多次退货、异常行为），向平台客服举报',
    en: 'Malicious returns: collect the evidence (many returns, odd behaviour) and report the buyer to the platform',
  },
  reading: {
    zh: '被举报成立的买家不再享受补运费；一单只赔一次',
    en: 'A buyer with upheld reports has no freight cover any more; one claim an order',
  },
  parameters: [],
  applies: ({ isBuyerBarred, hasClaimed }) => isBuyerBarred || hasClaimed,
  examples: [
    {
      under: {},
      when: { isBuyerBarred: false, hasClaimed: false },
      says: false,
      at: 'isBuyerBarred',
    },
    {
      under: {},
      when: { isBuyerBarred: true, hasClaimed: false },
      says: true,
      at: 'isBuyerBarred',
    },
    { under: {}, when: { isBuyerBarred: false, hasClaimed: true }, says: true, at: 'hasClaimed' },
    { under: {}, when: { isBuyerBarred: false, hasClaimed: false }, says: false, at: 'hasClaimed' },
  ],
})

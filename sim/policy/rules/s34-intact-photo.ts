import { codeOf, evidenceKinds, reasons } from '../terms.ts'
import type { EvidenceKind, Reason } from '../terms.ts'
import { guard } from './rule.ts'
import { isOwnReason } from './s05-excluded-goods.ts'

type Facts = { isSigned: boolean; isReturn: boolean; reason: number; evidence: number }

const NONE = codeOf(evidenceKinds, 'none')
const facts = (isReturn: boolean, reason: Reason, evidence: EvidenceKind): Facts => ({
  isSigned: true,
  isReturn,
  reason: codeOf(reasons, reason),
  evidence: codeOf(evidenceKinds, evidence),
})

/** A return of received goods without a reason shows that they are intact (S33, S34). */
export const intactPhoto = guard<Facts, object>({
  id: 'S34',
  rows: ['S33', 'S34'],
  clause: {
    zh: '签收后无理由退货，商品要不影响二次销售，并上传完好的照片',
    en: 'Received goods returned without a reason must be fit for sale as new, and a photo shows them intact',
  },
  reading: {
    zh: '拆开包装查看不算不完好；照片说的是寄出之前',
    en: 'Opening the package to look does not count against it; the photo speaks of the time before shipping back',
  },
  parameters: [],
  applies: ({ isSigned, isReturn, reason, evidence }) =>
    !isSigned || !isReturn || !isOwnReason(reason) || evidence > NONE,
  examples: [
    { under: {}, when: facts(true, 'no-reason', 'photo'), says: true, at: 'evidence' },
    { under: {}, when: facts(true, 'no-reason', 'none'), says: false, at: 'evidence' },
    { under: {}, when: facts(false, 'no-reason', 'none'), says: true, at: 'isReturn' },
    {
      under: {},
      when: { ...facts(true, 'no-reason', 'none'), isSigned: false },
      says: true,
      at: 'isSigned',
    },
  ],
})

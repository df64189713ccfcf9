import { codeOf, evidenceKinds, isShopFault, reasons } from '../terms.ts'
import type { EvidenceKind, Reason } from '../terms.ts'
import { guard } from './rule.ts'

type Facts = { reason: number; evidence: number }
/** What the shop asks for: index into `evidenceKinds`. */
type Terms = { evidenceAsked: number }

const facts = (reason: Reason, evidence: EvidenceKind): Facts => ({
  reason: codeOf(reasons, reason),
  evidence: codeOf(evidenceKinds, evidence),
})
const PHOTO = codeOf(evidenceKinds, 'photo')
const NONE = codeOf(evidenceKinds, 'none')

/** Who blames the shop shows it (S12). */
export const evidenceOfFault = guard<Facts, Terms>({
  id: 'S12',
  rows: ['S12'],
  clause: {
    zh: '说是商家责任的申请要上传照片或视频',
    en: 'An application that blames the shop comes with a photo or a video',
  },
  reading: {
    zh: '原文只说上传凭证；商家责任必须，其他可选；商家可设为不要求',
    en: 'The text says evidence is uploaded; read as required where the shop is blamed, unless the shop asks for none',
  },
  parameters: ['policy.review.evidence'],
  applies: ({ reason, evidence }, { evidenceAsked }) =>
    !isShopFault(reason) || evidence > NONE || evidenceAsked === NONE,
  examples: [
    {
      under: { evidenceAsked: PHOTO },
      when: facts('quality', 'photo'),
      says: true,
      at: 'evidence',
    },
    {
      under: { evidenceAsked: PHOTO },
      when: facts('quality', 'none'),
      says: false,
      at: 'evidence',
    },
    {
      under: { evidenceAsked: NONE },
      when: facts('quality', 'none'),
      says: true,
      at: 'policy.review.evidence',
    },
    { under: { evidenceAsked: PHOTO }, when: facts('late', 'none'), says: true, at: 'reason' },
  ],
})

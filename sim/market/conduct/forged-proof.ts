import { caseUniform } from '../case-draw.ts'
import type { World } from '../world.ts'
import { noteCase } from './note-conduct.ts'
import { CONDUCT_DRAW } from './practice.ts'
import type { Practice } from './practice.ts'

/** Log-odds of the buyer's chance: for a proof that is believed, and for one that is found out (assumed). */
const BELIEVED_WEIGHT = 1.6
const FOUND_WEIGHT = 3

export const forgedProof: Practice = {
  id: 'M5',
  name: { zh: '商家伪造凭证', en: 'forged proof by the shop' },
  mechanism: {
    zh: '平台介入时交 AI 改的图、假聊天记录，抹掉买家的举证；被识别出来就判败。',
    en: 'Hands edited pictures and made-up talk to the platform in a dispute, against an honest buyer; what is found out loses the case.',
  },
  extent: 'shop.conduct.forgedProofShare',
  lax: {
    'shop.conduct.proofFoundShare': 0,
    'buyers.appealShare': 0.9,
    'policy.review.strictness': 0.8,
  },
  tight: {
    'shop.conduct.proofFoundShare': 1,
    'buyers.appealShare': 0.9,
    'policy.review.strictness': 0.8,
  },
}

/** What a forged proof adds to the log-odds that the buyer wins; 0 where the shop forges none. */
export function forgedOdds(world: World, caseId: number): number {
  const { forgedProofShare, proofFoundShare } = world.plan.conduct
  const { conduct: luck } = world.streams
  if (forgedProofShare === 0) return 0
  if (caseUniform(world, luck, caseId, CONDUCT_DRAW.forges) >= forgedProofShare) return 0
  noteCase(world, caseId, 'forged-proof')
  const isFound = caseUniform(world, luck, caseId, CONDUCT_DRAW.found) < proofFoundShare
  return isFound ? FOUND_WEIGHT : -BELIEVED_WEIGHT
}

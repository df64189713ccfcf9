import { badFaith } from './bad-faith.ts'
import { fakeShipping } from './fake-shipping.ts'
import { forgedProof } from './forged-proof.ts'
import type { Practice, PracticeName } from './practice.ts'
import { resoldReturns } from './resold-returns.ts'

/** What a shop may do that it should not, by name. */
export const practiceCatalogue: Readonly<Record<PracticeName, Practice>> = {
  'bad-faith': badFaith,
  'fake-shipping': fakeShipping,
  'resold-returns': resoldReturns,
  'forged-proof': forgedProof,
}

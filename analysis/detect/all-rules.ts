import type { Rule } from './rule.ts'
import { emptyBoxRules } from './rules/empty-box.ts'
import { forgedEvidenceRules } from './rules/forged-evidence.ts'
import { freightArbitrageRules } from './rules/freight-arbitrage.ts'
import { historyRules } from './rules/history.ts'
import { protectionRules } from './rules/protection.ts'
import { wardrobingRules } from './rules/wardrobing.ts'

export const rules: readonly Rule[] = [
  ...freightArbitrageRules,
  ...wardrobingRules,
  ...forgedEvidenceRules,
  ...emptyBoxRules,
  ...historyRules,
  ...protectionRules,
]

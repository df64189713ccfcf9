import * as z from 'zod'
import { abuseCatalogue } from '../market/abuse/catalogue.ts'
import { patterns } from '../market/abuse/pattern-names.ts'
import type { AbuseName } from '../market/abuse/pattern-names.ts'

const share = z.number().min(0).max(1)
const abuseNames = patterns.slice(1) as AbuseName[]

/** The section `abuse` of a scenario: who cheats, how often, how well hidden. */
export const abuse = z.strictObject({
  prevalence: z.number().min(0).max(10).default(1).describe('multiplies every pattern: 0.3, 1, 3'),
  only: z.enum(abuseNames).optional().describe('one pattern, and nobody of the others'),
  reaction: z
    .number()
    .min(0)
    .max(1)
    .default(1)
    .describe('0 abusers ignore policy, 1 full response'),
  camouflage: share
    .default(0)
    .describe(
      'how like honest claims the moment, reason, evidence, parcels and shared keys of abuse are',
    ),
  shares: z
    .strictObject(
      Object.fromEntries(
        abuseNames.map((name) => [name, share.default(abuseCatalogue[name].share)]),
      ) as Record<AbuseName, z.ZodDefault<typeof share>>,
    )
    .prefault({})
    .describe('of returns of suitable goods, by pattern, where the policy pays'),
  rings: z
    .strictObject({
      meanSize: z.number().min(2).max(500).default(20),
      deviceShare: share.default(0.6),
      addressShare: share.default(0.7),
      payeeShare: share.default(0.5),
      phoneShare: share.default(0.4),
      stationShare: share.default(0.8),
      openedTogetherShare: share.default(0.7),
      oldestDays: z.number().min(1).default(400),
    })
    .prefault({})
    .describe('what the accounts of a ring share (A17)'),
})

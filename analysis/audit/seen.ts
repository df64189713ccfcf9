import type { Tables } from '../../sim/index.ts'

/** The tables that shop and platform can see. */
export type Seen = Omit<Tables, 'truth' | 'labels'>

/** What can be known of each case at the moment of its application; one column a fact, one entry a case. */
export type ApplicationFacts = Readonly<Record<string, Float64Array>>

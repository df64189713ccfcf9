import { future, labelSwitch, neighbourLabels } from './traps/as-of.ts'
import { background, honestEvents } from './traps/honest-side.ts'
import { digitsAndClocks, numbering } from './traps/numbering.ts'
import { oneRule } from './traps/one-rule.ts'
import { support } from './traps/support.ts'
import { transfer } from './traps/transfer.ts'
import type { Trap } from './trap.ts'

/** The ten ways in which a simulated answer leaks (abuse.md D.3), in their order. */
export const allTraps: readonly Trap[] = [
  numbering,
  honestEvents,
  oneRule,
  support,
  background,
  future,
  neighbourLabels,
  transfer,
  labelSwitch,
  digitsAndClocks,
]

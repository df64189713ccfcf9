import type { EngineRow } from './engine.ts'
import type { FullModel, HotSpot, Shop } from './full-model.ts'
import type { Memory } from './memory.ts'

/** What `npm run bench -- --json` prints. */
export type BenchResult = {
  schema: 'afterlab/bench@2'
  machine: {
    cpu: string
    cores: number
    platform: string
    node: string
    compiler?: string | undefined
    simPy?: string | undefined
  }
  /** R1 at its best: what nobody contends for is computed at once; and with every event listed. */
  r1: EngineRow
  r1Listed: EngineRow
  m1: EngineRow
  /** By pending events. */
  h1: Record<string, EngineRow>
  /** The wheel's time over the heap's when times tie on eighths of an hour. */
  h1TiesWheelOverHeap: number
  fullModel: FullModel
  shop: Shop
  memory: Memory
  profile: { rooms: HotSpot[]; functions: HotSpot[] }
  /** What this machine lacks, and which ratio is not there for it. */
  missing: string[]
}

import { same } from '../store/faults/input-faults.ts'
import type { Fault } from '../store/faults/input-faults.ts'
import type { Experiment } from '../store/load-experiment.ts'
import { limitSource } from './limit-note.ts'

/** Settings that the platform does not take today, as faults at the places where they were written. */
export function limitFaults({ breaches, loaded }: Experiment): Fault[] {
  return breaches.map(({ arm, path, value, nearest, limit }) => {
    const isOfVariant = Object.hasOwn(loaded.input.variants?.[arm] ?? {}, path)
    const source = limitSource(limit)
    return {
      what: {
        zh: `方案 ${arm} 的 ${path} = ${value} 现在设不了`,
        en: `${path} = ${value} of arm ${arm} is not settable today`,
      },
      because: {
        zh: `${limit.zh}（${source.zh}）。想做「假如平台放开」的研究，请加 --ignore-platform-limits，结果会标明「现实中设不了」`,
        en: `${limit.en} (${source.en}). To study it as a what-if add --ignore-platform-limits; the result is then marked “not settable in reality”`,
      },
      nearest: same(String(nearest)),
      where: loaded.placeOf(isOfVariant ? ['variants', arm, path] : path.split('.'), 'value'),
    }
  })
}

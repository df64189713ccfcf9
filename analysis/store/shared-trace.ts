import type { OrderTrace } from '../../sim/index.ts'

/** The same orders in memory that all threads share, so that no thread gets a copy of its own. */
export function sharedTrace({ paidHours, paidFen, province }: OrderTrace): OrderTrace {
  return {
    paidHours: copyTo(new Float64Array(sharedMemory(paidHours)), paidHours),
    paidFen: copyTo(new Int32Array(sharedMemory(paidFen)), paidFen),
    province: copyTo(new Uint8Array(sharedMemory(province)), province),
  }
}

function sharedMemory({ byteLength }: { byteLength: number }): SharedArrayBuffer {
  return new SharedArrayBuffer(byteLength)
}

function copyTo<T extends { set: (values: ArrayLike<number>) => void }>(
  target: T,
  values: ArrayLike<number>,
): T {
  target.set(values)
  return target
}

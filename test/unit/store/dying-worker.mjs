// A worker entry that dies instead of giving its first answers, as often and in the way that the test says.
import { getEnvironmentData, parentPort } from 'node:worker_threads'

const deathsLeft = new Int32Array(getEnvironmentData('deathsLeft'))

const ways = {
  exit: () => process.exit(1),
  throw: () => {
    setImmediate(() => {
      throw new Error('struck')
    })
  },
  memory: () => {
    const kept = []
    for (;;) kept.push(Array.from({ length: 1000 }, (_, n) => ({ n })))
  },
}

const post = parentPort.postMessage.bind(parentPort)
parentPort.postMessage = (message, transfer) => {
  if ('rows' in message && Atomics.sub(deathsLeft, 0, 1) > 0) ways[getEnvironmentData('wayToDie')]()
  else post(message, transfer)
}
await import('../../../analysis/store/shard-worker.mjs')

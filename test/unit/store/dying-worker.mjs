// A worker entry that dies instead of giving its first answers, as often as the test says.
import { getEnvironmentData, parentPort } from 'node:worker_threads'

const deathsLeft = new Int32Array(getEnvironmentData('deathsLeft'))
const post = parentPort.postMessage.bind(parentPort)
parentPort.postMessage = (message, transfer) => {
  if ('rows' in message && Atomics.sub(deathsLeft, 0, 1) > 0) process.exit(1)
  post(message, transfer)
}
await import('../../../analysis/store/shard-worker.mjs')

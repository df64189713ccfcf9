// Entry of a worker thread. Node 20 reads no TypeScript there before tsx is registered.
import { fileURLToPath } from 'node:url'

if (!process.features.typescript) {
  const { register } = await import('tsx/esm/api')
  register({ tsconfig: fileURLToPath(new URL('../../tsconfig.json', import.meta.url)) })
}
await import('./shard-worker.ts')

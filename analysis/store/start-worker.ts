import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { ResourceLimits } from 'node:worker_threads'
import type { FromWorker, ToWorker } from './shard-worker.ts'

/** What a runner needs of a worker. */
export type WorkerLike = {
  send: (message: ToWorker) => void
  onMessage: (hear: (message: FromWorker) => void) => void
  onError: (hear: (error: Error) => void) => void
  onExit: (hear: (code: number | string) => void) => void
  ref: () => void
  unref: () => void
  terminate: () => Promise<unknown>
}

/** Starts a worker without the flags of this process: the entry registers what it needs by itself. */
export type StartWorker = (entry: URL) => WorkerLike

/** @param resourceLimits of its memory; those of this process when left out. */
export function startThread(entry: URL, resourceLimits: ResourceLimits = {}): WorkerLike {
  const worker = new Worker(entry, { execArgv: [], resourceLimits })
  return {
    send: (message) => worker.postMessage(message, []),
    onMessage: (hear) => worker.on('message', hear),
    onError: (hear) => worker.on('error', hear),
    onExit: (hear) => worker.once('exit', hear),
    ref: () => worker.ref(),
    unref: () => worker.unref(),
    terminate: () => {
      worker.ref() // or nothing would keep us alive until it has ended
      return worker.terminate()
    },
  }
}

/** A process starts slower and gets copies; it can be killed without taking us with it. */
export function startProcess(entry: URL): WorkerLike {
  const child = fork(fileURLToPath(entry), [], { execArgv: [], serialization: 'advanced' })
  return {
    // What a dead process does not take, it is not owed: its end follows.
    send: (message) => void (child.connected && child.send(message, () => undefined)),
    onMessage: (hear) => child.on('message', (message) => hear(message as FromWorker)),
    onError: (hear) => child.on('error', hear),
    onExit: (hear) => {
      child.once('exit', (code, signal) => hear(code ?? signal ?? 'unknown'))
      child.once('error', () => child.pid === undefined && hear('of no process'))
    },
    ref: () => {
      child.ref()
      child.channel?.ref()
    },
    unref: () => {
      child.unref()
      child.channel?.unref()
    },
    terminate: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.ref() // or nothing would keep us alive until it has ended
      const ended = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

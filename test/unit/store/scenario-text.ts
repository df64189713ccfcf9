import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { InputFaults } from '../../../analysis/store/faults/input-faults.ts'
import type { Fault } from '../../../analysis/store/faults/input-faults.ts'

/** A folder that is gone when the running test ends. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'afterlab-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Writes a file into a folder of its own and answers its path. */
export function tempFile(name: string, content: string | Uint8Array): string {
  const path = join(tempFolder(), name)
  writeFileSync(path, content)
  return path
}

/** The smallest valid scenario, with more lines after it. */
export function scenarioText(more = ''): string {
  return `version: 1
name: { zh: 小店, en: Small shop }
products:
  - { name: { zh: 衬衫, en: Shirt }, category: womens }
${more}`
}

/** The faults that an action is refused with; fails when it is not refused. */
export async function faultsFrom(action: () => Promise<unknown>): Promise<readonly Fault[]> {
  try {
    await action()
  } catch (error) {
    if (error instanceof InputFaults) return error.faults
    throw error
  }
  throw new Error('nothing was refused')
}

/** The text that the caret of a fault stands under. */
export function underCaret({ where }: Fault): string {
  const start = (where.caret ?? where.column ?? 1) - 1
  return (where.excerpt ?? '').slice(start, start + (where.length ?? 1))
}

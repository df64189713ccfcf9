// Real data that the project may read but not keep: `../shared/data` beside the checkout, if it is there.
import { existsSync, readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../shared/data/', import.meta.url)

export const isSharedDataHere = existsSync(folder)
/** Said by every test that skips for want of the data. */
export const whySkipped = 'the folder ../shared/data is not beside this checkout'

export function readShared(path: string): string {
  return readFileSync(new URL(path, folder), 'utf8')
}

/** Names of the files of a folder that match. */
export function listShared(path: string, pattern: RegExp): string[] {
  return readdirSync(new URL(path, folder))
    .filter((name) => pattern.test(name))
    .toSorted()
}

import type { Plugin } from 'vite'
import { plantedBugs } from './bugs.ts'

/**
 * Puts the bug called `name` into its source as it is loaded.
 * @throws Error when there is no such bug, or its text does not stand in the file exactly once.
 */
export function plant(name: string): Plugin {
  const bug = plantedBugs.find((each) => each.name === name)
  if (bug === undefined) throw new Error(`no planted bug is called "${name}"`)
  return {
    name: 'planted bug',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith(bug.file)) return undefined
      const parts = code.split(bug.from)
      if (parts.length !== 2) {
        throw new Error(`the text of "${name}" stands ${parts.length - 1} times in ${bug.file}`)
      }
      return { code: parts.join(bug.to), map: null }
    },
  }
}

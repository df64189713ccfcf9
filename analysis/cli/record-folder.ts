import { readdir } from 'node:fs/promises'
import { asInputFault } from '../store/atomic-write.ts'
import { shownPath } from '../store/data-files.ts'
import { InputFaults } from '../store/faults/input-faults.ts'

/**
 * A record takes the place of the folder that it is written to, so that may only be an older record,
 * an empty folder or nothing. @throws InputFaults when something else is there.
 */
export async function checkRecordFolder(folder: string): Promise<void> {
  const names = await namesIn(folder)
  if (names.length === 0 || names.includes('manifest.json')) return
  throw new InputFaults([
    {
      what: {
        zh: `${shownPath(folder)} 里有别的文件`,
        en: `${shownPath(folder)} holds other files`,
      },
      because: {
        zh: '明细表会替换整个文件夹',
        en: 'the tables take the place of the whole folder',
      },
      nearest: { zh: '换一个新文件夹', en: 'a new folder' },
      where: { file: shownPath(folder) },
    },
  ])
}

/** Results may go to any folder, there or not. @throws InputFaults when there cannot be one. */
export async function checkOutFolder(folder: string): Promise<void> {
  await namesIn(folder)
}

/** What is in a folder, nothing where there is none yet. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw asInputFault(error, folder)
  })
}

import { readdir } from 'node:fs/promises'
import { asInputFault } from '../store/atomic-write.ts'
import { shownPath } from '../store/data-files.ts'
import { InputFaults } from '../store/faults/input-faults.ts'

/**
 * A record takes the place of the folder that it is written to, so that may only be an older record,
 * an empty folder or nothing. @throws InputFaults when something else is there.
 */
export async function checkRecordFolder(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException): string[] => {
    if (error.code === 'ENOENT') return []
    throw asInputFault(error, folder)
  })
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

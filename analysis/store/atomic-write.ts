import { rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { shownPath } from './data-files.ts'
import { InputFaults } from './faults/input-faults.ts'
import { makeFolder } from './make-folder.ts'

type Text = { zh: string; en: string }

/**
 * Writes a file so that a reader finds all of it or none: to a temporary name beside it, then rename.
 * Missing folders are made.
 * @throws InputFaults where the system does not let it be written.
 */
export async function writeFileAtomic(path: string, data: string | Uint8Array): Promise<void> {
  const temporary = temporaryName(path)
  try {
    await makeFolder(dirname(path))
    await writeFile(temporary, data)
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined)
    throw asInputFault(error, path)
  }
}

/**
 * Fills a folder so that it is there whole or not at all: `fill` works in a temporary folder beside
 * it, which then takes the place of `path`. An older folder of that name is replaced, so the caller
 * makes sure that it may be. A killed run leaves only a folder called `.NAME.PID.tmp`.
 */
export async function writeFolderAtomic(
  path: string,
  fill: (folder: string) => Promise<void>,
): Promise<void> {
  const temporary = temporaryName(path)
  try {
    await rm(temporary, { recursive: true, force: true })
    await makeFolder(temporary)
    await fill(temporary)
    await rm(path, { recursive: true, force: true })
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    throw asInputFault(error, path)
  }
}

const notAllowed: Text = { zh: '没有写入权限', en: 'you may not write there' }
const noFolder: Text = {
  zh: '所在文件夹不存在，也建不了',
  en: 'its folder is not there and cannot be made',
}
const isFile: Text = {
  zh: '路径中有一段是文件而不是文件夹',
  en: 'a part of the path is a file and no folder',
}
const isFull: Text = { zh: '磁盘满了', en: 'the disk is full' }

/** Reasons of the system for which nobody but the user can do anything. */
const refusals: Readonly<Record<string, Text>> = {
  EACCES: notAllowed,
  EPERM: notAllowed,
  EROFS: { zh: '磁盘是只读的', en: 'the disk can only be read' },
  ENOSPC: isFull,
  EDQUOT: isFull,
  ENOENT: noFolder,
  ENOTDIR: isFile,
  EEXIST: isFile,
  EISDIR: { zh: '同名的是一个文件夹', en: 'there is a folder of that name' },
  ENAMETOOLONG: { zh: '名字太长', en: 'the name is too long' },
}

/** An error of the system as one that the user can mend; any other as it is. */
export function asInputFault(error: unknown, path: string): unknown {
  const because =
    error instanceof Error && 'code' in error ? refusals[String(error.code)] : undefined
  if (because === undefined) return error
  const shown = shownPath(path)
  const what = { zh: `${shown} 写不了`, en: `${shown} cannot be written` }
  return new InputFaults([{ what, because, where: { file: shown } }])
}

function temporaryName(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}.tmp`)
}

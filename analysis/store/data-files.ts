import { readdir, readFile } from 'node:fs/promises'
import { basename, isAbsolute, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type * as z from 'zod'
import { same, throwFaults } from './faults/input-faults.ts'
import type { Fault } from './faults/input-faults.ts'
import { nearestOf } from './faults/nearest.ts'
import { faultsOf } from './faults/schema-faults.ts'
import { inputSchemaOf } from './faults/schema-paths.ts'
import { parseYaml } from './faults/yaml-document.ts'
import type { YamlDocument } from './faults/yaml-document.ts'

const dataFolder = fileURLToPath(new URL('../../data/', import.meta.url))

/** A folder of bundled YAML files, named by what is in them. */
export type Bundle =
  | 'cases'
  | 'scenarios'
  | 'categories'
  | 'rulebooks'
  | 'column-maps'
  | 'evidence'
  | 'tiers'
  | 'transfer'

export function bundledPath(bundle: Bundle, name: string): string {
  return resolve(dataFolder, bundle, `${name}.yaml`)
}

export function dataPath(name: string): string {
  return resolve(dataFolder, name)
}

/** The names of a bundle, sorted. */
export async function bundledNames(bundle: Bundle): Promise<string[]> {
  const files = await readdir(resolve(dataFolder, bundle))
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => basename(file, '.yaml'))
    .toSorted()
}

/** The text of a file. @throws InputFaults naming the nearest file when it cannot be read. */
export async function readText(path: string, others: readonly string[] = []): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    throwFaults([await unreadable(path, error as NodeJS.ErrnoException, others)])
    throw error
  }
}

/** Reads a YAML file of ours or the user's and checks it; the value comes with its defaults. */
export async function readYaml<T extends z.ZodType>(
  path: string,
  schema: T,
): Promise<{ value: z.output<T>; source: YamlDocument }> {
  const source = parseYaml(await readText(path), shownPath(path))
  const checked = schema.safeParse(source.value)
  if (checked.success) return { value: checked.data, source }
  throwFaults(
    faultsOf(checked.error.issues, {
      schema: inputSchemaOf(schema),
      value: source.value,
      placeOf: source.placeOf,
    }),
  )
  throw checked.error
}

/** A path as a person would type it: relative when that is inside the current folder. */
export function shownPath(path: string): string {
  const fromHere = relative(process.cwd(), path)
  return fromHere.startsWith('..') || isAbsolute(fromHere) ? path : fromHere
}

/** Why a file or folder could not be read, with the nearest name among its neighbours and `others`. */
export async function unreadable(
  path: string,
  error: NodeJS.ErrnoException,
  others: readonly string[],
): Promise<Fault> {
  const folder = resolve(path, '..')
  const neighbours = await readdir(folder).catch(() => [])
  const nearest = nearestOf(basename(path), [...neighbours, ...others])
  const reasons: Record<string, Fault['because']> = {
    ENOENT: { zh: '没有这个文件', en: 'there is no such file' },
    EISDIR: { zh: '这是文件夹', en: 'it is a folder' },
    EACCES: { zh: '没有读取权限', en: 'reading it is not permitted' },
  }
  return {
    what: { zh: `读不到 ${shownPath(path)}`, en: `${shownPath(path)} cannot be read` },
    because: reasons[error.code ?? ''] ?? same(error.message),
    nearest: nearest === undefined ? undefined : same(nearest),
    where: { file: shownPath(path) },
  }
}

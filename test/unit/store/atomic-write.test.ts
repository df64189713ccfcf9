// An output is there whole or not at all.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeFileAtomic, writeFolderAtomic } from '../../../analysis/store/atomic-write.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'afterlab-atomic-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('writeFileAtomic', () => {
  it('makes missing folders and leaves no temporary file', async () => {
    await writeFileAtomic(join(folder, 'a', 'b.json'), '{}')
    expect(await readFile(join(folder, 'a', 'b.json'), 'utf8')).toBe('{}')
    expect(await readdir(join(folder, 'a'))).toEqual(['b.json'])
  })

  it('keeps the old file when the new one cannot be put in its place', async () => {
    await writeFileAtomic(join(folder, 'old', 'keep.txt'), 'old')
    await expect(writeFileAtomic(join(folder, 'old'), 'new')).rejects.toThrow('cannot be written')
    expect(await readdir(folder)).toEqual(['old'])
  })
})

describe('writeFolderAtomic', () => {
  it('replaces an older folder as a whole', async () => {
    const target = join(folder, 'out')
    await writeFolderAtomic(target, (at) => writeFile(join(at, 'one.txt'), '1'))
    await writeFolderAtomic(target, (at) => writeFile(join(at, 'two.txt'), '2'))
    expect(await readdir(target)).toEqual(['two.txt'])
    expect(await readdir(folder)).toEqual(['out'])
  })

  it('leaves the older folder and nothing else when filling fails half-way', async () => {
    const target = join(folder, 'out')
    await writeFolderAtomic(target, (at) => writeFile(join(at, 'one.txt'), '1'))
    const fails = writeFolderAtomic(target, async (at) => {
      await writeFile(join(at, 'half.txt'), 'half')
      throw new Error('stopped')
    })
    await expect(fails).rejects.toThrow('stopped')
    expect(await readdir(target)).toEqual(['one.txt'])
    expect(await readdir(folder)).toEqual(['out'])
  })
})

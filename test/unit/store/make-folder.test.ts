import { existsSync } from 'node:fs'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeFileAtomic } from '../../../analysis/store/atomic-write.ts'
import { makeFolder } from '../../../analysis/store/make-folder.ts'

let place = ''
beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'afterlab-folder-'))
})
afterAll(() => rm(place, { recursive: true, force: true }))

describe('makeFolder', () => {
  it('makes what is missing, and nothing where all is there', async () => {
    const deep = join(place, 'a/b/c')
    await makeFolder(deep)
    await makeFolder(deep)
    expect((await stat(deep)).isDirectory()).toBe(true)
  })

  it('is made by two at a time', async () => {
    const deep = join(place, 'x/y')
    await Promise.all([makeFolder(deep), makeFolder(deep)])
    expect((await stat(deep)).isDirectory()).toBe(true)
  })

  it.runIf(existsSync('/proc/self'))('ends where the system never lets it be made', async () => {
    await expect(makeFolder('/proc/afterlab/deep')).rejects.toThrow('ENOENT')
  })
})

describe('writeFileAtomic', () => {
  it('says what is in the way, in both languages', async () => {
    const file = join(place, 'file')
    await writeFile(file, '')
    const refused = writeFileAtomic(join(file, 'results.json'), '{}')
    await expect(refused).rejects.toThrow('cannot be written')
    await expect(refused).rejects.toMatchObject({
      faults: [{ because: { en: 'a part of the path is a file and no folder' } }],
    })
  })
})

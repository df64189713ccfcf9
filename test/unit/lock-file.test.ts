// The lock file installs the same packages on every platform, from any registry.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

type LockedPackage = {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly link?: boolean
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const read = (name: string): string =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8')

const lock = JSON.parse(read('package-lock.json')) as {
  packages: Readonly<Record<string, LockedPackage>>
}
const manifest = JSON.parse(read('package.json')) as LockedPackage

/** Where Node would find `name` when the package at `from` asks for it, or undefined. */
function locate(from: string, name: string): string | undefined {
  for (let folder = from; ;) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`
    if (path in lock.packages) return path
    if (folder === '') return undefined
    const cut = folder.lastIndexOf('/node_modules/')
    folder = cut === -1 ? '' : folder.slice(0, cut)
  }
}

function missing(field: 'dependencies' | 'optionalDependencies'): string[] {
  return Object.entries(lock.packages).flatMap(([path, entry]) =>
    Object.keys(entry[field] ?? {})
      .filter((name) => locate(path, name) === undefined)
      .map((name) => `${path || 'afterlab'} needs ${name}`),
  )
}

describe('the lock file', () => {
  it('holds every package that an installed package needs', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100)
    expect(missing('dependencies')).toEqual([])
  })

  it('holds the binaries of every platform, not only those of the machine it was made on', () => {
    const platforms = Object.keys(lock.packages).filter((path) => /darwin|win32|linux/.test(path))
    expect(platforms.length).toBeGreaterThan(20)
    expect(missing('optionalDependencies')).toEqual([])
  })

  it('names no registry, so that each machine uses its own', () => {
    const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved !== undefined)
    expect(named.map(([path]) => path)).toEqual([])
  })

  it('holds a checksum for every package', () => {
    const unchecked = Object.entries(lock.packages).filter(
      ([path, entry]) => path !== '' && entry.integrity === undefined && entry.link !== true,
    )
    expect(unchecked.map(([path]) => path)).toEqual([])
  })

  it('agrees with the exact versions in package.json', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies }
    for (const [name, version] of Object.entries(wanted)) {
      expect(`${name}@${version}`).toMatch(/@\d+\.\d+\.\d+(-[\w.]+)?$/)
      expect(`${name}@${lock.packages[`node_modules/${name}`]?.version}`).toBe(`${name}@${version}`)
    }
  })
})

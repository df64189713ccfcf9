// Builds the command line and the worker into a few JavaScript files, once for every change of the
// sources: Node 20 reads no TypeScript, and compiling some three hundred files at every start takes
// a second. Plain JavaScript, because it runs before any TypeScript can.
import { createHash, randomUUID } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const packageFolder = fileURLToPath(new URL('../../', import.meta.url))
const entries = { main: 'analysis/cli/main.ts', 'shard-worker': 'analysis/store/shard-worker.ts' }

/** Older builds stay for a while: a process that started from one may still load its parts. */
const KEPT_MS = 24 * 3_600_000

// Packages in CommonJS ask for Node's own modules by `require`.
const requireForPackages =
  "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);"

/** Modules find data beside their source, wherever the built file lies. */
const sourceAddresses = {
  name: 'source addresses',
  setup(build) {
    build.onLoad({ filter: /[\\/](sim|analysis|test)[\\/].*\.(ts|mjs)$/ }, ({ path }) => {
      const text = readFileSync(path, 'utf8')
      if (!text.includes('import.meta.url')) return undefined
      const address = JSON.stringify(pathToFileURL(path).href)
      return { contents: `const sourceAddress = ${address}; ${text}`, loader: 'ts' }
    })
  },
}

/** How a program is built, here and for the benchmark. */
export const buildOptions = {
  absWorkingDir: packageFolder,
  bundle: true,
  external: ['esbuild'],
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20.19',
  sourcemap: 'linked',
  logLevel: 'silent',
  define: { 'import.meta.url': 'sourceAddress' },
  banner: { js: requireForPackages },
  plugins: [sourceAddresses],
}

/** @type {Promise<string | undefined> | undefined} */
let built

/**
 * The path of an entry of the built program; made first where the sources changed. Undefined where
 * none can be made (a folder that cannot be written, no esbuild): then start from the sources.
 * @param {'main' | 'shard-worker'} entry
 */
export async function builtEntry(entry) {
  built ??= buildOnce().catch(() => undefined)
  const folder = await built
  return folder === undefined ? undefined : join(folder, `${entry}.js`)
}

async function buildOnce() {
  const builds = join(packageFolder, 'node_modules/.cache/afterlab')
  const folder = join(builds, fingerprint())
  if (existsSync(folder)) return folder
  const { build } = await import('esbuild')
  mkdirSync(builds, { recursive: true })
  const temporary = join(builds, `.${randomUUID()}`)
  try {
    // One build each: what they share would be one file, and a worker needs a part of it alone.
    for (const [name, path] of Object.entries(entries)) {
      await build({ ...buildOptions, entryPoints: { [name]: path }, outdir: temporary })
    }
    renameSync(temporary, folder)
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true })
    // Another process may have built the same meanwhile.
    if (!existsSync(folder)) throw error
  }
  removeOld(builds)
  return folder
}

/** What a build depends on: where the package is, its sources and its packages. */
function fingerprint() {
  const hash = createHash('sha256').update(`${packageFolder}\0${process.version}`)
  for (const folder of ['sim', 'analysis']) {
    const names = readdirSync(join(packageFolder, folder), { recursive: true, encoding: 'utf8' })
    for (const name of names.toSorted()) {
      if (!/\.(ts|mjs)$/.test(name)) continue
      const { mtimeMs, size } = statSync(join(packageFolder, folder, name))
      hash.update(`${folder}/${name}\0${mtimeMs}\0${size}\0`)
    }
  }
  for (const name of ['package.json', 'node_modules/.package-lock.json']) {
    const path = join(packageFolder, name)
    if (existsSync(path)) hash.update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 20)
}

function removeOld(builds) {
  const now = Date.now()
  for (const name of readdirSync(builds)) {
    const path = join(builds, name)
    if (now - statSync(path).mtimeMs > KEPT_MS) rmSync(path, { recursive: true, force: true })
  }
}

import { readFileSync } from 'node:fs'

/** Runs one command line (without `node` and the script) and answers the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  if (args[0] !== '--version') {
    process.stderr.write('usage: afterlab --version\n')
    return 2
  }
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { version: string }
  process.stdout.write(`${version}\n`)
  return 0
}

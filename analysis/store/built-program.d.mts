import type { BuildOptions } from 'esbuild'

export const buildOptions: BuildOptions
export function builtEntry(entry: 'main' | 'shard-worker'): Promise<string | undefined>

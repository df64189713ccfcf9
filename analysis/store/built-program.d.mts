import type { BuildOptions } from 'esbuild'

export declare const buildOptions: BuildOptions
export declare function builtEntry(entry: 'main' | 'shard-worker'): Promise<string | undefined>

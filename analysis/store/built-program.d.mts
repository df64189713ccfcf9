export function builtEntry(entry: 'main' | 'shard-worker'): Promise<string | undefined>

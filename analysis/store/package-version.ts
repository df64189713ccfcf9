import manifest from '../../package.json' with { type: 'json' }

/** Version of the package, as results and records state it. */
export const packageVersion: string = manifest.version

// Loads the project's TypeScript by Node itself where a test imports it: vitest's own modules read every
// import through a getter, which makes a simulation several times slower.
import { register } from 'node:module'

register('./hooks.mjs', import.meta.url)

/** The one algorithm of seedrandom that we use has no types of its own: @types/seedrandom covers the main file only. */
declare module 'seedrandom/lib/alea.js' {
  import type { PRNG } from 'seedrandom'

  export default function alea(seed: string): PRNG
}

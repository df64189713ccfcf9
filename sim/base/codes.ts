/** Codes by name of a closed list: `SITUATION.signed` reads better than 2 and costs the same. */
export function codesOf<T extends string>(list: readonly T[]): Readonly<Record<T, number>> {
  return Object.fromEntries(list.map((name, code) => [name, code])) as Record<T, number>
}

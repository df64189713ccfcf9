/** A promise of our own code that did not hold: our bug, never the user's. */
export class InvariantError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'InvariantError'
  }
}

/**
 * Stops the run where a promise is broken, so that no number is computed from a broken state.
 * The message is a function because building it would cost more than checking.
 */
export function invariant(condition: unknown, message: () => string): asserts condition {
  if (!condition) throw new InvariantError(message())
}

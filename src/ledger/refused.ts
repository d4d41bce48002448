// What a commit says no with: thrown inside a transaction to undo it, a value outside. Knows no table.
type Why = 'conflict' | 'replayed'

export class Refused extends Error {
  readonly why: Why
  constructor(why: Why) {
    super(why)
    this.why = why
  }
}

export function refuse(why: Why): never {
  throw new Refused(why)
}

// A problem of a policy file: where in it, and why. Knows no file.

export interface Problem {
  path: readonly (string | number)[]
  reason: string
}

/** Where in a list something stands that stood there before. */
export const repeated = <T>(list: readonly T[]): number[] =>
  list.flatMap((each, index) => (list.indexOf(each) < index ? [index] : []))

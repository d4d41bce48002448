// An object without some of its parts. Pure.

/**
 * The object itself where it has none of them, as nearly always: leaving a part out copies the others one by one, which costs a whole
 * case twenty times what a copy of all of it does. Whoever changes the result copies it first.
 */
export function lacking<T extends object, K extends keyof T>(whole: T, ...parts: readonly K[]): Omit<T, K> {
  let left: T = whole
  for (const part of parts) {
    if (!(part in left)) continue
    const { [part]: _, ...rest } = left
    left = rest as T
  }
  return left
}

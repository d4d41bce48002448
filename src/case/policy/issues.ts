// zod's issues about a policy file as problems a person can act on: where, what is written there, what may be. Knows no file.
import type { z } from 'zod'
import type { Problem } from './soundness/problem.ts'

type Issue = z.core.$ZodIssue
type Path = Problem['path']

/** `raw` is what was checked: reasons quote it. */
export const problemsOf = (error: z.ZodError, raw: unknown): Problem[] =>
  error.issues.flatMap(issue => problemsOfIssue(issue, [], raw))

function problemsOfIssue(issue: Issue, parent: Path, raw: unknown): Problem[] {
  const path = [...parent, ...issue.path.map(key => (typeof key === 'number' ? key : String(key)))]
  const value = valueAt(raw, path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map(key => ({ path: [...path, key], reason: 'is unknown here' }))
  if (issue.code === 'invalid_union') {
    // The alternative the writer meant is the one that fails inside, not at its very shape.
    const branches = issue.errors as Issue[][]
    const shapeFails = (each: Issue) => each.path.length === 0 && each.code !== 'unrecognized_keys'
    const meant = branches.find(branch => !branch.some(shapeFails)) ?? branches[0] ?? []
    return meant.flatMap(each => problemsOfIssue(each, path, raw))
  }
  if (value === undefined) return [{ path, reason: 'is missing' }]
  if (issue.code === 'invalid_value')
    return [{ path, reason: `${quoted(value)} is not one of ${issue.values.join(', ')}` }]
  if (issue.code === 'invalid_type') {
    const hint = issue.expected === 'string' && typeof value === 'number' ? '; put it in quotes' : ''
    return [{ path, reason: `expected ${issue.expected}, found ${quoted(value)}${hint}` }]
  }
  if (issue.code === 'custom') return [{ path, reason: issue.message }]
  return [{ path, reason: `${quoted(value)}: ${issue.message}` }]
}

function valueAt(raw: unknown, path: Path): unknown {
  let value = raw
  for (const key of path) value = (value as Record<string | number, unknown> | null | undefined)?.[key]
  return value
}

function quoted(value: unknown): string {
  if (value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  return typeof value === 'object' ? 'a mapping' : JSON.stringify(value)
}

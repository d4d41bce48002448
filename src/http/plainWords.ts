// What is wrong with a field that was sent, in plain English for whoever wrote the client: no name of a library, no type of a language.
import type { z } from 'zod'

type RawIssue = z.core.$ZodRawIssue

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object with fields',
  record: 'an object with fields',
  null: 'null',
}
const formats: Readonly<Record<string, string>> = {
  datetime: 'an instant with its offset, as 2026-11-25T10:00:00+08:00',
  date: 'a day that exists, as 2026-11-25',
  email: 'an e-mail address',
  url: 'a web address',
}

const isMissing = ({ input }: RawIssue): boolean => input === undefined

/** "at least 1 character", of what a text, a list or a number may be. */
function bound(limit: unknown, origin: string, which: 'at least' | 'at most'): string {
  if (origin === 'string') return `must have ${which} ${limit} ${Number(limit) === 1 ? 'character' : 'characters'}`
  if (origin === 'array') return `must have ${which} ${limit} ${Number(limit) === 1 ? 'entry' : 'entries'}`
  return `must be ${which} ${limit}`
}

const oneOf = (values: readonly unknown[]): string =>
  values.length === 1 ? `must be ${values[0]}` : `must be one of: ${values.join(', ')}`

/** For schemas that say nothing of their own; a schema's own words win. */
export function plainWords(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue) ? 'is missing' : `must be ${kinds[String(issue.expected)] ?? issue.expected}`
    case 'invalid_value':
      return isMissing(issue) ? 'is missing' : oneOf(issue.values as readonly unknown[])
    case 'too_small': {
      const { origin, minimum, inclusive } = issue as { origin: string; minimum: unknown; inclusive?: boolean }
      if (origin !== 'number' && Number(minimum) === 1) return 'must not be empty'
      return inclusive === false ? `must be more than ${minimum}` : bound(minimum, origin, 'at least')
    }
    case 'too_big': {
      const { origin, maximum, inclusive } = issue as { origin: string; maximum: unknown; inclusive?: boolean }
      return inclusive === false ? `must be less than ${maximum}` : bound(maximum, origin, 'at most')
    }
    case 'invalid_format':
      return `must be ${formats[String(issue.format)] ?? 'written as the documentation says'}`
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`
    case 'unrecognized_keys':
      return 'there is no field of this name'
    case 'invalid_union':
      return isMissing(issue) ? 'is missing' : 'is none of what is possible here'
    default:
      return 'does not fit here'
  }
}

export interface PlainIssue {
  /** the field, dotted */
  path: string
  message: string
}

type Issue = z.core.$ZodIssue

/** Of the shapes possible the one that was meant: the only one that is of the kind sent at all. */
function meant({ errors }: Extract<Issue, { code: 'invalid_union' }>): readonly Issue[] | undefined {
  const likely = errors.filter(
    branch => branch.length > 0 && branch.every(each => each.path.length > 0 || each.code === 'unrecognized_keys'),
  )
  return likely.length === 1 ? likely[0] : undefined
}

/** One for each field: several unknown ones are named one by one. */
export const plainIssues = (issues: readonly Issue[], at: readonly PropertyKey[] = []): PlainIssue[] =>
  issues.flatMap(issue => {
    const path = [...at, ...issue.path]
    const inner = issue.code === 'invalid_union' ? meant(issue) : undefined
    if (inner) return plainIssues(inner, path)
    const paths = issue.code === 'unrecognized_keys' ? issue.keys.map(key => [...path, key]) : [path]
    return paths.map(each => ({ path: each.join('.'), message: issue.message }))
  })

// A refusal of the API in plain words: what stands in the way, which fields, and who may instead.
import type { Refused } from './api.ts'
import { nameOf, texts } from './texts.ts'

const inBrackets = (names: string[]): string => (names.length ? ` (${names.join(', ')})` : '')

export function wordsOf({ code, message, issues, roles }: Refused): string {
  const words = nameOf('refusals', code)
  if (words === code) return message || texts().failed
  const fields = issues.map(issue => nameOf('slot', issue.path.replace(/^facts\./, '')))
  return words + inBrackets([...fields, ...roles.map(role => nameOf('role', role))])
}

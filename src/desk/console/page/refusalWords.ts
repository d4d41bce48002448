// A refusal of the API in plain words: what stands in the way, which fields, and who may instead.
import type { Refused } from './api.ts'
import { nameOf, texts } from './texts.ts'

const inBrackets = (names: string[]): string => (names.length ? ` (${names.join(', ')})` : '')

/** A part of an 8D report, or a step of a case. */
const missingName = (code: string, part: string): string =>
  nameOf(code === 'improvement-missing' ? 'eightD' : 'steps', part)

export function wordsOf(refused: Refused): string {
  const { code, message, issues, roles, missing, awaitsContact, into, otherCase } = refused
  const words = nameOf('refusals', code)
  if (words === code) return message || texts().failed
  const fields = issues.map(issue => nameOf('slot', issue.path.replace(/^facts\./, '')))
  const told = [...fields, ...missing.map(part => missingName(code, part)), ...(into ? [into] : [])]
  const who = roles.map(role => nameOf('role', role)).join(' / ')
  const waits = awaitsContact.length > 0 ? texts().handling.stillToContact(awaitsContact.join(', ')) : ''
  const whose = otherCase ? texts().handling.ofCase(otherCase) : ''
  return whose + words + inBrackets(told) + waits + (who ? texts().handling.mayDecide(who) : '')
}

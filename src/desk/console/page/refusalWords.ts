// A refusal of the API in plain words, with the fields it is about.
import type { Refused } from './api.ts'
import { nameOf, texts } from './texts.ts'

export function wordsOf(refused: Refused): string {
  const words = nameOf('refusals', refused.code)
  const issues = refused.issues.map(issue => `${issue.path.replace(/^facts\./, '')}: ${issue.message}`)
  if (words === refused.code) return refused.message || texts().failed
  return issues.length ? `${words} (${issues.join('; ')})` : words
}

// Why a message did not reach its customer, in the reader's language: what the channels say of it is English and for the log.
import { texts } from './texts.ts'

type Cause = keyof ReturnType<typeof texts>['undelivered']['causes']

const causes: readonly [RegExp, Cause][] = [
  [/^no address to send to$/, 'noAddress'],
  [/^address not allowed$/, 'notAllowed'],
  [/does not follow|^WeChat answered 43004\b/, 'left'],
  [/^WeChat answered (?:45015|45047|45009)\b/, 'limit'],
  [/ not reached \(|^no answer/, 'notReached'],
  [/^(?:connector|WeChat) answered /, 'refused'],
]

/** @param error as the channel said it; null where nobody knows the cause */
export function troubleWords(error: string): string | null {
  const cause = causes.find(([pattern]) => pattern.test(error))?.[1]
  return cause ? texts().undelivered.causes[cause] : null
}

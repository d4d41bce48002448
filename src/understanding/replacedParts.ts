// What was replaced and how often, each part once, whatever the language.
import type { Message } from './message.ts'
import type { Replacement } from './partNames.ts'
import { replacedInChinese } from './replacedInChinese.ts'
import { replacedInEnglish } from './replacedInEnglish.ts'

const mostRows = 6

/** One row for each part: what is said twice is the same, and the higher count holds. */
function once(found: readonly Replacement[]): Replacement[] {
  const rows: Replacement[] = []
  for (const each of found) {
    const at = rows.findIndex(
      row => row.part === each.part && row.whole === each.whole && (row.whole || row.name === each.name),
    )
    const row = rows[at]
    if (row === undefined) rows.push(each)
    else if ((each.count ?? 0) > (row.count ?? 0)) rows[at] = each
  }
  return rows
}
export const readReplacements = (message: Message, text: string): Replacement[] =>
  once([...replacedInChinese(message, text), ...replacedInEnglish(message, text)]).slice(0, mostRows)

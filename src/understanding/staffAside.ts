// People of the dealership told by their post alone, or by a Chinese name in Latin letters. Knows no roster.
import { everyMatch } from './everyMatch.ts'
import { pinyinSurnames } from './surnames.ts'

/** Somebody known by a post of which there is hardly more than one: "your service manager", "你们服务经理". */
const post =
  /(?:你们|你们店|店里|贵店|你们家)(?:的|那个)?(总经理|服务经理|售后经理|销售经理|前台主管)|\b(?:your|the)(?: \w+)? ?(general manager|service manager|sales manager|front desk supervisor)\b/

export function readPost(text: string, found: (start: number, role: string) => void): void {
  const match = post.exec(text)
  const role = match?.[1] ?? match?.[2]
  if (match && role) found(match.index + match[0].lastIndexOf(role), role)
}

/** "He Tao lied to me", "Lin Fang was rude": a Chinese name in letters, and what its bearer did. */
const spelt =
  /(?<![A-Za-z])([A-Z][a-z]{1,5}) ([A-Z][a-z]{1,6}(?:[- ]?[A-Z]?[a-z]{2,5})??)(?= (?:was|is|has|told|said|lied|refused|shouted|yelled|screamed|insulted|ignored|never|laughed|swore|hung|promised|charged|treated|threatened|did|made|kept|keeps|cheated|from|at)\b)/g
export function readSpelt(original: string, notNames: RegExp, add: (start: number, length: number) => void): void {
  for (const match of everyMatch(original, spelt)) {
    const [name, first = '', second = ''] = match
    if (!pinyinSurnames.has(first.toLowerCase()) && !pinyinSurnames.has(second.toLowerCase())) continue
    if (notNames.test(second) || /^(?:Told|Said|Was|Never)$/.test(second)) continue
    add(match.index, name.length)
  }
}

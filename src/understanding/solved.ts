// Whether a finding is told as over: mended, and not come back.
import { isLetter } from './fold.ts'
import type { Message } from './message.ts'
import { hitsWithin, sameSentence } from './near.ts'
import type { Match } from './rules.ts'

/** "冒烟的问题修好了", "you fixed the fuel leak, thanks": the very fault is said to be gone. */
const goneNow =
  /^(?:的)?(?:那个|这个)?(?:问题|故障|毛病|情况|事)?(?:已经?|都|总算|终于|现在|早就?|也|给)?(?:修好|修复|解决|处理好|弄好)了(?!吗|么|没|又|还|之?后)/
const mended =
  /\b(?:was|were|has been|have been|got|is|are|you|they|you guys|finally) (?:finally |all |now )?(?:fixed|sorted|repaired|cured|solved|resolved|rectified)\b/
const stillWrong =
  /\b(?:again|still|but|not|never|worse|back|return\w*|however|hasn't|isn't|didn't|until|yet)\b|又|还是|再次|仍/
/** The sentence around a finding says that it was mended, and nothing since says that it was not. */
function isMended(message: Message, match: Match): boolean {
  const after = message.folded.slice(match.end, match.end + 80)
  if (goneNow.test(after)) return !stillWrong.test(after.slice(0, 40))
  if (!isLetter(message.folded.charCodeAt(match.end - 1))) return false
  const [from = match.start] = [message.folded.lastIndexOf('.', match.start) + 1]
  const told = message.folded.slice(Math.max(from, match.start - 60), match.end + 80).split(/[.!?\n]/)[0] ?? ''
  const said = mended.exec(told)
  return said !== null && allWell.test(message.folded.slice(match.end)) && !stillWrong.test(told.slice(said.index))
}
/** Thanks, or a word that all has been well since: without one "you fixed it" begins a complaint as often as not. */
const allWell =
  /\b(?:thanks?|thank you|cheers|perfect|all good|no (?:trouble|problems?|issues?) since|fine (?:now|since)|great (?:job|work)|been (?:fine|good|perfect|great)|under the recall|by the (?:software )?update)\b/

export function isSolved(message: Message, match: Match): boolean {
  if (isMended(message, match)) return true
  const solved = hitsWithin(message, 'solvedNow', match.end - 1, match.end + 60).find(hit =>
    sameSentence(message, hit.start, match.start),
  )
  if (solved === undefined) return false
  const past = hitsWithin(message, 'past', match.start - 40, solved.start).some(hit =>
    sameSentence(message, hit.start, match.start),
  )
  const again = hitsWithin(message, 'again', solved.end, solved.end + 40).length > 0
  return past && !again
}

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

/** "The steering pull has completely gone since the alignment": what is gone is the symptom, not the steering. */
const symptomGone =
  /\b(?:pull(?:ing)?|drift(?:ing)?|vibrations?|wobbl(?:e|ing)|shak(?:e|ing)|shudder(?:ing)?|judder(?:ing)?|stiffness|heaviness|noises?|rattl(?:e|ing)|squeal(?:ing)?|squeak(?:ing)?|grinding|clunk(?:ing)?|knock(?:ing)?|smell|hesitation|warning|message|fault|problem|issue|trouble) (?:has |have |is |are |had |'s )?(?:now |all |completely |totally |finally |entirely |just )*(?:gone(?! (?:on|up|worse|from|mad|crazy|un\w+|nowhere|through|beyond|too|into|over|past|to|far))|disappeared|vanished|went away|cleared up)\b/
/** "You replaced the clock spring and the light has stayed off ever since." */
const worked =
  /\b(?:replaced|changed|fixed|repaired|reset|renewed|fitted|swapped|adjusted|sorted|updated|rectified|cured|tightened|recalibrated|reprogrammed)\b/
const wellSince =
  /\b(?:(?:stayed|been) (?:off|fine|good|perfect|great|ok|okay|spot on|faultless|flawless|silent|quiet)|(?:no|not had any|no more) (?:trouble|problems?|issues?|bother|warnings?)|(?:not|never|n't) (?:come (?:on|back)|returned|happened|reappeared|been back)(?: again)?)(?: at all)?(?: ever)? since\b/
/** "The garage told me it was about to collapse; your lads checked it and it's perfectly sound": nobody but the other garage says so. */
const toldBy =
  /\b(?:garage|mechanic|shop|dealer|mate|friend|neighbou?r|brother|dad|father|uncle|fitter|tyre place|mot|inspector|somebody|someone)\b[^.!?\n]{0,40}\b(?:told|said|says|reckon\w*|claim\w*|insist\w*|warned|swore|thought)\b/
const foundSound =
  /\b(?:checked|inspected|tested|looked|examined)\b(?:(?! (?:said|says|told|claim|insist)|[.!?\n]).){0,40} (?:(?:it|they|all|everything) ?(?:'s|'re|is|are|was|were) )(?:perfectly |absolutely |completely |totally |all |in fact |actually )*(?:sound|fine|ok|okay|solid|healthy|good|in order)\b/
const harmed = /crash|accident|collision|injur|hurt|wound/
/** Said of the very fault, in English, with nothing after it that takes it back. */
function isOver(message: Message, match: Match): boolean {
  if (!isLetter(message.folded.charCodeAt(match.end - 1))) return false
  const { folded } = message
  if (harmed.test(folded.slice(match.start, match.end))) return false
  const from = Math.max(match.start - 80, lastOf(folded, match.start) + 1)
  const sentence = folded.slice(from, match.end + 140).split(/[.!?\n]/)[0] ?? ''
  const gone = symptomGone.exec(sentence.slice(Math.max(0, match.start - from)))
  if (gone !== null && match.start + gone.index <= match.end)
    return !stillWrong.test(folded.slice(match.start + gone.index + gone[0].length, match.end + 60))
  const after = folded.slice(match.end, match.end + 160)
  // within one sentence: what is well in the next may be another part
  const same = after.split(/[.!?\n]/)[0] ?? ''
  const well = wellSince.exec(same)
  if (well !== null && worked.test(after.slice(0, well.index)))
    return (
      !stillWrong.test(after.slice(0, well.index).replace(/(?:has|have|is|it)n't|n't|not|never/g, '')) &&
      !stillWrong.test(after.slice(well.index + well[0].length, well.index + well[0].length + 60))
    )
  return (
    toldBy.test(folded.slice(from, match.end)) &&
    foundSound.test(same) &&
    !/\b(?:still|but|however|again)\b/.test(after)
  )
}
const lastOf = (text: string, at: number): number =>
  Math.max(...['.', '!', '?', '\n'].map(mark => text.lastIndexOf(mark, at)))

export function isSolved(message: Message, match: Match): boolean {
  if (isMended(message, match) || isOver(message, match)) return true
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

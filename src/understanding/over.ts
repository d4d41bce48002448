// Whether a message says that a danger told before is past: everybody safe, or those who help are there. Knows no danger of its own; the
// words for it stand in the lexicon. Taken for past too soon, help is sent away: in doubt it is not.
import type { Reading } from '../case/reading.ts'
import type { Message } from './message.ts'

const longest = 120

/** Not yet, perhaps, asked, or something else that is still wrong. */
const doubts =
  /还没|没到|没来|没有(?:来|到)|未到|不是|并非|并不|不安全|还在|还有|还能|还是|但是?(?!.{0,4}谢)|可是|不过(?!.{0,4}谢)|只是|就是|谁|又(?!能|可以|好)|等(?!了|到了)|快(?:要|来|到)|马上|就要|即将|才能?(?:来|到)|要(?:来|到)了|在路上|分钟|小时|如果|要是|万一|应该|可能|好像|也许|感觉|什么时候|多久|几点|何时|到哪|怎么还|怎么没|要不要|是不是|会不会|动不了|打不着|走不了|开不了|开不动|车.{0,3}(?:卡|坏|冒|烧|停在)|越来越|需要|[?]|(?:吗|么|呢|吧|没|没有|不)[^\p{L}]*$/u
const doubtsLatin =
  /\b(?:not (?:safe|home|ok|okay|out|fine|here|there|yet)|isn'?t|aren'?t|hasn'?t|haven'?t|can'?t|cannot|didn'?t|but(?!.{0,6}thank)|still|spreading|inside|trapped|when|until|once|unless|if|almost|nearly|soon|minutes?|hours?|will|should|supposed|maybe|perhaps|think|probably|hope|waiting|on (?:the|its|their|his|her) way(?! (?:again|home))|yet|never|nobody|no one|except|although|however|(?:can|could|should|shall|may|do|does|is|are) (?:i|we|you|it|he|she|they))\b|\?/
/** said with a "not" and meaning well */
const harmless =
  /\b(?:don'?t|do not|no longer) need|\bno (?:longer )?(?:in )?danger|\bno need|\bnobody is in danger|没(?:有)?什么危险|不用等了|(?:取消|不用|不需要|别)[^,.!?]{0,8}吧|不是(?:着火|起火|冒烟|火|认真)|(?:did not|didn'?t) (?:really )?mean|not serious/g

/** Safe for now, beside the traffic their car stands in. */
const besideTraffic =
  /(?:护栏|栏杆|隔离栏|防护栏)(?:的)?(?:外|后|另一)|(?:在|到)(?:应急车道|路肩|路边)(?!没)|\b(?:behind|beyond|over|outside) (?:the |a )?(?:guard ?-?rails?|crash barriers?|barriers?|railings?)\b|\bon the (?:verge|shoulder|hard shoulder|embankment|grass)\b/

export function overIn(message: Message): Reading['danger']['over'] {
  const text = message.folded
  if (text.length > longest) return undefined
  const says = (rule: string): boolean => message.found.of(`danger/${rule}`).some(hit => !isDenied(text, hit.start))
  // hurt, or in pain: nothing is past yet
  const hurt = says('hurt') || says('injured')
  const safe = says('over') || says('overNow') || says('delivered')
  const helped = says('helped')
  const out = says('out')
  if (!safe && !helped && !out) return undefined
  const told = text.replace(harmless, ' ')
  if (doubts.test(told) || doubtsLatin.test(told) || (hurt && !helped)) return undefined
  if (besideTraffic.test(text) && !helped && !says('delivered')) return undefined
  if (safe || (out && helped)) return 'safe'
  return helped ? 'helped' : 'out'
}

const isDenied = (text: string, at: number): boolean => /(?:不|没|别|not |n't )$/.test(text.slice(0, at))

// A question in the same breath as an answer: "可以了，发票什么时候给我". Tells the clauses that ask from those that tell. Reads words only.
import type { Heard } from './talk.ts'
import { isIndifferent } from './words/indifference.ts'
import { relapse } from './words/outcome.ts'
import { wordsOf } from './words/wordsOf.ts'

/** With a question mark or without. */
const interrogative = wordsOf(
  '',
  `(?:什么|什麼|啥)(?:时候|時候|时间|時間|地方|方式|手续|手續|流程)|何时|何時|几时|幾時|多久|多长时间|多長時間|多少|(?<!这|這|那|好|十|过|過|了)(?:几|幾)(?:点|點|号|號|天|年|个月|個月)(?!前|后|後|了|就)|哪(?:里|裡|儿|兒|天|个|個|家|位|边|邊)|(?:怎么|怎麼|如何|咋)(?:开|開|弄|办|辦|领|領|拿|取|退|算|用|查|走|收|付|申请|申請|预约|預約|联系|聯絡)|(?:能|可|要|会|會|是|需)不(?:能|可以|要|会|會|是|需要)|(?:有没有|有沒有)|为(?:什么|啥|何)|為(?:什麼|何)|(?:谁|誰)(?:来|來|会|會|负责|負責|给|給)`,
  `(?:when|where|how (?:long|much|many|often|soon|do|can|would)|who (?:will|do|does|is|can)|what (?:about|time|day|is|do|does|will|if)|which|why)(?= \\w)|(?:can|could|may|will|would|do|does|did|is|are|should|shall) (?:i|you|we|it|there|my|the|this|that)`,
)
/** Trouble in the form of a question: by itself no wish to know. */
const reproach =
  /(?:怎么|怎麼|咋)(?:还|還|又|这么|這麼|那么|那麼|会|會|就|不|没|沒|搞|回事|可能)|(?:还|還|又)(?:要|得)(?:多久|等|几|幾)|为(?:什么|啥)|為(?:什麼|啥)|凭什么|憑什麼|到底|居然|竟然|满意(?:什么|个|个啥)|滿意(?:什麼|個)|\b(?:why|how come|what the|seriously|how (?:can|could) (?:you|i|anyone))\b/i
/** Of the question that was put to them, or no more than a sound. */
const ofTheQuestion =
  /^.{0,8}(?:修好|解决|解決|弄好|办好|辦好|处理好|處理好|搞定)了(?:吗|嗎|没|沒)|^(?:(?:is|was|has) (?:it|everything|the car)(?: been)? (?:fixed|done|ready|sorted|solved|repaired)\b)|^(?:哪(?:件|个|個|次|方面)|什么(?:事|意思|满意)|什麼(?:事|意思|滿意)|(?:满|滿)意(?:什么|什麼|吗|嗎)|可以再|(?:which|what) (?:one|matter|case|problem|thing)|(?:what(?: do you mean)?|sorry|satisfied)[?!.\s]*$)/i
const pieces =
  /(?<=[?？。!！;；\n,，])|(?<=\.)(?=\s)|(?<=\p{Script=Han})[ \t]+(?=\p{Script=Han})|\s[-–—]+\s|\b(?:and|but|also)\b(?= (?:when|where|how|what|who|can|could|may|will)\b)/iu
const greeting =
  /^(?:你好|您好|请问|請問|对了|對了|那|还有|還有|另外|顺便|順便|想问一?下|想問一?下|麻烦|麻煩|谢谢|謝謝|多谢|多謝|hi|hello|thanks?(?: you)?|by the way|btw|also|so|ok(?:ay)?)?[\s\p{P}]*$/iu

/** Asked about, it is trouble and no question: "好了，灯亮着怎么办". */
const trouble =
  /坏|壞|响|響|漏|抖|臭|异|異|怪|味|亮|卡|烂|爛|断|斷|掉|\b(?:leak|nois|rattl|squeak|broke|fault|wrong|smell|dead|damag|scratch)\w*/i
const tellsTrouble = ({ reading: { facts, signals } }: Heard): boolean =>
  facts.some(({ slot }) => slot === 'symptom') ||
  signals.some(({ signal, strength }) => strength !== 'weak' && !signal.startsWith('fault.'))

const asksIn = (piece: string): boolean =>
  (interrogative.test(piece) || /[?？吗嗎]\s*$/.test(piece)) &&
  !ofTheQuestion.test(piece.trim()) &&
  (piece.match(/\p{Script=Han}/gu)?.length ?? 0) + 2 * (piece.match(/[a-z]+/gi)?.length ?? 0) >= 4

export interface Split {
  /** empty: nothing but the question, and what is polite beside it */
  told: string
  asked: string
}

/** Undefined: nothing is asked that somebody could answer. */
export function askedBeside(talk: Heard): Split | undefined {
  const text = talk.text.trim().replaceAll('’', "'")
  if (text.length > 120 || isIndifferent(text)) return undefined
  const all = text.split(pieces).filter(each => each.trim() !== '')
  const asking = all.filter(asksIn)
  if (asking.length === 0) return undefined
  const asked = asking.join(' ').trim()
  if (relapse.test(asked) || trouble.test(asked) || tellsTrouble(talk)) return undefined
  const told = all.filter(each => !asking.includes(each) && !greeting.test(each.trim()))
  if (told.length === 0 && reproach.test(asked)) return undefined
  return {
    told: told
      .join('')
      .replace(/[\s,，]+$/, '')
      .trim(),
    asked,
  }
}

// What a customer makes of a proposal: which option they name, yes, no, a question, a condition, or not yet. Reads words only.
import type { SolutionOption } from '../src/case/case.ts'
import { isChoice, label, sameWords, withoutStop } from './speak.ts'
import { saysNo, saysYes } from './statement.ts'
import type { Heard } from './talk.ts'

const hanDigits = '一二三四五六'
const numbers = ['one', 'two', 'three', 'four', 'five', 'six']
const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth']
const earlier = /(?:前|上)(?:面|边|邊|一)?(?:那)?[个個种種项項]|头一个|頭一個|\b(?:former|the first)\b/i
const later =
  /(?:后|後|下)(?:面|边|邊|一)?(?:那)?[个個种種项項]|最后(?:一|那)?个|最後(?:一|那)?個|\b(?:latter|the last)\b/i
/** Around an option said in its own words: "就换压缩机吧". */
const around =
  /^(?:那|那就|就|我|我们|我們|还是|還是|要|选|選|选择|選擇|想|用|按|照|行|好|可以|吧|[,，\s]|i(?:'ll| will)? (?:take|want|choose|prefer)|i'd like|let's|the|please|then|ok(?:ay)?)+|(?:吧|好了|就行|就好|那个|那個|的|了|please|one|[。.!！\s])+$/gi

/** "Ask my wife first", "first of all": what comes before a choice, not a choice. */
const beforeChoosing =
  /\b(?:ask|check|talk|speak|think|consult|discuss|look|see|call|sleep|need|want|know|have)\b(?! the)(?:(?! the (?:first|1st))[^,.;!?])*?\bfirst\b(?! (?:one|option))|\bfirst (?:of all|let me|i (?:need|want|have|must|would|will))\b|^first,/g

/** Which option is named: "2", "方案二", "选第一个", "the second one", "后面那个", or its own words. Undefined: none, or several. */
export function optionNamed(text: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const folded = text.normalize('NFKC').trim().toLowerCase().replace(beforeChoosing, ' ')
  const core = folded.replace(around, '').trim()
  const named = options.filter((option, index) => {
    const n = index + 1
    const han = hanDigits[index] ?? ''
    const byNumber = new RegExp(
      `^[(（]?${n}[)）.。、!！]?$|(?:方案|选项|選項|选|選|第|要|就)\\s*(?:${n}|${han})(?!\\d)|^${han}$|\\b(?:option|number|no\\.?|#)\\s*(?:${n}|${numbers[index]})\\b|\\b${words[index]}\\b`,
      'i',
    )
    const own = withoutStop(option.text).toLowerCase()
    const inWords = core.length >= 3 && (/\p{Script=Han}/u.test(core) || core.length >= 8) && own.includes(core)
    return byNumber.test(folded) || (own.length >= 4 && folded.includes(own)) || inWords
  })
  if (named.length > 0) return named.length === 1 ? named[0] : undefined
  if (options.length !== 2 || earlier.test(folded) === later.test(folded)) return undefined
  return earlier.test(folded) ? options[0] : options[1]
}

/** "第一个不行，第二个可以": one is refused beside the one that is taken. */
export function chosenBeside(text: string, options: readonly SolutionOption[]): SolutionOption | undefined {
  const clauses = text.split(/[,，;；。.、]|\bbut\b|但/)
  const named = (part: string) => optionNamed(part.replace(declined, ' '), options)
  const refused = clauses.filter(each => declined.test(each)).flatMap(each => named(each) ?? [])
  const taken = clauses.filter(each => !declined.test(each) && !asks.test(each)).flatMap(each => named(each) ?? [])
  const [only] = taken
  return refused.length > 0 && taken.length === 1 && only && !refused.includes(only) ? only : undefined
}

const mostOptions = 12
/** The button of a proposal that another has replaced, as far as that can be seen. */
export const pressesOlder = ({ state, text }: Heard): boolean =>
  (state.proposals ?? 1) > 1 &&
  Array.from({ length: mostOptions }, (_, at) => String(at + 1)).some(n =>
    (['zh-CN', 'zh-TW', 'en'] as const).some(each => sameWords(label(each, 'choice.option', { n }), text)),
  )

const declined =
  /不同意|不接受|不行|不满意|不滿意|不要|不能接受|不可以|拒绝|拒絕|都不|太少|不够|不夠|没诚意|沒誠意|\b(?:decline|reject|refuse|neither|none of|not acceptable|unacceptable|not enough|no way|no deal)\b|\bnot (?:happy|satisfied|good enough|what i)\b|\b(?:don't|do not|won't|can't|cannot) (?:want|accept|agree)\b/i
const accepted =
  /(?:没|沒)有?(?:问题|問題)|同意|接受|可以|就这样|就這樣|就按|照这个|照這個|就这个|就這個|行吧|没意见|沒意見|\b(?:agree|accept|deal|works for me|sounds good|go ahead|that's fine|fine with me)\b/i
const conditional =
  /但是?|不过|不過|可是|前提|除非|还要|還要|再加|\bbut\b|\bif\b|\bunless\b|\bprovided\b|\bonly when\b|\bas long as\b/i
const asks =
  /[?？]\s*$|[吗嗎么呢]\s*[。!！]?\s*$|^(?:为什么|為什麼|怎么|怎麼|什么|什麼|请问|請問|why|how|what|when|who|does|is|will|can)\b/i
/** Left to us, or the same to them: no choice, and no refusal. */
const anyOf =
  /^(?:那|就|都)?(?:你们|你們|您)?(?:随便|隨便|随意|隨意|看着办|看著辦|无所谓|無所謂|都行|都可以|都好|哪个都行|哪個都行|whatever|either(?: one)?(?: is fine)?|any(?: of them)?(?: is fine)?|up to you|you choose|you decide)(?:吧|啦|了|嘛|的)?[。.!！~\s]*$/i
const scornful =
  /打发|打發|叫花子|糊弄|耍(?:我|人)|^就这[?？]|^就這[?？]|开玩笑|開玩笑|\b(?:is that a joke|you must be joking|insult)/i
/** Thinks about it. */
const thinking =
  /考虑|考慮|(?:问|問)(?:一?下|问|問|过|過)?(?:我|咱)?(?:们|們)?(?:老婆|太太|老公|先生|爱人|愛人|家里|家裡|家人|爸|妈|媽|父母|儿子|兒子|女儿|女兒|朋友|对象|對象|媳妇|媳婦|领导|老板|老闆)|(?:明天|晚点|晚點|晚些|回头|回頭|过两天|過兩天|改天)(?:再)?(?:答复|答覆|告诉|告訴|回复|回覆|给你|給你|给您|給您|决定|決定|定)|想想|想一想|想一下|商量|再看看|再说吧|再說吧|不着急定|犹豫|猶豫|拿不定|不知道选|不知道選|纠结|糾結|\b(?:think (?:about|it over)|let me think|consider|discuss|(?:ask|talk (?:it over|to|with)|speak (?:to|with)|check with|consult) (?:it )?(?:with )?(?:my|the) (?:wife|husband|partner|family|boss|dad|mum|mom|father|mother|parents|son|daughter|friend|lawyer|insur\w*)|sleep on it|(?:tell|let) you (?:know )?(?:tomorrow|later|tonight|next|soon|then)|let you know|get back to you|not sure (?:yet|which))\b/i

/** "考虑好了，选第二个": no longer thinking. */
export const hasDecided = (text: string): boolean =>
  /还是(?:第|选|要|用|方案)|還是(?:第|選|要|用|方案)|(?:就|那就)(?:选|選|要|第|用|按)|(?:选|選)(?:第|方案)|(?:考虑|考慮|想|商量|问|問)(?:过|過|好|清楚|完)|决定|決定|\b(?:thought|decided|talked|discussed|asked my|go(?:ing)? with|i(?:'ll| will) take|take the|i (?:choose|want|prefer))\b/i.test(
    text,
  )

/** Wants to hear once more what was proposed. */
export const asksOptions = (text: string): boolean =>
  text.length <= 60 &&
  /\b(?:what|which|list|show|tell me|repeat|remind me|see)\b.{0,25}\b(?:options?|choices?|proposals?|offers?|suggestions?|alternatives)\b|\b(?:options?|choices?|proposals?|offer)\b.{0,12}\bagain\b|(?:有|是)?(?:哪些|哪几个|哪幾個|哪两个|哪兩個|什么|什麼|啥)(?:方案|选项|選項|选择|選擇)|(?:方案|选项|選項|选择|選擇)(?:都)?(?:是|有)(?:哪些|哪几个|哪幾個|什么|什麼|啥)|(?:再|重新)(?:发|發|说|說|列|看|念)(?:一?[遍次下])?(?:方案|选项|選項)|(?:方案|选项|選項).{0,6}再(?:发|發|说|說|列|看)/i.test(
    text,
  )

export type Verdict = 'declined' | 'asked' | 'accepted' | 'condition' | 'any' | 'thinking' | 'thanks' | 'unclear'
export function verdictOf(talk: Heard): Verdict {
  const { text, reading } = talk
  const explains = /^(?:因为|因為|because)/i.test(text.trim())
  if (isChoice(text, 'choice.decline')) return 'declined'
  if (scornful.test(text)) return 'declined'
  if (isChoice(text, 'choice.askFirst') || (reading.intent === 'why' && !explains) || asks.test(text.trim()))
    return 'asked'
  if (anyOf.test(text.trim())) return 'any'
  if (thinking.test(text) && !declined.test(text) && !reading.intents.includes('complain')) return 'thinking'
  if (accepted.test(text) && conditional.test(text) && !declined.test(text)) return 'condition'
  if (saysNo(talk) || reading.intent === 'refuse' || declined.test(text)) return 'declined'
  if (reading.intent === 'dontKnow') return 'thinking'
  const yes = saysYes(talk) || isChoice(text, 'choice.agree') || accepted.test(text)
  // "yes, but" is an offer of the customer's own
  if (yes && conditional.test(text)) return 'condition'
  if (yes) return 'accepted'
  if (reading.intents.includes('ask') && !explains) return 'asked'
  return reading.intent === 'thanks' ? 'thanks' : 'unclear'
}

/** Said of the proposal in so many words: understood as its answer also when something else was talked about since. */
export const answersPlainly = (talk: Heard, options: readonly SolutionOption[]): boolean => {
  const { text } = talk
  if (text.length <= 20 && /同意|接受|\b(?:agree|accept)\b/i.test(text) && !declined.test(text)) return true
  if (text.length > 40 || asks.test(text.trim()) || talk.reading.intents.includes('complain')) return false
  return optionNamed(text, options) !== undefined || isChoice(text, 'choice.agree') || isChoice(text, 'choice.decline')
}

/** Takes back what was agreed on. */
export const takesBack = (text: string): boolean =>
  text.length <= 60 &&
  (/改主意|改变主意|改變主意|反悔|后悔|後悔|不算|换一个|換一個|换成|換成|\bchanged? my mind\b|\b(?:the )?other one\b|\bno[, ]+wait\b|\bon second thou?ghts?\b/i.test(
    text,
  ) ||
    declined.test(text))

/** A no without a reason. */
export const isBareNo = (text: string): boolean =>
  isChoice(text, 'choice.decline') || text.replace(declined, '').replace(/[\s\p{P}]/gu, '').length < 4
/** "第一个可以，但是…" names an option and does not yet take it. */
export const isConditional = (text: string): boolean => conditional.test(text)

// Which language a message is written in: zh-CN, zh-TW, en, or undefined when it is too short or neutral to tell.
import type { ReadFact } from '../case/facts.ts'
import type { Language } from '../case/vocabulary.ts'
import { fold, scriptsOf } from './fold.ts'
import type { Message } from './message.ts'

const taiwanWords =
  /不晓得|雨刷|煞车|机车|贴文|影片|软体|网路|品质|资讯|保固|里程数|引擎|冷气|加油站吗|喔|啦|捏|欸|齁|业代|原厂|引擎脚|什麽|轮框|后照镜|排档|方向灯|故障码啦|甚么|服务厂|保养厂|牵车|交车啦|这台车子|没差|很扯|夸张耶|耶$/
const englishWords = new Set(
  "the a an is are was were be been am my i you your we our it its he she they this that these those and or but so if of to in on at for from with not no yes have has had do does did can could will would should please thank thanks hello hi hey car want need what when where why how who help problem sorry speak english chinese don't doesn't didn't isn't wasn't i'm it's i'd i've can't won't refund repair fix broken don know idea skip human person agree sure nothing else already told under warranty yesterday today tomorrow last week month year ago morning about there just like stopped working works worked car's branch workshop showroom dealership broke leaks makes keeps after before since only get got all any still again never always very too more much now new old brake engine stop start agent manager service".split(
    ' ',
  ),
)

/** Names and numbers are written alike in every language; they have no vote, unless nothing else was said. */
const voteless: ReadonlySet<string> = new Set(['vehicle.plate', 'vehicle.vin', 'customer.name', 'background.staff'])

export function readLanguage(message: Message, facts: readonly ReadFact[]): Language | undefined {
  const voting = votingText(message, facts)
  const { traditional, simplified, han } = scriptsOf(voting)
  const words = latinWords(fold(voting.slice(0, 4000)))
  const known = message.context.language
  if (han === 1 && words.total <= 1) return undefined
  if (han > 0 && han * 1.5 >= words.total) return chineseOf(traditional, simplified, han, message.folded, known)
  if (words.total === 0 || (words.total >= leastPinyin && words.pinyin === words.total)) return undefined
  if (words.english >= 2 || (words.english >= 1 && words.total <= 3)) return isPolite(message.folded) ? undefined : 'en'
  return words.total >= 5 && words.english >= 1 ? 'en' : undefined
}

function chineseOf(
  traditional: number,
  simplified: number,
  han: number,
  folded: string,
  known: Language | undefined,
): Language | undefined {
  if (traditional > simplified) return 'zh-TW'
  if (simplified > traditional) return 'zh-CN'
  if (known?.startsWith('zh')) return undefined
  if (han < 2) return undefined
  return taiwanWords.test(folded) ? 'zh-TW' : 'zh-CN'
}

/** "ok", "yes", "hi": said in any language. */
const isPolite = (folded: string): boolean =>
  /^\W*(ok|okay|yes|no|hi|hello|hey|sorry|bye|thanks|thank you|please)\W*$/.test(folded.slice(0, 40))

function votingText(message: Message, facts: readonly ReadFact[]): string {
  const spans = facts.filter(({ slot }) => voteless.has(slot)).map(({ span }) => span)
  const names = [...message.context.stores.flatMap(store => store.names), ...message.context.staff.map(one => one.name)]
  let text = message.text
  for (const [start, end] of spans) text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
  for (const name of names.sort((a, b) => b.length - a.length))
    if (name.length > 1 && text.includes(name)) text = text.replaceAll(name, ' '.repeat(name.length))
  return text === message.text || /\p{L}{2}/u.test(text) ? text : message.text
}

/** Chinese typed in letters: every word a syllable, and enough of them that no English sentence is meant. */
const pinyin =
  /^(?:[bp](?:a|o|ai|ei|ao|an|en|ang|eng|i|ie|iao|ian|in|ing|u)|m(?:a|o|ai|ei|ao|ou|an|en|ang|eng|i|ie|iao|iu|ian|in|ing|u)|f(?:a|o|ei|ou|an|en|ang|eng|u)|[dt](?:a|e|ai|ei|ao|ou|an|ang|eng|i|ie|iao|iu|ian|ing|u|uo|ui|uan|un|ong)|[nl](?:a|e|ai|ei|ao|ou|an|en|ang|eng|i|ia|ie|iao|iu|ian|in|iang|ing|u|uo|uan|un|ong|v|ve|ue)|[gkh](?:a|e|ai|ei|ao|ou|an|en|ang|eng|u|ua|uo|uai|ui|uan|un|uang|ong)|[jqx](?:i|ia|ie|iao|iu|ian|in|iang|ing|iong|u|ue|uan|un)|(?:[zcs]h?|r)(?:a|e|i|ai|ei|ao|ou|an|en|ang|eng|u|ua|uo|uai|ui|uan|un|uang|ong)|y(?:a|o|e|ao|ou|an|in|ang|ing|ong|u|ue|uan|un)|w(?:a|o|ai|ei|an|en|ang|eng|u)|a|e|ai|an|ao|ou|en|er|ang)$/
const leastPinyin = 4

function latinWords(folded: string): { total: number; english: number; pinyin: number } {
  let total = 0
  let english = 0
  let syllables = 0
  for (const match of folded.matchAll(/[a-z][a-z']*/g)) {
    if (match[0].length === 1 && match[0] !== 'i' && match[0] !== 'a') continue
    total++
    if (englishWords.has(match[0]) || englishWords.has(match[0].replace(/'(?:s|re|ll|d|ve)$/, ''))) english++
    if (pinyin.test(match[0])) syllables++
  }
  return { total, english, pinyin: syllables }
}

/** Nothing but signs, digits, emoji: no story. */
export const isNearEmpty = (message: Message): boolean => !/[\p{L}]{2,}/u.test(message.text.slice(0, 400))

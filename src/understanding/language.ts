// Which language a message is written in: zh-CN, zh-TW, en, or undefined when it is too short or neutral to tell.
import type { Language } from '../case/facts.ts'
import { scriptsOf } from './fold.ts'
import type { Message } from './message.ts'

const taiwanWords =
  /不晓得|雨刷|煞车|机车|贴文|影片|软体|网路|品质|资讯|保固|里程数|引擎|冷气|加油站吗|喔|啦|捏|欸|齁|业代|原厂|引擎脚|什麽|轮框|后照镜|排档|方向灯|故障码啦|甚么|服务厂|保养厂|牵车|交车啦|这台车子|没差|很扯|夸张耶|耶$/
const englishWords = new Set(
  "the a an is are was were be been am my i you your we our it its he she they this that these those and or but so if of to in on at for from with not no yes have has had do does did can could will would should please thank thanks hello hi hey car want need what when where why how who help problem sorry speak english chinese don't doesn't didn't isn't wasn't i'm it's i'd i've can't won't refund repair fix broken don know idea skip human person agree sure nothing else already told under warranty yesterday today tomorrow last week month year ago morning about there just like get got all any still again never always very too more much now new old brake engine stop start agent manager service".split(
    ' ',
  ),
)

export function readLanguage(message: Message): Language | undefined {
  const { traditional, simplified, han } = scriptsOf(message.text)
  const words = latinWords(message)
  const known = message.context.language
  if (han === 1 && words.total <= 1) return undefined
  if (han > 0 && han * 1.5 >= words.total) return chineseOf(traditional, simplified, han, message.folded, known)
  if (words.total === 0) return undefined
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

function latinWords(message: Message): { total: number; english: number } {
  let total = 0
  let english = 0
  for (const match of message.folded.slice(0, 4000).matchAll(/[a-z][a-z']*/g)) {
    if (match[0].length === 1 && match[0] !== 'i' && match[0] !== 'a') continue
    total++
    if (englishWords.has(match[0])) english++
  }
  return { total, english }
}

/** Nothing but signs, digits, emoji: no story. */
export const isNearEmpty = (message: Message): boolean => !/[\p{L}]{2,}/u.test(message.text.slice(0, 400))

// Words that answer nothing but a yes-or-no question, and readings cleared of what was wrongly made of them. Knows no case.
import type { ReadFact } from '../src/case/facts.ts'
import type { Reading } from '../src/case/reading.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { isChoice } from './speak.ts'

const yes =
  /^(?:(?:对|對|是|好|嗯|恩|哦|噢|行|可以|没错|沒錯|没问题|沒問題|明白|知道|收到|了解|继续|繼續|谢谢|謝謝|感谢|感謝|多谢|多謝|go on|go ahead|continue|ok(?:ay)?|yes|yep|yeah|yup|sure|right|correct|fine|alright|all right|got it|thanks|thank you)[的啊呀吧了嘞呢哈您你]*[\s,.，。、!！~～]*)+$/i
const no =
  /^(?:不是?|不对|不對|没有?|沒有?|否|无|無|no|nope|none)[的啊呀吧了呢]*[\s,.，。、!！~～]*(?:thanks|thank you|谢谢|謝謝)?[\s.。!！]*$/i

/** "对的", "ok, thanks": heard, but no answer to a question for facts and no part of the story. */
export const isBareYes = (text: string): boolean => text.length <= 60 && yes.test(text.trim())
const isBare = (text: string): boolean => isBareYes(text) || no.test(text.trim())

/** A second matter is announced, not an answer given. */
const announcesAnother =
  /另外|此外|除此之外|除了这|除了這|(?:还|還)有(?:一|个|個|件|就是|[,，:：])|\banother (?:thing|problem|issue|matter|complaint)\b|\bon top of (?:that|this)\b|\bone more thing\b|\bbesides\b|^also\b/i
/** Said in so many words to be a new matter, before it is told. */
const newMatter =
  /^(?:那|对了|對了|你好|您好|[,，。\s])*(?:(?:这|這|那)(?:个|個|次)?(?:是|算)?|又(?:来|來)?(?:了)?(?:一个|一個)?|(?:还|還)?有(?:一)?(?:个|個|件)?)?(?:另(?:外)?(?:的)?(?:一)?(?:件|个|個|码|碼|桩|樁)|(?:一)?(?:件|个|個)?新(?:的)?(?:一)?(?:件|个|個)?(?:事情?|问题|問題|投诉|投訴|客訴)|(?:两|兩)(?:码|碼)(?:子)?事|(?:两|兩)(?:件|个|個)(?:不同的)?事)|^\W*(?:(?:this is |it's |there's |there is |i have |on )?(?:a |an )?(?:completely |totally |entirely )?(?:different|new|separate|unrelated|another) (?:matter|problem|issue|complaint|thing|topic|subject)|unrelated)\b/i
export const namesNew = (text: string): boolean => newMatter.test(text.slice(0, 60))

export const opensAnother = (text: string): boolean => announcesAnother.test(text.slice(0, 200)) || namesNew(text)

/** It is to be a case of its own: "另外开一个", "please file it separately". Another invoice or another month is none. */
const separate =
  /(?:另外|另行|另|单独|單獨|分开|分開|重新|再)(?:再)?(?:帮我|幫我|给我|給我|帮忙|幫忙)?(?:开|開|立|建|登记|登記|记|記|报|報|提)(?:一|1)?(?:[个個件张張](?:新的?)?(?:单子?|單子?|案子?|案件|工单|工單|投诉|投訴)?(?=$|[\s,，。.!！;；吧哈啊好])|(?:单子?|單子?|案子?|案件|工单|工單|投诉|投訴)(?!人|电话|電話))|(?:另外|另行|单独|單獨|分开|分開)(?:登记|登記|立案|投诉|投訴|处理|處理|算)(?=$|[\s,，。.!！;；吧哈啊好])|\b(?:open|file|log|start|create|raise|register|make)\b[^.!?]{0,24}\b(?:separate|new|second|another)\b[^.!?]{0,12}\b(?:one|case|complaint|ticket|file)\b|\b(?:as )?a (?:separate|second) (?:case|complaint|ticket|matter)\b|\b(?:file|log|register|handle|record|treat|note|keep) (?:it|this|that|them) (?:separately|apart)\b/iu
const separateRefused = /不用|不要|不需要|不必|别|別|\b(?:don't|do not|no need)\b/i
export const wantsSeparate = (text: string): boolean => {
  const found = separate.exec(text.slice(0, 400))
  return found !== null && !separateRefused.test(text.slice(Math.max(0, found.index - 8), found.index))
}
/** A clause that only says there is something more, or that it is to be kept apart. */
export const onlyAnnounces = (clause: string): boolean =>
  (announcesAnother.test(clause) || wantsSeparate(clause)) &&
  !/[\p{L}\p{N}]/u.test(
    clause
      .replace(separate, ' ')
      .replace(
        /另外|此外|除此之外|还有|還有|一?[件个個]?(?:别的|別的)?(?:事情?|问题|問題)|我|要|想|说|說|请|請|麻烦|麻煩|帮|幫|吧|啊|的|\b(?:another|one more|more|also|there is|there's|i have|thing|matter|problem|issue|complaint|please|and|it|this|on top of that|besides)\b/gi,
        ' ',
      ),
  )

/** What was open when a message came, and what of the customer and the matter is known by then. */
interface Asked {
  open?: Slot | undefined
  named?: boolean
  /** how often it was repaired is known */
  repaired?: boolean
}

/** A yes is nobody's name and nobody's wish; a plate is no model, a model no name, a number no time to ring. */
export function withoutEchoes(reading: Reading, text: string, asked: Asked = {}): Reading {
  const { facts } = reading
  const models = facts.flatMap(fact => (fact.slot === 'vehicle.model' ? [fact] : []))
  const plates = facts.flatMap(fact => (fact.slot === 'vehicle.plate' ? [fact.value] : []))
  const rings = facts.some(fact => fact.slot === 'customer.contactPreference')
  const agreed = isBareYes(text)
  // a sentence about a fault, given where the model was asked for, is none
  const sentence =
    (facts.some(fact => fact.slot === 'symptom') &&
      models.some(({ value: model }) => model.trim().split(/\s+/).length >= 5)) ||
    models.some(({ value: model }) => /[,，。;；]/.test(model) && (model.match(/\p{Script=Han}/gu)?.length ?? 0) >= 8)
  const counts = countsBarely(reading, text, asked)
  const kept = facts.filter((fact: ReadFact) => {
    if (agreed) return typeof fact.value === 'boolean'
    if (counts && fact.slot === 'background.repairs') return false
    if (sentence && (fact.slot === 'vehicle.model' || fact.slot === 'vehicle.brand')) return false
    if (fact.slot === 'background.staff') return !isBare(fact.value.name)
    if (fact.slot === 'vehicle.model') return !plates.includes(fact.value)
    // the 5 of an X5 is no distance
    if (fact.slot === 'vehicle.mileageKm') return !models.some(model => within(fact, model))
    // when to ring is to come
    if (fact.slot === 'background.occurredOn') return !rings
    if (fact.slot === 'customer.contactPreference') return !/^[\d\s+()-]+$/.test(fact.value)
    if (fact.slot === 'customer.name')
      return !models.some(({ value }) => value.startsWith(fact.value)) && !(asked.named && saysNameInstead(fact, asked))
    if (fact.slot === 'demand') return !(fact.value.kind === 'other' && (opensAnother(text) || isOutcry(reading, text)))
    return true
  })
  const signals = counts ? reading.signals.filter(({ signal }) => signal !== 'repair.repeated') : reading.signals
  const clean = kept.length === facts.length ? reading : { ...reading, facts: kept, signals }
  if (asked.open === 'demand') return forDemand(clean, text)
  return asked.open === 'customer.phone' ? forPhone(clean, text) : clean
}

/** "不是两次,是三次" puts a number right; with no number of repairs known, it may be of calls or anything. */
const countsBarely = ({ facts }: Reading, text: string, { open, repaired }: Asked): boolean =>
  !repaired &&
  open !== 'background.repairs' &&
  facts.some(fact => fact.slot === 'background.repairs' && fact.evidence === text.trim()) &&
  /不是|\bnot\b/i.test(text) &&
  !/[修换換店厂廠检檢]|\b(?:repair|fix|replac|shop|work ?shop|dealer|garage)/i.test(text)

/** Anger alone is no wish, however well it answers. */
const isOutcry = ({ emotion }: Reading, text: string): boolean =>
  ['angry', 'furious'].includes(emotion.level) &&
  text.length <= 60 &&
  !/要|希望|想|让|讓|给|給|必须|必須|应该|應該|别|別|退|赔|賠|换|換|修|查|道歉|解释|解釋|\b(?:want|need|fix|pay|refund|replace|should|must|give|stop|get|let)\b/i.test(
    text,
  )

const within = (one: ReadFact, other: ReadFact): boolean => one.span[0] >= other.span[0] && one.span[1] <= other.span[1]

/** Another name to "which car is it?" is no correction of the name. */
const saysNameInstead = (fact: ReadFact, { open }: Asked): boolean =>
  open === 'vehicle.model' && fact.evidence.length <= 4

const wishes = ['repair', 'explanation', 'apology', 'discount'] as const

/** A wish that was tapped is what the button says. */
function forDemand(reading: Reading, text: string): Reading {
  const kind = wishes.find(each => isChoice(text, `demand.${each}`))
  if (!kind) return reading
  const words = text.trim()
  const wish: ReadFact = { slot: 'demand', value: { kind, text: words }, evidence: words, span: [0, text.length] }
  return { ...reading, facts: [...reading.facts.filter(fact => fact.slot !== 'demand'), wish] }
}

const hour =
  /[上中下]午|早上|晚上|傍晚|[\d一二三四五六七八九十两兩][点點]|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\b(?:morning|afternoon|evening|noon)s?\b/i

/** What a message is made of that only says when to ring. */
const aroundHour =
  /今天|明天|后天|後天|今晚|明晚|明早|(?:周|週|星期|礼拜|禮拜)[一二三四五六日天末]|[上中下]午|早上|晚上|傍晚|平日|工作日|[\d一二三四五六七八九十两兩:：]+[点點](?:半|钟|鐘|\d+分?)?|打|给|給|电话|電話|联系|聯絡|聯繫|找|方便|有空|有时间|有時間|可以|最好|比较|比較|大概|差不多|左右|[我你您们們请請都再才就在行好吧以之后後前到至的接]|\b(?:call|ring|phone|reach|me|us|please|pls|any ?time|only|best|is|the|in|on|at|after|before|between|around|from|to|until|and|or|tomorrow|today|tonight|this|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|week(?:days|ends)|mornings?|afternoons?|evenings?|noon|\d{1,2}(?::\d\d)? ?(?:[ap]\.?m|o'?clock)?)\b|[^\p{L}\p{N}]/giu
const saysOnlyHour = (words: string): boolean => words.replace(aroundHour, '') === ''

/** Asked for a number: mere digits threaten nobody ("12345" is also an office), and an hour says when to ring. */
function forPhone(reading: Reading, text: string): Reading {
  const words = text.trim()
  if (/^[\d\s+()-]+$/.test(words) && reading.signals.length > 0)
    return { ...reading, signals: [], intent: 'unclear', intents: ['unclear'] }
  const rings = reading.facts.every(fact => fact.slot === 'background.occurredOn') && reading.intent === 'unclear'
  if (!rings || reading.signals.length > 0 || words.length > 40 || !hour.test(words) || !saysOnlyHour(words))
    return reading
  const time: ReadFact = { slot: 'customer.contactPreference', value: words, evidence: words, span: [0, text.length] }
  return { ...reading, facts: [time] }
}

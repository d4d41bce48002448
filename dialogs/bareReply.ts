// Words that answer nothing but a yes-or-no question, and readings cleared of what was wrongly made of them. Knows no case.
import type { ReadFact, Reading, Slot } from '../src/case/facts.ts'
import { isChoice } from './speak.ts'

const yes =
  /^(?:(?:对|對|是|好|嗯|恩|哦|噢|行|可以|没错|沒錯|没问题|沒問題|明白|知道|收到|了解|谢谢|謝謝|感谢|感謝|多谢|多謝|ok(?:ay)?|yes|yep|yeah|yup|sure|right|correct|fine|alright|all right|got it|thanks|thank you)[的啊呀吧了嘞呢哈您你]*[\s,.，。、!！~～]*)+$/i
const no =
  /^(?:不是?|不对|不對|没有?|沒有?|否|无|無|no|nope|none)[的啊呀吧了呢]*[\s,.，。、!！~～]*(?:thanks|thank you|谢谢|謝謝)?[\s.。!！]*$/i

/** "对的", "ok, thanks": heard, but no answer to a question for facts and no part of the story. */
export const isBareYes = (text: string): boolean => text.length <= 60 && yes.test(text.trim())
const isBare = (text: string): boolean => isBareYes(text) || no.test(text.trim())

/** A second matter is announced, not an answer given. */
const announcesAnother =
  /另外|此外|除此之外|除了这|除了這|(?:还|還)有(?:一|个|個|件|就是|[,，:：])|\banother (?:thing|problem|issue|matter|complaint)\b|\bon top of (?:that|this)\b|\bone more thing\b|\bbesides\b|^also\b/i
export const opensAnother = (text: string): boolean => announcesAnother.test(text.slice(0, 200))

/** What was open when a message came, and whether the customer's name is known by then. */
interface Asked {
  open?: Slot | undefined
  named?: boolean
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
  const kept = facts.filter((fact: ReadFact) => {
    if (agreed) return typeof fact.value === 'boolean'
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
  const clean = kept.length === facts.length ? reading : { ...reading, facts: kept }
  if (asked.open === 'demand') return forDemand(clean, text)
  return asked.open === 'customer.phone' ? forPhone(clean, text) : clean
}

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

/** Asked for a number: mere digits threaten nobody ("12345" is also an office), and an hour says when to ring. */
function forPhone(reading: Reading, text: string): Reading {
  const words = text.trim()
  if (/^[\d\s+()-]+$/.test(words) && reading.signals.length > 0)
    return { ...reading, signals: [], intent: 'unclear', intents: ['unclear'] }
  const rings = reading.facts.every(fact => fact.slot === 'background.occurredOn') && reading.intent === 'unclear'
  if (!rings || reading.signals.length > 0 || words.length > 40 || !hour.test(words)) return reading
  const time: ReadFact = { slot: 'customer.contactPreference', value: words, evidence: words, span: [0, text.length] }
  return { ...reading, facts: [time] }
}

// Words that answer nothing but a yes-or-no question, and readings cleared of what was wrongly made of them. Knows no case.
import type { ReadFact, Reading } from '../src/case/facts.ts'

const yes =
  /^(?:(?:对|對|是|好|嗯|恩|哦|噢|行|可以|没错|沒錯|没问题|沒問題|明白|知道|收到|了解|谢谢|謝謝|感谢|感謝|多谢|多謝|ok(?:ay)?|yes|yep|yeah|yup|sure|right|correct|fine|alright|all right|got it|thanks|thank you)[的啊呀吧了嘞呢哈您你]*[\s,.，。、!！~～]*)+$/i
const no =
  /^(?:不是?|不对|不對|没有?|沒有?|否|无|無|no|nope|none)[的啊呀吧了呢]*[\s,.，。、!！~～]*(?:thanks|thank you|谢谢|謝謝)?[\s.。!！]*$/i

/** "对的", "ok, thanks": heard, but no answer to a question for facts and no part of the story. */
export const isBareYes = (text: string): boolean => text.length <= 60 && yes.test(text.trim())
const isBare = (text: string): boolean => isBareYes(text) || no.test(text.trim())

/** A second matter is announced, not an answer given. */
const announcesAnother =
  /另外|此外|除此之外|除了这|除了這|(?:还|還)有(?:一|个|個|件|就是|[,，:：])|\banother (?:thing|problem|issue|matter)\b|\bon top of (?:that|this)\b|\bone more thing\b|\bbesides\b|^also\b/i
export const opensAnother = (text: string): boolean => announcesAnother.test(text.slice(0, 200))

/** A yes is nobody's name and nobody's wish; a plate is no model, a model no name, a number no time to ring. */
export function withoutEchoes(reading: Reading, text: string): Reading {
  const { facts } = reading
  const models = facts.flatMap(fact => (fact.slot === 'vehicle.model' ? [fact.value] : []))
  const plates = facts.flatMap(fact => (fact.slot === 'vehicle.plate' ? [fact.value] : []))
  const agreed = isBareYes(text)
  const kept = facts.filter((fact: ReadFact) => {
    if (agreed) return typeof fact.value === 'boolean'
    if (fact.slot === 'background.staff') return !isBare(fact.value.name)
    if (fact.slot === 'vehicle.model') return !plates.includes(fact.value)
    if (fact.slot === 'customer.contactPreference') return !/^[\d\s+()-]+$/.test(fact.value)
    if (fact.slot === 'customer.name') return !models.some(model => model.startsWith(fact.value))
    if (fact.slot === 'demand') return !(fact.value.kind === 'other' && opensAnother(text))
    return true
  })
  return kept.length === facts.length ? reading : { ...reading, facts: kept }
}

// Which language a message moves the talk to: only what is clearly written in another one, or asked for. Says nothing.
import type { ReadFact } from '../src/case/facts.ts'
import type { Reading } from '../src/case/reading.ts'
import type { Language, Slot } from '../src/case/vocabulary.ts'
import type { State } from './state.ts'

/** What languages are called when somebody asks for one. */
const languageNames: readonly [Language, RegExp][] = [
  ['en', /english|英文|英语|英語/i],
  ['zh-TW', /繁體|繁体|正體|traditional/i],
  ['zh-CN', /简体|簡體|普通话|普通話|国语|simplified/i],
]
const shortAnswers: readonly Slot[] = [
  'customer.name',
  'customer.phone',
  'vehicle.model',
  'vehicle.plate',
  'vehicle.vin',
  'background.visit',
  'background.staff',
  'background.store',
]

/** "英文", "English please": the name of a language and no more. */
export const namesLanguage = (text: string): boolean =>
  /^(?:in )?(?:english|英文|英语|英語|中文|繁體(?:中文)?|繁体(?:中文)?|简体(?:中文)?|簡體(?:中文)?|chinese|mandarin)(?: please| only)?[\s.。!！]*$/i.test(
    text.trim(),
  )
/** Hardly a sentence in simplified characters is without one of these; none of them is written in the other script. */
const onlySimplified = /[们这个说车开问题时还没对吗么为会过来现发给电话请谢让换钱样应该点听买卖]/
/** Whoever asked for English and then writes a whole Chinese sentence has changed their mind. */
const leastAgainstWish = 8

/** Told by whoever needs the other one. */
const cannotChinese =
  /\b(?:(?:don't|do not|can't|cannot|can not|couldn't) (?:really |quite )?(?:speak|read|understand|write|know)|no|not (?:speak|read|understand)) (?:any |much |your )?(?:chinese|mandarin)\b/i
const cannotEnglish =
  /(?:不会|不會|不懂|看不懂|听不懂|聽不懂|不太会|不太會)(?:说|說|讲|講|看|写|寫|用)?(?:英文|英语|英語)/

/** Courtesies, a yes or a no: written by people who write the rest in another language. */
const inAnyLanguage =
  /\b(?:ok(?:ay)?|okey|yes|yeah|yep|yup|no|nope|not (?:(?:too|so|that) )?bad|good(?: (?:morning|afternoon|evening|night|day|idea|job))?|great|fine|cool|nice|perfect|super|thanks?(?: (?:you|a lot|so much|very much))?|thx|please|pls|sorry|hi|hello|hey|bye(?:[- ]bye)?|no problem|never ?mind|sounds good|sure|of course|all right|alright|right|correct|got it|well done|happy new year|so so|see you|my god|oh|wow|vip|suv|pro|max|plus)\b|(?:好[的吧啊呀啦]?|是的?|对的?|對的?|行|可以|谢谢[你您]?|謝謝[你您]?|多谢|感谢|感謝|嗯+|没问题|沒問題|不用了?|不要|没有|沒有|不是|不行|收到|知道了?|明白|再见|再見|辛苦了?)(?=$|[^\p{Script=Han}])/giu

/** A name, a car or a plate is written as it is, whoever writes it. */
const written: ReadonlySet<string> = new Set([
  'customer.name',
  'vehicle.brand',
  'vehicle.model',
  'vehicle.plate',
  'background.staff',
  'background.store',
])
const withoutNames = (text: string, facts: readonly ReadFact[]): string =>
  facts
    .filter(({ slot, span: [from, to] }) => written.has(slot) && text.length <= 40 && to <= text.length && from < to)
    .reduce((left, { span: [from, to] }) => left.slice(0, from) + ' '.repeat(to - from) + left.slice(to), text)

/** Which language the customer speaks now; a name, a model or an "ok" is no change. */
export function languageOf(
  reading: Reading,
  text: string,
  { language: current, open, chinese, page, wished }: State,
): Language {
  const known = chinese ?? (page === 'en' ? undefined : page)
  if (cannotChinese.test(text)) return 'en'
  const language = reading.language === 'zh-CN' && !onlySimplified.test(text) ? (known ?? 'zh-CN') : reading.language
  if (cannotEnglish.test(text)) return language === 'zh-TW' ? language : (known ?? 'zh-CN')
  if (namesLanguage(text) || reading.intents.includes('changeLanguage')) {
    const named = languageNames.find(([, name]) => name.test(text))?.[0]
    if (named) return named
    if (/中文|chinese|mandarin|國語/i.test(text)) {
      // four characters show no script: as they wrote before, or as their page is
      if (language === 'zh-TW') return language
      return known ?? 'zh-CN'
    }
    if (language) return language
  }
  if (!language || language === current) return current
  const answersShortly =
    open !== undefined && shortAnswers.includes(open) && reading.facts.some(fact => fact.slot === open)
  if (answersShortly && !reading.intents.includes('complain')) return current
  const told = withoutNames(text, reading.facts).replace(inAnyLanguage, ' ')
  const han = told.match(/\p{Script=Han}/gu)?.length ?? 0
  if (wished === 'en' && current === 'en' && han < leastAgainstWish) return current
  // a plate or a name in Chinese characters turns no English message Chinese
  const latin = told.match(/[a-z]{2,}/gi)?.length ?? 0
  if (language === 'en') return latin >= 2 && han * 2 <= latin ? 'en' : current
  return han >= (current === 'en' ? 2 : 4) ? language : current
}

// Messages that are no complaint: greeting, booking, question, praise, spam, things nobody can read. Helpful, short, no case.
import { retentionIn } from '../src/case/policy/directory.ts'
import { ask } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { keepLine, listensFirst } from './burst.ts'
import { kindSent } from './evidence.ts'
import { isChoice, label, speak } from './speak.ts'
import { declines, factsIn, hasWords } from './statement.ts'
import { caseOf, caseStore, type Heard, placesOf, storeName, storeNames, type Talk } from './talk.ts'
import { whomToRing } from './whomToRing.ts'
import { asksBesideLeaving } from './words/leavingInPart.ts'
import { stillComplains } from './words/takingUp.ts'

const forNewcomers = ['choice.complain', 'choice.status', 'choice.human'] as const

/**
 * Names the dealership, says that nobody but a machine answers yet, and where the privacy notice is.
 * @param follows where somebody who was here before is as new as anybody: how they take up what they told then
 */
export function greet(talk: Talk, follows = false) {
  const { stores, privacy } = talk.rules.directory
  const store = stores.length === 1 ? storeName(talk) : privacy.controller
  const { link } = privacy
  const retention = retentionIn(privacy.retention, talk.state.language)
  speak(talk, 'greeting.hello', { store, retention, link })
  talk.state.greeted = true
  if (!follows) return ask(talk, 'story', { key: 'greeting.ask', onRequest: true })
  speak(talk, 'greeting.earlier', {})
  const offered = forNewcomers.map(key => label(talk.state.language, key))
  ask(talk, 'story', { key: 'greeting.ask', onRequest: true, choices: offered })
}

/** The notice for whoever wrote before being greeted: before the question, if there is one. */
export function giveNotice(talk: Talk) {
  const { privacy } = talk.rules.directory
  const at = talk.says.findIndex(say => say.asks !== undefined)
  const after = talk.says.splice(at < 0 ? talk.says.length : at)
  speak(talk, 'greeting.notice', { store: storeNames(talk), link: privacy.link })
  talk.says.push(...after)
  talk.state.greeted = true
}

const choices = ['choice.complain', 'choice.book', 'choice.status', 'choice.human'] as const

/** Kana, Hangul, Cyrillic, Arabic, Thai: nothing of it can be read here, a person may. */
const foreign =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}]{2}/u

function notUnderstood(talk: Heard) {
  const { state } = talk
  if (foreign.test(talk.text)) {
    speak(talk, 'talk.foreign', {}, { asks: 'story', choices: [label(state.language, 'choice.human')] })
    state.open = 'story'
    return
  }
  if (listensFirst(talk)) return
  keepLine(talk)
  state.unclear++
  if (state.unclear === 1) return ask(talk, 'story', { key: 'talk.unclear', onRequest: true })
  speak(talk, 'talk.choices', {}, { asks: 'story', choices: choices.map(key => label(state.language, key)) })
  state.open = 'story'
}

/** Nobody has to tell anything here: the second time a person is offered. */
function notTold(talk: Heard) {
  const { state } = talk
  if (state.declinedInRow < 2) return ask(talk, 'story', { key: 'talk.unsure', onRequest: true })
  const offered = (['choice.human', 'choice.complain', 'choice.book'] as const).map(key => label(state.language, key))
  speak(talk, 'talk.offer', {}, { asks: 'story', choices: offered })
  state.open = 'story'
}

/** Sent before a word was said. */
const whatAbout = {
  video: 'evidence.whatInVideo',
  voice: 'evidence.whatInVoice',
  place: 'evidence.whatAtPlace',
  photo: 'photo.whatAbout',
  several: 'photo.whatAbout',
} as const

/** Faces and fists, not a word. */
const onlyAngry = /^(?:[\u{1F621}\u{1F620}\u{1F92C}\u{1F47F}\u{1F4A2}\u{1F624}\u{1F595}\u{1F608}]\uFE0F?[\s!！。.]*)+$/u

/** After an answer: all is well then. */
const allRight =
  /^(?:(?:哦|噢|喔|嗯|好|好的|行|这样|這樣|原来如此|原來如此|原来|是吗|是嗎|ok(?:ay)?|oh|ah|right|i see|fine)[,，。.!！\s]*)*(?:那|那就|就|then)?(?:没事|沒事|没什么|沒什麼|没问题|沒問題|放心|不用|that's (?:fine|ok(?:ay)?|all right)|no (?:problem|worries)|all good|never ?mind)(?:了|啦|then)?[,，。.!！\s~]*(?:谢谢|謝謝|thanks|thank you)?[.!！。\s]*$/i

/** "太差了", "有夠瞎": of what, is not said. */
const scolding =
  /^(?:真是?|实在|實在|也|简直|簡直)*(?:太|有够|有夠|够|夠|超|很|好|真)\S?(?:差|烂|爛|瞎|扯|坑|雷|黑|离谱|離譜|过分|過分|夸张|誇張|糟糕?|恶心|噁心)(?:劲|勁)?(?:了|啦|吧|喔)*[!！。~～\s]*$|^(?:this is |that's |it's )?(?:absolutely |just |really |so )*(?:terrible|awful|disgusting|pathetic|ridiculous|a joke|rubbish|shocking)[.!\s]*$/i
const onlyScolds = ({ text }: Heard): boolean => scolding.test(text.trim())

/** "I have a complaint": that there is one, and not which. */
const onlyComplains = /^(?:(?:hi|hello),? )?(?:i (?:have|got)|i've got|there is|this is)? ?(?:an? )?complaints?[.! ]*$/i

/** What was told is taken in. */
const heardThat = /^(?:哦|噢|喔|知道了|知道啦|明白|了解|懂了|收到|这样啊|這樣啊|got it|i see|understood)/i

/** Nobody here knows the answer; the second time, whom to ring is enough. */
function referQuestion(talk: Heard) {
  if ((talk.state.said['talk.ask'] ?? 0) > 0)
    return speak(talk, 'talk.askLine', { store: storeName(talk), phone: whomToRing(talk) })
  return speak(talk, 'talk.ask', { places: placesOf(talk) })
}

export function runSmallTalk(talk: Heard) {
  const { state, reading, text } = talk
  const facts = factsIn(talk)
  state.pending.facts = [...state.pending.facts.filter(old => !facts.some(fact => fact.slot === old.slot)), ...facts]
  const { attachments, place } = talk.turn.inbound
  if ((attachments.length > 0 || place) && !hasWords(text) && state.consent !== 'refused')
    return ask(talk, 'story', { key: whatAbout[kindSent(talk)], onRequest: true })
  if (isChoice(text, 'choice.complain')) return ask(talk, 'story', { key: 'talk.tell', onRequest: true })
  if (isChoice(text, 'choice.book')) return speak(talk, 'talk.book', { places: placesOf(talk) })
  if (onlyAngry.test(text.trim()) || onlyScolds(talk)) return ask(talk, 'story', { key: 'talk.angry', onRequest: true })
  const closed = caseOf(talk)?.status === 'closed'
  if (closed && isBareYes(text)) return speak(talk, reading.intent === 'thanks' ? 'talk.thanks' : 'talk.goodbye', {})
  // "no, thanks" to a greeting is no silence about a trouble
  const needsNothing = state.declinedInRow === 0 && /^(?:不用|不需要|不必|沒事|没事|no\b)/i.test(text.trim())
  const unwilling = declines(talk) && facts.length === 0 && !needsNothing
  state.declinedInRow = unwilling ? state.declinedInRow + 1 : 0
  if (unwilling) return notTold(talk)
  const before = state.unclear
  state.unclear = 0
  const _store = caseStore(talk)
  switch (reading.intents.includes('greeting') && reading.intent === 'yes' ? 'greeting' : reading.intent) {
    case 'greeting':
      if (state.said['greeting.back'] && listensFirst(talk)) return
      return state.greeted ? ask(talk, 'story', { key: 'greeting.back', onRequest: true }) : greet(talk)
    case 'book':
      return speak(talk, 'talk.book', { places: placesOf(talk) })
    case 'ask':
      return referQuestion(talk)
    case 'praise':
      return speak(talk, 'talk.praise', {})
    case 'thanks':
      return speak(talk, 'talk.thanks', {})
    case 'goodbye':
      return speak(talk, 'talk.goodbye', {})
    case 'spam':
      return speak(talk, 'talk.spam', {})
    case 'cancel':
    case 'refuse':
    case 'skip':
    case 'no':
      return asksBesideLeaving(text) ? referQuestion(talk) : speak(talk, 'talk.cancelled', {})
    case 'yes':
      // "oh good, thanks" after an answer begins no matter
      if (reading.intents.includes('thanks') || heardThat.test(text.trim())) return speak(talk, 'talk.thanks', {})
      return ask(talk, 'story', { key: 'talk.tell', onRequest: true })
    default:
      if (facts.length > 0) return ask(talk, 'story', { key: 'talk.noted', onRequest: true })
      if (onlyComplains.test(text.trim()) || stillComplains.test(text))
        return ask(talk, 'story', { key: 'talk.tell', onRequest: true })
      if (allRight.test(text.trim())) return speak(talk, 'talk.cancelled', {})
      state.unclear = before
      return notUnderstood(talk)
  }
}

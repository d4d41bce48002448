// Somebody who waits and urges: sorry first, then who is in touch by when; a time that has passed is owned up to. Knows no staff.

import { isLate } from '../src/case/views/late.ts'
import { askAgain } from './ask.ts'
import { optionTaken } from './choice.ts'
import { tellWhatComes } from './next.ts'
import { verdictOf } from './proposalWords.ts'
import { speak } from './speak.ts'
import { record } from './statement.ts'
import { missedPromise } from './status.ts'
import { dueOf, type Heard, isWithStaff, openCaseOf, ownerOf } from './talk.ts'
import { whomToRing } from './whomToRing.ts'
import { colleagueGone, nobodyThere } from './words/waiting.ts'

/** Urges, or says that nobody has been in touch, and tells nothing new beside it. */
const urging =
  /催(?:一下|一催|催|促|个|個)|催[^,，。]{0,6}$|(?:能不能|可不可以|能否|麻烦|麻煩|请|請)?(?:再)?(?:尽快|盡快|快点|快點|快一点|快一點|抓紧|抓緊|加急)(?:处理|處理|办|辦|弄|吧|行吗|行嗎|好吗|好嗎|啊|嘛)?[。.!！?？]*$|^急[,，!！。急]*(?:在线等|在線等)?|(?:还|還|都|也|怎么|怎麼|为什么|為什麼)(?:是)?(?:没|沒|没有|沒有|无|無)(?:人|消息|下文|动静|動靜|回音|回复|回覆|回应|回應|电话|電話|联系|聯絡|聯繫)|(?:没|沒)(?:有)?(?:人|一个人|一個人)(?:联系|聯絡|聯繫|打|理|管|找|回|跟)|(?:怎么|怎麼|到底)?(?:还|還)不(?:联系|聯絡|聯繫|打|回)|\bno ?(?:body|one) (?:has )?(?:called|contacted|rung|answered|replied|got back|been in touch)\b|把我(?:们|們)?忘|忘(?:了|记|記)我|管不管|还管吗|還管嗎|\bforg[eo]t(?:ten)? (?:about )?(?:me|us)\b|\b(?:still|keep) waiting\b|\bhurry(?: up)?\b|\bspeed (?:this|it|things) up\b|\bchas(?:e|ing)\b|\bas soon as possible\b|\basap\b/i
const longestUrging = 60
const ofWaiting = ['contact.repeated', 'wait.long', 'promise.broken', 'emotion.angry', 'demand.remedy']

export function urges(talk: Heard): boolean {
  const { reading, text, state } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || !isWithStaff(complaint) || complaint.resolution || complaint.withdrawn) return false
  // asked when to ring them, whoever says that nobody has rung is heard
  const askedWhen = state.open === 'customer.contactPreference'
  // a question left over from the intake hides nobody who waits in vain
  const inVain = isLate(complaint, talk.now) || missedPromise(talk, complaint) !== undefined
  if (!askedWhen && !inVain && (state.closing || (state.open !== undefined && state.open !== 'proposal'))) return false
  // "the second one, and please hurry" chooses
  const offered = state.open === 'proposal' ? complaint.solution?.options : undefined
  if (offered && (optionTaken(text, offered) || verdictOf(talk) === 'accepted')) return false
  // fury is soothed before anything else
  // of those at the store, and of no call
  if (atStore.test(text)) return false
  if (text.length > longestUrging || reading.danger.now || reading.emotion.level === 'furious') return false
  if (reading.signals.some(each => !ofWaiting.includes(each.signal))) return false
  if (reading.facts.some(fact => fact.slot === 'symptom' || fact.slot.startsWith('vehicle.'))) return false
  const broken = reading.signals.some(each => each.signal === 'promise.broken')
  return (
    urging.test(text) ||
    nobodyThere.test(text) ||
    colleagueGone.test(text) ||
    (missedPromise(talk, complaint) !== undefined && (broken || accuses.test(text)))
  )
}
/** "Can you be quick about it?" while questions are still asked: a sigh, and no question to look up an answer for. */
export const urgesOn = ({ reading, text }: Heard): boolean =>
  reading.intent === 'ask' && text.length <= longestUrging && (reading.topics?.length ?? 0) === 0 && urging.test(text)

/** Nobody need be hurried: it is done, and that is the answer. */
export const urgesWhatIsDone = (talk: Heard): boolean =>
  openCaseOf(talk)?.resolution !== undefined &&
  talk.text.length <= 20 &&
  talk.reading.signals.length === 0 &&
  (urging.test(talk.text) || nobodyThere.test(talk.text))
/** Nobody looked after them where they went. */
const atStore =
  /(?:到|去|来|來|进|進)了?(?:你们|你們|您们)?(?:的|这|這|那)?(?:4s)?(?:店|门店|門市|店里|店裡|现场|現場)(?:里|裡)?[^催]{0,8}(?:没|沒)(?:有)?人|\b(?:went|came|drove|was|am|i'm|stood|stand(?:ing)?|sat|sit(?:ting)?) (?:in |at |to |into )?(?:the|your) (?:store|shop|dealership|showroom|garage|workshop|front desk)\b/i
/** Said once a promised time has passed. */
const accuses = /说好|說好|骗|騙|不守信|说话不算|說話不算|答应|答應|\b(?:promised|you said)\b/i

/** Sorry first, then who and by when; a time that has passed is owned up to. When to ring is still asked then. */
export function runUrged(talk: Heard) {
  record(talk, true)
  talk.keepsOpen = true
  tellUrged(talk)
  if (talk.state.open === 'customer.contactPreference') askAgain(talk)
}

function tellUrged(talk: Heard) {
  const complaint = openCaseOf(talk)
  if (!complaint) return
  const who = ownerOf(talk)
  if (isLate(complaint, talk.now) || missedPromise(talk, complaint)) {
    speak(talk, 'after.late', { who, phone: whomToRing(talk) })
    return tellWhatComes(talk)
  }
  if (complaint.clocks.firstContact?.state === 'running')
    return speak(talk, 'after.waited', { who, when: dueOf(talk, 'firstContact') })
  if (complaint.clocks.update?.state === 'running')
    return speak(talk, 'after.waited', { who, when: dueOf(talk, 'update') })
  speak(talk, 'after.chased', { who })
  tellWhatComes(talk, { onlyTimes: true })
}

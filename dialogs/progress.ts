// After the handoff: how the case stands, additions, thanks. Every answer comes from the case. Knows no staff commands.
import { ask, askAgain, askConsent, consentDue } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { asksWhich, askWhetherApart, askWhichCase, beginApart, toldApart } from './cases.ts'
import { asksPlaceMore, isUnderRescue, joinPlace } from './danger.ts'
import { goOnAfter } from './handOff.ts'
import { sootheAgain } from './intake.ts'
import { putTailAgain } from './misunderstood.ts'
import { isChoice, phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { hasWords, isMatter, isUnsafe, record } from './statement.ts'
import { isLate, missedPromise, tellStatus } from './status.ts'
import { acknowledgeCorrection } from './summary.ts'
import { caseOf, caseStore, dueOf, type Heard, openCaseOf, ownerOf, placesOf } from './talk.ts'
import { answerBeside } from './topics.ts'

export const wantsStatus = (talk: Heard): boolean =>
  talk.reading.intent === 'status' ||
  isChoice(talk.text, 'choice.status') ||
  urgesWhatIsDone(talk) ||
  (caseOf(talk)?.handedOff !== undefined &&
    talk.text.length <= 60 &&
    // how long what is proposed takes is a question to whoever proposed it
    ((asksHowLong(talk) && talk.state.open !== 'proposal') || asksWhen.test(talk.text)))
const asksHowLong = ({ reading }: Heard): boolean =>
  reading.topics?.every(each => each.topic === 'howLong') === true && !reading.intents.includes('complain')

/** "什么时候联系我?" after the handoff: how the case stands is the answer. */
const asksWhen =
  /(?:什么时候|什麼時候|啥时候|几点|幾點|何时|何時|多久|多长时间|多長時間)[^,，。]{0,8}(?:联系|聯絡|聯繫|打给|打給|打电话|打電話|来电|來電|找我|回我|回复|回覆|答复)|\bwhen\b.{0,25}\b(?:call|contact|hear|ring|phone|get back|reach)\b|\bhow long\b.{0,25}\b(?:call|contact|hear|reply)\b/i

/** Urges, or says that nobody has been in touch, and tells nothing new beside it. */
const urging =
  /催(?:一下|一催|催|促|个|個)|催[^,，。]{0,6}$|(?:能不能|可不可以|能否|麻烦|麻煩|请|請)?(?:再)?(?:尽快|盡快|快点|快點|快一点|快一點|抓紧|抓緊|加急)(?:处理|處理|办|辦|弄|吧|行吗|行嗎|好吗|好嗎|啊|嘛)?[。.!！?？]*$|^急[,，!！。急]*(?:在线等|在線等)?|(?:还|還|都|也|怎么|怎麼|为什么|為什麼)(?:是)?(?:没|沒|没有|沒有|无|無)(?:人|消息|下文|动静|動靜|回音|回复|回覆|回应|回應|电话|電話|联系|聯絡|聯繫)|(?:没|沒)(?:有)?(?:人|一个人|一個人)(?:联系|聯絡|聯繫|打|理|管|找|回|跟)|(?:怎么|怎麼|到底)?(?:还|還)不(?:联系|聯絡|聯繫|打|回)|\bno ?(?:body|one) (?:has )?(?:called|contacted|rung|answered|replied|got back|been in touch)\b|把我(?:们|們)?忘|忘(?:了|记|記)我|管不管|还管吗|還管嗎|\bforg[eo]t(?:ten)? (?:about )?(?:me|us)\b|\b(?:still|keep) waiting\b|\bhurry(?: up)?\b|\bspeed (?:this|it|things) up\b|\bchas(?:e|ing)\b|\bas soon as possible\b|\basap\b/i
const longestUrging = 60
const ofWaiting = ['contact.repeated', 'wait.long', 'promise.broken', 'emotion.angry', 'demand.remedy']

export function urges(talk: Heard): boolean {
  const { reading, text, state } = talk
  const complaint = openCaseOf(talk)
  if (!complaint?.handedOff || complaint.resolution || complaint.withdrawn || state.closing) return false
  if (state.open !== undefined && state.open !== 'proposal') return false
  if (text.length > longestUrging || reading.danger.now) return false
  if (reading.signals.some(each => !ofWaiting.includes(each.signal))) return false
  if (reading.facts.some(fact => fact.slot === 'symptom' || fact.slot.startsWith('vehicle.'))) return false
  const broken = reading.signals.some(each => each.signal === 'promise.broken')
  return urging.test(text) || (missedPromise(talk, complaint) !== undefined && (broken || accuses.test(text)))
}
/** Nobody need be hurried: it is done, and that is the answer. */
const urgesWhatIsDone = (talk: Heard): boolean =>
  openCaseOf(talk)?.resolution !== undefined &&
  talk.text.length <= 20 &&
  talk.reading.signals.length === 0 &&
  urging.test(talk.text)
/** Said once a promised time has passed. */
const accuses = /说好|說好|骗|騙|不守信|说话不算|說話不算|答应|答應|\b(?:promised|you said)\b/i

/** Sorry first, then who and by when; a time that has passed is owned up to. */
export function runUrged(talk: Heard) {
  record(talk, true)
  talk.keepsOpen = true
  const complaint = openCaseOf(talk)
  if (!complaint) return
  const who = ownerOf(talk)
  if (isLate(talk, complaint) || missedPromise(talk, complaint))
    return speak(talk, 'after.late', { who, phone: caseStore(talk).phone })
  if (complaint.clocks.firstContact?.state === 'running')
    return speak(talk, 'after.waited', { who, when: dueOf(talk, 'firstContact') })
  if (complaint.clocks.update?.state === 'running')
    return speak(talk, 'after.waited', { who, when: dueOf(talk, 'update') })
  speak(talk, 'after.chased', { who })
}

export function runStatus(talk: Heard) {
  if (asksWhich(talk)) return askWhichCase(talk)
  const complaint = openCaseOf(talk)
  // "how far is it?" is no part of the story, "I have waited three weeks, how far is it?" is
  if (complaint) record(talk, isMatter(talk) && talk.reading.intents.includes('complain'))
  tellStatus(talk)
  const { open } = talk.state
  if (open === 'proposal') return
  if (open === 'satisfaction' && openCaseOf(talk)?.followUp?.answered) return
  if (open === 'satisfaction') ask(talk, open, { key: 'follow.again', onRequest: true })
  else if (open && open !== 'story') askAgain(talk)
}

const inOrder =
  /(?:看|检查|檢查|试|試)(?:过|過)?了?[^。]{0,8}(?:没问题|沒問題|都好|很好|正常|可以)|(?:没|沒)(?:什么|什麼)?问题了|(?:没|沒)(?:什么|什麼)?問題了|\b(?:checked|looked at|tried) it\b.{0,30}\b(?:fine|good|ok|okay|works|working)\b|\beverything(?: is|'s)? (?:fine|in order|good|ok)\b/i

/** Looked at after the work was done, before anybody asked. */
const findsInOrder = (talk: Heard): boolean => {
  const complaint = openCaseOf(talk)
  if (!complaint?.resolution || complaint.followUp?.askedAt !== undefined || complaint.jointCheck) return false
  return inOrder.test(talk.text) && !talk.reading.signals.some(each => each.strength !== 'weak')
}
function runInOrder(talk: Heard) {
  const text = talk.text.trim()
  talk.cases.apply({ type: 'recordJointCheck', ok: true, ...(text ? { note: text } : {}) })
  record(talk, false)
  speak(talk, 'follow.checked', {})
}

/** A message after the handoff: recorded, and the customer hears who has it. */
export function runAfter(talk: Heard) {
  const { state, reading, text } = talk
  if (findsInOrder(talk)) return runInOrder(talk)
  const apart = toldApart(talk)
  // what was withdrawn is not mixed with what is told now
  if (apart === 'new' || (apart && openCaseOf(talk)?.withdrawn)) return beginApart(talk)
  const owner = ownerOf(talk)
  const level = openCaseOf(talk)?.severity.level
  const { open } = state
  if (open && state.closing && isBareYes(text) && askedTimes(state, open) < 2) return ask(talk, open)
  const answering = state.open !== undefined && state.open !== 'satisfaction'
  const story =
    state.open === 'story' &&
    hasWords(text) &&
    !isBareYes(text) &&
    reading.intent !== 'refuse' &&
    reading.intent !== 'skip' &&
    reading.intent !== 'dontKnow'
  const addition =
    isMatter(talk) ||
    story ||
    (reading.intent === 'unclear' && !isBareYes(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 4)
  joinPlace(talk)
  const recorded = record(talk, addition)
  const raised = level !== 'major' && openCaseOf(talk)?.severity.level === 'major'
  // who looks after it is news when something was told, not as the answer to a question
  // whoever asked for it need not be the owner
  if (state.wrongNumber && reading.facts.some(fact => fact.slot === 'customer.phone')) {
    delete state.wrongNumber
    if (!addition) return speak(talk, 'after.number', {})
  }
  const moved = ownerOf(talk) !== owner && (addition || recorded.fresh.length > 0)
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  if (consentDue(talk)) {
    return askConsent(talk, recorded.fresh.length || addition ? phrase(talk, 'after.noted', values) : undefined)
  }
  if (!state.closing && !reading.danger.now && !state.danger) {
    if (isUnsafe(talk)) return speak(talk, 'after.unsafe', values)
    if (raised) return speak(talk, 'after.raised', values)
  }
  if (state.closing || (answering && state.tail.length > 0)) {
    if (moved && state.closing === 'human') {
      const lead = phrase(talk, 'person.moved', values)
      if (state.tail.length > 0) return goOnAfter(talk, lead, { instead: 'person.moved' })
      delete state.closing
      talk.says.push({ text: lead, textKey: 'person.moved' })
      return
    }
    if (asksPlaceMore(talk, recorded) || putTailAgain(talk, recorded, addition)) return
    const heardStory = state.closing === 'human' && addition && !recorded.declined
    const lead = recorded.declined
      ? state.closing === 'danger'
        ? undefined
        : phrase(talk, 'ack.declined', {})
      : heardStory && state.tail.length > 0
        ? phrase(talk, 'ack.matter', {})
        : undefined
    return goOnAfter(talk, lead, recorded.declined ? 'declined' : 'withoutLead')
  }
  if (addition && !recorded.declined) answerBeside(talk)
  const parked = isUnsafe(talk) && !reading.danger.now ? phrase(talk, 'soothe.leaveParked', {}) : undefined
  if (apart === 'unsure') return askWhetherApart(talk)
  if (moved && openCaseOf(talk)?.clocks.firstContact?.state !== 'running')
    return speak(talk, 'person.movedOnly', values, { lead: parked ?? sootheAgain(talk) })
  if (moved) return speak(talk, 'person.moved', values, { lead: parked ?? sootheAgain(talk) })
  if (recorded.changed.length > 0) {
    const lead = acknowledgeCorrection(talk, recorded.changed)
    return speak(talk, 'after.noted', values, { lead })
  }
  const told = recorded.fresh.length > 0 || addition
  const lost = ['ask', 'unclear'].includes(reading.intent) && !isBareYes(text)
  if (reading.danger.now || (isUnderRescue(talk) && (told || lost))) return speak(talk, 'danger.more', {})
  if (told) return speak(talk, 'after.noted', values, { lead: parked ?? sootheAgain(talk) })
  if (recorded.declined) return speak(talk, 'ack.declined', {})
  answerSmall(talk, values)
}

function answerSmall(talk: Heard, values: { who: string; when: string }) {
  switch (talk.reading.intent) {
    case 'thanks':
    case 'yes':
      return speak(talk, 'after.thanks', {})
    case 'praise':
      return speak(talk, 'talk.praise', {})
    case 'goodbye':
    case 'no':
    case 'skip':
    case 'cancel':
      return speak(talk, 'after.goodbye', {})
    case 'greeting':
      return nothingDue(talk) ? speak(talk, 'after.here', {}) : speak(talk, 'after.hello', values)
    case 'book':
      return speak(talk, 'talk.book', { places: placesOf(talk) })
    case 'ask':
      return speak(talk, 'talk.ask', { places: placesOf(talk) })
    case 'correct':
      return speak(talk, 'repair.correctHow', {})
    default:
      if (isBareYes(talk.text)) return speak(talk, 'after.thanks', {})
      if (talk.reading.facts.length > 0) return speak(talk, 'after.noted', values)
      if (talk.turn.inbound.attachments.length === 0 || talk.says.length === 0) speak(talk, 'after.unclear', {})
  }
}

/** Solved, withdrawn, or in touch already: nobody is announced. */
const nothingDue = (talk: Heard): boolean => openCaseOf(talk)?.clocks.firstContact?.endedAt !== undefined

// After the handoff: additions, questions, thanks. Every answer comes from the case. Knows no staff commands; how it stands is told in statusAsked.ts.

import { isLate } from '../src/case/views/late.ts'
import { askForCar, askForStory, askWhetherApart, beginApart, toldApart } from './apart.ts'
import { askConsent, consentDue } from './ask.ts'
import { isBareYes } from './bareReply.ts'
import { listensAfter } from './burst.ts'
import { answerCallWish, wantsWriting } from './callWish.ts'
import { answerCourtesy } from './courtesy.ts'
import { askOpenAgain, asksPlaceMore, joinPlace } from './dangerPlace.ts'
import { goOnAfter } from './handOff.ts'
import { asksToDrive } from './mayDrive.ts'
import { putTailAgain } from './misunderstood.ts'
import { passQuestionOn, tellOtherTime, tellWhatComes } from './next.ts'
import { announcesOtherCar } from './otherCar.ts'
import { tellsAppealGoesOn } from './refusalAnswer.ts'
import { cannotJudge, missesMessage, onlyAsks, wantsNoMore } from './reopen.ts'
import { sootheAgain } from './soothe.ts'
import { phrase, speak } from './speak.ts'
import { askedTimes } from './state.ts'
import { hasWords, isMatter, isUnsafe, record, threatens } from './statement.ts'
import { acknowledgeCorrection } from './summary.ts'
import { leaveThem, wantsTimeOnly } from './takingTime.ts'
import { caseStore, dueOf, type Heard, openCaseOf, ownerOf, placesOf } from './talk.ts'
import { takesThreatBack, tellsWhoTakesOver, tellThreatBack, tellThreatHeard } from './threat.ts'
import { answerBeside } from './topics.ts'
import { heardMore, isUnderRescue } from './underRescue.ts'
import { whomToRing } from './whomToRing.ts'
import { tellsWhenNot, timeWords } from './wish.ts'
import { isQuestion } from './words/outcome.ts'
import { tellsHow } from './words/ownedUp.ts'
import { asksWhatNow, protestsIn } from './words/protest.ts'
import { asksCause, asksWhen } from './words/waiting.ts'

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
  if (answerCourtesy(talk)) return
  if (missesMessage(talk)) {
    record(talk, true)
    return speak(talk, 'after.noted', { who: ownerOf(talk) })
  }
  // whoever did the work answers for it
  if (openCaseOf(talk)?.resolution && onlyAsks(talk)) {
    record(talk, true)
    return passQuestionOn(talk)
  }
  if (text.length <= 30 && asksCause.test(text.trim())) {
    // what is asked about is no wish
    talk.reading = { ...reading, facts: reading.facts.filter(fact => fact.slot !== 'demand') }
    record(talk, true)
    return passQuestionOn(talk)
  }
  if (wantsNoMore(talk)) {
    record(talk, true)
    return speak(talk, 'follow.noMore', {})
  }
  if (cannotJudge(talk) && openCaseOf(talk)?.followUp?.askedAt === undefined) {
    record(talk, true)
    return speak(talk, 'follow.notYet', {})
  }
  if (!state.closing && state.open === undefined && wantsTimeOnly(talk)) return leaveThem(talk)
  const apart = toldApart(talk)
  // what was withdrawn is not mixed with what is told now
  if (apart === 'new' || (apart && apart !== 'announced' && openCaseOf(talk)?.withdrawn)) return beginApart(talk)
  if (apart === 'announced') return announcesOtherCar(talk) ? askForCar(talk) : askForStory(talk)
  const owner = ownerOf(talk)
  const level = openCaseOf(talk)?.severity.level
  const { open } = state
  if (open && state.closing && isBareYes(text) && askedTimes(state, open) < 2) return askOpenAgain(talk, open)
  const answering = state.open !== undefined && state.open !== 'satisfaction'
  const story =
    state.open === 'story' &&
    hasWords(text) &&
    !isBareYes(text) &&
    reading.intent !== 'refuse' &&
    reading.intent !== 'skip' &&
    reading.intent !== 'dontKnow'
  if (comesLate(talk)) return tellLate(talk)
  if (!state.closing && !state.danger && !reading.danger.now && takesThreatBack(talk)) return tellThreatBack(talk)
  const addition =
    isMatter(talk) ||
    story ||
    asksOwner(talk) ||
    (reading.intent === 'unclear' && !isBareYes(text) && (text.match(/\p{L}/gu)?.length ?? 0) >= 4)
  joinPlace(talk)
  const recorded = record(talk, addition)
  const raised = level !== 'major' && openCaseOf(talk)?.severity.level === 'major'
  // whoever asked for it need not be the owner
  if (state.wrongNumber && reading.facts.some(fact => fact.slot === 'customer.phone')) {
    delete state.wrongNumber
    if (!addition) return speak(talk, 'after.number', {})
  }
  // who looks after it is news when something was told, not as the answer to a question
  const moved = ownerOf(talk) !== owner && (addition || recorded.fresh.length > 0)
  const values = { who: ownerOf(talk), when: dueOf(talk, 'firstContact') }
  if (consentDue(talk)) {
    return askConsent(talk, recorded.fresh.length || addition ? phrase(talk, 'after.noted', values) : undefined)
  }
  if (!state.closing && !reading.danger.now && !state.danger) {
    if (isUnsafe(talk)) return speakOfContact(talk, 'after.unsafe', values)
    if (threatens(talk)) return tellThreatHeard(talk, raised)
    if (raised) return tellsWhoTakesOver(talk, moved) ? undefined : speakOfContact(talk, 'after.raised', values)
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
        : // how they are is heard, though the place is not asked for once more
          state.closing === 'danger' && reading.danger.tells?.length && !reading.danger.now
          ? phrase(talk, heardMore(talk), values)
          : undefined
    return goOnAfter(talk, lead, recorded.declined ? 'declined' : 'withoutLead')
  }
  if (addition && !recorded.declined) answerBeside(talk)
  const tells = recorded.fresh.length > 0 || addition
  const parked = isUnsafe(talk) && !reading.danger.now ? phrase(talk, 'soothe.leaveParked', {}) : undefined
  if (apart === 'unsure') return askWhetherApart(talk)
  if (tells && asksToDrive(talk)) {
    speak(talk, 'after.driving', { ...values, rescue: caseStore(talk).rescueLine })
    return tellOtherTime(talk)
  }
  if (tellsWhoTakesOver(talk, moved, parked)) return
  if (moved && openCaseOf(talk)?.clocks.firstContact?.state !== 'running')
    return speak(talk, 'person.movedOnly', values, { lead: parked ?? sootheAgain(talk) })
  if (moved) return speak(talk, 'person.moved', values, { lead: parked ?? sootheAgain(talk) })
  const wish = recorded.fresh.find(fact => fact.slot === 'customer.contactPreference')
  const told = wish?.slot === 'customer.contactPreference' ? wish.value : undefined
  if (told && recorded.fresh.length === 1 && (timeWords(told) || tellsWhenNot(told) || wantsWriting(talk, told)))
    return answerCallWish(talk, told)
  if (recorded.changed.length > 0) {
    const lead = acknowledgeCorrection(talk, recorded.changed)
    return speak(talk, 'after.noted', values, { lead })
  }
  const lost = ['ask', 'unclear'].includes(reading.intent) && !isBareYes(text)
  if (reading.danger.now || (isUnderRescue(talk) && (tells || lost)))
    return speak(talk, heardMore(talk), { who: ownerOf(talk) })
  if (tells) {
    const lead = parked ?? sootheAgain(talk)
    // what is asked is for whoever has the case to answer, not only to note
    if (!lead && asksOwner(talk)) return passQuestionOn(talk)
    if (!lead && talk.says.length === 0 && listensAfter(talk)) return
    speak(talk, 'after.noted', values, { lead })
    // who protests hears by when somebody is in touch
    if (lead || protests(talk)) tellWhatComes(talk, { onlyTimes: true })
    return
  }
  if (recorded.declined) return speak(talk, 'ack.declined', {})
  answerSmall(talk, values)
}

const protests = ({ reading: { facts, intents }, text }: Heard): boolean =>
  intents.includes('complain') || protestsIn(text) || facts.some(({ slot }) => slot === 'demand')

function speakOfContact(
  talk: Heard,
  key: 'after.unsafe' | 'after.raised' | 'after.hello',
  values: { who: string; when: string },
) {
  speak(talk, key, values)
  tellOtherTime(talk)
}

/** "钱到底什么时候到" asks, however angrily. */
const asksOwner = ({ reading: { intents }, text }: Heard): boolean =>
  asksWhatNow(text) ||
  (isQuestion(text) && !intents.includes('complain')) ||
  (intents.includes('ask') && asksWhen.test(text))

/** Nobody kept the time that was told: whatever is written then, that is owned up to first. */
function comesLate(talk: Heard): boolean {
  const { state, reading } = talk
  const complaint = openCaseOf(talk)
  if (!complaint || !isLate(complaint, talk.now) || complaint.resolution || complaint.withdrawn) return false
  if (state.open || state.closing || state.danger || reading.danger.now || isUnsafe(talk) || consentDue(talk))
    return false
  if (toldApart(talk) !== undefined || talk.turn.inbound.attachments.length > 0) return false
  // told once, a story is heard again as one
  const told = (state.said['after.late'] ?? 0) + (state.said['status.late'] ?? 0) > 0
  return !(told && isMatter(talk)) && !['thanks', 'goodbye', 'cancel', 'book'].includes(reading.intent)
}

function tellLate(talk: Heard) {
  const tells = isMatter(talk)
  const says = !isBareYes(talk.text) && (talk.text.match(/\p{L}/gu)?.length ?? 0) >= 4
  const { changed } = record(talk, tells || says || talk.reading.intent === 'ask')
  // the number they are to be rung on is confirmed before anything else
  const lead = changed.length > 0 ? acknowledgeCorrection(talk, changed) : undefined
  if (tells && !lead) speak(talk, 'after.noted', { who: ownerOf(talk) }, { lead: sootheAgain(talk) })
  speak(
    talk,
    'status.late',
    {
      caseId: openCaseOf(talk)?.id ?? '',
      who: ownerOf(talk),
      phone: whomToRing(talk),
    },
    { lead },
  )
  tellWhatComes(talk)
}

/** "不接受", with nothing put to them here: told to somebody, as by phone, and no "nothing else, thanks". */
const objects = /接受|同意|认可|認可|满意|滿意|\b(?:accept(?:able)?|agree|satisfied)\b/i

function answerSmall(talk: Heard, values: { who: string; when: string }) {
  switch (talk.reading.intent) {
    case 'yes':
      return tellsAppealGoesOn(talk) ? undefined : sayYesHeard(talk)
    case 'thanks':
      return speak(talk, 'after.thanks', {})
    case 'praise':
      return speak(talk, 'talk.praise', {})
    case 'no':
      if (!objects.test(talk.text)) return speak(talk, 'after.goodbye', {})
      record(talk, true)
      speak(talk, 'after.noted', values)
      return tellWhatComes(talk, { onlyTimes: true })
    case 'goodbye':
    case 'skip':
    case 'cancel':
      return speak(talk, 'after.goodbye', {})
    case 'greeting':
      return nothingDue(talk) ? speak(talk, 'after.here', {}) : speakOfContact(talk, 'after.hello', values)
    case 'book':
      return speak(talk, 'talk.book', { places: placesOf(talk) })
    case 'ask':
      // whoever has the case knows better than an address list
      record(talk, true)
      return passQuestionOn(talk)
    case 'correct':
      if (!tellsHow(talk.text)) return speak(talk, 'repair.correctHow', {})
      record(talk, true)
      return speak(talk, 'after.noted', values)
    default:
      if (isBareYes(talk.text)) return tellsAppealGoesOn(talk) ? undefined : sayYesHeard(talk)
      if (talk.reading.facts.length > 0) return speak(talk, 'after.noted', values)
      if (talk.turn.inbound.attachments.length === 0 || talk.says.length === 0) {
        if (!hasWords(talk.text) || !listensAfter(talk)) speak(talk, 'after.unclear', {})
      }
  }
}

/** A yes to nothing in particular is heard and adds nothing; only thanks are answered as such. */
function sayYesHeard(talk: Heard) {
  const { resolution, withdrawn } = openCaseOf(talk) ?? {}
  if (talk.reading.intents.includes('thanks')) return speak(talk, 'after.thanks', {})
  if (resolution || withdrawn) return speak(talk, 'after.ok', {})
  speak(talk, 'after.okNews', { who: ownerOf(talk) })
}

/** Solved, withdrawn, or in touch already: nobody is announced. */
const nothingDue = (talk: Heard): boolean => openCaseOf(talk)?.clocks.firstContact?.endedAt !== undefined

// "A human, please" at any turn, also as the first message: handed over at once, then at most two questions that may be skipped.
import type { CaseState } from '../src/case/case.ts'
import { isOpen } from '../src/case/policy/calendar.ts'
import { waitsFor } from '../src/case/policy/waitingWords.ts'
import type { Signal } from '../src/case/vocabulary.ts'
import { ask } from './ask.ts'
import { answerCallWish } from './callWish.ts'
import { colleagueAskedFor } from './colleague.ts'
import { declineBeside } from './declineBeside.ts'
import { isKnown } from './engine.ts'
import { goOnAfter, handOver, isSpent } from './handOff.ts'
import { tellNext } from './next.ts'
import { proposalOf } from './proposal.ts'
import { yesWithBut } from './proposalWords.ts'
import { registerCase } from './register.ts'
import { bringsBack, runReopen } from './reopen.ts'
import { soothe, sootheAgain } from './soothe.ts'
import { isChoice, phrase } from './speak.ts'
import { isMatter, matterFacts, record, voicesProblem, wantsSuperior } from './statement.ts'
import { runTakeUp } from './takeUp.ts'
import { caseStore, dueOf, type Heard, isWithStaff, openCaseOf } from './talk.ts'
import { isUnderRescue, rescueOf } from './underRescue.ts'
import { callsSomebody } from './words/cries.ts'
import { objectsToIt, wantsAppeal } from './words/refusal.ts'
import { wordsOf } from './words/wordsOf.ts'

/** Tapped: no answer to the question it stood under. */
const isButton = ({ text }: Heard): boolean => isChoice(text, 'choice.human') || isChoice(text, 'choice.callMe')

/** "I want your manager NOW", and nothing of what happened. */
export const onlyWantsSuperior = (talk: Heard): boolean => {
  const { category, components, facts, signals } = talk.reading
  return (
    wantsSuperior(talk) &&
    category === undefined &&
    components.length === 0 &&
    signals.every(each => ofWhoIsWanted.includes(each.signal)) &&
    facts.every(each => !matterFacts.has(each.slot))
  )
}
const ofWhoIsWanted: readonly Signal[] = ['escalation.requested', 'emotion.angry']

/** Wants another person than the one who has it; "换人工" wants any person. */
const anotherPerson = wordsOf(
  '',
  `换(?:一?(?:个|位|名))?(?:别的|其他)?(?:人|同事|顾问|经理|客服)(?!工)|換(?:一?(?:個|位|名))?(?:別的|其他)?(?:人|同仁|同事|顧問|經理|客服)(?!工)|(?:要|想|找|让|讓|请|請|叫)(?:找|跟|和|让|讓)?(?:别人|別人|别的人|別的人|其他人|另一个人|另一個人|另一位)(?:来|來)?|不(?:要|想)(?:跟|和|让|讓|由)?[^,，。]{0,4}[,，](?:换|換)(?:一?(?:个|個|位))?(?=$|[吧。.!！])`,
  `(?:someone|somebody|anyone|anybody) else|(?:another|a different) (?:person|colleague|adviser|advisor|manager|contact|agent)|not (?:with )?(?:him|her|that (?:man|woman|guy|person)) (?:again|any ?more)`,
)
const wantsAnother = (talk: Heard): boolean => {
  const { reading, text } = talk
  return (
    isWithStaff(openCaseOf(talk)) &&
    text.length <= 60 &&
    anotherPerson.test(text) &&
    !/(?:别|別|不用|不要|不必|不想)(?:给我)?(?:换|換)(?!个|個)|\b(?:don't|do not|no need)\b.{0,12}\b(?:else|another)\b/i.test(
      text,
    ) &&
    reading.components.length === 0 &&
    // whoever is complained about beside it is replaced for that
    reading.signals.every(each => each.strength === 'weak' || ofWhoIsWanted.includes(each.signal)) &&
    !['refuse', 'cancel', 'status'].includes(reading.intent)
  )
}

export const wantsPerson = (talk: Heard): boolean => {
  if (isButton(talk)) return true
  // asked for in answer to a refusal, whoever is above them hears it as the appeal it is
  if (talk.state.open === 'proposal' && openCaseOf(talk)?.solution?.refused && wantsAppeal(talk.text)) return false
  // noted before, and not accepted after all: the way up is the appeal
  if (openCaseOf(talk)?.solution?.answer === 'noted' && !talk.state.open && objectsToIt(talk.text)) return false
  // a yes to the offer, whoever is not wanted for it
  if (proposalOf(openCaseOf(talk))?.answer === 'open' && yesWithBut(talk.text)) return false
  if (wantsAnother(talk)) return true
  if (isWithStaff(openCaseOf(talk)) && colleagueAskedFor(talk)) return true
  // the case is with staff: whoever is above them is asked for, and that is passed on
  if (onlyWantsSuperior(talk) && isWithStaff(openCaseOf(talk))) return true
  // as the first thing said; on the way it is passed on with the story
  if (onlyWantsSuperior(talk) && !openCaseOf(talk)?.narrative.length) return !isWithStaff(openCaseOf(talk))
  // of a matter that can wait, whoever calls for somebody wants a person
  if (openCaseOf(talk) && talk.text.length <= 40 && callsSomebody.test(talk.text)) return true
  if (!talk.reading.intents.includes('human')) return false
  const complaint = openCaseOf(talk)
  const telling = complaint ? !isWithStaff(complaint) && complaint.narrative.length > 0 : voicesProblem(talk)
  // said once beside the story it goes to whoever gets the case; called for, or said again, it is heard first
  return !(wantsSuperior(talk) && telling) || (onlyWantsSuperior(talk) && (callsOut(talk) || asksAgain(complaint)))
}

/** "MANAGER!!!", "叫你们经理出来", "I want the GM. Today." */
const callsOut = ({ text }: Heard): boolean =>
  urgent.test(text) || (/[A-Z]{4}/.test(text) && text === text.toUpperCase())
const urgent =
  /[!！]|出来|出來|来见|來見|现在|現在|马上|馬上|立刻|立马|赶紧|趕緊|听电话|聽電話|接电话|接電話|少废话|少廢話|机器人|機器人|给我打电话|打给我|打給我|\b(?:now|today|immediately|right away|at once|this instant|robot|bot|machine|put me through|get me)\b/i
const asksAgain = (complaint: CaseState | undefined): boolean =>
  complaint?.signals.some(each => each.signal === 'escalation.requested') ?? false

export function runPerson(talk: Heard) {
  const { state } = talk
  if (bringsBack(talk)) return runReopen(talk)
  if (openCaseOf(talk)?.withdrawn) return runTakeUp(talk)
  if (openCaseOf(talk)) {
    if (!isButton(talk)) record(talk, isMatter(talk) || wantsSuperior(talk))
  } else {
    const complaint = registerCase(talk)
    if (!isButton(talk) && voicesProblem(talk)) soothe(talk, complaint)
  }
  if (isWithStaff(openCaseOf(talk))) {
    // somebody was in touch already, or it is done: a time runs again
    const due = openCaseOf(talk)?.clocks.firstContact
    if (due === undefined || due.endedAt !== undefined || due.dueAt <= talk.now)
      talk.cases.apply({ type: 'askForContact', about: 'person' })
    keepCallWish(talk)
    const before = openCaseOf(talk)?.routing?.owner.staffId
    const declinedToo = declineBeside(talk)
    // a no has its own way up: whoever it reached is the one who was wished for
    const reached = declinedToo !== undefined && openCaseOf(talk)?.routing?.owner.staffId !== before
    const named = colleagueAskedFor(talk)
    const other = named !== undefined && named.id !== openCaseOf(talk)?.routing?.owner.staffId
    const another = wantsAnother(talk) || other
    const superior = wantsSuperior(talk) || another
    const inDanger = isUnderRescue(talk)
    // one of the house by name is no level: whoever has it arranges that
    const climbed = superior && !other && (reached || goesUp(talk))
    if (superior && !climbed) talk.cases.apply({ type: 'askForContact', about: 'person', text: talk.text.trim() })
    const waits = state.open === 'proposal' || state.open === 'satisfaction'
    if (!waits) delete state.open
    if (takesTime(talk)) return state.tail.length > 0 ? goOnAfter(talk, undefined, 'withoutLead') : undefined
    const key = inDanger
      ? 'person.rescue'
      : climbed
        ? another
          ? 'person.anotherNow'
          : 'person.climbed'
        : superior
          ? another
            ? 'person.anotherAsked'
            : 'person.superior'
          : 'person.already'
    const values = { ...rescueOf(talk), when: dueOf(talk, 'firstContact') }
    const lead = [declinedToo, phrase(talk, key, values)].filter(each => each !== undefined).join('\n')
    if (state.tail.length > 0) return goOnAfter(talk, lead, { instead: key })
    delete state.closing
    talk.says.push({ text: lead, textKey: key })
    if (inDanger) tellNext(talk)
    return
  }
  const closed = isClosed(talk)
  handOver(talk, 'human', closed ? 'handOff.humanClosed' : 'handOff.human', sootheAgain(talk))
  state.closing = 'human'
  keepCallWish(talk)
  const rings = isChoice(talk.text, 'choice.callMe')
  // whoever wants to be rung says where, also when they would not before
  if (rings && lacksPhone(talk)) {
    state.tail = ['customer.contactPreference']
    return ask(talk, 'customer.phone', { onRequest: true })
  }
  const time = takesTime(talk)
  state.tail = rings
    ? ['customer.phone', 'customer.contactPreference']
    : time
      ? ['customer.phone', 'story']
      : ['story', 'customer.phone']
  // two questions at most: when to ring takes the place of one that needs no asking
  if (closed && !rings && unasked(talk) < 2) state.tail.push('customer.contactPreference')
  delete state.open
  if (unasked(talk) === 0) delete state.closing
  else goOnAfter(talk, phrase(talk, 'person.meanwhile', {}))
}

/** Asked to be rung up, nothing but a call will do: kept with the case, whatever time runs already. */
function keepCallWish({ cases, rules, text }: Heard) {
  if (cases.current()?.wantsCall || waitsFor(text, rules.wording.keeping) !== 'call') return
  cases.apply({ type: 'askForContact', about: 'person', text: text.trim() })
}

/** Given to somebody above at once; false while nobody of them is there, or nobody stands above. */
function goesUp(talk: Heard): boolean {
  const before = openCaseOf(talk)?.routing?.owner
  talk.cases.apply({ type: 'escalate', reason: talk.text.trim() })
  const after = openCaseOf(talk)?.routing?.owner
  return after?.staffId !== before?.staffId
}

/** When to ring, told with the wish for a person: taken, and said to be taken. */
function takesTime(talk: Heard): boolean {
  const wish = talk.reading.facts.find(fact => fact.slot === 'customer.contactPreference')
  if (wish?.slot !== 'customer.contactPreference') return false
  answerCallWish(talk, wish.value)
  return true
}

/** Nobody is there now, and the matter waits for the opening: what is grave does not. */
function isClosed(talk: Heard): boolean {
  const clock = openCaseOf(talk)?.clocks.firstContact
  return clock?.calendar === 'business' && !isOpen(talk.now, caseStore(talk))
}

const lacksPhone = (talk: Heard): boolean => {
  const complaint = openCaseOf(talk)
  return complaint !== undefined && !isKnown(complaint, 'customer.phone')
}

/** Questions of the tail that are neither known already nor asked before. */
function unasked(talk: Heard): number {
  const complaint = openCaseOf(talk)
  const { tail } = talk.state
  if (!complaint) return 0
  return tail.filter(slot => !isKnown(complaint, slot) && !complaint.declined.includes(slot) && !isSpent(talk, slot))
    .length
}

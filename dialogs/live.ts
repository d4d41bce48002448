// A colleague, or somebody at the channel's own desk, talks to the customer themselves: what the customer writes is kept, and the bot
// says nothing but what to do in danger. Who speaks is decided by the case, not here.
import { waitsFor } from '../src/case/policy/waitingWords.ts'
import { askErasureQuietly } from './about.ts'
import { tellInvolvedLeft } from './changesHands.ts'
import { adviseBeside, isDanger } from './danger.ts'
import { denyQuietly } from './denial.ts'
import { tellErasureAsked } from './erasureNews.ts'
import { answerQuietly } from './followUp.ts'
import { isHurtToo, withHurt } from './hurt.ts'
import { takeQuietly } from './proposalAnswer.ts'
import { registerCase } from './register.ts'
import { keepBeside } from './sentBeside.ts'
import { hasWords, isMatter, record, statementOf, voicesProblem } from './statement.ts'
import { caseOf, type Heard, openCaseOf } from './talk.ts'

export const isLive = (talk: Heard): boolean => caseOf(talk)?.live !== undefined

/** Heard and recorded without a word. The open question waits for the time after. */
export function hearSilently(talk: Heard) {
  const { turn, reading } = talk
  const { attended } = turn.inbound
  // nobody of ours is in the talk: only a case brings it to them
  const begins = attended && !openCaseOf(talk) && (reading.danger.now || voicesProblem(talk))
  if (begins) registerCase(talk)
  keepBeside(talk)
  const wasLive = isLive(talk)
  const isAlarm = isDanger(talk)
  if (isAlarm && isHurtToo(talk)) talk.reading = withHurt(talk)
  // whoever is called out for danger hears of it all the same
  if (talk.reading.danger.now) talk.cases.apply({ type: 'handOff', cause: 'danger' })
  const before = caseOf(talk)?.version
  if (!begins)
    record(talk, isMatter(talk) || (reading.intent === 'unclear' && reading.facts.length === 0 && hasWords(talk.text)))
  const isKept = begins || caseOf(talk)?.version !== before
  askErasureQuietly(talk)
  if (!denyQuietly(talk)) takeQuietly(talk)
  answerQuietly(talk)
  if (!isKept) keepAnswer(talk)
  // nobody in danger waits for a colleague to read it
  if (isAlarm) adviseBeside(talk)
  else if (wasLive) goesToAnother(talk)
  talk.keepsOpen = true
}

/** Complained about, whoever talks to them does so no more: answered in the turn in which it was told, which is announced to nobody. */
function goesToAnother(talk: Heard) {
  const complaint = caseOf(talk)
  if (!complaint || complaint.live) return
  tellInvolvedLeft(talk)
  if (talk.state.erasureAsked) tellErasureAsked(talk)
}

/** Said to a colleague, and an answer in writing is none to it. */
const asksForCall = ({ text, rules }: Heard): boolean => waitsFor(text, rules.wording.keeping) === 'call'

/** Thanks or a farewell and nothing else: they wait for no answer. */
const takesLeave = ({ reading: { intents }, text }: Heard): boolean =>
  intents.some(each => each === 'thanks' || each === 'goodbye') &&
  intents.every(each => each === 'thanks' || each === 'goodbye' || each === 'yes') &&
  !/[?？]/.test(text)

/**
 * "好的，谢谢" tells nothing new, nor does "那要多久？": but that the two talk is kept, who of them waits for an answer, and that a call is
 * wanted.
 */
function keepAnswer(talk: Heard) {
  const complaint = caseOf(talk)
  const counts = complaint?.live !== undefined || complaint?.inTouch === 'staff' || asksForCall(talk)
  const isTold = hasWords(talk.text) || talk.turn.inbound.shows !== undefined
  if (!complaint || !counts || !isTold) return
  const leaves = takesLeave(talk) ? { takesLeave: true as const } : {}
  talk.cases.apply({
    type: 'recordStatement',
    statement: { ...statementOf(talk, { narrative: false }), facts: [], ...leaves },
  })
}

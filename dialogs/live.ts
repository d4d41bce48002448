// A colleague, or somebody at the channel's own desk, talks to the customer themselves: what the customer writes is kept, and the bot
// says nothing but what to do in danger. Who speaks is decided by the case, not here.
import { waitsFor } from '../src/case/policy/waitingWords.ts'
import { adviseBeside, isDanger } from './danger.ts'
import { answerQuietly } from './followUp.ts'
import { isHurtToo, withHurt } from './hurt.ts'
import { takeQuietly } from './proposalAnswer.ts'
import { registerCase } from './register.ts'
import { hasWords, isMatter, record, statementOf, voicesProblem } from './statement.ts'
import { caseOf, type Heard, openCaseOf } from './talk.ts'

export const isLive = (talk: Heard): boolean => caseOf(talk)?.live !== undefined

/** Heard and recorded without a word. The open question waits for the time after. */
export function hearSilently(talk: Heard) {
  const { state, turn, reading } = talk
  const { attachments, attended } = turn.inbound
  // nobody of ours is in the talk: only a case brings it to them
  const begins = attended && !openCaseOf(talk) && (reading.danger.now || voicesProblem(talk))
  if (begins) registerCase(talk)
  if (state.consent === 'refused') talk.drops.push(...attachments.map(each => each.id))
  else {
    const consent = state.consent === 'given' ? 'given' : 'pending'
    for (const each of attachments) talk.cases.apply({ type: 'addAttachment', attachment: { ...each, consent } })
  }
  const isAlarm = isDanger(talk)
  if (isAlarm && isHurtToo(talk)) talk.reading = withHurt(talk)
  // whoever is called out for danger hears of it all the same
  if (talk.reading.danger.now) talk.cases.apply({ type: 'handOff', cause: 'danger' })
  if (!begins)
    record(talk, isMatter(talk) || (reading.intent === 'unclear' && reading.facts.length === 0 && hasWords(talk.text)))
  takeQuietly(talk)
  answerQuietly(talk)
  keepAnswer(talk)
  // nobody in danger waits for a colleague to read it
  if (isAlarm) adviseBeside(talk)
  talk.keepsOpen = true
}

/** Said to a colleague, and an answer in writing is none to it. */
const asksForCall = ({ text, rules }: Heard): boolean => waitsFor(text, rules.wording.keeping) === 'call'

/** "好的，谢谢" tells nothing new, but it is their answer to a colleague who spoke first: that the two have talked is kept, and that they want a call. */
function keepAnswer(talk: Heard) {
  const complaint = caseOf(talk)
  if (complaint?.inTouch !== 'staff' && !asksForCall(talk)) return
  if (!hasWords(talk.text) || complaint?.narrative.at(-1)?.messageId === talk.turn.messageId) return
  talk.cases.apply({ type: 'recordStatement', statement: { ...statementOf(talk, { narrative: false }), facts: [] } })
}

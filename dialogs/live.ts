// A colleague talks to the customer themselves: what the customer writes is kept, and the bot says nothing. Who speaks is decided by
// the case, not here.
import { answerQuietly } from './followUp.ts'
import { takeQuietly } from './proposalAnswer.ts'
import { hasWords, isMatter, record, statementOf } from './statement.ts'
import { caseOf, type Heard } from './talk.ts'

export const isLive = (talk: Heard): boolean => caseOf(talk)?.live !== undefined

/** Heard and recorded without a word. The open question waits for the time after. */
export function hearSilently(talk: Heard) {
  const { state, turn, reading } = talk
  const { attachments } = turn.inbound
  if (state.consent === 'refused') talk.drops.push(...attachments.map(each => each.id))
  else {
    const consent = state.consent === 'given' ? 'given' : 'pending'
    for (const each of attachments) talk.cases.apply({ type: 'addAttachment', attachment: { ...each, consent } })
  }
  // whoever is called out for danger hears of it all the same
  if (reading.danger.now) talk.cases.apply({ type: 'handOff', cause: 'danger' })
  record(talk, isMatter(talk) || (reading.intent === 'unclear' && reading.facts.length === 0 && hasWords(talk.text)))
  takeQuietly(talk)
  answerQuietly(talk)
  keepAnswer(talk)
  talk.keepsOpen = true
}

/** "好的，谢谢" tells nothing new, but it is their answer to a colleague who spoke first: that the two have talked is kept. */
function keepAnswer(talk: Heard) {
  if (caseOf(talk)?.inTouch !== 'staff' || !hasWords(talk.text)) return
  talk.cases.apply({ type: 'recordStatement', statement: { ...statementOf(talk, { narrative: false }), facts: [] } })
}

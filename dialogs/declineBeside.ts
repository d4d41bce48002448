// A no to what is proposed, said in the same breath as the wish for a person or for somebody above: it counts as the no it is.
// Knows nobody above and calls nobody.
import { proposalOf } from './proposal.ts'
import { settle } from './proposalSettle.ts'
import { phrase } from './speak.ts'
import { type Heard, openCaseOf } from './talk.ts'
import { asks, declined, noRefusal } from './words/choosing.ts'

/** What is refused here is the machine or the colleague, not what is proposed. */
const ofThePerson =
  /机器|機器|人工|真人|客服|(?:跟|和|同)(?:你|您|他|她)|\b(?:bot|robot|machine|chat|talk|speak|human|person|automat\w*)\b/i

/** Notes the no with its words and returns how it is said to be noted; undefined: nothing waits, or nothing is refused. */
export function declineBeside(talk: Heard): string | undefined {
  const proposal = proposalOf(openCaseOf(talk))
  if (proposal?.answer !== 'open' || proposal.refused) return undefined
  const text = talk.text.replaceAll('’', "'").replace(noRefusal, ' ')
  const refuses = text
    .split(/[,，;；。.!！\n]|(?<=[?？])/)
    .some(each => declined.test(each) && !asks(each) && !ofThePerson.test(each))
  if (!refuses || !talk.cases.apply({ type: 'declineSolution', reason: talk.text.trim() }).ok) return undefined
  settle(talk)
  return phrase(talk, 'person.declinedToo', {})
}

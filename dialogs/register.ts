// A case begins at the first sentence that voices a problem, with everything told so far. Says nothing.
import type { CaseState } from '../src/case/case.ts'
import type { Statement } from '../src/case/caseParts.ts'
import type { Fact } from '../src/case/facts.ts'
import { beginMatter } from './state.ts'
import { isMatter, statementOf } from './statement.ts'
import { caseOf, type Heard } from './talk.ts'

/** Who they are and which car it is, from the case that was closed before; a car named now may be another, and has been driven since. */
function carriedOver(talk: Heard): Fact[] {
  const before = caseOf(talk)
  if (before?.status !== 'closed') return []
  const names = talk.reading.facts.some(({ slot }) => slot.startsWith('vehicle.') && slot !== 'vehicle.mileageKm')
  return Object.values(before.facts)
    .flat()
    .filter(({ slot }) => slot.startsWith('customer.') || (!names && slot.startsWith('vehicle.')))
    .filter(({ slot }) => slot !== 'vehicle.mileageKm')
}

/**
 * A new case with everything told so far, and what a closed one before it knows of the customer. Says nothing.
 * @param follows the closed case whose trouble is back
 */
export function registerCase(talk: Heard, narrative = isMatter(talk), given?: Statement, follows?: string): CaseState {
  const { state } = talk
  const { open, pending } = state
  if (talk.cases.current()) beginMatter(state)
  const told = given ?? behindBurst(talk, statementOf(talk, { narrative }))
  const facts = [...carriedOver(talk), ...pending.facts, ...told.facts]
  const complaint = talk.cases.register({ ...told, facts }, follows)
  for (const each of pending.attachments) talk.cases.apply({ type: 'addAttachment', attachment: each })
  state.pending = { facts: [], attachments: [] }
  state.caseId = complaint.id
  if (complaint.language !== state.language) talk.cases.apply({ type: 'changeLanguage', language: state.language })
  state.unclear = 0
  state.soothed = talk.reading.emotion.level
  if (open === 'story') delete state.open
  return talk.cases.current() ?? complaint
}

/** The lines written just before, which alone said too little, stand before it in the story. */
function behindBurst({ state }: Heard, told: Statement): Statement {
  const { burst, language } = state
  delete state.burst
  if (!burst?.length) return told
  const gap = language === 'en' ? ' ' : '，'
  const before = `${burst.join(gap)}${gap}`
  const facts = told.facts.map(fact => ({
    ...fact,
    span: [fact.span[0] + before.length, fact.span[1] + before.length] as typeof fact.span,
  }))
  return { ...told, facts, narrative: true, text: `${before}${told.text}` }
}

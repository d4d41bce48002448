// A message that puts right what was told before: the value that follows takes the place of the old one, the old words stay in the
// record and are read back no more. Which words those are the reading says; what is asked next is not decided here.
import type { CaseState } from '../src/case/case.ts'
import type { Removed } from '../src/case/caseParts.ts'
import { type Fact, manyValuedFacts, type ReadFact } from '../src/case/facts.ts'
import type { Correction } from '../src/case/reading.ts'
import { changesWish, contrasts } from './amend.ts'
import { askAgain, consentDue } from './ask.ts'
import { goOn } from './intake.ts'
import { sootheAgain } from './soothe.ts'
import { phrase, speak } from './speak.ts'
import { askedTimes, mostMended } from './state.ts'
import { isUnsafe, record } from './statement.ts'
import { quoted } from './story.ts'
import { acknowledgeCorrection, readSummary } from './summary.ts'
import { type Heard, openCaseOf, ownerOf } from './talk.ts'
import { nothingAfterAll } from './words/leavingInPart.ts'

/** Read from the message itself and right as it stands, whatever else is corrected. */
const ownLine: ReadonlySet<Fact['slot']> = new Set([
  'customer.name',
  'customer.salutation',
  'customer.phone',
  'customer.contactPreference',
  'vehicle.plate',
  'vehicle.vin',
  'background.store',
])

/** What the case held by the old words and holds no longer, with what stays of the same kind told once more. */
function goes({ facts }: CaseState, { gone, facts: anew }: Correction): { removed: Removed[]; kept: ReadFact[] } {
  const removed: Removed[] = []
  const kept: ReadFact[] = []
  for (const fact of gone) {
    const known = facts[fact.slot] ?? []
    if (known.length === 0 || (!manyValuedFacts.has(fact.slot) && anew.some(each => each.slot === fact.slot))) continue
    if (fact.slot === 'demand') removed.push({ slot: 'demand', kind: fact.value.kind })
    else {
      removed.push({ slot: fact.slot })
      if (manyValuedFacts.has(fact.slot)) kept.push(...known.filter(each => !isSame(each, fact)))
    }
  }
  return { removed, kept }
}
function isSame(one: ReadFact, other: ReadFact): boolean {
  if (one.slot === 'symptom' && other.slot === 'symptom') return one.value.component === other.value.component
  if (one.slot === 'background.staff' && other.slot === 'background.staff') return one.value.name === other.value.name
  return true
}

/** Whoever was named wrongly stands in the list no longer. */
function misnamed(
  { facts }: CaseState,
  { wrong, right, facts: anew }: Correction,
): { removed: Removed[]; kept: ReadFact[] } {
  const known = facts['background.staff'] ?? []
  const kept = known.filter(fact => fact.slot === 'background.staff' && fact.value.name !== wrong)
  const left = known.find(fact => fact.slot === 'background.staff' && fact.value.name === wrong)
  if (left?.slot !== 'background.staff') return { removed: [], kept: [] }
  const renamed: ReadFact[] = /^\p{Script=Han}{2,4}$/u.test(right)
    ? [{ ...left, value: { ...left.value, name: right } }]
    : []
  const named = anew.some(each => each.slot === 'background.staff')
  if (!named && renamed.length > 0) return { removed: [{ slot: 'background.staff' }], kept: [...kept, ...renamed] }
  return named ? { removed: [{ slot: 'background.staff' }], kept } : { removed: [], kept: [] }
}

/** A symptom that is put right is no addition to the old one: the old one goes. */
const retold = ({ facts }: CaseState, anew: readonly ReadFact[]): Removed[] =>
  anew.some(each => each.slot === 'symptom') && (facts.symptom ?? []).length === 1 ? [{ slot: 'symptom' }] : []

const onlyWants = /^(?:我|我们|我們|你们|你們|就|还|還|也|想|要|要求|希望|请|請|把|给|給|帮|幫|能|可以|都|应该|應該)+$/

/** Written on within seconds: one more piece of the story, unless the wrong words are named or a mistake is owned up to. */
const saysSo = ({ text, reading }: Heard, { wrong }: Correction): boolean =>
  reading.intents.includes('correct') ||
  text.toLowerCase().includes(wrong.trim().toLowerCase()) ||
  contrasts.some(shape => shape.test(text))

/** Notes with the message what a correction changes. */
export function mend(talk: Heard) {
  const complaint = openCaseOf(talk)
  const { reading, state, turn } = talk
  const { correction } = reading
  if (!complaint || !correction || turn.lookedUp || state.editing || state.danger) return
  // what was wrong is the whole matter, and no word of it
  if (nothingAfterAll(talk.text)) return
  if (talk.quick && !saysSo(talk, correction)) return
  // "我要求换成新的" puts nothing right: what stands before it is no value
  if (changesWish(talk) || onlyWants.test(correction.was.trim()) || onlyWants.test(correction.wrong.trim())) return
  const { removed, kept } = goes(complaint, correction)
  const others = reading.facts.filter(
    ({ slot }) => ownLine.has(slot) && !correction.facts.some(each => each.slot === slot),
  )
  const staff = misnamed(complaint, correction)
  talk.removes = [...removed, ...staff.removed, ...retold(complaint, correction.facts)]
  talk.reading = { ...reading, facts: [...others, ...kept, ...staff.kept, ...correction.facts] }
  talk.mends = correction
  const mended = { was: correction.was, is: correction.is, by: turn.messageId }
  state.mended = [...(state.mended ?? []), mended].slice(-mostMended)
}

export const mends = (talk: Heard): boolean =>
  talk.mends !== undefined && talk.state.open !== 'satisfaction' && talk.state.open !== 'proposal'

/** A question put that often is not put once more for a correction beside it. */
const mostAsked = 2

/** Only words, or words of what happened: those who handle it read that they were corrected. */
const isOfStory = ({ facts, gone }: Correction): boolean => [...facts, ...gone].every(({ slot }) => slot === 'symptom')

export function runMend(talk: Heard) {
  const { state, mends: correction } = talk
  if (!correction) return
  const { changed } = record(talk, isOfStory(correction) || isUnsafe(talk))
  state.unclear = 0
  const { language } = state
  const lead =
    acknowledgeCorrection(talk, changed) ?? phrase(talk, 'ack.mended', { what: quoted(correction.right, language) })
  if (openCaseOf(talk)?.handedOff) {
    if (state.open && askAgain(talk, { lead })) return
    return speak(talk, 'after.noted', { who: ownerOf(talk) }, { lead })
  }
  if (!consentDue(talk) && (state.open === 'confirm' || state.summaries > 0))
    return readSummary(talk, { updated: true, lead: sootheAgain(talk), uncounted: true })
  const asksOn = state.open !== undefined && state.open !== 'confirm' && askedTimes(state, state.open) < mostAsked
  if (asksOn) state.parked ??= state.open
  goOn(talk, lead)
}

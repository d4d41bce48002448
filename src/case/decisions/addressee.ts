// Whether a text for the customer is theirs: in their language, with their numbers and their name. Only warns; what the case does not
// know may still be right (a tow truck's plate, a colleague's mobile).
import type { CaseState } from '../case.ts'
import type { Rules } from '../commands.ts'
import { type Foreign, foreignGreetings, foreignNumbers } from '../policy/othersData.ts'
import type { Finding } from '../policy/wording.ts'
import { foldWording } from '../policy/wordingReadings.ts'
import { mayBeWrittenIn } from '../policy/writtenIn.ts'
import type { Language } from '../vocabulary.ts'

type Better = Readonly<Record<Language, string>>
const enoughToTell = 24

/** @param state the case as whoever is to read the text sees it */
export function notTheirs(text: string, state: CaseState, { wording, directory }: Rules): Finding[] {
  const { addressee, fold } = wording
  if (!addressee) return []
  const folded = foldWording(text, fold)
  const finding = (rule: string, kind: Finding['kind'], { from, to }: Foreign, better: Better): Finding => ({
    rule,
    kind,
    evidence: text.slice(from, to),
    span: [from, to],
    better,
    refused: false,
  })
  const names = (state.facts['customer.name'] ?? []).map(each => String(each.value))
  const isTheirs = mayBeWrittenIn(text, fold, [...names, ...directory.staff.map(each => each.name)]).includes(
    state.language,
  )
  const whole = { from: 0, to: Math.min(text.length, enoughToTell) }
  return [
    ...(isTheirs ? [] : [finding('other-language', 'otherLanguage', whole, addressee.language)]),
    ...foreignNumbers(folded, () => numbersOf(state, directory)).map(each =>
      finding('others-number', 'othersData', each, addressee.number),
    ),
    ...foreignGreetings(
      folded,
      names.map(name => foldWording(name, fold)),
    ).map(each => finding('others-name', 'othersData', each, addressee.name)),
  ]
}

/** What was told in this case, by the customer and to them, and how the houses are reached. */
function numbersOf(state: CaseState, { stores, privacy }: Rules['directory']): string[] {
  const facts = Object.values(state.facts).flatMap(each => each ?? [])
  return [
    ...facts.flatMap(({ value, evidence }) => [evidence, ...(typeof value === 'string' ? [value] : [])]),
    ...state.narrative.map(each => each.text),
    ...[state.solution, state.agreed].flatMap(each => each?.options ?? []).map(each => each.text),
    ...state.promises.map(each => each.text),
    ...stores.flatMap(({ phone, rescueLine, emergencyNumbers }) => [
      phone,
      rescueLine,
      ...Object.values(emergencyNumbers ?? {}).flatMap(each => each ?? []),
    ]),
    privacy.contact,
  ]
}

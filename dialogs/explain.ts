// Known concerns (fuel use, prices of parts …) explained honestly, once each, while the complaint is recorded all the same. Never to
// somebody angry, in danger or with something grave: there listening comes first. Knows no wording; the stores' data have it.

import { explanationOf } from '../src/case/policy/knownConcerns.ts'
import type { Concern, Language } from '../src/case/vocabulary.ts'
import { label, render, speak } from './speak.ts'
import { caseStore, type Heard, type Talk } from './talk.ts'

/** More at once is a lecture. */
const mostAtOnce = 2

const isHeated = (level: string): boolean => level === 'angry' || level === 'furious'

function listensFirst({ reading, state, ...talk }: Heard): boolean {
  const complaint = talk.cases.current()
  const open = complaint && complaint.status !== 'closed' ? complaint : undefined
  return (
    reading.danger.now ||
    reading.signals.some(each => each.strength === 'hard') ||
    isHeated(reading.emotion.level) ||
    isHeated(state.soothed) ||
    state.threat ||
    state.closing === 'danger' ||
    open?.danger.now === true ||
    open?.severity.level === 'major' ||
    (open?.signals.some(each => each.strength === 'hard') ?? false) ||
    (open?.emotions.some(isHeated) ?? false)
  )
}

/** The concerns of a message that this store explains and that were not explained yet. */
export function explainable(talk: Heard): Concern[] {
  const { reading, state } = talk
  if (!reading.concerns?.length || listensFirst(talk)) return []
  const { concerns: told = [] } = reading
  return told
    .map(each => each.concern)
    .filter(each => !state.explained?.includes(each) && explanation(talk, each) !== undefined)
    .slice(0, mostAtOnce)
}

/** Asked about once more: what was said stands above. */
export const explainedBefore = (talk: Heard): boolean =>
  !listensFirst(talk) &&
  explainable(talk).length === 0 &&
  (talk.reading.concerns?.some(each => talk.state.explained?.includes(each.concern)) ?? false)

/** What is said about these is what to do now. */
const advice: readonly Concern[] = ['oilLamp', 'brakeFluidLow']

/** Each in a message of its own; as background to a complaint, or as the answer to a question. */
export function explain(talk: Heard, how: 'concern.explain' | 'concern.answer', which = explainable(talk)) {
  for (const each of which) {
    const text = explanation(talk, each)
    if (text === undefined) continue
    talk.state.explained = [...(talk.state.explained ?? []), each]
    speak(talk, advice.includes(each) ? 'concern.advise' : how, { text })
  }
}

function explanation(talk: Talk, concern: Concern): string | undefined {
  const { language } = talk.state
  const found = explanationOf({ directory: talk.rules.directory, store: caseStore(talk) }, concern, language)
  if (!found) return undefined
  const { text, guarantee } = found
  return render(text, guarantee ? { months: String(guarantee.months), km: distance(guarantee.km, language) } : {})
}

const distance = (km: number, language: Language): string =>
  km % 10_000 === 0 ? label(language, 'span.tenThousand', { n: String(km / 10_000) }) : String(km)

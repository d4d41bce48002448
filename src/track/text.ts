// The progress pages' words by language, and the few sentences put together from them: people and what they do next.
import type { Person } from '../case/case.ts'
import type { Language } from '../case/facts.ts'
import type { StatusView } from '../case/views/progress.ts'
import { english } from './text/en.ts'
import { simplified, type TrackText } from './text/zh-CN.ts'
import { traditional } from './text/zh-TW.ts'
import { afterWhen, byWhen } from './when.ts'

export const textTable: Readonly<Record<Language, TrackText>> = {
  'zh-CN': simplified,
  'zh-TW': traditional,
  en: english,
}

/** Role and name, as the conversation says them. */
export function personWords(person: Person | undefined, text: TrackText): string {
  if (!person) return text.colleague
  return text.named(text.roles[person.role], person.name ?? '').trim()
}

const capital = (sentence: string): string => sentence.slice(0, 1).toUpperCase() + sentence.slice(1)

export interface Place {
  language: Language
  timeZone: string
  /** case time, epoch ms */
  now: number
}

/** @param owner left out where nobody is to be named */
export function nextWords({ next }: StatusView, place: Place, owner?: Person): string {
  const text = textTable[place.language]
  const when = next.step === 'followUp' ? afterWhen(next.at, place, text) : byWhen(next.at, place, text)
  return capital(text.steps[next.step](personWords(owner, text), when))
}

export const sentence = capital

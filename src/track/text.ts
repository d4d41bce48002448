// The progress pages' words by language, and the few sentences put together from them: people and what they do next.
import type { Person } from '../case/caseParts.ts'
import type { StatusView } from '../case/views/progressStatus.ts'
import type { Language } from '../case/vocabulary.ts'
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
  const worded = ({ step, at }: Pick<StatusView['next'], 'step' | 'at'>) =>
    capital(
      text.steps[step](
        personWords(owner, text),
        step === 'followUp' ? afterWhen(at, place, text) : byWhen(at, place, text),
      ),
    )
  return next.after ? `${worded(next)}${place.language === 'en' ? ' ' : ''}${worded(next.after)}` : worded(next)
}

export const sentence = capital

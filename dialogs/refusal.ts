// A demand that is not granted, put to the customer with its reason and the way to appeal. Knows no answer.
import type { CaseState } from '../src/case/case.ts'
import type { Person } from '../src/case/caseParts.ts'
import { appealsTo } from '../src/case/decisions/appeal.ts'
import { label, speak, withoutStop } from './speak.ts'
import { colleagueNamed, openCaseOf, personNamed, type Talk } from './talk.ts'

/** Who would look at it anew; undefined: nobody in the house stands above whoever said no. */
export function reviewerOf(talk: Talk): Person | undefined {
  const complaint = openCaseOf(talk)
  return complaint && appealsTo(complaint, talk)
}

export const refusalChoices = (talk: Talk): string[] =>
  (['choice.noted', ...(reviewerOf(talk) ? (['choice.appeal'] as const) : []), 'choice.askFirst'] as const).map(key =>
    label(talk.state.language, key),
  )

export function putRefusal(talk: Talk, { by, options: [reason] }: NonNullable<CaseState['solution']>, lead?: string) {
  const values = { who: colleagueNamed(talk, by), text: withoutStop(reason?.text ?? '') }
  const options = { asks: 'proposal', choices: refusalChoices(talk), lead } as const
  const above = reviewerOf(talk)
  if (above) speak(talk, 'refusal.told', { ...values, above: personNamed(talk, above) }, options)
  else speak(talk, 'refusal.toldLast', values, options)
  talk.state.open = 'proposal'
  delete talk.state.takeOrAppeal
}

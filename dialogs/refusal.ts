// A demand that is not granted, put to the customer with its reason and the way to appeal. Knows no answer.
import type { CaseState } from '../src/case/case.ts'
import { rolesAbove } from '../src/case/policy/ladders.ts'
import { label, speak, withoutStop } from './speak.ts'
import { openCaseOf, ownerOf, personName, type Talk } from './talk.ts'

export const refusalChoices = ({ state: { language } }: Talk): string[] =>
  (['choice.noted', 'choice.appeal', 'choice.askFirst'] as const).map(key => label(language, key))

/** Who looks at it anew: the level above; at the top the same person once more. */
export function aboveOf(talk: Talk): string {
  const owner = openCaseOf(talk)?.routing?.owner
  const [above] = owner ? rolesAbove(owner.role, talk.rules.pack) : []
  return above ? personName({ role: above }, talk.state.language) : ownerOf(talk)
}

export function putRefusal(talk: Talk, { options: [reason] }: NonNullable<CaseState['solution']>, lead?: string) {
  const values = { who: ownerOf(talk), text: withoutStop(reason?.text ?? ''), above: aboveOf(talk) }
  speak(talk, 'refusal.told', values, { asks: 'proposal', choices: refusalChoices(talk), lead })
  talk.state.open = 'proposal'
}

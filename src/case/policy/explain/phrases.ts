// Parts of sentences about a pack: lists, conditions, lengths, people.
import { type Role, type Signal, signals } from '../../vocabulary.ts'
import type { CaseWhen } from '../pack/conditions.ts'
import { calendarOf, type Length } from '../pack/lengths.ts'
import type { Assistant } from '../pack.ts'
import { categoryWords, remedyWords, roleWords, severityWords, signalWords, sourceWords } from './words.ts'

export const joined = (parts: readonly string[], last: 'and' | 'or'): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`
export const upper = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
/** "1 hour", "2 hours" */
export const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
export const percent = (share: number): string => `${Math.round(share * 100)} %`
/** "two thirds", else in percent */
export const sharePhrase = (share: number): string => {
  const known = (
    [
      ['two thirds', 2 / 3],
      ['three quarters', 3 / 4],
      ['half', 1 / 2],
    ] as const
  ).find(([, value]) => Math.abs(value - share) < 0.001)
  return known?.[0] ?? percent(share)
}
export const theRole = (role: Role): string => `the ${roleWords[role]}`

/** All safety signals together are one thing to say. */
function signalPhrase(named: readonly Signal[]): string {
  const safety = signals.filter(each => each.startsWith('safety.'))
  const whole = safety.every(each => named.includes(each))
  const rest = whole ? named.filter(each => !safety.includes(each)) : named
  const words = [...(whole ? ['any safety fault'] : []), ...rest.map(each => signalWords[each])]
  return words.length > 1 && words.some(each => each.includes(','))
    ? `any of these: ${words.join('; ')}`
    : joined(words, 'or')
}

/** "a complaint about sales"; empty: no condition. */
export function conditionPhrase(
  when: {
    [K in keyof CaseWhen]?: CaseWhen[K] | undefined
  } & { level?: readonly number[] | undefined; personInvolvedRole?: readonly Role[] | undefined },
): string {
  const severity =
    when.severity &&
    joined(
      when.severity.map(each => `a ${severityWords[each]}`),
      'or',
    )
  const facts = [
    when.category &&
      `about ${joined(
        when.category.map(each => categoryWords[each]),
        'or',
      )}`,
    when.source &&
      `from ${joined(
        when.source.map(each => sourceWords[each]),
        'or',
      )}`,
    when.anySignal && `with ${signalPhrase(when.anySignal)}`,
    when.anyDemand &&
      `with a wish for ${joined(
        when.anyDemand.map(each => remedyWords[each]),
        'or',
      )}`,
    when.level && `on level ${joined(when.level.map(String), 'or')}`,
    when.personInvolvedRole &&
      `about ${joined(
        when.personInvolvedRole.map(each => `a ${roleWords[each]}`),
        'or',
      )}`,
    when.danger === false && 'with nobody in danger',
  ].filter(each => each !== undefined && each !== false)
  const about = severity ?? (facts.length > 0 ? 'a case' : undefined)
  const phrase = [about, ...facts].filter(each => each !== undefined).join(' ')
  return [when.danger && 'somebody in danger', phrase].filter(Boolean).join(', ')
}

export function lengthPhrase(length: Length): string {
  const { minutes, hours, days, workingDays, sameDay } = length
  if (sameDay) return 'the same day, before the store closes'
  if (workingDays) return counted(workingDays, 'working day')
  if (days) return counted(days, 'day')
  const span =
    hours !== undefined && Number.isInteger(hours)
      ? counted(hours, 'hour')
      : counted(minutes ?? (hours ?? 0) * 60, 'minute')
  return calendarOf(length) === 'business' ? `${span} of opening time` : `${span}, day and night`
}

/** "the service manager; the manufacturer's supervisor for product quality or safety" */
export const helperPhrase = (helpers: readonly Assistant[]): string =>
  joined(
    helpers.map(each => {
      if (typeof each === 'string') return theRole(each)
      const limits = [
        ...(each.category ?? []).map(name => categoryWords[name]),
        ...(each.anySignalPrefix ?? []).map(prefix => (prefix === 'safety.' ? 'safety' : prefix)),
      ]
      return theRole(each.role) + (limits.length > 0 ? ` (for ${joined(limits, 'or')})` : '')
    }),
    'and',
  )

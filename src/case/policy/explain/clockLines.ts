// The times of a pack in plain words: its clocks, the wait on site, and what comes after resolution.
import { type ClockName, clockNames } from '../../clockNames.ts'
import { calendarOf } from '../pack/lengths.ts'
import type { Pack } from '../pack.ts'
import { conditionPhrase, counted, joined, lengthPhrase, theRole, upper } from './phrases.ts'
import { clockWords, startWords, waitingWords } from './words.ts'

export const allClockLines = (pack: Pack): string[] => [
  ...clockNames.flatMap(name => clockLines(name, pack)),
  'Whatever the opening hours, nothing is to be settled before the first contact is due.',
]

function clockLines(name: ClockName, pack: Pack): string[] {
  const rows = pack.clocks[name] ?? []
  return rows.map((row, index) => {
    const condition = conditionPhrase(row) || (index > 0 ? 'all others' : 'every case')
    const start = startWords[row.from]
    const pauses =
      row.pausable.length > 0
        ? ` It stops while we wait for ${joined(
            row.pausable.map(each => waitingWords[each]),
            'or',
          )}.`
        : ''
    const longer = row.extendable ? ' It may take longer, with a recorded reason.' : ''
    const closed =
      calendarOf(row) === 'business' &&
      (row.minutes || row.hours) &&
      index === rows.length - 1 &&
      name === 'firstContact'
        ? ' What comes in at night is due the next morning.'
        : ''
    return `${clockWords[name]} — ${condition}: ${lengthPhrase(row)}${start ? `, ${start}` : ''}.${pauses}${longer}${closed}`
  })
}

export function followUpLines({ followUp, waiting }: Pack): string[] {
  const { afterHours, endsAfterHours, from, to, by, callBackDays, surveyDays, lowScore } = followUp
  return [
    `${upper(theRole(by))} asks how it went, ${afterHours} to ${endsAfterHours} hours after resolution, between ${from} and ${to}; never the person who handled it.`,
    `Without an answer it becomes a phone call ${followUp.phoneTaskHoursBeforeEnd} hours before the end.`,
    ...(callBackDays ? [`The return call is made within ${counted(callBackDays, 'day')}.`] : []),
    ...(surveyDays ? [`A survey follows on day ${surveyDays[0]} to ${surveyDays[1]}.`] : []),
    ...(lowScore
      ? [
          `A score of ${lowScore.atMost} of ${lowScore.outOf} or less from the manufacturer's survey is itself a complaint; the manufacturer calls again on day ${lowScore.callAgainDays}.`,
        ]
      : []),
    `Not satisfied: ${theRole(followUp.notSatisfiedOwner)} handles it again, or whoever stands higher and has it already.`,
    `The same trouble told again within ${counted(followUp.reopensWithinDays, 'day')} of closing opens the case again.`,
    ...(waiting
      ? [
          `A customer who waits on site: an apology ${counted(waiting.apologiseAfterMinutes, 'minute')} over the time promised, news every ${counted(waiting.updateEveryMinutes, 'minute')}.`,
        ]
      : []),
  ]
}

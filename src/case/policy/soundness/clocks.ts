// Clocks and follow-up of a pack: long enough to warn, no case without, no idle row, a window in which somebody can be asked.
import { type ClockName, clockNames } from '../../clockNames.ts'
import { type SeverityLevel, severityLevels } from '../../vocabulary.ts'
import { levelCount } from '../levels.ts'
import type { ClockRow } from '../pack/clocks.ts'
import { calendarOf, minutesIn, unitOf } from '../pack/lengths.ts'
import type { Pack } from '../pack.ts'
import { minutesOf } from '../zone.ts'
import type { Problem } from './problem.ts'
import { everyValueOf } from './routing.ts'
import { type Conditions, shadowsIn } from './shadows.ts'

/** Clocks every case has; a pack without them leaves a customer waiting, or a settled case unsigned, with nobody noticing. */
const alwaysRequired = ['firstContact', 'resolve', 'nextWord', 'signOff', 'liveReply', 'liveIdle'] as const
/** Where a clock may stand still, the case is looked at again all the same. */
const requiredClocks = ({ clocks }: Pack): readonly ClockName[] =>
  Object.values(clocks).some(rows => rows.some(row => row.pausable.length > 0))
    ? [...alwaysRequired, 'standStill']
    : alwaysRequired

const conditionsOf = ({ danger, severity, category, source, anySignal, level }: ClockRow): Conditions =>
  Object.fromEntries(
    Object.entries({ danger, severity, category, source, anySignal, level }).filter(
      ([, wanted]) => wanted !== undefined,
    ),
  ) as Conditions

export function clockProblems(pack: Pack): Problem[] {
  const required = requiredClocks(pack)
  const missing = required
    .filter(name => !pack.clocks[name])
    .map(name => ({ path: ['clocks'], reason: `the clock ${name} is missing` }))
  return [
    ...missing,
    ...clockNames.flatMap(name => rowProblems(name, pack)),
    ...required.flatMap(name => gaps(name, pack)),
  ]
}

function rowProblems(name: ClockName, pack: Pack): Problem[] {
  const rows = pack.clocks[name] ?? []
  const short = rows.flatMap((row, index) => {
    const unit = unitOf(row)
    const minutes = minutesIn(row)
    return minutes !== undefined && minutes * (1 - pack.warnAt) < 1
      ? [{ path: ['clocks', name, index, unit], reason: `${minutes} min are too short to warn before they end` }]
      : []
  })
  const highest = levelCount(pack)
  const unknown = rows.flatMap((row, index) =>
    (row.level ?? [])
      .filter(level => level > highest)
      .map(level => ({
        path: ['clocks', name, index, 'level'],
        reason: `there is no level ${level}: the highest is ${highest}`,
      })),
  )
  const pausing =
    name === 'firstContact'
      ? rows.flatMap((row, index) =>
          row.pausable.length > 0
            ? [{ path: ['clocks', name, index, 'pausable'], reason: 'nothing stops the first contact' }]
            : [],
        )
      : []
  // it tells the customer and reminds whoever has it, again and again
  const sleepless =
    name === 'nextWord'
      ? rows.flatMap((row, index) =>
          calendarOf(row) === 'always' && !row.danger
            ? [{ path: ['clocks', name, index, 'calendar'], reason: 'runs at night: only where somebody is in danger' }]
            : [],
        )
      : []
  const idle = shadowsIn(rows.map(conditionsOf), everyValueOf(pack)).map(({ index, by }) => ({
    path: ['clocks', name, index],
    reason: `never reached: ${by.map(at => `row ${at + 1}`).join(' and ')} before it ${by.length > 1 ? 'take' : 'takes'} every case of it`,
  }))
  return [...short, ...unknown, ...pausing, ...sleepless, ...idle]
}

/** A clock only for those in danger needs no row for anybody else. */
function gaps(name: ClockName, pack: Pack): Problem[] {
  const rows = pack.clocks[name] ?? []
  if (rows.length === 0) return []
  const general = rows.filter(row => !row.danger && !row.category && !row.source && !row.anySignal)
  const allLevels = Array.from({ length: levelCount(pack) }, (_, index) => index + 1)
  const open = (severity: SeverityLevel) => {
    const fitting = general.filter(row => row.severity?.includes(severity) ?? true)
    return allLevels.filter(level => !fitting.some(row => row.level?.includes(level) ?? true))
  }
  return severityLevels.flatMap(severity => {
    const levels = open(severity)
    if (levels.length === 0) return []
    const where = levels.length < allLevels.length ? ` on level ${levels.join(', ')}` : ''
    return [{ path: ['clocks', name], reason: `no row holds for a ${severity} without danger${where}` }]
  })
}

export function followUpProblems(pack: Pack): Problem[] {
  const { afterHours, endsAfterHours, from, to, phoneTaskHoursBeforeEnd, callBackDays, surveyDays, lowScore } =
    pack.followUp
  const at = (key: string, reason: string): Problem[] => [{ path: ['followUp', key], reason }]
  if (minutesOf(to) <= minutesOf(from)) return at('to', `${to} is not after ${from}`)
  if (endsAfterHours <= afterHours)
    return at('endsAfterHours', `ends (${endsAfterHours} h) before it begins (${afterHours} h)`)
  const nightHours = 24 - (minutesOf(to) - minutesOf(from)) / 60
  const askable = endsAfterHours - afterHours - nightHours
  if (askable <= 0)
    return at('endsAfterHours', `a window that opens at ${to} is over before ${from}: nobody could be asked`)
  if (phoneTaskHoursBeforeEnd >= askable)
    return at('phoneTaskHoursBeforeEnd', `leaves no time to answer: at most ${askable} h after a night`)
  return [
    ...(callBackDays !== undefined && callBackDays * 24 < endsAfterHours
      ? at(
          'callBackDays',
          `the return call ends (${callBackDays * 24} h) before the follow-up does (${endsAfterHours} h)`,
        )
      : []),
    ...(surveyDays && surveyDays[1] <= surveyDays[0]
      ? at('surveyDays', `ends (day ${surveyDays[1]}) before it begins (day ${surveyDays[0]})`)
      : []),
    ...(lowScore && lowScore.atMost >= lowScore.outOf
      ? at('lowScore', `every score of at most ${lowScore.outOf} would be a complaint`)
      : []),
  ]
}

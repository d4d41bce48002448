// A pack in plain words: short sentences, a section for each question people ask of it. Knows no file and no terminal.
import { eightDSteps } from '../../taskKinds.ts'
import { demandKinds, severityLevels } from '../../vocabulary.ts'
import { limitOf } from '../authority.ts'
import type { Directory } from '../directory.ts'
import type { Ascent, Told } from '../pack/escalation.ts'
import type { Pack } from '../pack.ts'
import { emptyRoles, idleRoles } from '../soundness/staffing.ts'
import { allClockLines, followUpLines } from './clockLines.ts'
import {
  conditionPhrase,
  counted,
  helperPhrase,
  joined,
  lengthPhrase,
  percent,
  sharePhrase,
  theRole,
  upper,
} from './phrases.ts'
import {
  clockWords,
  eightDWords,
  momentWords,
  remedyWords,
  roleWords,
  severityWords,
  signalWords,
  sourceWords,
  stepWords,
  taskWords,
} from './words.ts'

export interface Section {
  title: string
  /** a sentence or a few each */
  lines: string[]
}

/** Without a directory nothing is said about people. */
export function explainPack(pack: Pack, directory?: Directory): Section[] {
  const sections: Section[] = [
    { title: 'How grave a case is', lines: severityLines(pack) },
    { title: 'Who gets a case (the first line that fits)', lines: routingLines(pack) },
    { title: 'Who stands above whom', lines: ladderLines(pack) },
    { title: 'Clocks (the first line of each that fits)', lines: allClockLines(pack) },
    { title: 'When a case climbs', lines: escalationLines(pack) },
    { title: 'Who may grant what', lines: authorityLines(pack) },
    { title: 'Tasks opened beside the case', lines: dutyLines(pack) },
    { title: 'After it is resolved', lines: followUpLines(pack) },
    { title: 'How a case is closed', lines: closingLines(pack) },
    { title: 'What the customer is told', lines: customerLines(pack) },
    { title: 'What the house measures itself by', lines: targetLines(pack) },
  ]
  if (directory) sections.push({ title: 'Who steps in', lines: peopleLines(pack, directory) })
  return sections.filter(section => section.lines.length > 0)
}

function severityLines({ severity }: Pack): string[] {
  const sources = Object.entries(severity.sources) as [keyof typeof sourceWords, keyof typeof signalWords][]
  const weighing = (weight: string) =>
    (Object.keys(severity.signals) as (keyof typeof signalWords)[])
      .filter(name => severity.signals[name] === weight)
      .map(name => signalWords[name])
  return [
    `Major, by one of: ${weighing('hard').join('; ')}.`,
    `A complaint, by one of: ${weighing('strong').join('; ')}.`,
    `A complaint too, by ${severity.weakForComplaint} different weak signals together. Weak: ${[...weighing('weak'), 'whatever is said less clearly'].join('; ')}.`,
    ...sources.map(
      ([from, signal]) => `From ${sourceWords[from]}: heard as ${signalWords[signal]}, whatever the words.`,
    ),
    'Everything else is a grumble. Somebody in danger is always a major case.',
    ...(severity.again
      ? [
          `The same problem again, with the same car and component within ${counted(severity.again.withinDays, 'day')}, is at least a ${severityWords[severity.again.level]}.`,
        ]
      : []),
    ...severityLevels.flatMap(level => {
      const own = severity.labels[level]
      return own ? [`A ${severityWords[level]} is called: ${Object.values(own).join(' / ')}.`] : []
    }),
  ]
}

function routingLines(pack: Pack): string[] {
  const lines = pack.routing.map((rule, index) => {
    const last = index === pack.routing.length - 1
    const when = conditionPhrase(rule.when) || (last ? 'everything else' : 'every case')
    const helped = rule.assist.length > 0 ? ` Helped by ${helperPhrase(rule.assist)}.` : ''
    const told = rule.informed.length > 0 ? ` Told: ${helperPhrase(rule.informed)}.` : ''
    const taken = rule.overHolder ? ' Also when somebody lower has it already.' : ''
    return `${upper(when)}: ${theRole(rule.owner)}.${taken}${helped}${told}`
  })
  const least = severityLevels.map(
    level => `a ${severityWords[level]}: ${joined(pack.minimumOwner[level].map(theRole), 'or')}`,
  )
  const signed = pack.handover.signed ? ['Handing a case over and handing it back are signed.'] : []
  return [
    ...lines,
    `The lowest role that may have ${least.join('; ')}.`,
    'The person the complaint is about never gets it, nor anybody of the same role or below.',
    `With the customers of every department of their store: ${joined(pack.forEveryDepartment.map(theRole), 'and') || 'nobody'}. Anybody else only with those of their own, or where they are asked in; in danger everybody.`,
    ...signed,
  ]
}

const ladderLines = (pack: Pack): string[] => [
  ...pack.ladders.map(ladder => `${upper(ladder.map(role => roleWords[role]).join(' → '))}.`),
  ...(pack.levels ?? []).map(
    (members, index) => `Level ${index + 1}: ${members.map(role => roleWords[role]).join(', ')}.`,
  ),
]

const toldPhrase = (told: readonly Told[]): string =>
  joined(
    told.map(each => (each === 'owner' ? 'who has it' : each === 'above' ? 'the level above' : theRole(each))),
    'and',
  )

function ascentPhrase({ climb, to, tell }: Ascent): string {
  const goes = to
    ? `goes to ${theRole(to)}`
    : climb === 0
      ? 'stays where it is'
      : `climbs ${climb === 1 ? 'one level' : `${climb} levels`}`
  return `the case ${goes}.${tell.length > 0 ? ` Told: ${toldPhrase(tell)}.` : ''}`
}

function escalationLines({ escalation, warnAt, followUp }: Pack): string[] {
  const { warn, breach, onlyTold, beyond, onRequest, onDecline, onAbsent, onAuthority, onDissatisfiedAgain, atOnce } =
    escalation
  const again = [followUp.notSatisfiedOwner, ...onDissatisfiedAgain].map(theRole)
  return [
    `A clock warns after ${sharePhrase(warnAt)} of its time. Told: ${toldPhrase(warn.tell)}.`,
    `A clock runs out: ${ascentPhrase(breach)}`,
    ...(onlyTold.length > 0
      ? [
          `Of these the case stays where it is, and they are only told: ${onlyTold.map(each => clockWords[each]).join('; ')}.`,
        ]
      : []),
    `A clock runs out and nobody stands above: the customer is told by when they hear from the house again, each time it is missed. Told: ${toldPhrase(['owner', ...beyond])}.`,
    `The customer asks for somebody higher: ${ascentPhrase(onRequest)}`,
    `The customer declines the solution: ${ascentPhrase(onDecline)}`,
    `What would settle it is beyond the authority of who has it: ${ascentPhrase(onAuthority)}`,
    `Who has it is away and nobody stands in: ${ascentPhrase(onAbsent)}`,
    `The customer is not satisfied: it goes to ${again.join(', and when they still are not: to ')}.`,
    ...atOnce.map(
      ({ when, to, how }) =>
        `At once, whatever the hour: ${conditionPhrase(when) || 'every case'}: ${theRole(to)} ${how === 'owns' ? 'has it' : 'is told'}.`,
    ),
  ]
}

function authorityLines(pack: Pack): string[] {
  if (pack.authority.length === 0) return ['The pack limits nobody.']
  const standing = [...new Set(pack.ladders.flat())]
  return standing.map(role => {
    const granted = demandKinds.flatMap(remedy => {
      const limit = limitOf(pack, role, remedy)
      if (limit === undefined) return []
      return [remedyWords[remedy] + (Number.isFinite(limit) ? ` up to ${limit.toLocaleString('en')}` : '')]
    })
    return `${upper(theRole(role))}: ${granted.length > 0 ? joined(granted, 'and') : 'nothing; passes it on'}.`
  })
}

const dutyLines = (pack: Pack): string[] =>
  pack.duties.map(({ after, when, task, owner, due }) => {
    const condition = conditionPhrase(when)
    // "When a case comes in with an accident"; later moments speak of "it", so that the case is named beside them.
    const comes = after.length === 1 && after[0] === 'registered' && condition.startsWith('a case ')
    const moment = comes
      ? `a case comes in ${condition.slice('a case '.length)}`
      : joined(
          after.map(each => momentWords[each]),
          'or',
        )
    const time = due === undefined ? 'at once' : due.sameDay ? 'the same day' : `within ${lengthPhrase(due)}`
    return `When ${moment}${condition && !comes ? ` (${condition})` : ''}: ${theRole(owner)} ${taskWords[task]}, ${time}.`
  })

function closingLines({ closing }: Pack): string[] {
  const { requireSteps, improvement, eightD, longTermMeasure } = closing
  const record = eightD
    ? `an 8D report: ${eightDSteps.map(step => eightDWords[step]).join(', ')}`
    : 'the improvement record: root cause, corrective and preventive measure'
  return [
    ...(requireSteps.length > 0
      ? [
          `First ${joined(
            requireSteps.map(step => stepWords[step]),
            'and',
          )}. A step is skipped only with a reason that is kept.`,
        ]
      : []),
    ...(improvement.length > 0
      ? [
          `${upper(
            joined(
              improvement.map(level => `a ${severityWords[level]}`),
              'or',
            ),
          )} also needs ${record}.`,
        ]
      : []),
    ...(longTermMeasure ? ['A problem that keeps coming back also needs a lasting measure.'] : []),
    'Last, the responsible person signs. Only then is it closed.',
  ]
}

const customerLines = ({ intake, promises, progress, wording }: Pack): string[] => [
  `Silent for ${counted(intake.idleMinutes, 'minute')} while telling of it: one reminder, and after as long again the case goes to a person as it is; a major one with a number to ring without waiting for that.`,
  `Nothing is promised further ahead than ${counted(promises.atMostDays, 'day')}.`,
  `Of the times a text tells the customer, at most ${promises.atMostInText} become promises by themselves.`,
  `The link to how the case stands opens it for ${counted(progress.linkDays, 'day')}.`,
  ...(wording.length > 0 ? [`The house has ${counted(wording.length, 'rule')} of wording of its own.`] : []),
]

function targetLines({ targets, reviews }: Pack): string[] {
  const { followUpRate, resolutionRate, attitudePerWeek } = targets
  return [
    ...(followUpRate === undefined ? [] : [`${percent(followUpRate)} of resolved cases are followed up.`]),
    ...(resolutionRate === undefined ? [] : [`At least ${percent(resolutionRate)} are resolved in time.`]),
    ...(attitudePerWeek === undefined
      ? []
      : [`More than ${attitudePerWeek} complaints about attitude in a week are a warning sign.`]),
    ...(reviews.length > 0 ? [`Cases are reviewed ${joined(reviews, 'and')}.`] : []),
  ]
}

const peopleLines = (pack: Pack, directory: Directory): string[] => [
  ...emptyRoles(pack, directory).flatMap(({ role, standIn }) =>
    standIn ? [`Nobody in the store file is ${roleWords[role]}: ${theRole(standIn)} steps in.`] : [],
  ),
  ...idleRoles(pack, directory).map(
    role => `${upper(theRole(role))} has nothing to do under these rules: no case and no task goes there.`,
  ),
]

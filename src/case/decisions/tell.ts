// Who of the staff hears of what, by itself: each thing once, to somebody on duty. Safety, and what does not wait, whatever the hour.
import type { CaseState } from '../case.ts'
import type { Person } from '../caseParts.ts'
import type { Rules } from '../commands.ts'
import { type StaffMember, staffOf, withoutMember } from '../policy/directory.ts'
import { isOnDuty, nextDuty } from '../policy/duty.ts'
import { ascentOf, atOnceOf } from '../policy/escalation.ts'
import type { Told } from '../policy/pack/escalation.ts'
import { peopleFor, personOf } from '../policy/people.ts'
import { isAnyUntouched } from '../views/endangered.ts'
import type { Role } from '../vocabulary.ts'
import { outsideOf } from './aboveInvolved.ts'
import { clockFactsOf } from './clockFacts.ts'
import { clockNotices } from './clockNotices.ts'
import { decidedNotice, goesOnNotice, withdrawnNotice, wroteNotice } from './customerNotices.ts'
import type { Draft } from './draft.ts'
import { ignoresHours, ringsAtNight, rolesUp } from './escalation.ts'
import { approvalNotices, dangerNotices, deputyNotice, helperNotices, taskNotices } from './helperNotices.ts'
import type { Notice } from './notice.ts'
import { routingFactsOf } from './routingFacts.ts'

type Whom = Notice['to'][number]

function climbNotices(state: CaseState, rules: Rules): Notice[] {
  const untold = state.escalations.filter(each => !each.told)
  const last = untold.at(-1)
  if (!last) return []
  // the pack names them as they stood before the climb
  const former = (told: Told): Person | Told | undefined =>
    told === 'owner' ? last.from : told === 'above' ? last.to : told
  const clocks = untold.flatMap(each => each.clocks ?? [])
  return [
    {
      about: 'escalated',
      at: last.at,
      // and whoever had no room for it, that it went past them
      to: [
        last.to,
        ...ascentOf(rules.pack, last.trigger).tell.flatMap(each => former(each) ?? []),
        ...(last.full ?? []),
      ],
      ...(last.trigger === 'atOnce' || ringsAtNight(state, rules, clocks) ? { urgent: true } : {}),
      ...(clocks.length > 0 ? { clocks } : {}),
    },
  ]
}

/** Rules of the same kind are told together. */
function atOnceNotices(state: CaseState, rules: Rules): Notice[] {
  if ((state.resolution || state.withdrawn) && !state.danger.now) return []
  const known = state.atOnce ?? {}
  if (rules.pack.escalation.atOnce.every(({ id }) => known[id] !== undefined)) return []
  const waits = isAnyUntouched(state)
  const fitting = atOnceOf(rules.pack, clockFactsOf(state, { rules })).filter(({ rule }) => known[rule] === undefined)
  const notice = (some: typeof fitting, held: boolean): Notice[] =>
    some.length === 0
      ? []
      : [
          {
            about: 'atOnce',
            at: state.updatedAt,
            to: [...new Set(some.map(each => each.role))],
            urgent: true,
            rules: some.map(each => each.rule),
            ...(held ? { held: true } : {}),
          },
        ]
  const held = fitting.filter(each => waits && each.how === 'owns')
  return [
    ...notice(held, true),
    ...notice(
      fitting.filter(each => !held.includes(each)),
      false,
    ),
  ]
}

function ownerNotice(state: CaseState, rules: Rules): Notice[] {
  const { routing, accepted, resolution, withdrawn, ownerTold, backBecause } = state
  const owner = routing?.owner
  if (!owner?.staffId || accepted || resolution || withdrawn || owner.staffId === ownerTold) return []
  const urgent = ringsAtNight(state, rules) ? { urgent: true } : {}
  // whom it is passed on to later gets it as any other
  const about = (ownerTold === undefined && backBecause) || 'assigned'
  return [{ about, at: state.handedOff?.at ?? state.updatedAt, to: [owner], ...urgent }]
}

/** Before anybody has to act on a case nobody is told of it; of one that is over, only of the work beside it. */
export function noticesOf(state: CaseState, rules: Rules): Notice[] {
  if (state.erased || (!state.handedOff && !state.accepted)) return []
  if (state.merged || state.status === 'closed') return taskNotices(state)
  const climbs = climbNotices(state, rules)
  const known = new Set(climbs.flatMap(({ to }) => to.map(nameOf)))
  const unlessKnown = (notices: readonly Notice[]) => notices.filter(({ to: [one] }) => !known.has(one && nameOf(one)))
  return [
    ...climbs,
    ...dangerNotices(state),
    ...atOnceNotices(state, rules),
    ...unlessKnown(ownerNotice(state, rules)),
    ...unlessKnown(deputyNotice(state)),
    ...unlessKnown(helperNotices(state, rules)),
    ...goesOnNotice(state),
    ...decidedNotice(state),
    ...withdrawnNotice(state),
    ...wroteNotice(state),
    ...clockNotices(state, rules),
    ...taskNotices(state),
    ...approvalNotices(state, rules),
  ]
}

const isPerson = (whom: Whom): whom is Person => typeof whom === 'object' && 'role' in whom
/** A person's id, where the notice is for one by name. */
const nameOf = (whom: Whom): string | undefined => (isPerson(whom) ? whom.staffId : undefined)

/** One person, or whoever of these roles is there, the first role first. */
function addresseeOf(whom: Whom, state: CaseState, rules: Rules, at: number): Person | Role[] {
  if (typeof whom === 'object' && !isPerson(whom)) return [...whom]
  const person = whom === 'owner' ? state.routing?.owner : typeof whom === 'string' ? undefined : whom
  if (person) return person.staffId ? person : [person.role]
  if (whom === 'above') return [...rolesUp(state, { climb: 1 }, rules), ...outsideOf(state, { now: at, rules })]
  return typeof whom === 'string' && whom !== 'owner' ? [whom] : []
}

interface Hearers {
  /** those of them who hear of it at that moment */
  now: Person[]
  /** all who might, once they are there */
  later: StaffMember[]
}

/** @param at case time, epoch ms */
function hearersOf(notice: Notice, state: CaseState, rules: Rules, at: number): Hearers[] {
  const { directory, pack } = rules
  const always = notice.urgent ?? ignoresHours(state)
  const { deputy } = state.routing ?? {}
  // who stands in for the owner hears what the owner is to hear
  const whoms = notice.to.flatMap((whom): Whom[] => (whom === 'owner' && deputy ? [whom, deputy] : [whom]))
  return whoms.map(whom => {
    const addressee = addresseeOf(whom, state, rules, at)
    if (Array.isArray(addressee)) {
      const among = notice.besides === undefined ? directory : withoutMember(directory, notice.besides)
      const people = peopleFor(routingFactsOf(state, at, pack), among)
      const here = addressee.flatMap(role => people.onDuty(role) ?? [])
      const anybody = always ? addressee.flatMap(role => people.named(role) ?? []) : []
      return { now: [...here, ...anybody].slice(0, 1), later: addressee.flatMap(people.nearby) }
    }
    const member = addressee.staffId ? staffOf(directory, addressee.staffId) : undefined
    if (!member) return { now: [], later: [] }
    return { now: always || isOnDuty(member, at, directory) ? [personOf(member)] : [], later: [member] }
  })
}

/** What is for one person by name waits for that one; the others hear of it along with them. */
const isForOne = ({ to: [first] }: Notice): boolean => first !== undefined && nameOf(first) !== undefined

function hearingNow(notice: Notice, state: CaseState, rules: Rules, at: number): Person[] {
  const hearers = hearersOf(notice, state, rules, at).map(each => each.now)
  if (isForOne(notice) && hearers[0]?.length === 0) return []
  return hearers.flat().filter((one, index, all) => all.findIndex(other => other.staffId === one.staffId) === index)
}

/** When the first who is to hear of it is on duty; undefined: nobody ever is. */
function toldAt(notice: Notice, state: CaseState, rules: Rules, from: number): number | undefined {
  const hearers = hearersOf(notice, state, rules, from).map(each => each.later)
  const waitedFor = isForOne(notice) ? (hearers[0] ?? []) : hearers.flat()
  if (waitedFor.length > 0 && (notice.urgent ?? ignoresHours(state))) return from
  return earliest(waitedFor.map(each => nextDuty(each, from, rules.directory)))
}

const earliest = (moments: readonly (number | undefined)[]): number | undefined => {
  const known = moments.filter(each => each !== undefined)
  return known.length > 0 ? Math.min(...known) : undefined
}

const tellsAtOf = (notices: readonly Notice[], state: CaseState, rules: Rules): number | undefined =>
  earliest(notices.map(each => toldAt(each, state, rules, Math.max(each.at, state.tellsAt ?? 0))))

/** Worked out as the last of every decision; when the case is to be looked at again is asked right after it. */
const worked = new WeakMap<CaseState, { rules: Rules; notices: readonly Notice[] }>()

/** When something that waits for people is to be told, case time, epoch ms. */
export function tellsAt(state: CaseState, rules: Rules): number | undefined {
  const before = worked.get(state)
  const notices = before?.rules === rules ? before.notices : noticesOf(state, rules)
  return tellsAtOf(notices, state, rules)
}

/** The first of them somebody hears now. */
function heardNow(notices: readonly Notice[], state: CaseState, rules: Rules, now: number) {
  for (const notice of notices) {
    const hearers = hearingNow(notice, state, rules, now)
    if (hearers.length > 0) return { ...notice, hearers }
  }
  return undefined
}

/** Everything that may be told now, one event for each kind of thing; what was put off for somebody who is not there is put off anew. */
export function tellStaff(draft: Draft): void {
  const { now, rules: known } = draft.context
  let before: ReturnType<typeof heardNow>
  let notices = noticesOf(draft.state, known)
  for (;;) {
    const next = heardNow(notices, draft.state, known, now)
    if (!next) break
    const { about, hearers, clocks, rules, tasks, approvals, held } = next
    // told just now and still not known for told: a fault of ours that must not hold the whole house up
    if (before?.about === about && JSON.stringify(before) === JSON.stringify(next)) break
    before = next
    draft.add({
      type: 'staff.told',
      about,
      to: hearers,
      ...(clocks ? { clocks } : {}),
      ...(rules ? { rules } : {}),
      ...(tasks ? { tasks } : {}),
      ...(approvals ? { approvals } : {}),
      ...(held ? { held } : {}),
    })
    // what was told just now may make the next of it superfluous
    notices = noticesOf(draft.state, known)
  }
  worked.set(draft.state, { rules: known, notices })
  putOff(draft, notices)
}

/** Somebody should have been there and was not: a runner that came late, a leave entered since. */
function putOff(draft: Draft, notices: readonly Notice[]): void {
  const { state, context } = draft
  const { now, rules } = context
  const at = tellsAtOf(notices, state, rules)
  if (at === undefined || at > now) return
  const until = earliest(notices.map(each => toldAt(each, state, rules, now)))
  if (until !== undefined && until > now) draft.add({ type: 'notice.deferred', until })
}

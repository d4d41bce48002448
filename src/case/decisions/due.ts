// What falls due: clocks warn and breach, the follow-up is asked for. Each thing once, however late the runner comes.
import type { CaseState } from '../case.ts'
import type { ClockName } from '../clockNames.ts'
import type { DecideContext, Decision, Rules } from '../commands.ts'
import { storeIdOf } from '../matter.ts'
import { backWithinHours, withinHours } from '../policy/calendar.ts'
import { storeOf } from '../policy/directory.ts'
import { openTasksOf } from '../views/tasks.ts'
import { climbAfterBreach, waitsToClimb } from './breach.ts'
import { type Draft, draftOf } from './draft.ts'
import { climbAsWanted, climbsAt } from './escalation.ts'
import { keepInSight } from './keepInSight.ts'
import { keepNextWord, nextWordAt } from './nextWord.ts'
import { oweUpdate } from './owedUpdate.ts'
import { missPromises, nextToMiss } from './promises.ts'
import { reviseClocks } from './reviseClocks.ts'
import { ringRescue } from './ringRescue.ts'
import { ringWhoLeft } from './ringWhoLeft.ts'
import { endSilentTalk } from './silentTalk.ts'
import {
  deputyEndsAt,
  endDeputy,
  leaveBeginsAt,
  lookAfterAbsence,
  lookAfterLeave,
  wantsAttention,
} from './standingIn.ts'
import { openPhoneFollowUp, passOnTasks } from './tasks.ts'
import { tellStaff, tellsAt } from './tell.ts'

/** Something to look at, case time, epoch ms. */
export interface Due {
  name: string
  at: number
}

/**
 * Everything still to come of a case; the runner calls `fireDue` when the first is reached.
 * @param from what depends on the roster alone is to come no earlier; case time, epoch ms
 */
export function duesOf(state: CaseState, rules: Rules, from = state.updatedAt): Due[] {
  // what was asked for and not done before is done no more
  if (state.erased) return []
  const tasks: Due[] = openTasksOf(state).flatMap(({ id, dueAt, overdue }) =>
    overdue ? [] : [{ name: `task.${id}`, at: dueAt }],
  )
  const tells = tellsAt(state, rules)
  const telling = tells === undefined ? [] : [{ name: 'tell', at: tells }]
  if (rests(state)) return [...tasks, ...telling]
  const clocks = Object.values(state.clocks).flatMap(clock => {
    if (clock.state !== 'running') return []
    if (clock.name === 'liveIdle') return [{ name: 'liveIdle.end', at: clock.dueAt }]
    const breach = { name: `${clock.name}.breach`, at: clock.dueAt }
    return clock.warned ? [breach] : [{ name: `${clock.name}.warn`, at: clock.warnAt }, breach]
  })
  const climbs = waitsToClimb(state, rules).flatMap(clock => {
    const at = climbsAt(state, clock.dueAt, rules, { trigger: 'breach', clocks: [clock.name] })
    return at === undefined ? [] : [{ name: `${clock.name}.climb`, at: state.climbsAt ?? at }]
  })
  const wordAt = nextWordAt(state, { now: from, rules })
  const word = wordAt === undefined ? [] : [{ name: 'nextWord.start', at: wordAt }]
  const backAt = deputyEndsAt(state, rules)
  const back = backAt === undefined ? [] : [{ name: 'deputy.ends', at: backAt }]
  const leaveAt = leaveBeginsAt(state, rules, from)
  const leave = leaveAt === undefined ? [] : [{ name: 'leave.begins', at: leaveAt }]
  const running = [...clocks, ...climbs, ...word, ...wanted(state, rules), ...tasks, ...leave, ...back, ...telling]
  const promise = nextToMiss(state)
  if (promise) running.push({ name: `promise.${promise.id}`, at: promise.dueAt })
  const { followUp } = state
  if (!followUp || followUp.answered || followUp.phoneTask) return running
  const asking =
    followUp.askedAt === undefined && canBeAskedByMessage(state) ? followUp.askAt : phoneTaskAt(state, followUp)
  return [...running, { name: 'followUp.ask', at: Math.min(asking, phoneTaskAt(state, followUp)) }]
}

/** No clock runs of a case that is over or goes on in another one; work beside it still falls due. */
const rests = ({ status, merged, erased }: CaseState): boolean => status === 'closed' || merged !== undefined || erased

/** A level asked for while nobody of it was there. */
function wanted(state: CaseState, rules: Rules): Due[] {
  const { climbWanted, climbsAt: at, resolution, withdrawn } = state
  if (!climbWanted || at === undefined || resolution || withdrawn) return []
  return climbsAt(state, at, rules, climbWanted) === undefined ? [] : [{ name: 'wanted.climb', at }]
}

/** A case staff typed in has no conversation to ask in, and nobody is interrupted who talks to a colleague. */
const canBeAskedByMessage = ({ channel, live }: CaseState) => channel.id !== 'none' && live === undefined

/** Who has no conversation with us is rung up from the first hour they may be asked. */
const phoneTaskAt = ({ channel }: CaseState, { askAt, phoneTaskAt: at }: NonNullable<CaseState['followUp']>): number =>
  channel.id === 'none' ? askAt : at

function fireClock(draft: Draft, name: ClockName): void {
  const clock = draft.state.clocks[name]
  // nobody is late where neither of the two has anything to say
  if (clock?.state !== 'running' || name === 'liveIdle') return
  const { now } = draft.context
  // After downtime a clock that has ended breaches at once: the warning would only be noise.
  if (now >= clock.dueAt) draft.add({ type: 'clock.breached', name, dueAt: clock.dueAt })
  else if (now >= clock.warnAt && !clock.warned) draft.add({ type: 'clock.warned', name })
}

/** The last moment of the window at which a customer may be rung up. */
function callBy(endsAt: number, { state, context }: Draft): number {
  const { from, to } = context.rules.pack.followUp
  return backWithinHours(endsAt, from, to, storeOf(context.rules.directory, storeIdOf(state)))
}

function fireFollowUp(draft: Draft): void {
  const { state, context } = draft
  const { followUp } = state
  if (!followUp || followUp.answered || followUp.phoneTask) return
  if (context.now >= phoneTaskAt(state, followUp)) {
    draft.add({ type: 'followUp.phoneTaskOpened' })
    openPhoneFollowUp(draft, callBy(followUp.endsAt, draft))
    return
  }
  if (followUp.askedAt !== undefined || !canBeAskedByMessage(state) || context.now < followUp.askAt) return
  // The runner may come late: nobody is asked at night because the server was down in the evening.
  const { from, to } = context.rules.pack.followUp
  const askAt = withinHours(context.now, from, to, storeOf(context.rules.directory, storeIdOf(state)))
  if (askAt <= context.now) draft.add({ type: 'followUp.asked' })
  else draft.add({ type: 'followUp.scheduled', askAt, phoneTaskAt: followUp.phoneTaskAt, endsAt: followUp.endsAt })
}

/** Told to whoever is there to do it. */
function fireTasks(draft: Draft): void {
  const late = openTasksOf(draft.state).filter(each => !each.overdue && draft.context.now >= each.dueAt)
  if (late.length === 0) return
  passOnTasks(draft)
  for (const { id } of late) draft.add({ type: 'task.overdue', id })
}

export function fireDue(state: CaseState, context: DecideContext): Decision {
  if (state.erased) return { ok: true, events: [] }
  const draft = draftOf(state, context)
  if (rests(state)) {
    fireTasks(draft)
    tellStaff(draft)
    return draft.done()
  }
  reviseClocks(draft, 'rulesChanged')
  for (const name of Object.keys(draft.state.clocks) as ClockName[]) fireClock(draft, name)
  missPromises(draft)
  endSilentTalk(draft)
  keepInSight(draft)
  climbAfterBreach(draft)
  climbAsWanted(draft)
  fireFollowUp(draft)
  // a runner that comes late opens the phone task when its time has passed already
  fireTasks(draft)
  // before anybody is told, so that whoever stands in hears of it too
  if (draft.events.some(each => wantsAttention.has(each.type))) lookAfterAbsence(draft)
  else lookAfterLeave(draft)
  endDeputy(draft)
  // once it has climbed, or somebody stands in: whoever has it now
  oweUpdate(draft)
  ringWhoLeft(draft)
  ringRescue(draft)
  tellStaff(draft)
  // what passed in silence is told before it begins anew
  keepNextWord(draft)
  return draft.done()
}

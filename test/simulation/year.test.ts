// A year of a dealership in seconds: whatever customers, staff, clocks and machines do, every invariant holds after every step.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Command, Rules } from '../../src/case/commands.ts'
import { withHalfDays } from './halfDays.ts'
import type { Violation } from './invariants/all.ts'
import { liveThrough, type Year } from './world.ts'

const storeFile = fileURLToPath(new URL('store.yaml', import.meta.url))
/** A busy machine takes its time; how long is no matter here. */
const patienceMs = 120_000
const newYear = Date.parse('2026-01-01T00:00:00+08:00')

/** Stops at the first violation and shows the trail that led to it. */
function year(pack: string, cases: number, days: number, seed: number, change = (rules: Rules) => rules): Year {
  return liveThrough({
    rules: change(loadRules({ pack, storeFile })),
    seed,
    cases,
    days,
    start: newYear,
    onViolation({ invariant, wrong, caseId, story }: Violation) {
      throw new Error(`${invariant}, case ${caseId}, pack ${pack}, seed ${seed}: ${wrong}\n${story()}`)
    },
  })
}
/** Whether a year of this world has it: a new command needs a row in staffActs.ts, endingActs.ts or customerActs.ts. */
const commands: Readonly<Record<Command['type'], 'given' | 'elsewhere'>> = {
  register: 'given',
  recordStatement: 'given',
  changeLanguage: 'given',
  addAttachment: 'given',
  consentToAttachments: 'given',
  handOff: 'given',
  accept: 'given',
  recordContact: 'given',
  sendUpdate: 'given',
  addNote: 'given',
  proposeSolution: 'given',
  agreeSolution: 'given',
  recordAnswer: 'given',
  noteRefusal: 'given',
  declineSolution: 'given',
  questionSolution: 'given',
  askForContact: 'given',
  askForErasure: 'elsewhere',
  takeBackErasure: 'elsewhere',
  startWork: 'given',
  promise: 'given',
  letGoPromise: 'given',
  recordJointCheck: 'given',
  withdraw: 'given',
  reopen: 'given',
  takeOver: 'given',
  say: 'given',
  handBack: 'given',
  moveChannel: 'given',
  commentHandling: 'given',
  correctFacts: 'given',
  overrideSeverity: 'given',
  resolve: 'given',
  recordFollowUp: 'given',
  postponeFollowUp: 'given',
  signOff: 'given',
  close: 'given',
  fireDue: 'given',
  // a slower reader decides nothing
  enrich: 'elsewhere',
  recordProgressLink: 'given',
  erasePersonalData: 'given',
  diagnose: 'given',
  reassign: 'given',
  escalate: 'given',
  referToManufacturer: 'given',
  recordImprovement: 'given',
  requestApproval: 'given',
  answerApproval: 'given',
  finishTask: 'given',
  link: 'given',
  unlink: 'given',
  merge: 'given',
  unmerge: 'given',
  absorb: 'given',
  release: 'given',
  refuse: 'given',
  pause: 'given',
  resume: 'given',
  extendClock: 'given',
  recordUndeliverable: 'given',
  recordArrival: 'given',
  // see the fortnight with little room
  offer: 'elsewhere',
  openTask: 'given',
  reassignTask: 'given',
}
const typesIn = ({ lives }: Year) => new Set(lives.flatMap(each => each.trail.map(event => event.body.type)))

describe('a simulated year', () => {
  it(
    'passes without one broken invariant, and nearly everything that can happen does',
    () => {
      const lived = year('lamborghini-4s', 250, 365, 2026)
      expect(lived.lives).toHaveLength(250)
      for (const [type, where] of Object.entries(commands) as [Command['type'], string][])
        if (where === 'given') expect(lived.given.get(type) ?? 0, type).toBeGreaterThan(0)
      const happened = typesIn(lived)
      for (const type of [
        'case.accepted',
        'case.escalated',
        'escalation.deferred',
        'case.reassigned',
        'approval.answered',
        'promise.kept',
        'clock.warned',
        'clock.breached',
        'followUp.asked',
        'followUp.phoneTaskOpened',
        'jointCheck.recorded',
        'case.withdrawn',
        'case.reopened',
        'case.merged',
        'case.unmerged',
        'case.linked',
        'task.overdue',
        'case.closed',
        'personalData.erased',
      ])
        expect(happened, type).toContain(type)
    },
    patienceMs,
  )

  it.each([
    ['lamborghini-4s', 200, 1],
    ['lamborghini-4s', 200, 3],
    ['hyundai-service', 120, 2],
    ['dealer-care-center', 150, 1],
    ['quality-8d', 150, 12],
  ])(
    'with little room: cases wait for somebody and are given to whoever comes, and colleagues stand in (%s, %i cases, seed %i)',
    (pack, cases, seed) => {
      const lived = year(pack, cases, 14, seed, withHalfDays)
      const given = lived.lives.flatMap(({ trail }) =>
        trail.flatMap(({ body }) => (body.type === 'case.assigned' ? [body.routing] : [])),
      )
      expect(given.filter(each => each.owner.staffId === undefined).length).toBeGreaterThan(0)
      expect(given.filter(each => each.deputy).length).toBeGreaterThan(0)
      expect(lived.given.get('offer') ?? 0).toBeGreaterThan(0)
    },
    patienceMs,
  )

  it.each(['three-tier', 'dealer-care-center', 'hyundai-service', 'quality-8d'])(
    'of %s: a spring',
    pack => {
      const { lives } = year(pack, 45, 90, 7)
      expect(lives.some(each => each.state.status === 'closed')).toBe(true)
    },
    patienceMs,
  )

  it(
    'leaves both sides of every merge in agreement',
    () => {
      const { lives } = year('lamborghini-4s', 80, 60, 11)
      const states = new Map(lives.map(each => [each.id, each.state]))
      // erasing one of them takes them apart: what is left of it is only counted
      const merged = lives.flatMap(({ id, state }) =>
        state.merged && !state.erased ? [{ id, into: state.merged.into }] : [],
      )
      const absorbed = lives.flatMap(({ state }) => state.absorbed.map(id => ({ id, into: state.id })))
      const byId = (one: { id: string }, other: { id: string }) => one.id.localeCompare(other.id)
      expect(absorbed.sort(byId)).toEqual(merged.sort(byId))
      expect(merged.filter(each => states.get(each.into)?.merged)).toEqual([])
    },
    patienceMs,
  )

  it(
    'is the same year again from the same seed',
    () => {
      const [one, other] = [year('lamborghini-4s', 20, 30, 3), year('lamborghini-4s', 20, 30, 3)]
      expect(one.lives.map(each => each.trail)).toEqual(other.lives.map(each => each.trail))
    },
    patienceMs,
  )
})

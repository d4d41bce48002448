// A case brought to a named point of its way, for tests that ask what may happen there.
import type { CaseStatus } from '../../src/case/case.ts'
import type { Command } from '../../src/case/commands.ts'
import { by, heard, registration, type Stage, staffWith, stage } from './play.ts'

export type Point = Exclude<CaseStatus, 'registered' | 'followUp' | 'erased'> | 'live' | 'signedOff'

const desk = by(staffWith('frontDeskSupervisor').id)
/** Who had no hand in it, and may close it. */
export const colleague = staffWith('serviceManager').id

type Told = Parameters<typeof registration>[0]
export const promiseBroken: Told = { signals: [heard('promise.broken')], category: 'parts' }
/** Told, confirmed, and with people by now. */
export function handedOver(play = stage(), told = promiseBroken): Stage {
  play.must(registration(told))
  play.must({ type: 'handOff', cause: 'confirmed' })
  return play
}
export const complaint = (): Stage => handedOver()

const accept: Command = { type: 'accept' }
const contact: Command = { type: 'recordContact', outcome: 'reached', by: 'phone' }
const diagnose: Command = { type: 'diagnose', cause: '压缩机卡滞', liable: 'manufacturer', justified: true }
const propose: Command = {
  type: 'proposeSolution',
  options: [
    { id: 'a', text: '重做密封', remedy: 'repair' },
    { id: 'b', text: '退还检测费', remedy: 'refund', amount: 300 },
  ],
}
/** Who was in danger is reached and safe. */
export const safelyReached = {
  type: 'recordContact',
  outcome: 'reached',
  by: 'phone',
  safe: true,
  note: '人已安全，救援已安排',
} as const satisfies Command
/** Contact, cause and agreement left out, and why. */
export const onTheSpot = [
  { step: 'contact', reason: '客户就在柜台' },
  { step: 'diagnosis', reason: '一看便知' },
  { step: 'agreement', reason: '当场办好' },
]
const resolve: Command = { type: 'resolve', summary: '换了新件', skipped: onTheSpot }
const close: Command = { type: 'close', skipped: [{ step: 'followUp', reason: '三次未接' }] }

/** What staff did on the way there; what the customer did is marked. */
const ways: Readonly<Record<Point, readonly (Deed | { customer: Command })[]>> = {
  assigned: [],
  accepted: [accept],
  contacted: [accept, contact],
  diagnosed: [accept, contact, diagnose],
  proposed: [accept, contact, propose],
  declined: [accept, contact, propose, { customer: { type: 'declineSolution', reason: '太少' } }],
  agreed: [accept, contact, propose, { customer: { type: 'agreeSolution', optionId: 'a' } }],
  noted: [accept, contact, { type: 'refuse', reason: '已过质保期' }, { customer: { type: 'noteRefusal' } }],
  inProgress: [accept, contact, { type: 'startWork', skipped: [{ step: 'agreed', reason: '先行处理' }] }],
  resolved: [accept, contact, resolve],
  awaitingSignOff: [accept, contact, resolve, { customer: { type: 'recordFollowUp', satisfied: true } }],
  signedOff: [accept, contact, resolve, { type: 'signOff' }],
  closed: [accept, contact, resolve, { type: 'signOff' }, { by: colleague, did: close }],
  withdrawn: [accept, { customer: { type: 'withdraw', reason: '不追究了' } }],
  merged: [accept, { type: 'merge', into: 'HY-20261125-0002' }],
  live: [{ type: 'takeOver' }],
}

/** What the desk did, or somebody else. */
export type Deed = Command | { by: string; did: Command }
export function doAll(play: Stage, deeds: readonly Deed[], actor = desk): void {
  for (const each of deeds) {
    if ('did' in each) play.must(each.did, by(each.by))
    else play.must(each, actor)
  }
}

/** @param before what was done first of all, e.g. a colleague asked */
export function caseAt(point: Point, before: readonly Deed[] = []): Stage {
  const play = complaint()
  doAll(play, before)
  for (const step of ways[point]) {
    if ('customer' in step) play.must(step.customer)
    else doAll(play, [step])
  }
  return play
}

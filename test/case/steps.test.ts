// The steps of a case at its end: only known ones are skipped, who did nothing has handled nothing, its work goes with it.
import { expect, it, test } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { by, staffWith } from './play.ts'
import { caseAt, colleague } from './points.ts'

const desk = by(staffWith('frontDeskSupervisor').id)
const chief = staffWith('serviceManager')
const satisfied: Command = { type: 'recordFollowUp', satisfied: true }

test.each(['foo', 'contact'])('closing, "%s" is no step that could be skipped', step => {
  const skipped = [
    { step: 'followUp', reason: '三次未接' },
    { step, reason: '写错了' },
  ]
  expect(caseAt('signedOff').give({ type: 'close', skipped }, by(colleague))).toMatchObject({
    code: 'unknown-step',
    extra: { unknown: [step], steps: expect.arrayContaining(['contacted', 'followUp', 'promise']) },
  })
  expect(caseAt('resolved').give({ type: 'signOff', skipped }, desk)).toMatchObject({ code: 'unknown-step' })
})

it('resolving, a step goes by the names people use, and by no other', () => {
  const resolve = (step: string): Command => ({
    type: 'resolve',
    summary: '换了新件',
    skipped: [{ step, reason: '没有' }],
  })
  expect(caseAt('contacted').give(resolve('foo'), desk)).toMatchObject({ code: 'unknown-step' })
  expect(caseAt('contacted').give(resolve('diagnosis'), desk)).toMatchObject({ code: 'step-missing' })
})

it('who was only given a resolved case has had no hand in it', () => {
  const play = caseAt('contacted')
  play.must({ type: 'reassign', staffId: chief.id, reason: '休假' }, desk)
  play.must({ type: 'accept' }, by(chief.id))
  expect(play.state?.routing?.owner.staffId).toBe(chief.id)
  const untouched = caseAt('resolved')
  if (untouched.state?.routing) {
    const routing = { ...untouched.state.routing, owner: { role: chief.role, staffId: chief.id } }
    untouched.state = { ...untouched.state, routing }
  }
  expect(untouched.give(satisfied, by(chief.id)).ok).toBe(true)
})

it('the call to who left the account goes with the case', () => {
  const play = caseAt('contacted')
  play.must({ type: 'recordUndeliverable', messageId: 'm', why: 'left' }, { kind: 'system' })
  const calls = () => play.state?.tasks.filter(each => each.kind === 'leftCall').map(each => each.owner.staffId)
  expect(calls()).toEqual([staffWith('frontDeskSupervisor').id])
  play.must({ type: 'reassign', staffId: chief.id, reason: '休假' }, desk)
  expect(calls()).toEqual([chief.id])
})

test.each<[string, Partial<Extract<Command, { type: 'recordStatement' }>['statement']>, string]>([
  ['a question', { text: '什么时候能好？', narrative: true }, 'paused'],
  ['thanks', { text: '好的谢谢', narrative: false }, 'paused'],
  ['what they tell', { text: '发票找到了，是三月买的', narrative: true }, 'running'],
])('what waits for the customer: %s leaves it %s', (_, parts, stands) => {
  const play = caseAt('contacted')
  play.must({ type: 'pause', waitingFor: 'customer', reason: '等发票' }, desk)
  const statement = {
    messageId: 'm9',
    facts: [],
    signals: [],
    claimType: 'grievance' as const,
    emotion: { level: 'calm' as const },
    danger: { now: false },
    text: '',
    narrative: true,
    ...parts,
  }
  play.must({ type: 'recordStatement', statement })
  expect(play.state?.clocks.resolve?.state).toBe(stands)
})

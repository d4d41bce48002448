// A talk in writing ends the wait for a person as a call does; words nobody answered do not.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { by, customer, heard, minute, morning, registration, type Stage, staffWith, stage, statement } from './play.ts'
import { caseAt, complaint, doAll } from './points.ts'

const desk = by(staffWith('frontDeskSupervisor').id)
type Deed = Command | { customer: Command }
function done(deeds: readonly Deed[], play = caseAt('accepted')): Stage {
  for (const each of deeds) {
    if ('customer' in each) play.must(each.customer, customer)
    else doAll(play, [each], desk)
  }
  return play
}
const wrote = (messageId: string): Command => ({
  type: 'recordStatement',
  statement: statement({ messageId, text: '好的，谢谢', narrative: false }),
})
const takeOver: Command = { type: 'takeOver' }
const handBack: Command = { type: 'handBack' }
const say: Command = { type: 'say', text: '您好，我是前台主管' }
const news: Command = { type: 'sendUpdate', text: '您好，正在处理' }
const waits = (play: Stage) => play.state?.clocks.firstContact?.state

describe('the wait for a person', () => {
  it.each<[string, readonly Deed[]]>([
    ['their answer to a colleague who spoke first', [takeOver, say, { customer: wrote('m7') }]],
    ['a colleague who answers what they write', [takeOver, { customer: wrote('m7') }, say]],
    ['their answer to news', [news, { customer: wrote('m7') }]],
  ])('is ended by %s', (_, deeds) => {
    const play = done(deeds)
    expect(waits(play)).toBe('met')
    expect(play.state?.status).toBe('contacted')
    expect(play.events.filter(({ body }) => body.type === 'customer.contacted')).toHaveLength(1)
  })
  it.each<[string, readonly Deed[]]>([
    ['words nobody answered', [{ customer: wrote('m7') }, takeOver, say, handBack]],
    ['a colleague who only listens', [takeOver, { customer: wrote('m7') }]],
    ['what they wrote to one who left without a word', [takeOver, { customer: wrote('m7') }, handBack, takeOver, say]],
    ['news nobody answered', [news]],
  ])('is not ended by %s', (_, deeds) => {
    expect(waits(done(deeds))).toBe('running')
  })
  it('is ended for whoever has been given it and has not taken it yet', () => {
    expect(waits(done([takeOver, say, { customer: wrote('m7') }], complaint()))).toBe('met')
  })
  it('begins anew when they ask for a person again, and an old talk does not end it', () => {
    const play = done([news, { customer: wrote('m7') }])
    play.at(morning + 5 * minute).must({ type: 'askForContact', about: 'person' })
    play.must(wrote('m8'))
    expect(waits(play)).toBe('running')
    doAll(play, [takeOver, say], desk)
    play.must(wrote('m9'))
    expect(waits(play)).toBe('met')
  })
  it('goes on for whoever may be in danger: they are reached by voice', () => {
    const play = stage()
    play.must(registration({ danger: { now: true, kind: 'fire' }, signals: [heard('safety.fire', 'hard')] }))
    play.must({ type: 'handOff', cause: 'danger' })
    const owner = by(play.state?.routing?.owner.staffId as string)
    for (const each of [takeOver, say]) play.must(each, owner)
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm7', text: '在路边', danger: { now: true } }),
    })
    expect(waits(play)).toBe('running')
  })
})

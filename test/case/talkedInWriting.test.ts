// A talk in writing ends the wait for a person as a call does; words nobody answered do not.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import {
  by,
  customer,
  fact,
  heard,
  minute,
  morning,
  registration,
  type Stage,
  staffWith,
  stage,
  statement,
} from './play.ts'
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
const wrote = (messageId: string, text = '好的，谢谢'): Command => ({
  type: 'recordStatement',
  statement: statement({ messageId, text, narrative: false }),
})
const takeOver: Command = { type: 'takeOver' }
const handBack: Command = { type: 'handBack' }
const say: Command = { type: 'say', text: '您好，我是前台主管' }
const news: Command = { type: 'sendUpdate', text: '您的车已经进了车间，技师下午拆检空调' }
const update = (text: string): Command => ({ type: 'sendUpdate', text })
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
    ...[
      '您好，正在处理',
      '收到，请稍等',
      '我们会尽快联系您',
      '已收到您的反馈，正在为您核实，请耐心等待',
      'We are looking into it.',
    ].map((text): [string, Deed[]] => [`“${text}”, which says nothing`, [update(text), { customer: wrote('m7') }]]),
    ...[
      '怎么还没人打电话给我？',
      '都两天了，没人联系我',
      '你们到底什么时候给我答复',
      '能快点吗',
      '還要等多久',
      'Why has nobody called me?',
      'I am still waiting',
      'When will I hear from you?',
      'Any news?',
    ].map((text): [string, Deed[]] => [`“${text}”, which asks on`, [news, { customer: wrote('m7', text) }]]),
    [
      'a word to the bot after they asked on',
      [news, { customer: wrote('m7', '什么时候修好') }, { customer: wrote('m8') }],
    ],
    [
      'an urging nothing is said to',
      [takeOver, { customer: wrote('m7', '人呢？') }, { type: 'say', text: '您好，请稍等' }],
    ],
  ])('is not ended by %s', (_, deeds) => {
    expect(waits(done(deeds))).toBe('running')
  })
  it('is ended for whoever has been given it and has not taken it yet', () => {
    expect(waits(done([takeOver, say, { customer: wrote('m7') }], complaint()))).toBe('met')
  })
  it('is ended by what a colleague says to an urging', () => {
    expect(waits(done([takeOver, { customer: wrote('m7', '人呢？') }, say]))).toBe('met')
  })
  it.each(['请给我打个电话', '希望你们经理打电话给我', '能电话沟通吗', 'Please call me', 'I would like a phone call'])(
    'for whoever asked “%s” is ended by a call alone',
    text => {
      const play = done([{ customer: wrote('m6', text) }, news, { customer: wrote('m7') }, takeOver, say])
      play.must(wrote('m8'), customer)
      expect(play.state?.wantsCall).toBe(true)
      expect(waits(play)).toBe('running')
      doAll(play, [{ type: 'recordContact', outcome: 'reached', by: 'phone' }], desk)
      expect(waits(play)).toBe('met')
      expect(play.state?.wantsCall).toBeUndefined()
    },
  )
  it.each(['不用打电话了，微信说就行', "Don't call, just text me"])('is one for words again after “%s”', text => {
    const play = done([{ customer: wrote('m6', '请给我打个电话') }, { customer: wrote('m7', text) }, news])
    play.must(wrote('m8'), customer)
    expect(waits(play)).toBe('met')
  })
  it('is for a call where they said when to ring', () => {
    const wish: Command = {
      type: 'recordStatement',
      statement: statement({
        messageId: 'm6',
        text: '下午三点以后',
        facts: [fact('customer.contactPreference', '下午三点以后')],
      }),
    }
    expect(waits(done([{ customer: wish }, news, { customer: wrote('m7') }]))).toBe('running')
  })
  it.each(['你们昨天给我打了电话', '刚才经理打过电话给我了，谢谢'])('is no wish for a call: %s', text => {
    expect(done([{ customer: wrote('m6', text) }]).state?.wantsCall).toBeUndefined()
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
  const proposal: Command = { type: 'proposeSolution', options: [{ id: '1', text: '重新加注冷媒' }] }
  it.each<[string, readonly Deed[]]>([
    ['a proposal', [proposal, { customer: { type: 'declineSolution' } }]],
    ['a proposal, with news before', [news, proposal, { customer: { type: 'declineSolution', reason: '不同意' } }]],
    ['a refusal', [{ type: 'refuse', reason: '不在质保范围' }, { customer: { type: 'declineSolution' } }]],
    ['news, and asked for somebody above', [news, { customer: { type: 'escalate' } }]],
  ])('is not ended for whoever it climbs to by a word that follows on %s of whoever had it', (_, deeds) => {
    const play = done([...deeds, { customer: wrote('m8', '我下周要用车的') }, { customer: wrote('m9', '尽量快') }])
    const { clocks, routing } = play.state ?? {}
    expect(routing?.owner.staffId).not.toBe(staffWith('frontDeskSupervisor').id)
    const waiting = [clocks?.firstContact, clocks?.attention].filter(each => each && each.endedAt === undefined)
    expect(waiting.length).toBeGreaterThan(0)
    expect(play.events.at(-1)?.body).not.toMatchObject({ type: 'customer.contacted' })
    // their own word, answered, is a contact
    const above = by(routing?.owner.staffId as string)
    doAll(play, [{ type: 'accept' }, news], above)
    const before = play.events.length
    play.must(wrote('m10', '好的'), customer)
    if (clocks?.firstContact?.endedAt === undefined)
      expect(play.events.slice(before).map(({ body }) => body.type)).toContain('customer.contacted')
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

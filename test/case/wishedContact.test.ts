// A customer who names a later time for a call is rung then: the time told for it moves there, and back when they think otherwise.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import {
  by,
  customer,
  fact,
  minute,
  morning,
  refold,
  registration,
  rules,
  type Stage,
  staffWith,
  stage,
  statement,
  system,
} from './play.ts'

const told = (hhmm: string, day = '2026-11-25') => Date.parse(`${day}T${hhmm}:00+08:00`)
const wish = (value: string, messageId = 'm2'): Command => ({
  type: 'recordStatement',
  statement: statement({
    messageId,
    text: value,
    narrative: false,
    facts: [fact('customer.contactPreference', value, messageId)],
  }),
})
const dueOf = (play: Stage) => play.state?.clocks.firstContact?.dueAt
/** Wednesday 10:00, within the half hour in which somebody is to be in touch. */
const begun = (): Stage => {
  const play = stage()
  play.must(registration())
  play.must({ type: 'handOff', cause: 'confirmed' })
  expect(dueOf(play)).toBe(told('10:30'))
  return play.at(morning + 5 * minute)
}

describe('a wish to be rung later', () => {
  it.each([
    ['下午三点以后打给我', '15:30'],
    ['下午3点後再打', '15:30'],
    ['please call me after 3 pm', '15:30'],
    ['下午联系我就行', '12:30'],
    ['15:00-16:00 方便', '15:30'],
    ['三点打给我', '15:30'],
    ['after 4', '16:30'],
    ['not before 4pm', '16:30'],
    ['call me after lunch', '13:30'],
    ['午饭后打给我', '13:30'],
  ])('holds the contact back: %s', (words, due) => {
    const play = begun()
    play.must(wish(words))
    expect(dueOf(play)).toBe(told(due))
    expect(play.state?.clocks.firstContact?.state).toBe('running')
    expect(refold(play)).toEqual(play.state)
  })

  it.each([
    ['call me tomorrow after lunch', '13:30'],
    ['明天午飯後打給我', '13:30'],
    ['tomorrow after 3pm', '15:30'],
    ['tomorrow morning', '09:30'],
  ])('holds it back to the next day: %s', (words, due) => {
    const play = begun()
    play.must(wish(words))
    expect(dueOf(play)).toBe(told(due, '2026-11-26'))
  })

  it('of a store open around the clock nobody is rung by night for having named a day', () => {
    const all = ['00:00-24:00']
    const hours = { mon: all, tue: all, wed: all, thu: all, fri: all, sat: all, sun: all }
    const stores = rules.directory.stores.map(each => ({ ...each, hours }))
    for (const words of ['明天再打给我吧', 'tomorrow morning']) {
      const play = stage({ ...rules, directory: { ...rules.directory, stores } } as typeof rules)
      play.must(registration())
      play.must({ type: 'handOff', cause: 'confirmed' })
      play.must(wish(words))
      expect(dueOf(play)).toBe(told('08:30', '2026-11-26'))
    }
  })

  it('of a day it is rung when the store opens', () => {
    const play = begun()
    play.must(wish('明天再打给我吧'))
    expect(dueOf(play)).toBe(told('09:30', '2026-11-26'))
  })

  it.each([
    '十点二十打给我',
    '下午三点之前打给我',
    '别打电话，微信说就行，下午三点我看',
    '随时都可以',
    '三个月以后再说',
  ])('is none: %s', words => {
    const play = begun()
    play.must(wish(words))
    expect(dueOf(play)).toBe(told('10:30'))
  })

  it('gives way to the latest one', () => {
    const play = begun()
    play.must(wish('下午三点以后打给我'))
    play.must(wish('下午四点以后吧', 'm3'))
    expect(dueOf(play)).toBe(told('16:30'))
    play.must(wish('现在打也可以', 'm4'))
    expect(dueOf(play)).toBe(told('10:30'))
  })

  it.each([
    '打电话就行',
    '电话联系吧',
    '微信联系就好',
    '直接打我手机',
    '打電話給我就可以了',
    '不用打电话，微信说就行',
    'just call me',
    'wechat is fine',
    'please call, not text',
    'a phone call will do',
  ])('stays when only the way to be reached is told after it: %s', words => {
    const play = begun()
    play.must(wish('下午三点以后打给我'))
    play.must(wish(words, 'm3'))
    expect(dueOf(play)).toBe(told('15:30'))
  })

  it.each([
    '随时都可以',
    '现在打电话就行',
    '尽快打电话给我',
    '马上打',
    'call me any time',
    'call me now',
    'asap please',
  ])('is given up by: %s', words => {
    const play = begun()
    play.must(wish('下午三点以后打给我'))
    play.must(wish(words, 'm3'))
    expect(dueOf(play)).toBe(told('10:30'))
  })

  it('warns and breaches by that time only', () => {
    const play = begun()
    play.must(wish('下午三点以后打给我'))
    expect(play.at(told('14:59')).give({ type: 'fireDue' }, system)).toMatchObject({ ok: true, events: [] })
    play.at(told('15:31')).must({ type: 'fireDue' }, system)
    expect(play.state?.clocks.firstContact?.state).toBe('breached')
  })

  it('puts nobody in danger off', () => {
    const play = begun()
    play.must(wish('下午三点以后打给我'))
    const smoke = statement({ messageId: 'm3', text: '车在冒烟', danger: { now: true, kind: 'fire' } as never })
    play.must({ type: 'recordStatement', statement: smoke })
    expect(dueOf(play)).toBeLessThanOrEqual(told('10:30'))
  })

  it('does not bring back what has run out, nor what staff were given longer for', () => {
    const late = begun().at(told('10:40'))
    late.must({ type: 'fireDue' }, system)
    late.must(wish('下午三点以后打给我'))
    expect(late.state?.clocks.firstContact?.dueAt).toBe(told('10:30'))
  })

  it.each([
    ['五點以後打給我', '17:30'],
    ['下午五点以后再打', '17:30'],
    ['明天下午三点打给我', '10:36'],
    ['打电话就行', '10:36'],
  ])('%s: holds for the contact after it is reopened as well, where it names no day: %s', (text, due) => {
    const play = begun()
    play.must(wish(text), customer)
    play.must({ type: 'withdraw', reason: '再想想' }, customer)
    play.at(morning + 6 * minute).must({ type: 'reopen', reason: '还是要处理' }, customer)
    expect(dueOf(play)).toBe(told(due))
  })

  it('is met by a call before it as well', () => {
    const play = begun()
    play.must(wish('下午三点以后打给我'))
    const owner = by(play.state?.routing?.owner.staffId ?? staffWith('frontDeskSupervisor').id)
    play.must({ type: 'accept' }, owner)
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, owner)
    expect(play.state?.clocks.firstContact?.state).toBe('met')
    play.must(wish('下午四点以后吧', 'm3'), customer)
    expect(play.state?.clocks.firstContact?.state).toBe('met')
  })
})

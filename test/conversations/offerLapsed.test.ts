// Resolved while a newer offer waits beside what was agreed on: the customer hears that they need not answer it, in a sentence.
import { describe, expect, test } from 'vitest'
import type { Play } from './play.ts'
import { keysOf, type Locale, told } from './wipers.ts'

function agreed(locale: Locale): Play {
  const play = told(locale)
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
  play.staff('zhou', { type: 'diagnose', cause: '胶条老化', liable: 'store', justified: true })
  play.staff('zhou', { type: 'proposeSolution', options: [{ id: 'a', text: '更换原厂雨刮', remedy: 'repair' }] })
  play.staff('zhou', { type: 'recordAnswer', agreed: true, optionId: 'a' })
  return play
}
const resolve = (play: Play, skipped: { step: 'agreement'; reason: string }[] = []) =>
  keysOf(play.staff('zhou', { type: 'resolve', summary: '雨刮已换好', skipped }))

describe('resolved without the newer agreement', () => {
  test.each<Locale>(['zh-CN', 'zh-TW', 'en'])('%s', locale => {
    const play = agreed(locale)
    play.staff('zhou', { type: 'proposeSolution', options: [{ id: 'b', text: '清洗雨刮', remedy: 'repair' }] })
    expect(resolve(play, [{ step: 'agreement', reason: '客户来店直接修了' }])).toEqual([
      'news.resolved',
      'news.offerLapsed',
    ])
  })
  test('and nothing where nothing else was put to them', () => {
    expect(resolve(agreed('zh-CN'))).toEqual(['news.resolved'])
  })
})

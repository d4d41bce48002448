// The words of the progress pages: every status, step and happening has its own in each language, and none is out of voice.
import { describe, expect, it } from 'vitest'
import { happenings } from '../../src/case/views/happenings.ts'
import { nextSteps, progressStatuses } from '../../src/case/views/progressStatus.ts'
import { languages, roles } from '../../src/case/vocabulary.ts'
import { progressHtml } from '../../src/track/html.ts'
import { nextWords, personWords, textTable } from '../../src/track/text.ts'
import { byWhen, hoursLines } from '../../src/track/when.ts'
import { morning, store } from '../case/play.ts'

const place = (language: (typeof languages)[number]) => ({ language, timeZone: 'Asia/Shanghai', now: morning })

describe.each(languages)('%s', language => {
  const text = textTable[language]
  const who = personWords({ role: 'serviceManager', name: '宋涛' }, text)
  const all = [
    ...progressStatuses.map(each => text.statuses[each]),
    ...nextSteps.map(each => text.steps[each](who, text.soon)),
    ...happenings.map(each => text.happenings[each](who)),
    ...roles.map(each => text.roles[each]),
    ...Object.values(text.gone).flat(),
    ...Object.values(text.form),
  ]
  it('has words for everything', () => {
    expect(all.filter(each => !each?.trim() || /undefined|\{/.test(each))).toEqual([])
  })
  it('says what it says of different things differently', () => {
    for (const words of [text.statuses, text.roles])
      expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length)
    expect(new Set(happenings.map(each => text.happenings[each](who))).size).toBe(happenings.length)
  })
  it('speaks as we, never as one person', () => {
    expect(all.filter(each => /我(?![们們])|\bI\b|\bmy\b(?! case)/.test(each))).toEqual([])
  })
  it('names a role without a name', () => {
    expect(personWords({ role: 'serviceManager' }, text)).toBe(personWords({ role: 'serviceManager', name: '' }, text))
    expect(personWords(undefined, text)).toBe(text.colleague)
  })
})

it.each([
  ['zh-CN', '服务经理宋涛会在今天 14:30 前联系您。'],
  ['zh-TW', '服務廠經理宋涛會在今天下午2:30前與您聯絡。'],
  ['en', 'Our service manager 宋涛 will be in touch by 2:30 pm today.'],
] as const)('%s: %s', (language, words) => {
  const at = Date.parse('2026-11-25T14:30:00+08:00')
  const view = { caseId: 'HY-1', status: 'handed', next: { step: 'contact', at } } as const
  expect(nextWords(view, place(language), { role: 'serviceManager', name: '宋涛' })).toBe(words)
})

it.each([
  ['zh-CN', '2026-11-26T09:30:00+08:00', '在明天 9:30 前'],
  ['zh-CN', '2026-11-27T09:30:00+08:00', '在11月27日星期五 9:30 前'],
  ['en', '2026-11-27T09:30:00+08:00', 'by 9:30 am on Friday 27 November'],
  ['zh-TW', '2026-11-27T12:05:00+08:00', '在11月27日星期五下午12:05前'],
] as const)('%s %s: %s', (language, at, words) => {
  expect(byWhen(Date.parse(at), place(language), textTable[language])).toBe(words)
})

it('opening hours take as few words as they need', () => {
  const day = ['09:00-18:00']
  const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: ['10:00-12:00', '13:00-16:00'], sun: [] }
  expect(hoursLines({ hours }, 'zh-CN', textTable['zh-CN'])).toEqual([
    '周一至周五 9:00–18:00',
    '周六 10:00–12:00、13:00–16:00',
  ])
  const always = ['00:00-24:00']
  const open = { mon: always, tue: always, wed: always, thu: always, fri: always, sat: always, sun: always }
  expect(hoursLines({ hours: open }, 'en', textTable.en)).toEqual(['day and night'])
  expect(hoursLines(store, 'en', textTable.en)).toEqual(['Mon to Sat 9:00–18:00', 'Sun 9:00–17:00'])
  const closed = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] }
  expect(hoursLines({ hours: closed }, 'zh-CN', textTable['zh-CN'])).toEqual([textTable['zh-CN'].noHours])
})

it.each(languages)('%s: what was promised is not said to be the promise of whoever has the case now', language => {
  const at = Date.parse('2026-11-25T14:30:00+08:00')
  const view = { caseId: 'HY-1', status: 'working', next: { step: 'promised', at } } as const
  expect(nextWords(view, place(language), { role: 'serviceManager', name: '宋涛' })).not.toContain('宋涛')
})

it.each(languages)('%s: what was done for another customer of the matter is left out, colon and all', language => {
  const page = progressHtml({
    page: {
      view: {
        caseId: 'HY-1',
        status: 'resolved',
        next: { step: 'wrapUp' },
        language,
        history: [{ happening: 'resolved', at: morning }],
      },
      store,
      now: morning,
    } as never,
    dealer: 'x',
    language,
    token: 't',
  })
  expect(page).not.toMatch(/[:：]<\/p><\/li>/)
})

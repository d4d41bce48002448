// Lines of the summary called by their numbers, and numbers that count something else.
import { describe, expect, test } from 'vitest'
import { lineNumberIn } from '../../dialogs/words/lineNumber.ts'
import { keysOf, type Locale, told } from '../conversations/wipers.ts'

describe('a line by its number', () => {
  test.each([
    ['7', 7],
    ['（7）', 7],
    ['⑦', 7],
    ['第9项不对', 9],
    ['第9項不對', 9],
    ['9不对', 9],
    ['第九条错了', 9],
    ['第二十一项', 21],
    ['7号有误', 7],
    ['把第八项改一下', 8],
    ['改7', 7],
    ['0', 0],
    ['no 9', 9],
    ['No. 9', 9],
    ['#9', 9],
    ['number 9 is wrong', 9],
    ['the 9th one', 9],
    ['the ninth line is not right', 9],
    ['please change item 12', 12],
  ])('%s', (words, number) => expect(lineNumberIn(words)).toBe(number))

  test.each([
    '5天',
    '7点',
    '9月',
    '9成新',
    '9万公里',
    '第9次了',
    '第二次修还是不对',
    '1号店',
    '沪A9',
    '第9项应该是张三',
    '13800138000',
    '7 8',
    '9:30',
    '不对',
    'no',
    'no, 9 days',
    'the car',
  ])('%s is none', words => expect(lineNumberIn(words)).toBeUndefined())
})

describe('at the summary', () => {
  test.each<[Locale, string]>([
    ['zh-CN', '7'],
    ['zh-CN', '第9项不对'],
    ['zh-CN', '0'],
    ['zh-TW', '7'],
    ['zh-TW', '第9項不對'],
    ['en', '12'],
    ['en', 'no 9'],
    ['en', 'number 9 is wrong'],
  ])('%s: %s is no line, and confirms nothing', (locale, words) => {
    const play = told(locale, 4)
    for (const each of locale === 'en' ? ['Nissan Sylphy', 'skip'] : []) play.customer(each)
    const [said] = play.customer(words)
    expect([said?.textKey, said?.asks]).toEqual(['summary.noSuchLine', 'confirm'])
    expect(play.current()?.handedOff).toBeUndefined()
    expect(keysOf(play.customer(locale === 'en' ? 'yes' : '对的'))).toEqual(['handOff.confirmed'])
  })

  test.each(['第2项不对', '2号错了', '要改第2项'])('%s puts that line right', words => {
    const play = told('zh-CN', 4)
    expect(play.customer(words)).toMatchObject([{ textKey: 'summary.whichIsRight', asks: 'customer.phone' }])
    expect(keysOf(play.customer('13800138001'))).toEqual(['summary.updated'])
  })
})

// What is told once staff have the matter stands behind what was told first; an answer to an offer or a question is no new fault.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { symptomsOf } from '../../src/case/views/known.ts'
import { oneLine } from '../../src/case/views/row.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
const told = '右前门被你们洗车时刮了一道长长的划痕'
const toldInEnglish = 'you scratched the right front door when you washed the car'
function handedOver(locale?: string): Play {
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  if (locale === 'en')
    play.customer(`My name is Tom Becker, 13800138000, plate 浙A12345, ${toldInEnglish}, please repaint it`)
  else play.customer(`我叫刘洋，电话13800138000，车牌浙A12345，${told}，希望补漆`)
  play.customer(locale === 'en' ? 'yes' : '对的')
  play.staff('zhou', { type: 'accept' })
  return play
}
const faults = (play: Play): string => {
  const state = play.current()
  return state
    ? symptomsOf(state)
        .map(each => each.description)
        .join(' | ')
    : ''
}
const line = (play: Play): string => {
  const state = play.current()
  return state ? oneLine(state) : ''
}

describe('news after the hand-off', () => {
  test.each([
    ['我刚发现后视镜也被刮了', '后视镜'],
    ['后保险杠也有划痕', '后保险杠'],
    ['左后门的漆也掉了一块', '左后门'],
  ])('is added to what was told of the same part: %s', (text, news) => {
    const play = handedOver()
    play.customer(text)
    expect(faults(play)).toContain(told)
    expect(faults(play)).toContain(news)
    expect(line(play)).toContain(told)
  })
  test('in English too', () => {
    const play = handedOver('en')
    const before = faults(play)
    play.customer('I just noticed the rear bumper is scratched too')
    expect(faults(play)).toContain(before)
    expect(faults(play)).toContain('rear bumper')
  })
  test('that weighs more stands behind what came first', () => {
    const play = handedOver()
    play.customer('对了，上周五你们还把我的座椅弄脏了，到哪一步了？')
    expect(line(play)).toContain(told)
    expect(faults(play)).toContain(told)
  })
})

test.each(['刮痕的补漆要几天？', '车门补好了吗？', '右前门什么时候能补好漆？', '補漆好了嗎？'])(
  'a question tells of no fault: %s',
  text => {
    const play = handedOver()
    const before = [faults(play), line(play)]
    play.customer(text)
    expect([faults(play), line(play)]).toEqual(before)
  },
)

test.each(['第一个吧，补漆', '选1，补漆', '第二个吧，更换右前门', '不行，补漆我不要'])(
  'an answer to an offer tells of no fault: %s',
  text => {
    const play = handedOver()
    const options = [
      { id: 'a', text: '右前门补漆' },
      { id: 'b', text: '更换右前门' },
    ]
    play.staff('zhou', { type: 'proposeSolution', options })
    const before = [faults(play), line(play)]
    play.customer(text)
    expect([faults(play), line(play)]).toEqual(before)
  },
)

test('a fault asked about in anger is one', () => {
  const play = handedOver()
  play.customer('为什么空调也不制冷？')
  expect(faults(play)).toContain('空调')
})

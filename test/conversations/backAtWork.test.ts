// After the work was done: what was missing is there again, or is lost once more. The same words tell of a noise, and mean the opposite.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
const told = {
  horn: '我叫赵敏,电话13800138000,车牌浙A12345,喇叭按了没声音,我要求修好',
  cold: '我叫赵敏,电话13800138000,车牌浙A12345,空调修了又不制冷,我要求免费修好',
  noise: '我叫赵敏,电话13800138000,车牌浙A12345,底盘有异响,我要求修好',
  lamp: '我叫赵敏,电话13800138000,车牌浙A12345,左边大灯不亮,我要求修好',
  workshop: '我叫赵敏,电话13800138000,车牌浙A12345,冷车启动发动机异响，开到店里师傅说没声音,我要求修好',
  comesAndGoes: '我叫赵敏,电话13800138000,车牌浙A12345,发动机冷车会响，热了又没声音,我要求修好',
  screen: '我叫赵敏,电话13800138000,车牌浙A12345,中控屏不亮，发动机灯亮,我要求修好',
  rattle:
    'My name is Tom Becker, 13800138000, plate 浙A12345, the engine rattles, the technician said he hears no sound, please fix it',
  english: 'My name is Tom Becker, 13800138000, plate 浙A12345, the horn makes no sound, please fix it',
}
const solved = 'follow.handling'
const back = /^follow\.(?:sorry|reopened)$/

function answered(matter: keyof typeof told, text: string, asked: boolean): string[] {
  const isEnglish = matter === 'english' || matter === 'rattle'
  const play = startPlay({ rules, ...(isEnglish ? { locale: 'en' } : {}) })
  play.open()
  play.customer(told[matter])
  play.customer(isEnglish ? 'yes' : '对的')
  play.staff('zhou', { type: 'accept' })
  play.staff('zhou', { type: 'resolve', summary: '已处理', skipped: [] })
  if (asked) {
    play.wait(25 * 3_600_000)
    play.clock()
  }
  return play.customer(text).map(each => each.textKey)
}

describe.each([
  ['before anybody asked', false],
  ['asked whether they are satisfied', true],
])('%s', (_, asked) => {
  test.each<[keyof typeof told, string]>([
    ['horn', '喇叭有声音了'],
    ['horn', '声音有了'],
    ['horn', '現在有聲音了'],
    ['horn', '喇叭又响了'],
    ['horn', 'the horn works again'],
    ['cold', '空调又冷了'],
    ['cold', '能用了'],
    ['lamp', '灯亮了'],
    ['noise', '声音没有了'],
    ['english', 'the horn works again'],
    ['english', 'the sound is back'],
    ['screen', '屏幕又亮了'],
    ['workshop', '声音没有了'],
  ])('%s: %s is as good as a yes', (matter, text) => {
    expect(answered(matter, text, asked)).toEqual([solved])
  })

  test.each<[keyof typeof told, string]>([
    ['horn', '又没声音了'],
    ['horn', '又有异响了'],
    ['cold', '又不冷了'],
    ['lamp', '故障灯又亮了'],
    ['lamp', '又不亮了'],
    ['noise', '又有异响了'],
    ['noise', '又有声音了'],
    ['noise', '又响了'],
    ['english', "the horn doesn't work again"],
    ['workshop', '又响了'],
    ['workshop', '又有声音了'],
    ['comesAndGoes', '又响了'],
    ['screen', '发动机灯又亮了'],
    ['screen', '那个黄灯又亮了'],
    ['screen', '灯又亮了'],
    ['lamp', '那個黃燈又亮了'],
    ['rattle', 'it sounds again now'],
    ['rattle', 'the sound is back'],
  ])('%s: %s is back', (matter, text) => {
    expect(answered(matter, text, asked)).toEqual([expect.stringMatching(back)])
  })

  test.each<[keyof typeof told, string]>([
    ['horn', '喇叭有声音了吗'],
    ['horn', '有声音了，但是很小'],
    ['horn', '有时候有声音了'],
    ['cold', '心都凉了'],
  ])('%s: %s is neither', (matter, text) => {
    const [key] = answered(matter, text, asked)
    expect(key).not.toBe(solved)
    expect(key).not.toMatch(back)
  })
})

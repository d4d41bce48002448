// Somebody shut in a car: who stands where, that it gets worse in there or out of it, and that a plea to get them out is no "they are out".
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { outOfCar } from '../../dialogs/words/lockedIn.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Language } from '../../src/case/vocabulary.ts'
import { startPlay } from '../conversations/play.ts'

const storeFile = fileURLToPath(new URL('../conversations/stores/one.yaml', import.meta.url))
const rules = loadRules({ pack: 'lamborghini-4s', storeFile })

const begin = (locale: Language, told: string) => {
  const play = startPlay({ rules, locale })
  play.open()
  return { play, says: play.customer(told) }
}
const told = {
  'zh-CN': '宝宝被锁车里了',
  'zh-TW': '寶寶被鎖在車裡了',
  en: 'my baby is locked in the car',
} as const
const afterwards = (locale: Language, text: string) =>
  begin(locale, told[locale])
    .play.customer(text)
    .map(each => each.textKey)

test.each([
  ['zh-CN', '快把他救出来啊，他没反应了'],
  ['zh-CN', '怎么把他弄出来，孩子没反应了'],
  ['zh-CN', '他汗都出来了，脸好红'],
  ['zh-CN', '门还没打开，他一直出汗'],
  ['zh-CN', '门开了一条缝就卡住了，他快不行了'],
  ['zh-CN', '空调开了也没用，里面好热'],
  ['zh-TW', '快把他救出來啊，他沒反應了'],
  ['zh-TW', '要怎麼把他弄出來，孩子沒反應了'],
  ['zh-TW', '他汗都出來了，臉好紅'],
  ['en', "the door can't be opened and he is not responding"],
  ['en', 'how do I get him out of the car, he is not moving'],
  ['en', 'the door has not opened yet and she is sweating'],
  ['en', 'he is out cold, still locked in'],
] as const)('%s: %s: the window is broken now', (locale, text) =>
  expect(afterwards(locale, text)).toEqual(['danger.breakNow']),
)

test.each([
  ['zh-CN', '救出来了，但是他没反应了'],
  ['zh-CN', '门打开了，他没反应了'],
  ['zh-CN', '孩子抱出来了，脸好红一直出汗'],
  ['zh-TW', '救出來了，但他沒反應'],
  ['zh-TW', '門打開了，他昏過去了'],
  ['en', 'we got him out but he is not responding'],
  ['en', "he's out now but limp"],
] as const)('%s: %s: out and unwell, the ambulance and no relief', (locale, text) =>
  expect(afterwards(locale, text)[0]).toBe('danger.injured'),
)

test.each([
  ['zh-CN', '孩子抱出来了，没事了'],
  ['zh-CN', '人出来了，出了好多汗，没事了'],
  ['zh-TW', '孩子抱出來了，平安'],
  ['en', 'we got him out, he is fine'],
] as const)('%s: %s: over', (locale, text) => expect(afterwards(locale, text)[0]).toBe('rescue.over'))

test.each([
  '快救出来',
  '怎么才能弄出来',
  '还没出来',
  '出来了吗',
  '窗户打开了',
  'get him out',
  'is it opened?',
  'he is not out',
])('%s: not out', text => expect(outOfCar.test(text)).toBe(false))

test.each([
  ['danger.lockedOther', 'zh-CN', '我在车旁边，孩子反锁在车里'],
  ['danger.lockedOther', 'zh-CN', '孩子锁车里了，我在车边上'],
  ['danger.lockedOther', 'zh-CN', '我人在车外，宝宝被锁在车里'],
  ['danger.lockedOther', 'zh-CN', '我被锁在外面了，孩子锁在车里'],
  ['danger.lockedOther', 'zh-CN', '我锁车的时候没注意，孩子被锁车里了'],
  ['danger.lockedOther', 'zh-TW', '我在車旁邊，小孩被反鎖在車內'],
  ['danger.lockedOther', 'zh-TW', '小孩鎖在車裡，我人在車外'],
  ['danger.lockedOther', 'en', "I'm standing outside, my baby is locked in the car"],
  ['danger.lockedOther', 'en', "I'm next to the car, the kid is locked inside"],
  ['danger.lockedOther', 'en', "I'm panicking, my son is locked in the car"],
  ['danger.lockedOther', 'en', 'I am at the mall and my baby is locked in the car'],
  ['danger.lockedIn', 'zh-CN', '我和孩子被锁在车里了，门打不开'],
  ['danger.lockedIn', 'zh-CN', '孩子和我都锁在车里了'],
  ['danger.lockedIn', 'zh-CN', '我跟女儿困在车里出不去，我老公在外面'],
  ['danger.lockedIn', 'zh-TW', '我和小孩被鎖在車內'],
  ['danger.lockedIn', 'en', "I'm locked in the car with my baby"],
  ['danger.lockedIn', 'en', 'my daughter and I are locked in the car'],
  ['danger.lockedIn', 'en', 'we are trapped in the car, my kid is crying'],
] as const)('%s, %s: %s', (advice, locale, text) => expect(begin(locale, text).says[0]?.textKey).toBe(advice))

// Where rescue is sent: the place alone, in the words it was told in, and never what was said beside it or instead of it.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { Language } from '../../src/case/vocabulary.ts'
import { startPlay } from './play.ts'

const storeFile = fileURLToPath(new URL('./stores/one.yaml', import.meta.url))
const rules = loadRules({ pack: 'lamborghini-4s', storeFile })

function told(locale: Language, ...texts: readonly string[]) {
  const play = startPlay({ rules, locale })
  play.open()
  const keys = texts.map(text => play.customer(text).map(each => each.textKey))
  const values = (slot: 'location' | 'vehicle.mileageKm') => play.current()?.facts[slot]?.map(each => each.value)
  return { keys, place: values('location')?.at(-1), km: values('vehicle.mileageKm') }
}

const places: readonly (readonly [locale: Language, place: string, ...texts: readonly string[]])[] = [
  // the number given before the place
  ['en', 'G60 km 30 towards Hangzhou', 'my car died on the motorway', '13812341705', 'G60 km 30 towards Hangzhou'],
  [
    'en',
    'the G2, km 45 towards Wuxi',
    'Broke down on the G2 with my kids in the car, middle lane',
    'km 45 towards Wuxi',
  ],
  ['en', 'the G2, km 45 towards Wuxi', 'my car is on fire on the G2 with my kids', 'km 45 towards Wuxi'],
  ['en', 'G60 near Songjiang', 'car broke down on the motorway', 'G60 near Songjiang, only 3 km'],
  ['en', 'A12 exit 4', 'car broke down on the motorway', 'how much is the tow?', 'A12 exit 4'],
  ['zh-CN', 'G60、往杭州方向30公里', '车在G60上抛锚了', '往杭州方向30公里'],
  ['zh-CN', 'G60往杭州方向30公里', '车在高速上抛锚了', '沪A31705，13812341705，姓许', 'G60往杭州方向30公里'],
  ['zh-CN', 'G60往杭州，松江出口', '车在高速上抛锚了', 'G60往杭州，13812341705，松江出口'],
  ['zh-CN', 'G60 松江出口往杭州方向', '车在高速上熄火了', '刚才吓死了 停应急车道、G60 松江出口往杭州方向'],
  ['zh-CN', 'G60 松江出口往杭州方向', '车在高速上熄火了', '吓死我了 G60 松江出口往杭州方向 快来啊'],
  ['zh-CN', 'G60 松江出口', '我的车在高速上抛锚了，人在应急车道', '费用谁出', 'G60 松江出口'],
  ['zh-CN', '枫泾服务区', '车在高速上冒烟了', '我把车停服务区', '枫泾服务区'],
  ['zh-TW', '國道三號、關西休息站', '車子在國道三號上熄火了，停在路肩', '0955123456', '關西休息站，0955123456'],
  ['zh-TW', '國道三號上、關西休息站', '我在國道三號上 車子拋錨了', '在休息站', '關西休息站，0955123456，姓林'],
  ['zh-TW', '國道一號北上85公里', '我車在國道一號拋錨了 停路肩', '拖吊多少錢？要我出嗎', '國道一號北上85公里'],
  // and what looks like one of these is a place
  ['zh-CN', '平安保险大厦', '我的车着火了', '平安保险大厦'],
  ['zh-CN', '虹桥收费站', '车在高速上抛锚了', '虹桥收费站'],
  ['en', 'Shanghai Tower, level B2', 'my car is on fire', 'Shanghai Tower, level B2'],
]
const rows = places.map(([locale, place, ...texts]) => ({ locale, place, texts }))
test.each(rows)('$locale: $texts', ({ locale, place, texts }) => {
  const heard = told(locale, ...texts)
  expect(heard.place).toBe(place)
  expect(heard.km).toBeUndefined()
})

describe('a service area without a name is asked for its name', () => {
  test.each([
    ['zh-CN', '车在高速上冒烟了', '我把车停服务区'],
    ['zh-TW', '車子在高速公路冒煙了', '在休息站'],
    ['en', 'my car is smoking on the motorway', 'at a service area'],
  ] as const)('%s', (locale, first, second) => {
    expect(told(locale, first, second).keys.at(-1)).toEqual(['ask.locationMore'])
  })
  test('and not when it has one', () => {
    expect(told('zh-CN', '车在高速上冒烟了', '枫泾服务区').keys.at(-1)).toEqual(['ask.phoneUrgent'])
  })
})

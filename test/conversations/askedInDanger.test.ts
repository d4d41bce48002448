// What somebody in danger asks of the help itself: who has it, by when they hear from us, under which number, whom to ring meanwhile. Told
// is what the clocks of the case say, and never when a vehicle is there.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { minuteMs } from '../../src/case/policy/durations.ts'
import { startPlay } from './play.ts'

const storeFile = fileURLToPath(new URL('./stores/one.yaml', import.meta.url))
const rules = loadRules({ pack: 'lamborghini-4s', storeFile })

const talks = {
  'zh-CN': {
    told: ['我的车在高速上抛锚了，停在应急车道', 'G60 沪昆高速往杭州方向 K88', '13588880001'],
    asks: [
      '人到底什么时候来',
      '编号多少',
      '谁跟我联系',
      '几点打给我',
      '你们通知救援了吗',
      '会有人打给我吗',
      '经理会联系我吗',
      '有人知道我在这吗',
      '还要多久',
      '什么情况了',
      '快来人啊',
      '快点来人',
    ],
  },
  'zh-TW': {
    told: ['車子在高速公路上拋錨，停在路肩', '往南 88K 的地方', '13588880001'],
    asks: ['人到底什麼時候來', '編號多少', '誰會跟我聯絡', '幾點打給我', '你們通知救援了嗎', '還要多久', '快來人啊'],
  },
  en: {
    told: ['car broke down in the middle lane of the motorway', 'on the G60 towards Hangzhou km 88', '13588880001'],
    asks: [
      'when is someone coming',
      'what is my case number',
      'who will call me',
      'when will they call',
      'has anyone been told',
      'how long',
      'please someone come',
    ],
  },
} as const

describe.each(Object.entries(talks))('%s', (locale, { told, asks }) => {
  const begin = () => {
    const play = startPlay({ rules, locale })
    play.open()
    for (const each of told) play.customer(each)
    return play
  }
  test.each(asks)('%s', asked => {
    const play = begin()
    const [says] = play.customer(asked)
    expect(says?.textKey).toBe('rescue.coming')
    for (const part of ['HY-20261123-0001', '周强', '4000-111-222', '110', '12122', '10:10'])
      expect(says?.text).toContain(part)
  })

  test.each(asks)('%s, when nobody rang in time', asked => {
    const play = begin()
    play.wait(11 * minuteMs)
    play.clock()
    const [says] = play.customer(asked)
    expect(says?.textKey).toBe('rescue.overdue')
    for (const part of ['HY-20261123-0001', '高远', '4000-111-222', '110', '12122']) expect(says?.text).toContain(part)
    const due = play.current()?.clocks.attention?.dueAt ?? 0
    // whoever it climbed to is no slower than the first was to be
    expect(due - play.now()).toBeLessThanOrEqual(10 * minuteMs)
    // the text says that it was passed on
    expect(play.current()?.signals.map(each => each.signal)).toContain('escalation.requested')
    const clock = new Date(due + 8 * 60 * minuteMs).toISOString().slice(11, 16)
    expect(says?.text).toContain(clock)
  })

  test('the time to settle the matter is none for whoever waits for help', () => {
    const play = begin()
    // the time is over, and nobody has looked yet
    play.wait(11 * minuteMs)
    const said = play.customer(asks[1]).map(each => each.text)
    expect(said.join('\n')).not.toContain('22:00')
  })
})

test.each([
  ['zh-CN', '警察什么时候到', '110'],
  ['zh-CN', '你们报警了吗', '110'],
  ['zh-TW', '你們有通知警察嗎', '110'],
  ['en', 'has somebody called the police', '110'],
] as const)('%s: those whom nobody here calls are rung by whoever needs them: %s', (locale, asked, number) => {
  const play = startPlay({ rules, locale })
  play.open()
  for (const each of talks[locale].told) play.customer(each)
  const [says] = play.customer(asked)
  expect(says?.textKey).toBe('rescue.others')
  for (const part of ['HY-20261123-0001', '4000-111-222', number, '10:10']) expect(says?.text).toContain(part)
})

test.each([
  ['zh-CN', '我在沪宁高速119公里处，拖车多久到？'],
  ['zh-CN', 'G2高速120公里这里，什么时候来人'],
  ['zh-CN', '警示牌放好了，你们什么时候到？'],
  ['zh-CN', '我电话138 1100 0110，什么时候打给我'],
  ['zh-CN', '紧急救援什么时候到'],
  ['zh-CN', '我在医院门口，什么时候来人'],
  ['zh-TW', '警示牌放好了，你們什麼時候到'],
  ['zh-TW', '國道119公里這裡，拖吊多久會到'],
  ['en', 'The fire is out, when does the tow truck arrive?'],
  ['en', 'km 120, when is someone coming'],
] as const)('%s: a road, a triangle or a fire put out is no wish for the police or others: %s', (locale, asked) => {
  const play = startPlay({ rules, locale })
  play.open()
  for (const each of talks[locale].told) play.customer(each)
  expect(play.customer(asked).map(({ textKey }) => textKey)).not.toContain('rescue.others')
})

test.each(['有人联系我了', '经理联系我了，说在派车', 'somebody called me already'])('%s: no question', said => {
  const play = startPlay({ rules })
  for (const each of talks['zh-CN'].told) play.customer(each)
  expect(play.customer(said).map(({ textKey }) => textKey)).not.toContain('rescue.coming')
})

test('the number of the store stands beside those that are answered now', () => {
  const play = startPlay({ rules })
  for (const each of talks['zh-CN'].told) play.customer(each)
  const says = play.customer('你们电话多少')
  expect(says.map(({ textKey }) => textKey)).toEqual(['danger.numbers', 'digress.phone'])
})

test('whoever is heard again in danger is heard every ten minutes, not every half hour', () => {
  const play = startPlay({ rules: loadRules({ pack: 'three-tier', storeFile }) })
  for (const each of talks['zh-CN'].told) play.customer(each)
  play.wait(11 * minuteMs)
  play.clock()
  const due = play.current()?.clocks.nextWord?.dueAt ?? 0
  expect(due - play.now()).toBeLessThanOrEqual(10 * minuteMs)
})

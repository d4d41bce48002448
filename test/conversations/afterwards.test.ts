// One message after the handoff, in each language, against what is answered and what becomes of the case: words that look alike and mean
// something else. Longer talks are in the transcripts.
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Play, startPlay } from './play.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('./stores/one.yaml', import.meta.url)),
})
const hour = 3_600_000

type Spoken = 'zh' | 'tw' | 'en'
const stories: Readonly<Record<Spoken, { locale?: string; first: string; yes: string; options: [string, string] }>> = {
  zh: {
    first: '我叫赵敏,电话13800138000,车牌浙A12345,空调修了又不制冷,我要求免费修好',
    yes: '对的',
    options: ['免费更换压缩机', '检查管路，工时费打八折'],
  },
  tw: {
    locale: 'zh-TW',
    first: '我叫林美,電話13800138000,車牌浙A12345,冷氣修了又不冷,希望修好',
    yes: '對的',
    options: ['免費更換壓縮機', '檢查管路，工資打八折'],
  },
  en: {
    locale: 'en',
    first:
      'My name is Tom Becker, 13800138000, plate 浙A12345, the air conditioning broke again after your repair, please fix it for free',
    yes: 'yes',
    options: ['Replace the compressor free of charge', 'Check the hoses with a 20% labour discount'],
  },
}

function begin(spoken: Spoken): Play {
  const { locale, first, yes } = stories[spoken]
  const play = startPlay({ rules, ...(locale ? { locale } : {}) })
  play.open()
  play.customer(first)
  play.customer(yes)
  play.staff('zhou', { type: 'accept' })
  return play
}
function offered(spoken: Spoken, count = 2): Play {
  const play = begin(spoken)
  const granted = [{}, { remedy: 'discount', amount: 200 }] as const
  const options = stories[spoken].options
    .slice(0, count)
    .map((text, index) => ({ id: 'ab'.charAt(index), text, ...granted[index] }))
  play.staff('zhou', { type: 'proposeSolution', options })
  return play
}
const resolve = (play: Play, spoken: Spoken) =>
  play.staff('zhou', {
    type: 'resolve',
    summary: spoken === 'en' ? 'compressor replaced' : '更换压缩机并试车',
    skipped: [],
  })
const eventsOf = (play: Play, act: () => unknown) => {
  const before = play.events().length
  act()
  return play
    .events()
    .slice(before)
    .map(each => each.body.type)
}

describe('two options are offered', () => {
  test.each<[Spoken, string, string | undefined]>([
    ['zh', '打折那个吧', 'b'],
    ['zh', '改二好了', 'b'],
    ['zh', '换压缩机那个', 'a'],
    ['zh', '第二个吧 麻烦快点', 'b'],
    ['zh', '第二个吧，什么时候能送车？', 'b'],
    ['zh', '我和家里商量过了，第二个', 'b'],
    ['tw', '打折那個好了', 'b'],
    ['tw', '那就第一個好了，謝謝', 'a'],
    ['en', 'the discount one', 'b'],
    ['en', 'the free one', 'a'],
    ['en', 'option 1, asap please', 'a'],
    ['en', 'my wife says the second one', 'b'],
    ['zh', 'A', 'a'],
    ['zh', '就B吧', 'b'],
    ['zh', '选项A', 'a'],
    ['zh', '还在吗 选2', 'b'],
    ['zh', '第一个凑合', 'a'],
    ['zh', '得嘞 就1', 'a'],
    ['zh', '说正经的,第一个凑合', 'a'],
    ['tw', 'A案', 'a'],
    ['tw', '選A', 'a'],
    ['tw', '冇問題 揀B', 'b'],
    ['en', 'option b', 'b'],
    ['en', 'B please', 'b'],
    ['en', 'ok fine, 1 then', 'a'],
    ['zh', '第一个凑合不了', undefined],
    ['en', 'a', 'a'],
    ['en', 'a refund', undefined],
    ['zh', '便宜的那个', undefined],
    ['zh', '第一个太贵了', undefined],
    ['zh', '我第一次来就说了', undefined],
    ['zh', '除了第一个都行', undefined],
    ['zh', '第一个再送个保养我就同意', undefined],
    ['en', 'this is the second time you offer this', undefined],
    ['en', "my wife doesn't want the first one", undefined],
  ])('%s: %s takes %s', (spoken, text, chosen) => {
    const play = offered(spoken)
    play.customer(text)
    const { solution } = play.current() ?? {}
    expect(solution?.answer === 'agreed' ? solution.optionId : undefined).toBe(chosen)
  })

  test.each<[Spoken, string, string]>([
    ['zh', '1和2有啥区别', 'proposal.asked'],
    ['zh', '先看看第一个', 'proposal.asked'],
    ['zh', '详细说说第二个', 'proposal.asked'],
    ['tw', '想了解一下第二個', 'proposal.asked'],
    ['en', 'I need to see the first one', 'proposal.asked'],
    ['en', 'tell me more about the second one', 'proposal.asked'],
    ['zh', '两个都要', 'proposal.both'],
    ['zh', '能不能两个都给我', 'proposal.both'],
    ['tw', '都要可以嗎', 'proposal.both'],
    ['en', 'can I have both?', 'proposal.both'],
    ['zh', '都不要', 'proposal.whyNot'],
    ['zh', '哪个都不要', 'proposal.whyNot'],
    ['tw', '兩個都不要', 'proposal.whyNot'],
    ['en', 'neither of them', 'proposal.declined'],
    ['zh', '不是不行,就是慢', 'proposal.unclear'],
    ['zh', '不要第二个', 'proposal.which'],
    ['zh', '两个都行', 'proposal.leftToUs'],
    ['zh', '1或2都行', 'proposal.leftToUs'],
    ['zh', '都行 你们看着办', 'proposal.leftToUs'],
    ['tw', '1或2都可以啦', 'proposal.leftToUs'],
    ['zh', '你们帮我决定吧', 'proposal.leftToUs'],
    ['zh', '都行你们定', 'proposal.leftToUs'],
    ['tw', '你們幫我選一個吧', 'proposal.leftToUs'],
    ['en', 'you decide', 'proposal.leftToUs'],
    ['en', 'you choose for me', 'proposal.leftToUs'],
    ['zh', '除了2都行', 'proposal.which'],
    ['en', "1 or 2, I don't mind", 'proposal.leftToUs'],
    ['zh', '2不行', 'proposal.which'],
    ['tw', '第二個不行啦', 'proposal.which'],
    ['en', 'not the second one', 'proposal.which'],
    ['zh', '4', 'proposal.noSuch'],
    ['zh', '第三个', 'proposal.noSuch'],
    ['en', 'option 3', 'proposal.noSuch'],
    ['zh', '听你们的', 'proposal.leftToUs'],
    ['tw', '聽你們的安排', 'proposal.leftToUs'],
    ['en', 'whatever you think is best', 'proposal.leftToUs'],
    ['zh', '行 什么时候去', 'proposal.which'],
    ['zh', '退400我就接受', 'proposal.condition'],
    ['tw', '退400我就接受', 'proposal.condition'],
    ['en', "make it 400 and I'll accept", 'proposal.condition'],
    ['zh', '周六我没空,周日行不行', 'proposal.condition'],
    ['en', "Saturday doesn't work for me, can we do Sunday?", 'proposal.condition'],
    ['zh', '我要赔500块误工费', 'proposal.condition'],
    ['zh', '太敷衍', 'proposal.declined'],
    ['zh', '呵呵 太好了 我谢谢你们全家', 'proposal.soothed'],
    ['en', 'how generous of you', 'proposal.soothed'],
  ])('%s: %s is answered with %s', (spoken, text, key) => {
    const play = offered(spoken)
    expect(play.customer(text).map(each => each.textKey)).toEqual([key])
    expect(play.current()?.solution?.answer).not.toBe('agreed')
  })
})

describe('one thing is offered', () => {
  test.each<[Spoken, string]>([
    ['zh', '行不行啊你们'],
    ['zh', '呵呵 真大方'],
    ['zh', '凭什么要我接受'],
    ['zh', '我还没同意'],
    ['zh', '怎么可以这样'],
    ['tw', '你們行不行啊'],
    ['en', 'great, so generous'],
    ['en', "I can't say I agree"],
    ['zh', '随便'],
    ['zh', '你们自己看着办吧'],
    ['zh', '免费保养两次我就同意'],
    ['zh', '退400我就接受'],
    ['zh', '明天修好我才接受'],
    ['tw', '退400我就接受'],
    ['en', "make it 400 and I'll accept"],
    ['en', "I'd accept 400"],
    ['en', 'Sure, but when exactly would it be ready, and who pays?'],
  ])('%s: %s is neither yes nor no', (spoken, text) => {
    const play = offered(spoken, 1)
    play.customer(text)
    expect(play.current()?.solution?.answer).toBe('open')
  })

  test.each<[Spoken, string]>([
    ['zh', '可以的，那就这么办，辛苦了'],
    ['zh', '同意，明天上午送车过来'],
    ['zh', '可以，什么时候过去'],
    ['tw', '可以，麻煩盡快'],
    ['en', 'alright, let’s do that'],
    ['en', 'yes, as soon as possible please'],
    ['zh', '就这样吧'],
    ['zh', '那就这样吧'],
    ['zh', '没意见'],
    ['zh', '没什么意见'],
    ['zh', '行 什么时候去'],
    ['zh', '好的，几点过去'],
    ['zh', '听你们的'],
    ['zh', '你们看着办吧'],
    ['tw', '就這樣吧'],
    ['tw', '那就這樣'],
    ['tw', '沒意見'],
    ['tw', '好 幾點過去'],
    ['tw', '聽你們的'],
    ['en', 'no objections'],
    ['en', 'Sure, when?'],
    ['en', 'Fine, when can I come?'],
    ['en', 'Sure, Tuesday works'],
    ['en', 'Tuesday is fine'],
    ['en', 'up to you'],
  ])('%s: %s is a yes', (spoken, text) => {
    const play = offered(spoken, 1)
    play.customer(text)
    expect(play.current()?.solution?.answer).toBe('agreed')
  })
})

describe('another mind after agreeing', () => {
  test.each<[Spoken, string]>([
    ['zh', '还是算了 不要那个了'],
    ['zh', '我想改成第二个'],
    ['zh', '两个都要'],
    ['tw', '還是第二個吧'],
    ['en', 'actually I want the second one'],
    ['en', 'can I switch to option 2?'],
  ])('%s: %s stays agreed, and somebody gets in touch by a time', (spoken, text) => {
    const play = offered(spoken)
    play.customer('1')
    play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
    const asked: string[] = []
    const events = eventsOf(play, () => asked.push(...play.customer(text).map(each => each.textKey ?? '')))
    expect(asked).toEqual(['proposal.otherwise'])
    expect(events).toEqual(expect.arrayContaining(['contact.asked', 'clock.started']))
    expect(play.current()?.solution).toMatchObject({ answer: 'agreed', optionId: 'a' })
    expect(play.current()?.clocks.firstContact?.state).toBe('running')
    expect(play.said.at(-1)?.text).toMatch(/10:31/)
  })

  test.each<[Spoken, string]>([
    ['zh', '不要忘了给我打电话'],
    ['zh', '好的谢谢'],
    ['en', 'when do you start?'],
  ])('%s: %s takes nothing back', (spoken, text) => {
    const play = offered(spoken)
    play.customer('1')
    expect(eventsOf(play, () => play.customer(text))).not.toContain('contact.asked')
  })
})

describe('asked how it went', () => {
  function asked(spoken: Spoken): Play {
    const play = begin(spoken)
    resolve(play, spoken)
    play.wait(24 * hour)
    play.clock()
    return play
  }

  test.each<[Spoken, string]>([
    ['zh', '好了 就是等太久'],
    ['zh', '修好了，就是等得太久了'],
    ['zh', '好是好了，前后跑了三趟'],
    ['zh', '修好了但态度差'],
    ['tw', '修好了，只是等了很久'],
    ['en', "it's fixed but it took way too long"],
    ['en', "yes it's ok, just took forever"],
  ])('%s: %s: the outcome is in order, the handling was not', (spoken, text) => {
    const play = asked(spoken)
    expect(play.customer(text).map(each => each.textKey)).toEqual(['follow.handlingPoor'])
    expect(play.current()).toMatchObject({
      cycle: 1,
      followUp: { answered: { satisfied: true }, handling: { handling: 'poor' } },
    })
  })

  test.each<[Spoken, string]>([
    ['zh', '还没去取车呢'],
    ['zh', '车还在你们店里'],
    ['zh', '明天才去拿车'],
    ['tw', '還沒去牽車'],
    ['en', 'the car is still with you'],
    ['en', "can't tell yet"],
  ])('%s: %s: asked again a day later', (spoken, text) => {
    const play = asked(spoken)
    expect(play.customer(text).map(each => each.textKey)).toEqual(['follow.notYet'])
    expect(play.current()?.cycle).toBe(1)
    play.wait(23 * hour)
    expect(play.clock()).toEqual([])
    play.wait(2 * hour)
    expect(play.clock().map(each => each.textKey)).toEqual(['follow.ask'])
  })

  test.each<[Spoken, string, string]>([
    ['zh', '可以再开始一次吗', 'follow.clarify'],
    ['zh', '可以吗', 'follow.clarify'],
    ['en', 'is it fixed?', 'follow.clarify'],
    ['zh', '凑合', 'follow.missing'],
    ['zh', '一般般', 'follow.missing'],
    ['zh', '处理的还可以', 'follow.missing'],
    ['zh', '不错，就是有点响', 'follow.missing'],
    ['tw', '處理還行啦', 'follow.missing'],
    ['tw', '還可以', 'follow.missing'],
    ['zh', '还行吧', 'follow.missing'],
    ['zh', '修好了，不过现在有个新问题', 'follow.missing'],
    ['tw', '普普通通', 'follow.missing'],
    ['en', 'so-so', 'follow.missing'],
    ['en', 'could be better', 'follow.missing'],
  ])('%s: %s is neither yes nor no: %s', (spoken, text, key) => {
    const play = asked(spoken)
    expect(play.customer(text).map(each => each.textKey)).toEqual([key])
    expect(play.current()).toMatchObject({ cycle: 1 })
    expect(play.current()?.followUp?.answered).toBeUndefined()
  })

  test.each<[Spoken, string]>([
    ['zh', '没有，都挺好的'],
    ['zh', '没有都挺好'],
    ['tw', '沒有，都很好'],
    ['en', 'no, all good'],
  ])('%s: so-so, and then %s: nothing is missing', (spoken, text) => {
    const play = asked(spoken)
    play.customer(spoken === 'en' ? 'so-so' : '还行吧')
    play.customer(text)
    expect(play.current()).toMatchObject({ cycle: 1, followUp: { answered: { satisfied: true } } })
  })

  test.each<[Spoken, string]>([
    ['zh', '满意，就是太慢了'],
    ['zh', '好了，就是等太久'],
    ['tw', '滿意，只是等太久了'],
    ['en', "it's fixed but it took way too long"],
  ])('%s: %s before anybody asked is kept as the answer', (spoken, text) => {
    const play = begin(spoken)
    play.staff('zhou', {
      type: 'resolve',
      summary: spoken === 'en' ? 'compressor replaced' : '更换压缩机',
      skipped: [],
    })
    play.wait(2 * hour)
    expect(play.customer(text).map(each => each.textKey)).toEqual(['follow.handlingPoor'])
    expect(play.current()).toMatchObject({
      cycle: 1,
      followUp: { answered: { satisfied: true }, handling: { handling: 'poor' } },
    })
  })

  test.each<[Spoken, string]>([
    ['zh', '修好了但又响了'],
    ['zh', '没有修好，都不好'],
    ['tw', '還可以但還是會響'],
    ['en', 'no, it still leaks'],
    ['zh', '没开几天又坏了'],
    ['zh', '还没取车就发现漆刮花了'],
    ['zh', '满意什么满意'],
    ['tw', '修好了但又漏了'],
    ['en', "it was fixed but it's making noise again"],
  ])('%s: %s brings it back', (spoken, text) => {
    const play = asked(spoken)
    play.customer(text)
    expect(play.current()).toMatchObject({ cycle: 2 })
  })

  test.each<[Spoken, string, string, number]>([
    ['zh', '没什么', 'follow.leave', 1],
    ['zh', '没有，谢谢', 'follow.leave', 1],
    ['zh', '等太久了', 'follow.leaveSorry', 1],
    ['en', 'the wait was too long', 'follow.leaveSorry', 1],
    ['zh', '空调声音还有点大', 'follow.sorry', 2],
  ])('%s: so-so, and then %s', (spoken, text, key, cycle) => {
    const play = asked(spoken)
    play.customer(spoken === 'en' ? 'so-so' : '一般')
    expect(play.customer(text).map(each => each.textKey)).toEqual([key])
    expect(play.current()?.cycle).toBe(cycle)
  })
})

describe('after the case is closed', () => {
  function closed(spoken: Spoken, days: number): Play {
    const play = begin(spoken)
    resolve(play, spoken)
    play.wait(24 * hour)
    play.clock()
    play.customer(spoken === 'en' ? 'satisfied' : '满意')
    play.customer(spoken === 'en' ? 'very good' : '很好')
    play.staff('zhou', { type: 'signOff' })
    play.staff('zhou', { type: 'close', skipped: [] })
    play.wait(days * 24 * hour)
    return play
  }

  test.each<[Spoken, string]>([
    ['zh', '又响了'],
    ['zh', '同样的毛病又来了'],
    ['zh', '空调又不凉了'],
    ['tw', '冷氣又不冷了'],
    ['en', 'the same problem is back'],
  ])('%s: %s soon after opens it again', (spoken, text) => {
    const play = closed(spoken, 5)
    expect(play.customer(text).map(each => each.textKey)).toEqual(['follow.reopened'])
    expect(play.cases()).toHaveLength(1)
    expect(play.current()).toMatchObject({ cycle: 2, clocks: { firstContact: { state: 'running' } } })
    expect(play.current()?.facts['background.repairs']?.at(-1)?.value).toMatchObject({ atLeast: true })
  })

  test.each<[Spoken, string]>([
    ['zh', '空调又不凉了'],
    ['en', 'the same problem is back'],
  ])('%s: %s long after is a new case that follows it, with the customer known', (spoken, text) => {
    const play = closed(spoken, 200)
    play.customer(text)
    expect(play.cases()).toHaveLength(2)
    const { follows, facts } = play.current() ?? {}
    expect(follows).toBe(play.cases()[0]?.id)
    expect(facts?.['customer.phone']?.at(-1)?.value).toBe('+8613800138000')
    expect(facts?.['vehicle.plate']?.at(-1)?.value).toBe('浙A12345')
  })

  test('another trouble is a case of its own, and nobody is asked for the number again', () => {
    const play = closed('zh', 5)
    play.customer('刹车异响')
    expect(play.cases()).toHaveLength(2)
    expect(play.current()?.follows).toBeUndefined()
    expect(play.current()?.facts['customer.phone']).toBeDefined()
  })

  test.each<[Spoken, string, number, string]>([
    ['zh', '查进度', 5, 'status.closed'],
    ['zh', '查进度', 200, 'status.closedLong'],
    ['en', 'what is the status of my case?', 200, 'status.closedLong'],
  ])(
    '%s: asked how it stands, %s after %i days, it is said what writing again leads to: %s',
    (spoken, text, days, key) => {
      expect(
        closed(spoken, days)
          .customer(text)
          .map(each => each.textKey),
      ).toContain(key)
    },
  )

  test.each<[string]>([['你好'], ['谢谢'], ['查进度']])('%s begins nothing', text => {
    const play = closed('zh', 5)
    play.customer(text)
    expect(play.cases()).toHaveLength(1)
    expect(play.current()?.status).toBe('closed')
  })
})

test.each<[Spoken, string]>([
  ['zh', '转人工'],
  ['tw', '轉人工'],
  ['en', 'human please'],
])('%s: %s on a case that is done has a time', (spoken, text) => {
  const play = begin(spoken)
  play.staff('zhou', { type: 'recordContact', outcome: 'reached', by: 'phone' })
  resolve(play, spoken)
  play.customer(text)
  expect(play.said.at(-1)?.text).toMatch(/10:31/)
  expect(play.current()?.clocks.firstContact?.state).toBe('running')
})

test.each<[Spoken, string]>([
  ['zh', 'any news?'],
  ['zh', "what's going on with my case"],
  ['zh', 'who will call me?'],
  ['en', '有消息吗'],
])('%s: asked in another language, how it stands is told in that: %s', (spoken, text) => {
  const play = begin(spoken)
  expect(play.customer(text).map(each => each.textKey)).toEqual(['status.accepted'])
  const latin = play.said.at(-1)?.text.match(/[a-z]{2,}/gi)?.length ?? 0
  expect(latin > 6).toBe(/[a-z]/i.test(text))
})

// What is said to a follower, and what becomes of it at each of WeChat's refusals: said again, held, put off, given up.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { DeliveryError, Held } from '../../../src/app/channelPorts.ts'
import type { StoredMessage } from '../../../src/app/messages.ts'
import { WeChatSilence } from '../../../src/channels/wechat/apiErrors.ts'
import { type Profile, remainingOf } from '../../../src/channels/wechat/profile.ts'
import type { createSlots } from '../../../src/channels/wechat/slots.ts'
import type { SpeakingParts } from '../../../src/channels/wechat/speaking.ts'
import { hour, minute, now, open, refusal, says } from './speakingStage.ts'

describe('a refusal', () => {
  /** undefined: not put off for a time of its own */
  const putOff: readonly (readonly [number, number | undefined])[] = [
    [-1, undefined],
    [40001, undefined],
    [40007, undefined],
    [43101, undefined],
    [45011, minute],
    [45009, 10 * minute],
    [40164, 5 * minute],
    [45035, 5 * minute],
    [61004, 5 * minute],
    [48004, 5 * minute],
    [50002, 5 * minute],
    [40125, 5 * minute],
    [99999, undefined],
  ]
  test.each(putOff)('%i puts it off, and nothing is lost', async (code, retryAfterMs) => {
    const { at, send, said, profile } = open([refusal(code)])
    const message = says('一')
    const error = await send(message)
    expect(error).toBeInstanceOf(DeliveryError)
    expect(error).toMatchObject({ permanent: false, retryAfterMs, carried: 0 })
    expect(remainingOf(profile(), now).messages).toBe(5)
    at.now += retryAfterMs ?? 0
    expect(await send(message)).toBeUndefined()
    expect(said).toEqual(['一'])
  })

  test.each([40003, 43004])('%i: nobody is there any more, and nothing is tried for them', async code => {
    const { send, tried, profile } = open([refusal(code)])
    expect(await send(says('一'))).toMatchObject({ permanent: true })
    expect(profile().left).toBe(true)
    expect(await send(says('二'))).toMatchObject({ permanent: true })
    expect(tried).toEqual(['一'])
  })

  test.each([40008, 44004, 47001])('%i: sent again it stays wrong', async code => {
    const { send } = open([refusal(code)])
    expect(await send(says('一'))).toMatchObject({ permanent: true })
  })

  it('45015 closes the window, 45047 leaves nothing in it: it waits until they write', async () => {
    for (const code of [45015, 45047]) {
      const { send, tried, profile } = open([refusal(code)])
      expect(await send(says('一'))).toBeInstanceOf(Held)
      expect(remainingOf(profile(), now).messages).toBe(0)
      expect(await send(says('二'))).toBeInstanceOf(Held)
      expect(tried).toHaveLength(1)
    }
  })

  it('48001: from now on there are only replies, and it is told once', async () => {
    const { send, tried, logged, speaking } = open([refusal(48001)])
    expect(await send(says('一'))).toBeInstanceOf(Held)
    expect(await send(says('二'))).toBeInstanceOf(Held)
    expect(speaking.isPassiveOnly()).toBe(true)
    expect([tried.length, logged.length]).toEqual([1, 1])
  })

  it('40200: the numbers alone must do', async () => {
    const { send, said } = open([refusal(40200)])
    const choices = [
      { title: '滨江店', value: 'binjiang' },
      { title: '嘉定店', value: 'jiading' },
    ]
    expect(await send(says('哪家店？', { choices }))).toBeUndefined()
    expect(said).toEqual(['哪家店？\n\n1. 滨江店\n2. 嘉定店'])
  })

  it('45002: it is said in shorter parts; when those are too long as well, it is given up', async () => {
    const long = '这是一句要分开来说的话。'.repeat(50)
    const { send, said } = open([refusal(45002)])
    expect(await send(says(long))).toBeUndefined()
    expect(said.length).toBeGreaterThan(1)
    expect(said.join('')).toBe(long)
    expect(said.every(each => Buffer.byteLength(each) <= 1_000)).toBe(true)
    const hopeless = open([refusal(45002), refusal(45002)])
    expect(await hopeless.send(says(long))).toMatchObject({ permanent: true })
  })

  it('that only somebody can mend is told once in a while, not with every message', async () => {
    const { send, logged, at } = open([1, 2, 3, 4].map(() => refusal(40164)))
    for (let times = 0; times < 3; times++) await send(says('一'))
    expect(logged).toHaveLength(1)
    at.now += 6 * minute
    await send(says('一'))
    expect(logged).toHaveLength(2)
  })
})

describe('what is refused to the whole account', () => {
  const passive = (slots: ReturnType<typeof createSlots>, key: string) => slots.wait('w1', key, () => 1_000)

  test.each([45009, 45011, 40164])(
    '%i: nothing else is tried, and whoever writes is answered with the push',
    async code => {
      const { slots, speaking, send, tried } = open([refusal(code)])
      const first = says('请先离开车辆', { caseId: 'HY-1' })
      expect(await send(first)).toBeInstanceOf(DeliveryError)
      expect(speaking.isPassiveOnly()).toBe(true)
      expect(await send(says('二'))).toBeInstanceOf(DeliveryError)
      const push = passive(slots, 'p1')
      expect(await send(first, says('人到安全处了吗？'))).toBeUndefined()
      expect(await push).toMatchObject({ reply: { kind: 'text', text: '请先离开车辆\n\n人到安全处了吗？' } })
      expect(tried).toHaveLength(1)
    },
  )

  it('is found out by one call a while, with the open push for the case that it still is, and is over when a call is taken', async () => {
    const { at, slots, speaking, send, tried, said, logged } = open([refusal(45009), refusal(45009)])
    await send(says('一'))
    at.now += 11 * minute
    const push = passive(slots, 'p1')
    expect(await send(says('二', { at: at.now }))).toBeUndefined()
    expect(await push).toMatchObject({ reply: { text: '二' } })
    expect([tried.length, said.length]).toEqual([2, 0])
    at.now += 11 * minute
    expect(await send(says('三', { at: at.now }))).toBeUndefined()
    expect(said).toEqual(['三'])
    expect(speaking.isPassiveOnly()).toBe(false)
    expect(logged).toEqual([
      expect.stringMatching(/^WeChat answered 45009 \(rid a-1\): the day’s quota/),
      'the API takes calls again',
    ])
  })

  it('45009 is over at midnight in China by itself, 45011 after a minute, each told of', async () => {
    for (const [code, lastsMs] of [
      [45009, 90 * minute],
      [45011, minute],
    ] as const) {
      const { at, speaking, send, logged } = open([refusal(code)])
      await send(says('一'))
      at.now += lastsMs - 1
      expect(speaking.isPassiveOnly()).toBe(true)
      at.now += 1
      expect(speaking.isPassiveOnly()).toBe(false)
      expect(logged).toEqual([expect.stringContaining(`WeChat answered ${code}`)])
    }
  })

  it('45009: the case is told, unless a notice, which has a quota of its own, told the customer', async () => {
    const { send } = open([refusal(45009)])
    expect(await send(says('一'))).toMatchObject({ unheard: { why: 'quota' } })
    const noticed = open([refusal(45009)], {}, { notify: async () => ({ noticed: true }) })
    expect(await noticed.send(says('一', { event: 'update', caseId: 'HY-1' }))).toMatchObject({ unheard: undefined })
    const alarmed = open([refusal(45009)], {}, { notify: async () => ({ noticed: true }) })
    expect(await alarmed.send(says('一', { event: 'danger', caseId: 'HY-1' }))).toMatchObject({
      unheard: { why: 'quota' },
    })
    const short = open([refusal(45011)])
    expect(await short.send(says('一'))).toMatchObject({ unheard: undefined })
  })
})

describe('what is urgent', () => {
  const news = () => says('进展', { event: 'update', caseId: 'HY-1' })
  const alarm = () => [
    says('先下车', { event: 'danger', caseId: 'HY-1', urgent: true }),
    says('您在哪里？', { urgent: true }),
  ]
  const notices = () => {
    const told: string[][] = []
    const notify: SpeakingParts['notify'] = async (_, about) => {
      told.push(about.map(each => each.text))
      return { noticed: true }
    }
    return { told, notify }
  }

  it.each(['passive only', 'after 45009'] as const)(
    'is the reply, alone, and no notice tells of the rest: %s',
    async how => {
      const { told, notify } = notices()
      const outcomes = how === 'passive only' ? [] : [refusal(45009)]
      const { send, slots, said } = open(outcomes, {}, { notify, passiveOnly: how === 'passive only' })
      if (how === 'after 45009') await send(news())
      told.length = 0
      const push = slots.wait('w1', 'p1', () => 1_000)
      const error = await send(...alarm(), news(), news())
      expect(error).toMatchObject({ carried: 2 })
      expect((await push).reply).toEqual({ kind: 'text', text: '先下车\n\n您在哪里？' })
      expect([said, told]).toEqual([[], []])
    },
  )

  it('is over some day: news since are announced, and news from before are not meanwhile', async () => {
    const { told, notify } = notices()
    const danger = { inDanger: true as const, actedAt: now, message: { messages: 0, until: now } }
    const meanwhile = open([], danger, { notify })
    expect(await meanwhile.send(says('旧的进展', { event: 'update', caseId: 'HY-1', at: now - hour }))).toMatchObject({
      noticed: true,
    })
    expect(told).toEqual([])
    await meanwhile.send(says('新的进展', { event: 'update', caseId: 'HY-1', at: now + minute }))
    meanwhile.at.now += 49 * hour
    await meanwhile.send(says('后来的进展', { event: 'update', caseId: 'HY-1', at: meanwhile.at.now }))
    expect(told).toEqual([['新的进展'], ['后来的进展']])
  })

  it('goes with the push, and the news after it as messages of their own', async () => {
    const { send, slots, said } = open()
    const push = slots.wait('w1', 'p1', () => 1_000)
    expect(await send(...alarm(), news())).toBeUndefined()
    expect((await push).reply).toEqual({ kind: 'text', text: '先下车\n\n您在哪里？' })
    expect(said).toEqual(['进展'])
  })

  it('goes with the push also where a handoff hands the talk over', async () => {
    const { send, slots } = open([], {}, { transfer: true })
    const push = slots.wait('w1', 'p1', () => 1_000)
    await send(says('先下车', { event: 'danger', urgent: true }), says('已转同事', { event: 'handoff', urgent: true }))
    expect((await push).reply).toMatchObject({ text: '先下车\n\n已转同事' })
  })
})

describe('45015 and 45047', () => {
  it('at any point: what was said before is done, the rest waits, and all is said once when they write', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 3_000 }), { minLength: 1, maxLength: 6 }),
        fc.nat(4),
        fc.constantFrom(45015, 45047),
        async (lengths, before, code) => {
          const outcomes: (Error | undefined)[] = [...Array.from({ length: before }, () => undefined), refusal(code)]
          const again = { messages: 5, until: now + 48 * hour }
          const held = { message: again }
          const { send, said, profile } = open(outcomes, held)
          const messages = lengths.map((length, index) => says(`【${index}】${'话'.repeat(length)}`))
          let rest = messages
          let state: Partial<Profile> = {}
          let all: string[] = []
          const first = await send(...(rest as [StoredMessage]))
          all = [...said]
          if (first) {
            expect(first).toBeInstanceOf(Held)
            rest = messages.slice((first as Held).carried)
            state = { ...profile(), message: again }
          } else rest = []
          // each time they write, as much again
          for (let times = 0; rest.length > 0 && times < 12; times++) {
            const next = open([], state)
            const error = await next.send(...(rest as [StoredMessage]))
            all = [...all, ...next.said]
            state = { ...next.profile(), message: again }
            rest = error ? rest.slice((error as Held).carried) : []
          }
          expect(all.join('').replace(/\s/g, '')).toBe(messages.map(({ text }) => text).join(''))
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the window', () => {
  it('keeps two messages back from progress, but not from a text that was begun', async () => {
    const two = { message: { messages: 2, until: now + hour } }
    const update = () => says('还在检查。', { event: 'update' })
    const kept = open([], two)
    expect(await kept.send(update())).toBeInstanceOf(Held)
    expect(kept.tried).toEqual([])
    const result = open([], two)
    expect(await result.send(update(), says('方案在这里。', { event: 'proposal' }))).toBeUndefined()
    expect(result.said).toHaveLength(1)
    const long = open([], { message: { messages: 3, until: now + hour } })
    const text = '空调管路逐段检查完毕。'.repeat(180)
    expect(await long.send(says(text, { event: 'update' }))).toBeUndefined()
    expect(long.said.join('')).toBe(text)
    expect(long.said).toHaveLength(3)
  })

  it('counts what was said, and is open to whoever wrote, and to nobody else', async () => {
    const { send, profile } = open()
    await send(says('一'))
    expect(remainingOf(profile(), now).messages).toBe(4)
    const shut = open([], { message: { messages: 5, until: now } })
    expect(await shut.send(says('一'))).toBeInstanceOf(Held)
  })
})

describe('silence', () => {
  const lost = () => new WeChatSilence('no answer in time', true)
  it('after which it may have arrived: WeChat is knocked at, and it is said once more and no oftener', async () => {
    const { send, tried, knocks, profile } = open([lost(), lost()])
    const message = says('一')
    expect(await send(message)).toMatchObject({ permanent: false })
    expect(knocks).toEqual([])
    expect(await send(message)).toBeInstanceOf(Held)
    expect([tried.length, knocks.length]).toEqual([2, 1])
    expect(profile().unsure).toMatchObject({ messageId: message.id, times: 2 })
  })

  it('at the knock leaves what is in doubt for later, however long it lasts', async () => {
    const { send, said, tried, client } = open([lost()])
    const message = says('一')
    await send(message)
    const open_ = client.knock
    client.knock = async () => {
      throw new WeChatSilence('no answer in time', false)
    }
    for (let times = 0; times < 20; times++) expect(await send(message)).toMatchObject({ permanent: false, carried: 0 })
    expect(tried).toHaveLength(1)
    client.knock = open_
    expect(await send(message)).toBeUndefined()
    expect(said).toEqual(['一'])
  })

  it('before which nothing left is no doubt at all', async () => {
    const { send, said, profile } = open(Array.from({ length: 9 }, () => new WeChatSilence('ECONNREFUSED', false)))
    const message = says('一')
    for (let times = 0; times < 9; times++) expect(await send(message)).toMatchObject({ permanent: false })
    expect(profile().unsure).toBeUndefined()
    await send(message)
    expect(said).toEqual(['一'])
  })

  it('tells how many had arrived before it', async () => {
    const big = '话'.repeat(600)
    const { send } = open([undefined, lost()])
    expect(await send(says(big), says(big))).toMatchObject({ carried: 1, permanent: false })
  })

  it('is in doubt about the same words when something new is said before them: they are tried no oftener', async () => {
    const { send, tried, knocks } = open([lost(), lost()])
    const [news, question] = [says('一'), says('二？')]
    await send(question)
    expect(await send(news, question)).toBeInstanceOf(Held)
    expect([tried, knocks.length]).toEqual([['二？', '一\n\n二？'], 1])
  })

  it('is not risked in the middle: after a call that took long the rest is said in an attempt of its own', async () => {
    const big = ['一', '二', '三'].map(each => says(each.repeat(600)))
    const { at, client, send, said } = open()
    const quick = client.sendText
    client.sendText = async (...given) => {
      await quick(...given)
      at.now += 20_000
    }
    for (let carried = 0; carried < 2; carried++)
      expect(await send(...big.slice(carried))).toMatchObject({ permanent: false, carried: 1 })
    expect(await send(...big.slice(2))).toBeUndefined()
    expect(said).toEqual(big.map(each => each.text))
  })
})

describe('a question of which a part has gone out', () => {
  it('goes on with the next part behind what is told before it', async () => {
    const parts = ['第一段。', '第二段。'].map(each => each.repeat(130))
    const question = says(`${parts.join('\n\n')}\n\n对吗？`)
    const { send, said, profile } = open([undefined, refusal(45047)])
    expect(await send(question)).toBeInstanceOf(Held)
    expect(profile().begun).toEqual([{ messageId: question.id, parts: 1 }])
    const before = said.join('')
    expect(said).toHaveLength(1)
    const again = open([], { begun: profile().begun ?? [] })
    expect(await again.send(says('新的进展。'), question)).toBeUndefined()
    expect(again.said[0]).toBe('新的进展。')
    expect([before, ...again.said.slice(1)].join('').replaceAll('\n', '')).toBe(question.text.replaceAll('\n', ''))
    expect(again.profile().begun).toBeUndefined()
  })
})

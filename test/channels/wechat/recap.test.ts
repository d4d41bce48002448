// What has waited is told as it is by now: one question, one time, and nothing that has been done meanwhile.
import { describe, expect, it } from 'vitest'
import { DeliveryError, Held, type PushChannel } from '../../../src/app/channelPorts.ts'
import type { Conversation, StoredMessage } from '../../../src/app/messages.ts'
import { dated } from '../../../src/channels/wechat/dated.ts'
import { createRecap, type Now, openLast, stillTrue } from '../../../src/channels/wechat/recap.ts'

const at = Date.UTC(2026, 10, 30, 14, 30)
/** @param seq a number left out between two is a message of the customer's */
const says = (seq: number, change: Partial<StoredMessage> = {}): StoredMessage => ({
  id: `m${seq}`,
  seq,
  from: 'bot',
  at: at + seq,
  text: `【${seq}】`,
  attachments: [],
  caseId: 'HY-1',
  ...change,
})
const kept = (messages: StoredMessage[], now: Partial<Now> = {}) =>
  stillTrue(messages, { cases: new Map(), ...now }).map(each => each.seq)

describe('of several questions', () => {
  const phone = says(2, { asks: 'customer.phone' })
  it('the one that is open is asked', () => {
    const name = says(4, { asks: 'customer.name' })
    expect(kept([says(1), phone, name], { asked: 'customer.name' })).toEqual([1, 4])
  })

  it('none is asked when all are answered; what was said beside them stays', () => {
    expect(kept([says(1), phone, says(4)])).toEqual([1, 4])
  })

  it('one that is still open is asked, though a question of theirs was answered meanwhile', () => {
    expect(kept([phone, says(4)], { asked: 'customer.phone' })).toEqual([2, 4])
    // asked anew: once is enough
    expect(kept([phone, says(4), says(5, { asks: 'customer.phone' })], { asked: 'customer.phone' })).toEqual([4, 5])
  })

  it('news from staff answer none, and what concerns danger or a proposal is never left out', () => {
    expect(kept([phone, says(3, { event: 'update' })])).toEqual([2, 3])
    expect(kept([says(2, { asks: 'location', event: 'danger' }), says(4)])).toEqual([2, 4])
    expect(kept([says(2, { asks: 'proposal', event: 'proposal' }), says(4)])).toEqual([2, 4])
  })
})

describe('the question that is open', () => {
  const order = (messages: StoredMessage[], asked?: Now['asked']) => openLast(messages, { asked }).map(each => each.seq)
  const choices = [{ title: '滨江店', value: 'binjiang' }]
  it('comes last, also when it stands with news', () => {
    expect(order([says(1), says(2, { asks: 'customer.phone' }), says(4)], 'customer.phone')).toEqual([1, 4, 2])
    const proposal = says(2, { asks: 'proposal', event: 'proposal', choices })
    expect(order([proposal, says(3, { event: 'update' })], 'proposal')).toEqual([3, 2])
  })

  it('stays in its place when it is urgent, or another one is open', () => {
    expect(order([says(1, { asks: 'location', urgent: true }), says(2)], 'location')).toEqual([1, 2])
    expect(order([says(1, { asks: 'customer.phone' }), says(2)], 'customer.name')).toEqual([1, 2])
  })

  it('is none: what was offered since they wrote comes last, and nothing that was offered before', () => {
    expect(order([says(1, { choices }), says(2)])).toEqual([2, 1])
    expect(order([says(1, { choices }), says(3)])).toEqual([1, 3])
  })

  it('is asked once, though its words were said twice', () => {
    const phone = (seq: number, text: string) => says(seq, { asks: 'customer.phone', text })
    expect(kept([phone(1, '电话？'), says(2), phone(3, '电话？')], { asked: 'customer.phone' })).toEqual([2, 3])
    expect(kept([phone(1, '电话？'), phone(2, '十一位的手机号。')], { asked: 'customer.phone' })).toEqual([1, 2])
  })
})

it('a proposal is told once, though they asked how their case stands before they had seen it', () => {
  const proposal = says(2, { asks: 'proposal', event: 'proposal' })
  const stands = says(4, { asks: 'proposal', textKey: 'status.proposed' })
  expect(kept([proposal, stands], { asked: 'proposal' })).toEqual([2])
  expect(kept([stands], { asked: 'proposal' })).toEqual([4])
})

describe('who has the case', () => {
  const accepted = says(2, { textKey: 'news.accepted' })
  it('is told as it is by now, of each case', () => {
    const other = says(3, { textKey: 'news.accepted', caseId: 'HY-2' })
    const reassigned = says(5, { textKey: 'news.reassigned', event: 'update' })
    expect(kept([accepted, other, reassigned])).toEqual([3, 5])
  })

  it('and when they call is no news once they have called', () => {
    const cases = new Map([['HY-1', { goesOnIn: 'HY-1', contactedAt: at + 3 }]])
    const update = says(4, { textKey: 'news.update', event: 'update' })
    expect(kept([accepted, update], { cases })).toEqual([4])
    expect(kept([says(5, { textKey: 'news.reassigned' })], { cases })).toEqual([5])
  })

  it('is told once of what goes on in another case by now, under whichever number it was told', () => {
    const cases = new Map(['HY-1', 'HY-2'].map(caseId => [caseId, { goesOnIn: 'HY-2' }]))
    const goesOn = says(3, { textKey: 'joined.goesOn', event: 'update', caseId: 'HY-2' })
    expect(kept([accepted, goesOn], { cases })).toEqual([3])
    expect(kept([accepted, goesOn])).toEqual([2, 3])
  })

  it('a matter that goes on in another’s is said to go on once', () => {
    const goesOn = (seq: number) => says(seq, { textKey: 'joined.goesOn', event: 'update' })
    expect(kept([goesOn(2), goesOn(3), goesOn(4)])).toEqual([4])
  })
})

describe('what was said into their own silence', () => {
  const remind = says(1, { asks: 'demand', textKey: 'ask.demand' })
  const handsOn = says(2, { textKey: 'handOff.idle', event: 'handoff', text: '您忙您的。\n进度页：http://t/1' })
  const sorry = says(3, { textKey: 'news.silent', event: 'update' })

  it('is not told once something was said since; the link stays, and no question of the form', () => {
    expect(kept([remind, handsOn], { asked: 'demand' })).toEqual([2])
    expect(kept([remind, handsOn, sorry], { asked: 'demand' })).toEqual([2, 3])
    expect(kept([remind, { ...handsOn, text: '您忙您的。' }, sorry], { asked: 'demand' })).toEqual([3])
    expect(kept([says(1, { textKey: 'idle.remindConfirm', asks: 'confirm' }), handsOn], { asked: 'confirm' })).toEqual([
      2,
    ])
  })

  it('stays where nothing came later, or of another matter', () => {
    expect(kept([remind], { asked: 'demand' })).toEqual([1])
    expect(kept([handsOn, { ...sorry, caseId: 'HY-2' }])).toEqual([2, 3])
    expect(kept([{ ...remind, caseId: 'HY-2' }, handsOn], { asked: 'demand' })).toEqual([1, 2])
  })
})

describe('that we did not keep our word', () => {
  it('is apologised for once, with the time that is to come now, for each matter', () => {
    const late = (seq: number, textKey: string, caseId = 'HY-1') => says(seq, { textKey, caseId, event: 'update' })
    const all = [
      late(1, 'news.late'),
      late(2, 'news.overTime'),
      late(3, 'news.silent', 'HY-2'),
      late(4, 'status.missed'),
      says(5, { textKey: 'news.climbing', event: 'update' }),
      late(6, 'news.silent'),
    ]
    expect(kept(all)).toEqual([3, 5, 6])
    const spokenTo = new Map([['HY-1', { goesOnIn: 'HY-1', contactedAt: at + 7 }]])
    expect(kept(all, { cases: spokenTo })).toEqual([3])
  })
})

describe('a time told by its day', () => {
  const zone = 'Asia/Shanghai'
  /** half past ten at night on 30 November there */
  const later = (text: string, days: number, dropsPast = false) =>
    dated(says(1, { text }), at + days * 24 * 3_600_000, zone, dropsPast).text
  it.each([
    ['宋涛会在明天上午 9:00 前联系您。', '宋涛原定在12月1日上午 9:00 前联系您。'],
    ['宋涛會在後天下午 2:30 前與您聯絡。', '宋涛原訂在12月2日下午 2:30 前與您聯絡。'],
    ['给您的答复：到货了就通知（在今天 23:30 前）。', '给您的答复：到货了就通知（在11月30日 23:30 前）。'],
    ['You will hear from us by 9:00 am tomorrow.', 'You were to hear from us by 9:00 am on 1 December.'],
    [
      'Our service manager will take it over by 9:00 am tomorrow, then call you.',
      'Our service manager was to take it over by 9:00 am on 1 December, then call you.',
    ],
    [
      '讓您久等了。總經理周杰會在今天晚上 10:56 前接下您的案件。',
      '讓您久等了。總經理周杰原訂在11月30日晚上 10:56 前接下您的案件。',
    ],
    ['不管办到哪一步，宋涛都会在明天 9:00 前跟您说一声。', '不管办到哪一步，宋涛原定在12月1日 9:00 前跟您说一声。'],
    ['We ring you by 2:30 pm the day after tomorrow.', 'We ring you by 2:30 pm on 2 December.'],
  ])('gets its date once the day is another: %s', (text, expected) => {
    expect(later(text, 0)).toBe(text)
    expect(later(text, 4)).toBe(expected)
  })

  it('of the same day that is over is not told as still to come', () => {
    const words = '宋涛会在今天 22:50 前联系您。'
    const told = (hours: number) => dated(says(1, { text: words }), at + hours * 3_600_000, zone, false).text
    expect(told(0.2)).toBe(words)
    expect(told(1)).toBe('宋涛原定在今天 22:50 前联系您。')
  })

  it('which is still to come stays so', () => {
    expect(later('宋涛会在后天下午 2:30 前联系您。', 1)).toBe('宋涛会在12月2日下午 2:30 前联系您。')
    expect(later('You will hear from us by 2:30 pm the day after tomorrow.', 1)).toBe(
      'You will hear from us by 2:30 pm on 2 December.',
    )
  })

  it('which is over is left out of an apology, and of nothing else', () => {
    const sorry = '说好的时间过了，非常抱歉（编号 HY-1）。急的话请打 4000。宋涛会在明天上午 9:00 前联系您。'
    expect(later(sorry, 3, true)).toBe('说好的时间过了，非常抱歉（编号 HY-1）。急的话请打 4000。')
    expect(later(sorry, 0, true)).toBe(sorry)
    expect(later("We're sorry (case HY-1). Song Tao will ring by 9:00 am tomorrow.", 3, true)).toBe(
      "We're sorry (case HY-1).",
    )
    expect(later('宋涛会在明天上午 9:00 前联系您。', 3, true)).toBe('宋涛原定在12月1日上午 9:00 前联系您。')
  })

  it('and no day without a time, and none that staff wrote', () => {
    expect(later('明天会更好，今天先谢谢您。', 3)).toBe('明天会更好，今天先谢谢您。')
    const theirs = says(1, { text: '我明天 9:00 给您打', from: 'staff' })
    expect(dated(theirs, at + 3 * 24 * 3_600_000, zone, false)).toBe(theirs)
  })
})

describe('what was carried', () => {
  const conversation = { channel: 'wechat', conversationId: 'w1' } as Conversation
  const given = [
    says(1),
    says(2, { textKey: 'news.accepted' }),
    says(3, { textKey: 'news.reassigned' }),
    says(4),
  ] as const
  async function through(
    outcome?: Error,
    { asked, all = given }: { asked?: Now['asked']; all?: readonly StoredMessage[] } = {},
  ) {
    const [first, ...more] = all as typeof given
    const seen: number[] = []
    const words: { text: string; at: number }[] = []
    const leftOut: string[] = []
    const channel: PushChannel = {
      id: 'wechat',
      together: 20,
      async send(_, messages) {
        seen.push(...messages.map(each => each.seq))
        words.push(...messages.map(each => ({ text: each.text, at: each.at })))
        if (outcome) throw outcome
      },
    }
    const standing = { asked: async () => asked, caseOf: async (_: unknown, caseId: string) => ({ goesOnIn: caseId }) }
    const recap = createRecap(channel, {
      standing,
      now: () => at,
      timeZone: 'Asia/Shanghai',
      onLeftOut: (_, ids) => void leftOut.push(...ids),
    })
    expect(recap).toMatchObject({ id: 'wechat', together: 20 })
    const error = await recap
      .send(conversation, [first, ...more], new AbortController().signal)
      .catch((thrown: unknown) => thrown)
    return { seen, leftOut, error, words }
  }

  it('is counted in all that were given', async () => {
    expect(await through()).toMatchObject({ seen: [1, 3, 4], leftOut: ['m2'], error: undefined })
    for (const [carried, inAll] of [
      [0, 0],
      [1, 2],
      [2, 3],
    ] as const) {
      const { error: held } = await through(new Held('closed', { carried, noticed: true }))
      expect(held).toMatchObject({ carried: inAll, noticed: true })
      expect(held).toBeInstanceOf(Held)
      const { error: failed } = await through(new DeliveryError('later', false, 7, { carried, unheard: {} }))
      expect(failed).toMatchObject({ carried: inAll, permanent: false, retryAfterMs: 7, unheard: {} })
    }
  })

  it('is counted in the order it was said in: the question went last, and is what is left', async () => {
    const { seen, error } = await through(new Held('used up', { carried: 2, noticed: true }), {
      asked: 'customer.phone',
      all: [says(1), says(2, { asks: 'customer.phone' }), says(3, { textKey: 'news.accepted' }), says(5)],
    })
    expect(seen).toEqual([1, 3, 5, 2])
    expect(error).toMatchObject({ carried: 2, order: ['m1', 'm3', 'm5', 'm2'] })
  })

  it('of a nudge gone by the link alone is said, below the rest, and without its time', async () => {
    const idle = {
      textKey: 'handOff.idle',
      event: 'handoff',
      text: '您忙您的，会尽快联系您。\n进度页：http://t/1',
    } as const
    const sorry = { textKey: 'news.silent', event: 'update', at: at - 3 } as const
    const { seen, words, leftOut, error } = await through(new Held('used up', { carried: 1, noticed: true }), {
      asked: 'demand',
      all: [says(1, { asks: 'demand', at: at - 9 }), says(2, { ...idle, at: at - 8 }), says(3, sorry)],
    })
    expect(seen).toEqual([3, 2])
    expect(words).toEqual([
      { text: '【3】', at: at - 3 },
      { text: '进度页：http://t/1', at },
    ])
    expect(leftOut).toEqual(['m1'])
    expect(error).toMatchObject({ carried: 2, order: ['m1', 'm3', 'm2'] })
  })
})

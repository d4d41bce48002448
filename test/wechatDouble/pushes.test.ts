// What users do reaches the account as WeChat sends it: sealed by an independent package, opened by the channel's own door.
import { describe, expect, it, test } from 'vitest'
import { aesKeyOf } from '../../src/channels/wechat/crypto.ts'
import type { What } from '../../src/channels/wechat/push.ts'
import { type PassiveReply, replyXml, sealedReply } from '../../src/channels/wechat/reply.ts'
import type { DoubleOptions } from '../../src/wechatDouble/options.ts'
import type { User } from '../../src/wechatDouble/user.ts'
import { encodingAesKey, openId, openStage, says, sealed, settings } from './stage.ts'

const modes: [string, Partial<DoubleOptions>][] = [
  ['plain mode', {}],
  ['safe mode, sealed by ourselves', { encodingAesKey }],
  ['safe mode, sealed by @wecom/crypto', sealed],
]

const deeds: [string, (user: User) => Promise<unknown>, Partial<What>][] = [
  ['words', user => user.says('刹车失灵 ]]> <b>&'), { kind: 'text', text: '刹车失灵 ]]> <b>&' }],
  ['a picture', user => user.sendsImage(Buffer.from('x')), { kind: 'image' }],
  ['a voice', user => user.sendsVoice(Buffer.from('x'), '刹车响'), { kind: 'voice', recognition: '刹车响' }],
  ['a voice as it is', user => user.sendsVoice(Buffer.from('x')), { kind: 'voice', recognition: undefined }],
  ['a film', user => user.sendsVideo(Buffer.from('x')), { kind: 'video', short: false }],
  ['a short film', user => user.sendsVideo(Buffer.from('x'), true), { kind: 'video', short: true }],
  [
    'a place',
    user => user.sendsLocation({ latitude: 31.2304, longitude: 121.4737, label: '人民广场' }),
    { kind: 'location', latitude: 31.2304, longitude: 121.4737, label: '人民广场' },
  ],
  ['a link', user => user.sendsLink('召回', '', 'https://e.com/1'), { kind: 'link', url: 'https://e.com/1' }],
  ['something new', user => user.sendsUnknown('hologram'), { kind: 'unknownMessage', type: 'hologram' }],
  ['a follow', user => user.follows(), { kind: 'followed', scene: undefined }],
  ['a follow by a code', user => user.follows('desk7'), { kind: 'followed', scene: 'desk7' }],
  ['a follower scans', user => user.scans('desk7'), { kind: 'scanned', scene: 'desk7' }],
  ['an end', user => user.unfollows(), { kind: 'unfollowed' }],
  ['a click', user => user.clicks('progress'), { kind: 'clicked', key: 'progress' }],
  ['a look', user => user.views('https://e.com/'), { kind: 'viewed', url: 'https://e.com/' }],
  ['a position', user => user.isAt({ latitude: 1.5, longitude: 2.5 }), { kind: 'positioned', latitude: 1.5 }],
  [
    'a consent',
    user => user.acceptsSubscription('t1'),
    { kind: 'subscriptionAnswered', answers: [{ templateId: 't1', status: 'accept' }] },
  ],
  [
    'a consent taken back',
    user => user.cancelsSubscription('t1'),
    { kind: 'subscriptionChanged', answers: [{ templateId: 't1', status: 'reject' }] },
  ],
]

describe.each(modes)('%s', (_, options) => {
  it.each(deeds)('%s', async (_, deed, expected) => {
    const { double, account } = await openStage(options)
    expect(await deed(double.user(openId))).toMatchObject({ status: 200, answer: { kind: 'success' }, tries: 1 })
    expect(account.pushes).toMatchObject([{ account: settings.account, user: openId, what: expected }])
  })

  it('hides the words exactly when a key is set', async () => {
    const { double, account } = await openStage(options)
    await double.user(openId).says('刹车失灵')
    expect(account.bodies[0]?.includes('刹车失灵')).toBe(options.encodingAesKey === undefined)
  })

  const replies: [PassiveReply, object][] = [
    [{ kind: 'text', text: '收到 ]]> <a href="https://e.com">这里</a>' }, { kind: 'text' }],
    [
      { kind: 'news', title: '进度', description: '三步', url: 'https://e.com/', pictureUrl: '' },
      { kind: 'news', title: '进度', description: '三步', url: 'https://e.com/', pictureUrl: '' },
    ],
    [
      { kind: 'transfer', account: 'li@shop' },
      { kind: 'transfer', account: 'li@shop' },
    ],
  ]
  it.each(replies)('reads the reply %o', async (reply, expected) => {
    const { double, account, at } = await openStage(options)
    account.answer = (admitted, push) => {
      const xml = push ? replyXml(push, reply, at()) : ''
      const key = admitted.ok && admitted.kind === 'push' ? admitted.key : undefined
      const { token, appId } = settings
      const seal = { token, appId, random: new Uint8Array(16), nonce: '1234', at: at() }
      return { body: key ? sealedReply(xml, { ...seal, key }) : xml }
    }
    const { answer } = await double.user(openId).says('在吗')
    const what = reply.kind === 'text' ? reply : expected
    expect(answer).toEqual({ kind: 'reply', what })
    expect(double.inbox(openId)).toEqual([{ at: at(), by: 'passiveReply', what }])
    expect(double.remaining(openId).messages).toBe(5)
  })
})

describe('an answer that WeChat would not take puts the account out of service', () => {
  const xml = (inside: string, to = openId) =>
    `<xml><ToUserName>${to}</ToUserName><FromUserName>${settings.account}</FromUserName><CreateTime>1764468900</CreateTime>${inside}</xml>`
  const text = (content: string) => `<MsgType>text</MsgType><Content>${content}</Content>`
  const key = aesKeyOf(encodingAesKey)
  const sealedBy = (token: string, appId: string) =>
    key ? sealedReply(xml(text('好')), { token, appId, key, random: new Uint8Array(16), nonce: '1', at: 1.7e12 }) : ''
  test.each([
    ['JSON', {}, '{"ok":true}', 'not XML'],
    ['a page', {}, '<html></html>', 'not XML'],
    ['to somebody else', {}, xml(text('好'), 'oOther'), 'not from us to them'],
    ['no words', {}, xml(text('')), 'no Content'],
    ['too many words', {}, xml(text('好'.repeat(683))), 'over 2048 bytes'],
    ['a picture of nobody', {}, xml('<MsgType>image</MsgType><Image><MediaId>1</MediaId></Image>'), 'no such image'],
    ['an unknown type', {}, xml('<MsgType>card</MsgType>'), 'an unknown MsgType'],
    ['in the clear', sealed, xml(text('好')), 'not encrypted'],
    ['signed with another token', sealed, sealedBy('other', settings.appId), 'a wrong MsgSignature'],
    ['for another app', sealed, sealedBy(settings.token, 'wx0000000000000000'), 'another app id'],
  ])('%s', async (_, options, body, why) => {
    const { double, account } = await openStage(options)
    account.answer = () => ({ body })
    const { answer } = await double.user(openId).says('在吗')
    expect(answer).toEqual({ kind: 'broken', why: expect.stringContaining(why) })
    expect(double.inbox(openId)).toMatchObject([{ by: 'platform', what: { kind: 'outOfService' } }])
  })

  it('HTTP 500', async () => {
    const { double, account } = await openStage()
    account.answer = () => ({ status: 500, body: 'success' })
    expect((await double.user(openId).says('在吗')).answer).toEqual({ kind: 'broken', why: 'HTTP 500' })
  })
})

describe('delivery', () => {
  it('asks whether the address is the account’s', async () => {
    const { double } = await openStage(sealed)
    expect(await double.checkAddress()).toBe(true)
    const other = await openStage({ ...sealed, token: 'another' })
    expect(await other.double.checkAddress()).toBe(false)
  })

  it('sends the same message again when the connection breaks', async () => {
    const { double, account } = await openStage(sealed)
    account.answer = () => (account.pushes.length < 3 ? 'drop' : { body: 'success' })
    expect(await double.user(openId).says('在吗')).toMatchObject({ tries: 3, answer: { kind: 'success' } })
    expect(account.pushes).toHaveLength(3)
    expect(new Set(account.pushes.map(push => push.dedupKey)).size).toBe(1)
    expect(new Set(account.bodies).size).toBe(3)
    expect(double.inbox(openId)).toEqual([])
  })

  it('gives up after three times without an answer', async () => {
    const { double, account } = await openStage({ ...sealed, patience: { answerMs: 100 } })
    account.answer = () => 'never'
    expect(await double.user(openId).says('在吗')).toMatchObject({ tries: 3, answer: { kind: 'none' } })
    expect(double.inbox(openId)).toMatchObject([{ what: { kind: 'outOfService', why: 'no answer' } }])
  })

  it('repeats a push byte by byte, which is no act of the user', async () => {
    const { double, account, skip } = await openStage(sealed)
    const { push } = await double.user(openId).says('在吗')
    skip(4 * 60_000)
    const until = double.remaining(openId).until
    await double.resend(push)
    expect(account.bodies[0]).toBe(account.bodies[1])
    expect(account.pushes[0]).toEqual(account.pushes[1])
    expect(double.remaining(openId).until).toBe(until)
    skip(2 * 60_000)
    await double.resend(push)
    expect(account.admitted.at(-1)).toEqual({ ok: false, code: 'stale' })
  })

  it('gives every message an id of its own, too large for a number', async () => {
    const { double, account } = await openStage()
    await Promise.all([1, 2, 3].map(each => double.user(openId).says(String(each))))
    const ids = account.bodies.map(body => /<MsgId>(\d+)</.exec(body)?.[1] ?? '')
    expect(new Set(ids).size).toBe(3)
    expect(ids.every(id => BigInt(id) > Number.MAX_SAFE_INTEGER)).toBe(true)
  })

  it('carries any fields in the name of a user', async () => {
    const { double, account } = await openStage(sealed)
    await double.push(openId, [
      ['MsgType', 'event'],
      ['Event', 'kf_create_session'],
      ['KfAccount', 'li@shop'],
    ])
    expect(account.pushes).toMatchObject([{ what: { kind: 'agentCame', account: 'li@shop' } }])
  })

  it('brings an item that was tapped as its words with its id, from the last menu that has it', async () => {
    const { double, account, send } = await openStage(sealed)
    await double.user(openId).says('在吗')
    const menu = (content: string) => ({
      msgtype: 'msgmenu',
      msgmenu: { head_content: '?', list: [{ id: '7', content }] },
    })
    await send(menu('1. 满意'))
    await send(menu('1. 是'))
    await double.user(openId).taps('7')
    expect(account.pushes.at(-1)?.what).toEqual({ kind: 'text', text: '1. 是', menuId: '7' })
    await expect(double.user(openId).taps('8')).rejects.toThrow('no menu with an item 8')
  })

  it('waits for what a user is to see, and tells what came instead', async () => {
    const { double, send } = await openStage()
    await double.user(openId).says('在吗')
    const waiting = double.waitFor(openId, ({ what }) => what.kind === 'text' && what.text === '二', 5_000)
    await send(says('一'))
    await send(says('二'))
    expect(await waiting).toMatchObject({ by: 'customerService', what: { text: '二' } })
    await expect(double.waitFor(openId, (_, index) => index > 1, 10)).rejects.toThrow('"text":"一"')
  })
})

// Customer-service messages and typing: what is let through, what it costs, and the code of what is not.
import { describe, expect, it, test } from 'vitest'
import { hour, minute, openId, openStage, type Stage, says } from './stage.ts'

const articles = (count: number) => ({
  msgtype: 'news',
  news: {
    articles: Array.from({ length: count }, () => ({
      title: '进度',
      description: '',
      url: 'https://e.com/',
      picurl: '',
    })),
  },
})
const menu = (count: number) => ({
  msgtype: 'msgmenu',
  msgmenu: {
    head_content: '满意吗？',
    list: Array.from({ length: count }, (_, index) => ({ id: String(index), content: `${index + 1}. 好` })),
    tail_content: '谢谢',
  },
})

async function greeted(options = {}): Promise<Stage> {
  const stage = await openStage(options)
  await stage.double.user(openId).says('在吗')
  return stage
}

describe('what a message may hold', () => {
  test.each<[string, object, number]>([
    ['2,048 bytes', says(`${'好'.repeat(682)}ab`), 0],
    ['2,049 bytes', says(`${'好'.repeat(683)}`), 45002],
    ['no words', says(''), 44004],
    ['nothing', { msgtype: 'text' }, 44004],
    ['one article', articles(1), 0],
    ['two articles', articles(2), 45008],
    ['no article', articles(0), 44003],
    ['a menu of ten', menu(10), 0],
    ['a menu of eleven', menu(11), 40200],
    ['an empty menu', menu(0), 40200],
    ['a picture of nobody', { msgtype: 'image', image: { media_id: 'x' } }, 40007],
    ['an unknown type', { msgtype: 'card', card: {} }, 40008],
    ['no type', {}, 40008],
  ])('%s', async (_, content, errcode) => {
    const { send, double } = await greeted()
    expect(await send(content)).toBe(errcode)
    expect(double.inbox(openId)).toHaveLength(errcode === 0 ? 1 : 0)
    expect(double.remaining(openId).messages).toBe(errcode === 0 ? 4 : 5)
  })

  it('is shown as it was sent, with the name of a person if one is given', async () => {
    const { send, double, at } = await greeted()
    await send({ ...says('您好'), customservice: { kf_account: 'li@shop' } })
    await send(menu(1))
    expect(double.inbox(openId)).toEqual([
      { at: at(), by: 'customerService', what: { kind: 'text', text: '您好' }, agent: 'li@shop' },
      {
        at: at(),
        by: 'customerService',
        what: { kind: 'menu', head: '满意吗？', items: [{ id: '0', content: '1. 好' }], tail: '谢谢' },
      },
    ])
  })

  const bytesOf = (text: string, encoding: BufferEncoding = 'utf8') =>
    Buffer.from(`{"touser":"${openId}","msgtype":"text","text":{"content":"${text}"}}`, encoding)
  it.each([
    ['not UTF-8', bytesOf('caf\u00e9', 'latin1')],
    ['cut off', bytesOf('您好').subarray(0, -2)],
    ['empty', Buffer.from('')],
  ])('a body that is %s is no JSON', async (_, body) => {
    expect(await (await greeted()).call('message/custom/send', body)).toMatchObject({ errcode: 47001 })
  })
  it('Chinese in escapes reaches the user as escapes', async () => {
    const { call, double } = await greeted()
    const written = '\\u60a8好\\u0041\\n\\\\u60a8'
    expect(await call('message/custom/send', bytesOf(written))).toMatchObject({ errcode: 0 })
    expect(double.inbox(openId)).toMatchObject([{ what: { text: '\\u60a8好A\n\\u60a8' } }])
  })
})

describe('windows', () => {
  const codes = async ({ send }: Stage, times: number) => {
    const seen: number[] = []
    for (let count = 0; count < times; count++) seen.push(await send(says(String(count))))
    return seen
  }

  it('nobody is an OpenID, and who never wrote has no window', async () => {
    const stage = await openStage()
    expect(await stage.send(says('x'))).toBe(40003)
    stage.double.user(openId)
    expect(await stage.send(says('x'))).toBe(45015)
  })

  it('a message is good for five in 48 hours', async () => {
    const stage = await greeted()
    expect(stage.double.remaining(openId)).toEqual({ messages: 5, until: stage.at() + 48 * hour })
    expect(await codes(stage, 6)).toEqual([0, 0, 0, 0, 0, 45047])
    stage.skip(48 * hour - 1)
    expect(await codes(stage, 1)).toEqual([45047])
    stage.skip(1)
    expect(await codes(stage, 1)).toEqual([45015])
  })

  it('another message sets it back to five, and not to more', async () => {
    const stage = await greeted()
    await codes(stage, 2)
    await stage.double.user(openId).says('还在吗')
    expect(await codes(stage, 6)).toEqual([0, 0, 0, 0, 0, 45047])
  })

  const clicks: [string, (stage: Stage) => Promise<unknown>][] = [
    ['a click', ({ double }) => double.user(openId).clicks('k')],
    ['a follow', ({ double }) => double.user(openId).follows()],
    ['a scan', ({ double }) => double.user(openId).scans('7')],
  ]
  it.each(clicks)('%s is good for three in a minute', async (_, act) => {
    const stage = await openStage()
    await act(stage)
    expect(await codes(stage, 4)).toEqual([0, 0, 0, 45047])
    await act(stage)
    stage.skip(minute)
    expect(await codes(stage, 1)).toEqual([45015])
  })

  it('an item of a menu that is tapped is a click, not a message', async () => {
    const stage = await greeted()
    await stage.send(menu(2))
    expect(await codes(stage, 5)).toEqual([0, 0, 0, 0, 45047])
    await stage.double.user(openId).taps('1')
    expect(await codes(stage, 4)).toEqual([0, 0, 0, 45047])
  })

  it('a click beside a message adds nothing to it', async () => {
    const stage = await greeted()
    await stage.double.user(openId).clicks('k')
    expect(await codes(stage, 6)).toEqual([0, 0, 0, 0, 0, 45047])
  })

  it.each<[string, (stage: Stage) => Promise<unknown>]>([
    ['a look at a page', ({ double }) => double.user(openId).views('https://e.com')],
    ['a position', ({ double }) => double.user(openId).isAt({ latitude: 1, longitude: 2 })],
    ['a consent', ({ double }) => double.user(openId).acceptsSubscription('s1')],
  ])('%s opens none', async (_, act) => {
    const stage = await openStage()
    await act(stage)
    expect(await codes(stage, 1)).toEqual([45015])
  })

  it('an end of following closes all', async () => {
    const stage = await greeted()
    await stage.double.user(openId).unfollows()
    expect(await codes(stage, 1)).toEqual([45015])
  })

  it('each user has their own', async () => {
    const stage = await greeted()
    await codes(stage, 5)
    await stage.double.user('oOther').says('在吗')
    expect(await stage.send(says('x'), 'oOther')).toBe(0)
    expect(stage.double.inbox('oOther')).toHaveLength(1)
  })

  it('an account without the right is told so', async () => {
    const stage = await greeted({ abilities: { customerService: false } })
    expect(await stage.send(says('x'))).toBe(48001)
    expect(await stage.call('message/custom/typing', { touser: openId, command: 'Typing' })).toMatchObject({
      errcode: 48001,
    })
  })
})

it('typing is shown once at a time, to who was there a moment ago', async () => {
  const stage = await openStage()
  const typing = async (command: string) =>
    (await stage.call('message/custom/typing', { touser: openId, command })).errcode
  expect(await typing('Typing')).toBe(40003)
  await stage.double.user(openId).says('在吗')
  expect(await typing('Type')).toBe(45072)
  expect(await typing('Typing')).toBe(0)
  expect(await typing('Typing')).toBe(45081)
  expect(await typing('CancelTyping')).toBe(0)
  expect(await typing('Typing')).toBe(0)
  await stage.send(says('好'))
  expect(await typing('Typing')).toBe(0)
  stage.skip(30_001)
  expect(await typing('Typing')).toBe(45080)
  expect(stage.double.remaining(openId).messages).toBe(4)
})

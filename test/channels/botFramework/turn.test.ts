// What becomes of an activity: shapes refused at the door, turns run once, channels told to come back, nothing leaked.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

describe('shapes', () => {
  test.each([
    ['not JSON', '{"type":', 400],
    ['bytes that are no text', '\u{d800}', 400],
    ['an array', [], 422],
    ['a word', '"message"', 422],
    ['null', 'null', 422],
    ['no type', { type: undefined }, 422],
    ['no id', { id: undefined }, 422],
    ['no channel', { channelId: undefined }, 422],
    ['no conversation', { conversation: undefined }, 422],
    ['a conversation without id', { conversation: {} }, 422],
    ['a conversation that climbs the path', { conversation: { id: '..' } }, 422],
    ['no sender', { from: undefined }, 422],
    ['no serviceUrl', { serviceUrl: undefined }, 422],
    ['a serviceUrl that is none', { serviceUrl: 'x' }, 422],
    ['text that is a number', { text: 7 }, 422],
    ['attachments that are text', { attachments: 'x' }, 422],
    ['entities without type', { entities: [{}] }, 422],
    ['a mention of nobody', { entities: [{ type: 'mention' }] }, 200],
    ['no recipient', { recipient: undefined }, 200],
    ['no text', { text: undefined }, 200],
    ['timestamps that are none', { timestamp: 'yesterday' }, 200],
  ])('%s', async (_, change, status) => {
    const body = typeof change === 'string' || Array.isArray(change) ? change : desk.activity(change)
    const { status: got, json } = await desk.post(body)
    expect([got, json]).toEqual([status, expect.anything()])
    expect(desk.turns).toHaveLength(status === 200 ? 1 : 0)
  })

  test('the paths are told, the values are not', async () => {
    const { json } = await desk.post(desk.activity({ conversation: { id: 5 }, text: ['秘密'] }))
    expect(json.issues).toMatchObject([{ path: 'conversation.id' }, { path: 'text' }])
    expect(JSON.stringify(json)).not.toContain('秘密')
  })

  test('more than 256 KB is too large', async () => {
    expect((await desk.post(desk.activity({ text: '长'.repeat(90_000) }))).status).toBe(413)
  })
})

describe('turns', () => {
  test('a pressed button of a card says its words, a foreign value nothing', async () => {
    await desk.post(desk.activity({ id: 'a', text: undefined, value: { huiyin: { say: '改电话' } } }))
    await desk.post(desk.activity({ id: 'b', text: undefined, value: { hero: true } }))
    await desk.post(desk.activity({ id: 'c', text: '你好', value: { huiyin: { say: '改电话' } } }))
    expect(desk.turns.map(turn => turn.text)).toEqual(['改电话', '', '你好'])
  })

  test('a shared position arrives as one', async () => {
    const geo = { type: 'GeoCoordinates', latitude: 31.2304, longitude: 121.4737 }
    await desk.post(desk.activity({ id: 'a', text: '', entities: [{ type: 'Place', name: '外滩', geo }] }))
    await desk.post(desk.activity({ id: 'b', entities: [{ ...geo, latitude: 200 }] }))
    expect(desk.turns.map(turn => turn.place)).toEqual([
      { latitude: 31.2304, longitude: 121.4737, name: '外滩' },
      undefined,
    ])
  })

  test('a message arrives whole', async () => {
    await desk.post(desk.activity({ value: { choice: 2 } }))
    expect(desk.turns).toEqual([
      {
        kind: 'message',
        channel: 'test',
        conversationId: 'c1',
        userId: 'u1',
        inboundId: 'a1',
        text: '我要投诉',
        attachments: [],
        locale: 'zh-CN',
        value: { choice: 2 },
        at: 1_700_000_000_000,
        reference: {
          activityId: 'a1',
          channelId: 'test',
          serviceUrl: desk.connector.serviceUrl,
          conversation: { id: 'c1' },
          user: { id: 'u1', name: '王先生' },
          bot: { id: 'bot1', name: '回音' },
          locale: 'zh-CN',
        },
      },
    ])
    // it is stored after the turn: it must outlive the SDK's context
    expect(() => structuredClone(desk.turns[0])).not.toThrow()
  })

  test.each([
    ['one', '<at>回音</at> 刹车响', ['<at>回音</at>'], '刹车响'],
    ['twice', '<at>回音</at> 刹车 <at>回音</at>响', ['<at>回音</at>', '<at>回音</at>'], '刹车 响'],
    ['with the space Teams leaves', '<at>回音</at>&nbsp;刹车响', ['<at>回音</at>'], '刹车响'],
    ['none', '刹车响 <b>', [], '刹车响 <b>'],
  ])('the mention of the bot is taken out: %s', async (_, text, mentions, clean) => {
    const entities = [
      ...mentions.map(mention => ({ type: 'mention', text: mention, mentioned: { id: 'bot1' } })),
      { type: 'clientInfo', locale: 'zh-CN' },
    ]
    await desk.post(desk.activity({ channelId: 'msteams', text, entities }))
    expect(desk.turns[0]?.text).toBe(clean)
  })

  test('others who are mentioned stay in', async () => {
    const entities = [{ type: 'mention', text: '<at>李雷</at>', mentioned: { id: 'u2' } }]
    await desk.post(desk.activity({ text: '<at>李雷</at> 态度差', entities }))
    expect(desk.turns[0]?.text).toBe('<at>李雷</at> 态度差')
  })

  test('somebody who arrives is greeted, the bot itself is not', async () => {
    const update = { type: 'conversationUpdate', id: 'u-1', text: undefined }
    await desk.post(desk.activity({ ...update, membersAdded: [{ id: 'bot1' }] }))
    await desk.post(desk.activity({ ...update, membersAdded: [] }))
    expect(desk.turns).toHaveLength(0)
    await desk.post(desk.activity({ ...update, from: { id: 'c1' }, membersAdded: [{ id: 'bot1' }, { id: 'u9' }] }))
    expect(desk.turns).toMatchObject([
      { kind: 'opened', userId: 'u9', inboundId: 'u-1', text: '', reference: { user: { id: 'u9' } } },
    ])
  })

  test.each(['typing', 'event', 'messageReaction', 'installationUpdate', 'endOfConversation', 'somethingNew'])(
    '%s is taken without effect',
    async type => {
      expect((await desk.post(desk.activity({ type }))).status).toBe(200)
      expect(desk.turns).toHaveLength(0)
    },
  )

  test('our own words coming back are not answered', async () => {
    expect((await desk.post(desk.activity({ from: { id: 'bot1' } }))).status).toBe(200)
    expect(desk.turns).toHaveLength(0)
  })

  test('an invoke nobody handles is 501', async () => {
    expect((await desk.post(desk.activity({ type: 'invoke', name: 'adaptiveCard/action', value: {} }))).status).toBe(
      501,
    )
  })

  test('a caller cannot claim to be the web chat', async () => {
    await desk.post(desk.activity({ channelId: 'webchat' }))
    await desk.post(desk.activity({ channelId: 'wechat' }))
    expect(desk.turns.map(turn => turn.channel)).toEqual(['botFramework:webchat', 'botFramework:wechat'])
  })

  test('the same activity again is answered the same, with one effect', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => desk.post(desk.activity())))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(desk.effects).toEqual(['test/c1/a1'])
  })

  test('200 is told only when the turn is durable, and before anything is sent', async () => {
    let durable = false
    desk.converse = async () => {
      await new Promise(resolve => setTimeout(resolve, 50))
      durable = true
      return { ok: true, messageId: 'm0', answers: [], replayed: false }
    }
    desk.connector.otherwise = 'hang'
    expect((await desk.post(desk.activity())).status).toBe(200)
    expect(durable).toBe(true)
    expect(desk.connector.received).toHaveLength(0)
  })

  test('more messages in a minute than anybody types are refused, in that conversation only', async () => {
    const strict = await openDesk({ messagesPerMinute: 3 })
    const post = (id: string, conversation: string) =>
      strict.post(strict.activity({ id, conversation: { id: conversation } }))
    for (const id of ['1', '2', '3']) expect((await post(id, 'c1')).status).toBe(200)
    expect(await post('4', 'c1')).toMatchObject({ status: 429, json: { code: 'too-many-messages' } })
    expect((await post('5', 'c2')).status).toBe(200)
    expect(strict.turns).toHaveLength(4)
    expect((await strict.post(strict.activity({ type: 'typing' }))).status).toBe(200)
    await strict.close()
  })

  test.each(['busy', 'unavailable'] as const)('%s: the channel is to come again', async code => {
    desk.converse = () => ({ ok: false, code })
    expect((await desk.post(desk.activity())).status).toBe(503)
  })

  test('a turn that breaks tells the channel nothing of it', async () => {
    desk.converse = () => {
      throw new Error('SQLITE_FULL at /srv/secret 我要投诉')
    }
    const { status, json } = await desk.post(desk.activity())
    expect(status).toBe(503)
    expect(JSON.stringify(json)).not.toMatch(/SQLITE|secret|投诉|stack/)
    expect(desk.logged.join()).toContain('turn failed')
  })
})

describe('files', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  )
  const attach = (...files: { contentType: string; contentUrl?: string; content?: unknown; name?: string }[]) =>
    desk.activity({ attachments: files })

  test('a photo is fetched, cleaned and stored; a replay does not store it again', async () => {
    desk.connector.files.set('/files/1', { contentType: 'image/png', content: png })
    const activity = attach({
      contentType: 'image/png',
      contentUrl: `${desk.connector.serviceUrl}/files/1`,
      name: '刹车.png',
    })
    await desk.post(activity)
    await desk.post(activity)
    expect(desk.turns[0]?.attachments).toMatchObject([
      { name: '刹车.png', contentType: 'image/png', consent: 'pending' },
    ])
    expect(desk.files).toHaveLength(1)
    expect(desk.connector.fetched).toHaveLength(1)
  })

  test('what may not be had is left out, the message is not', async () => {
    const base = desk.connector.serviceUrl
    desk.connector.files.set('/files/html', { contentType: 'image/png', content: Buffer.from('<html><script>') })
    desk.connector.files.set('/files/big', { contentType: 'image/png', content: Buffer.alloc(15 * 1024 * 1024 + 1) })
    desk.connector.files.set('/files/slow', { contentType: 'image/png', content: 'hang' })
    await desk.post(
      attach(
        { contentType: 'image/png', contentUrl: 'http://169.254.169.254/latest/meta-data' },
        { contentType: 'image/png', contentUrl: 'file:///etc/passwd' },
        { contentType: 'image/png', contentUrl: `${base}/files/html` },
        { contentType: 'image/png', contentUrl: `${base}/files/big` },
        { contentType: 'image/png', contentUrl: `${base}/files/none` },
        { contentType: 'image/png', contentUrl: `${base}/files/slow` },
        { contentType: 'text/html', content: '<p>我要投诉</p>' },
      ),
    )
    expect(desk.turns).toMatchObject([{ text: '我要投诉', attachments: [] }])
    expect(desk.logged.map(line => /"reason":"([^"]*)"/.exec(line)?.[1]).sort()).toEqual([
      'address not allowed',
      'address not allowed',
      'answered 404',
      'too large',
      'too slow',
      'type-not-allowed',
    ])
    expect(desk.logged.join()).not.toContain('169.254')
  })

  test('what holds nothing but files that cannot be had, or opened, is heard as that', async () => {
    const none = `${desk.connector.serviceUrl}/files/none`
    const only = (id: string, ...files: { contentType: string; contentUrl?: string; content?: unknown }[]) =>
      desk.post({ ...attach(...files), id, text: '' })
    await only('a', { contentType: 'image/png', contentUrl: none })
    await only('b', { contentType: 'application/zip', contentUrl: none })
    await desk.post({ ...attach({ contentType: 'application/zip', contentUrl: none }), id: 'c', text: '看附件' })
    await only('d')
    expect(desk.turns.map(({ unheard }) => unheard)).toEqual(['file', 'kind', undefined, undefined])
  })
})

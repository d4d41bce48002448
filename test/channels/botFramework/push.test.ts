// What leaves: rendering, order, the connector's failures told apart, handoff.initiate once.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { DeliveryError } from '../../../src/app/channelPorts.ts'
import type { StoredMessage } from '../../../src/app/messages.ts'
import { retryAfter } from '../../../src/channels/botFramework/connectorError.ts'
import type { Behaviour } from './connectorDouble.ts'
import { type Desk, openDesk, storedMessage } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.close())

const send = (message = storedMessage(), conversation = desk.conversation()) =>
  desk.bot.channel.send(conversation, [message], AbortSignal.timeout(60_000))
const sent = () => desk.connector.received.map(({ activity }) => activity)

describe('a question that is put again after an outage', () => {
  const at = 1_700_000_000_000
  const question = storedMessage({ asks: 'customer.phone', at: at - 6_000 })
  test('is left to those who have gone on since; what has just been said is not looked at', async () => {
    const looked: string[] = []
    const other = await openDesk({
      stillAsks: async (_, message) => {
        looked.push(message.id)
        return false
      },
    })
    const put = (change: Partial<StoredMessage>) =>
      other.bot.channel.send(
        other.conversation(),
        [storedMessage({ ...question, ...change })],
        AbortSignal.timeout(60_000),
      )
    await put({ id: 'late' })
    await put({ id: 'fresh', at })
    expect(looked).toEqual(['late'])
    expect(other.connector.received.map(({ activity }) => activity.channelData?.clientActivityID)).toEqual(['fresh'])
    await other.close()
  })

  test('has the id of the first, by which a client may know it', async () => {
    desk.connector.next = ['halfBody', 'ok']
    await send(question)
    await send(question)
    const ids = sent().map(({ channelData }) => channelData?.clientActivityID)
    expect(new Set(ids)).toEqual(new Set(['m1']))
  })
})

describe('an activity', () => {
  test('carries text, keys, answers to tap and where it goes', async () => {
    await send(
      storedMessage({
        asks: 'vehicle.plate',
        caseId: 'C1',
        event: 'registered',
        choices: [{ title: '跳过', value: '跳过' }],
      }),
    )
    expect(desk.connector.received[0]?.conversationId).toBe('c1')
    expect(sent()[0]).toMatchObject({
      type: 'message',
      text: '您好',
      textFormat: 'plain',
      locale: 'zh-CN',
      inputHint: 'expectingInput',
      channelId: 'test',
      conversation: { id: 'c1' },
      from: { id: 'bot1' },
      recipient: { id: 'u1' },
      suggestedActions: { to: ['u1'], actions: [{ type: 'imBack', title: '跳过', value: '跳过' }] },
      channelData: {
        clientActivityID: 'm1',
        huiyin: { textKey: 'intake.hello', asks: 'vehicle.plate', caseId: 'C1', event: 'registered' },
      },
    })
    expect(sent()[0]).not.toHaveProperty('replyToId')
  })

  test('in a Teams group, answers that cannot be tapped are written', async () => {
    const conversation = desk.conversation()
    const choices = [
      { title: '是', value: '是' },
      { title: '否', value: '否' },
    ]
    Object.assign(conversation.reference as object, {
      channelId: 'msteams',
      conversation: { id: 'c1', conversationType: 'groupChat' },
    })
    await send(storedMessage({ choices }), conversation)
    expect(sent()[0]?.text).toBe('您好\n· 是\n· 否')
    expect(sent()[0]).not.toHaveProperty('suggestedActions')
  })

  test('in Teams the summary is a card, with its answers and nothing twice; elsewhere it is text', async () => {
    const message = storedMessage({
      text: '核对：\n电话：1\n对吗？',
      choices: [{ title: '对的', value: '对的' }],
      card: {
        kind: 'summary',
        title: '核对：',
        lines: [{ slot: 'customer.phone', label: '电话', value: '1', edit: { title: '修改', value: '改电话' } }],
        closing: '对吗？',
        actions: [{ title: '对的', value: '对的' }],
      },
    })
    await send(message)
    expect(sent()[0]).toMatchObject({ text: message.text, suggestedActions: expect.anything() })
    expect(sent()[0]).not.toHaveProperty('attachments')
    const teams = desk.conversation()
    Object.assign(teams.reference as object, { channelId: 'msteams' })
    await send(message, teams)
    expect(sent()[1]).toMatchObject({
      summary: message.text,
      attachments: [
        { contentType: 'application/vnd.microsoft.card.adaptive', content: { fallbackText: message.text } },
      ],
      channelData: { huiyin: { textKey: 'intake.hello' } },
    })
    expect(sent()[1]).not.toHaveProperty('text')
    expect(sent()[1]).not.toHaveProperty('suggestedActions')
    expect(JSON.stringify(sent()[1])).toContain('"msteams":{"type":"imBack","value":"改电话"}')
  })

  test('ids that mean something in an address stay in their place', async () => {
    await send(storedMessage(), desk.conversation('19:abc/../x?y#z@thread.tacv2;messageid=1'))
    expect(desk.connector.received[0]?.conversationId).toBe('19:abc/../x?y#z@thread.tacv2;messageid=1')
  })

  test('one after the other arrive in order', async () => {
    for (let n = 1; n <= 5; n++) await send(storedMessage({ id: `m${n}`, text: `${n}` }))
    expect(sent().map(({ text }) => text)).toEqual(['1', '2', '3', '4', '5'])
  })
})

describe('failures', () => {
  const cases: [
    string,
    Behaviour,
    { permanent: boolean; retryAfterMs?: number; message?: string; unheard?: object },
  ][] = [
    ...[400, 404, 405, 410, 413].map(
      status => [`${status}`, { status }, { permanent: true }] as [string, Behaviour, { permanent: boolean }],
    ),
    // a token is renewed, a right given back: it is tried again, and its case knows meanwhile
    ['401', { status: 401 }, { permanent: false, unheard: {} }],
    ['403', { status: 403 }, { permanent: false, unheard: {} }],
    ['a redirect', { status: 302, headers: { location: 'http://169.254.169.254/' } }, { permanent: true }],
    ['500', { status: 500, body: 'secret-body 我要投诉' }, { permanent: false }],
    ['503', { status: 503, headers: { 'retry-after': '9' } }, { permanent: false, retryAfterMs: 9_000 }],
    ['429', { status: 429, headers: { 'retry-after': '7' } }, { permanent: false, retryAfterMs: 7_000 }],
    ['429 without a time', { status: 429 }, { permanent: false }],
    ['a connector that hangs', 'hang', { permanent: false, message: 'connector did not answer within 300 ms' }],
  ]
  test.each(cases)('%s', async (_, behaviour, expected) => {
    desk.connector.otherwise = behaviour
    const error = await send().then(
      () => null,
      (thrown: unknown) => thrown,
    )
    expect(error).toBeInstanceOf(DeliveryError)
    expect(error).toMatchObject(expected)
    expect(String(error)).not.toMatch(/secret|投诉|127\.0\.0\.1|您好/)
    // one attempt: trying again is the outbox's
    expect(desk.connector.received).toHaveLength(1)
  })

  test.each(['garbage', 'halfBody'] as const)('taken but answered with %s: not sent twice', async behaviour => {
    desk.connector.otherwise = behaviour
    await expect(send()).resolves.toBeUndefined()
  })

  test('a connection the connector has closed meanwhile is no failure', async () => {
    await send()
    desk.connector.hangUp()
    await send(storedMessage({ id: 'm2' }))
    expect(sent()).toHaveLength(2)
  })

  test('nobody there', async () => {
    const conversation = desk.conversation()
    Object.assign(conversation.reference as object, { serviceUrl: 'http://127.0.0.1:1' })
    await expect(send(storedMessage(), conversation)).rejects.toMatchObject({
      permanent: false,
      message: 'connector not reached (ECONNREFUSED)',
    })
  })

  test.each([null, 'x', {}, { serviceUrl: 'http://127.0.0.1' }])('a reference that is none: %j', async reference => {
    await expect(send(storedMessage(), { ...desk.conversation(), reference })).rejects.toMatchObject({
      permanent: true,
    })
  })

  test('a hanging connector neither blocks turns nor outlives close', async () => {
    const slow = await openDesk({ sendDeadlineMs: 60_000 })
    slow.connector.otherwise = 'hang'
    let over = false
    const hanging = slow.bot.channel
      .send(slow.conversation(), [storedMessage()], AbortSignal.timeout(60_000))
      .finally(() => {
        over = true
      })
    for (let n = 0; n < 5; n++) expect((await slow.post(slow.activity({ id: `a${n}` }))).status).toBe(200)
    expect(over).toBe(false)
    slow.bot.close()
    await expect(hanging).rejects.toMatchObject({ permanent: false, message: expect.stringContaining('stopped') })
    await slow.close()
  })

  test.each([
    ['7', 7_000],
    ['0', 0],
    ['Tue, 14 Nov 2023 22:13:50 GMT', 30_000],
    ['Tue, 14 Nov 2022 22:13:50 GMT', 0],
    ['99999999', 3_600_000],
    ['soon', undefined],
    [undefined, undefined],
  ])('Retry-After %s', (header, wait) => {
    expect(retryAfter(header, 1_700_000_000_000)).toBe(wait)
  })
})

describe('handoff', () => {
  const handoff = storedMessage({ id: 'm7', event: 'handoff', caseId: 'C1', text: '已转人工' })

  test('the event goes out just before the words, with handoff and transcript', async () => {
    await send(handoff)
    expect(sent().map(({ type }) => type)).toEqual(['event', 'message'])
    expect(sent()[0]).toMatchObject({
      name: 'handoff.initiate',
      value: { version: '1', caseId: 'C1' },
      attachments: [
        {
          contentType: 'application/json',
          name: 'Transcript',
          content: { activities: [{ text: '刹车异响', channelData: {} }] },
        },
      ],
      channelData: { clientActivityID: 'm7.handoff' },
    })
  })

  test.each([
    ['the words fail', ['ok', { status: 503 }], ['event', 'message', 'message']],
    ['the event fails', [{ status: 503 }], ['event', 'event', 'message']],
    ['the channel knows no events', [{ status: 400 }], ['event', 'message']],
  ] as [string, Behaviour[], string[]][])('%s', async (_, behaviours, types) => {
    desk.connector.next.push(...behaviours)
    await send(handoff).catch(() => send(handoff))
    expect(sent().map(({ type }) => type)).toEqual(types)
  })

  test('not again after a restart', async () => {
    desk.connector.next.push('ok', { status: 503 })
    await expect(send(handoff)).rejects.toBeInstanceOf(DeliveryError)
    const later = await openDesk({
      ledger: {
        inbound: async () => null,
        commit: async () => ({ ok: true, messages: [], deliveries: [] }),
        idempotent: async (scope, key) => desk.marks.get(`${scope}/${key}`) ?? null,
        saveFile: async () => {},
      },
    })
    await later.bot.channel.send(desk.conversation(), [handoff], AbortSignal.timeout(60_000))
    await later.close()
    expect(sent().map(({ type }) => type)).toEqual(['event', 'message', 'message'])
  })

  test('a ledger that fails at the mark: the retry in this process does not double the event', async () => {
    let broken = true
    const other = await openDesk({
      ledger: {
        inbound: async () => null,
        commit: async () => {
          if (broken) throw new Error('disk full')
          return { ok: true, messages: [], deliveries: [] }
        },
        idempotent: async () => null,
        saveFile: async () => {},
      },
    })
    await expect(
      other.bot.channel.send(other.conversation(), [handoff], AbortSignal.timeout(60_000)),
    ).rejects.toMatchObject({ permanent: false })
    broken = false
    await other.bot.channel.send(other.conversation(), [handoff], AbortSignal.timeout(60_000))
    expect(other.connector.received.map(({ activity }) => activity.type)).toEqual(['event', 'message'])
    await other.close()
  })

  test('an erased case hands nothing over', async () => {
    const erased = await openDesk({ handoffOf: async () => null })
    await erased.bot.channel.send(erased.conversation(), [handoff], AbortSignal.timeout(60_000))
    expect(erased.connector.received.map(({ activity }) => activity.type)).toEqual(['message'])
    await erased.close()
  })

  test('a handoff that cannot be read is tried again, and says nothing of why', async () => {
    const broken = await openDesk({
      handoffOf: async () => {
        throw new Error('SQLITE_BUSY secret')
      },
    })
    await expect(
      broken.bot.channel.send(broken.conversation(), [handoff], AbortSignal.timeout(60_000)),
    ).rejects.toMatchObject({
      permanent: false,
      message: 'handoff could not be read',
    })
    await broken.close()
  })
})

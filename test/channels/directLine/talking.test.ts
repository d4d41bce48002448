// Saying and reading: kept before acknowledged, once however often it is sent, in the shape Direct Line clients read.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, open } from './client.ts'
import { openStage, type Stage } from './stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

describe('starting', () => {
  it('greets at once, and once, in the language asked for', async () => {
    const talk = await open(stage.base)
    const again = await call(stage.base, 'POST', '/conversations', { token: talk.token, json: {} })
    expect(again).toMatchObject({ status: 200, body: { conversationId: talk.id } })
    const { activities, watermark } = await talk.read()
    expect(activities).toHaveLength(1)
    expect(watermark).toBe('1')
    expect(activities[0]).toMatchObject({
      type: 'message',
      from: { id: 'huiyin', role: 'bot' },
      locale: 'zh-CN',
      channelData: { huiyin: { textKey: 'greeting.hello', asks: 'story' } },
    })
    expect(new Date(activities[0]?.timestamp ?? '').toISOString()).toBe(activities[0]?.timestamp)
  })

  it.each([
    ['conversationStartProperties', { json: { conversationStartProperties: { locale: 'zh-TW' } } }, 'zh-TW'],
    ["Web Chat's own body", { json: { user: { id: 'x' }, locale: 'en-US' } }, 'en-US'],
    ['Accept-Language', { headers: { 'accept-language': 'en-GB,en;q=0.9' } }, 'en-GB'],
    ['an empty body', {}, undefined],
  ])('takes the locale from %s', async (_, options, locale) => {
    const seen: (string | undefined)[] = []
    const listening = await openStage({
      answer: inbound => [{ text: String(seen.push(inbound.locale)), textKey: 't' }],
    })
    const { body } = await call(listening.base, 'POST', '/tokens/generate')
    await call(listening.base, 'POST', '/conversations', {
      token: body.token,
      headers: { 'accept-language': '*' },
      ...options,
    })
    expect(seen).toEqual([locale])
    await listening.close()
  })
})

describe('saying', () => {
  it('comes back with the same id and clientActivityID, from the user of the token', async () => {
    const talk = await open(stage.base)
    const { body } = await talk.say('刹车异响', {
      channelData: { clientActivityID: 'abc' },
      from: { id: 'somebody else' },
    })
    const { activities } = await talk.read('1')
    expect(activities[0]).toMatchObject({
      id: body.id,
      text: '刹车异响',
      from: { id: talk.user, role: 'user' },
      channelData: { clientActivityID: 'abc' },
    })
    expect(activities[0]?.channelData).not.toHaveProperty('huiyin')
    expect(activities[1]).toMatchObject({ text: '收到:刹车异响', channelData: { huiyin: { textKey: 'test.heard' } } })
    for (const activity of activities) expect(activity).not.toHaveProperty('replyToId')
  })

  it('five times with one client id, also at once, is said once', async () => {
    const talk = await open(stage.base)
    const repeat = () => talk.say('once', { channelData: { clientActivityID: 'same' } })
    const answers = [await repeat(), ...(await Promise.all([repeat(), repeat(), repeat(), repeat()]))]
    expect(new Set(answers.map(answer => answer.body.id)).size).toBe(1)
    expect(stage.messages(talk.id).filter(message => message.text === 'once')).toHaveLength(1)
    expect((await talk.read()).activities.filter(activity => activity.text === 'once')).toHaveLength(1)
  })

  it("a client's activity id counts as its own, and none is needed; the greeting's id cannot be taken", async () => {
    const talk = await open(stage.base)
    const [a, b] = [await talk.say('x', { id: '7' }), await talk.say('x', { id: '7' })]
    expect(a.body.id).toBe(b.body.id)
    const [c, d] = [await talk.say('y'), await talk.say('y')]
    expect(c.body.id).not.toBe(d.body.id)
    await talk.say('said', { channelData: { clientActivityID: 'opened' } })
    expect(stage.messages(talk.id).some(message => message.text === 'said')).toBe(true)
  })

  it('nothing, or a value only, is accepted and answered', async () => {
    const talk = await open(stage.base)
    expect((await talk.say('')).status).toBe(200)
    expect(
      (
        await call(stage.base, 'POST', talk.path('/activities'), {
          token: talk.token,
          json: { type: 'message', value: { pick: 1 } },
        })
      ).status,
    ).toBe(200)
    expect(stage.messages(talk.id).map(message => message.value)).toContainEqual({ pick: 1 })
  })

  it.each(['typing', 'event', 'conversationUpdate'])('%s is taken note of and changes nothing', async type => {
    const talk = await open(stage.base)
    const answer = await call(stage.base, 'POST', talk.path('/activities'), {
      token: talk.token,
      json: { type, name: 'webchat/join', value: { language: 'en' } },
    })
    expect(answer.status).toBe(200)
    expect(answer.body.id).toBeTruthy()
    expect(stage.messages(talk.id)).toHaveLength(1)
  })

  it('too much, broken or misshapen is refused with a problem', async () => {
    const talk = await open(stage.base)
    const post = (raw: string) => call(stage.base, 'POST', talk.path('/activities'), { token: talk.token, raw })
    expect((await talk.say('字'.repeat(20_000))).status).toBe(200)
    expect(await talk.say('字'.repeat(20_001))).toMatchObject({
      status: 413,
      body: { code: 'text-too-long', maxCharacters: 20_000 },
    })
    expect(await post('{"type":')).toMatchObject({ status: 400, body: { code: 'bad-json' } })
    expect(await post('{"text":"no type"}')).toMatchObject({
      status: 422,
      body: { code: 'not-valid', issues: [{ path: 'type' }] },
    })
    expect(await post(`{"type":"message","text":"${'x'.repeat(300_000)}"}`)).toMatchObject({
      status: 413,
      body: { code: 'too-large' },
    })
    expect(
      await call(stage.base, 'GET', talk.path('/activities?watermark=later'), { token: talk.token }),
    ).toMatchObject({ status: 422 })
    expect((await post('{"type":"message","text":"fine","channelData":{"clientActivityID":5}}')).status).toBe(200)
  })

  it('what could not be kept is not acknowledged', async () => {
    const talk = await open(stage.base)
    stage.fail('unavailable')
    const answer = await talk.say('lost?', { channelData: { clientActivityID: 'k' } })
    expect(answer).toMatchObject({ status: 503, body: { code: 'unavailable' } })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    const { body } = await call(stage.base, 'POST', '/tokens/generate')
    expect((await call(stage.base, 'POST', '/conversations', { token: body.token })).status).toBe(503)
    stage.fail(undefined)
    expect((await call(stage.base, 'POST', '/conversations', { token: body.token })).status).toBe(201)
    expect((await talk.say('lost?', { channelData: { clientActivityID: 'k' } })).status).toBe(200)
    expect(stage.messages(talk.id).filter(message => message.text === 'lost?')).toHaveLength(1)
  })
})

describe('reading', () => {
  it('of a running talk asks the ledger for nothing', async () => {
    const talk = await open(stage.base)
    const before = { ...stage.asked }
    let watermark = ''
    for (let i = 0; i < 20; i++) {
      await talk.say(`line ${i}`)
      const page = await talk.read(watermark)
      expect(page.activities).toHaveLength(i === 0 ? 3 : 2)
      watermark = page.watermark
    }
    expect(stage.asked).toEqual(before)
  })

  it('shows what was said outside a turn, in order, without doubles', async () => {
    const talk = await open(stage.base)
    const { watermark } = await talk.read()
    stage.announce(talk.id, { text: 'one', event: 'update' })
    const said = talk.say('meanwhile')
    stage.announce(talk.id, { text: 'two', textKey: 'k', caseId: 'HY-1' })
    await said
    stage.announce(talk.id, { text: 'three' })
    const { activities } = await talk.read(watermark)
    expect(activities.map(activity => activity.text)).toEqual(
      stage
        .messages(talk.id)
        .slice(1)
        .map(message => message.text),
    )
    expect(activities[0]).toMatchObject({
      from: { id: 'huiyin', role: 'bot' },
      channelData: { huiyin: { event: 'update' } },
    })
    expect(activities.find(activity => activity.text === 'two')?.channelData).toEqual({
      huiyin: { textKey: 'k', caseId: 'HY-1' },
    })
  })

  it('of a long talk starts anywhere, also far back', async () => {
    const talk = await open(stage.base)
    for (let i = 0; i < 90; i++) await talk.say(String(i))
    const all = await talk.read()
    expect(all.activities).toHaveLength(181)
    expect((await talk.read('100')).activities).toHaveLength(81)
    expect((await talk.read('181')).activities).toEqual([])
  })

  it('carries a card beside the whole text', async () => {
    const listening = await openStage({
      answer: () => [
        {
          text: '核对：\n电话：1\n对吗？',
          textKey: 'summary.read',
          card: { kind: 'summary', title: '核对：', lines: [], closing: '对吗？', actions: [] },
        },
      ],
    })
    const talk = await open(listening.base)
    expect((await talk.read()).activities[0]).toMatchObject({
      text: '核对：\n电话：1\n对吗？',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: { type: 'AdaptiveCard' } }],
    })
    await listening.close()
  })

  it('takes a position and a pressed button; neither changes what is refused', async () => {
    const places: unknown[] = []
    const listening = await openStage({
      answer: ({ text, place, kind }) => {
        if (kind === 'message') places.push([text, place])
        return [{ text: '好', textKey: 't' }]
      },
    })
    const talk = await open(listening.base)
    const geo = { type: 'GeoCoordinates', latitude: 31.2304, longitude: 121.4737 }
    await talk.say('', { entities: [{ type: 'ClientCapabilities' }, { type: 'Place', geo }] })
    await talk.say('在这', { entities: [{ ...geo, latitude: 91 }] })
    await talk.say('', { value: '改电话' })
    expect((await talk.say('x', { entities: 'none' })).status).toBe(200)
    expect(places).toEqual([
      ['', { latitude: 31.2304, longitude: 121.4737 }],
      ['在这', undefined],
      ['改电话', undefined],
      ['x', undefined],
    ])
    await listening.close()
  })

  it('offers choices as suggested actions', async () => {
    const choosing = await openStage({
      answer: () => [{ text: '?', textKey: 'q', choices: [{ title: '同意', value: '我同意' }] }],
    })
    const talk = await open(choosing.base)
    expect((await talk.read()).activities[0]?.suggestedActions).toEqual({
      actions: [{ type: 'imBack', title: '同意', value: '我同意' }],
    })
    await choosing.close()
  })
})

describe('arriving with a progress link', () => {
  it('is taken as an arrival with the token and nothing else; what is no token changes nothing', async () => {
    const seen: unknown[] = []
    const listening = await openStage({
      answer: ({ kind, text, value, locale }) => {
        seen.push({ kind, text, value, locale })
        return []
      },
    })
    const talk = await open(listening.base)
    const post = (json: object) =>
      call(listening.base, 'POST', `/conversations/${talk.id}/activities`, { token: talk.token, json })
    seen.length = 0
    const track = 'abcdefghijklmnopqrstuvwxyz012345'
    const event = { type: 'event', name: 'huiyin/track', text: 'x', locale: 'en', value: { track, more: 1 } }
    const sent = { ...event, channelData: { clientActivityID: 'once' } }
    expect(await post(sent)).toMatchObject({ status: 200 })
    expect(await post(sent)).toMatchObject({ status: 200 })
    for (const value of [{ track: 'short' }, { track: 7 }, track, null]) await post({ ...event, value })
    await post({ ...event, name: 'other' })
    expect(seen).toEqual([{ kind: 'opened', text: '', value: { track }, locale: undefined }])
    await listening.close()
  })
})

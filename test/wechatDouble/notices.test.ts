// Template messages and subscription notifications: what they need, what is heard of them, and the code of what is refused.
import { describe, expect, it, test } from 'vitest'
import { minute, openId, openStage, sealed } from './stage.ts'

describe('template messages', () => {
  const notice = { touser: openId, template_id: 't1', url: 'https://e.com/', data: { thing1: { value: '已修好' } } }
  const abilities = { templates: ['t1'] }

  it('need no window; the account hears what became of them', async () => {
    const { double, account, call } = await openStage({ ...sealed, abilities })
    double.user(openId)
    const { errcode, msgid } = await call('message/template/send', notice)
    expect(errcode).toBe(0)
    await double.idle()
    const what = { kind: 'templateSent', messageId: String(msgid), status: 'success' }
    expect(account.pushes).toMatchObject([{ user: openId, what }])
    expect(double.inbox(openId)).toMatchObject([
      { by: 'template', what: { kind: 'notice', templateId: 't1', data: { thing1: '已修好' }, url: 'https://e.com/' } },
    ])
  })

  it('switched off by the user are not seen, which the account hears afterwards', async () => {
    const { double, account, call } = await openStage({ abilities })
    double.user(openId).blocksTemplates()
    expect(await call('message/template/send', notice)).toMatchObject({ errcode: 0 })
    await double.idle()
    expect(account.pushes).toMatchObject([{ what: { kind: 'templateSent', status: 'failed:user block' } }])
    expect(double.inbox(openId)).toEqual([])
  })

  it('with the same client_msg_id are sent once in ten minutes', async () => {
    const { double, call, skip } = await openStage({ abilities })
    double.user(openId)
    const same = { ...notice, client_msg_id: 'update-1' }
    const first = await call('message/template/send', same)
    expect(await call('message/template/send', same)).toEqual(first)
    expect(double.inbox(openId)).toHaveLength(1)
    skip(10 * minute)
    expect((await call('message/template/send', same)).msgid).not.toBe(first.msgid)
    expect(double.inbox(openId)).toHaveLength(2)
  })

  test.each<[string, object, object, number]>([
    ['to nobody', abilities, { ...notice, touser: 'oNobody' }, 40003],
    ['by an unknown template', abilities, { ...notice, template_id: 't2' }, 40037],
    ['without fields', abilities, { ...notice, data: undefined }, 47003],
    ['fields without value', abilities, { ...notice, data: { thing1: '已修好' } }, 47003],
    ['without the right', { templates: false }, notice, 48001],
  ])('%s', async (_, able, body, errcode) => {
    const { double, call } = await openStage({ abilities: able })
    double.user(openId)
    expect(await call('message/template/send', body)).toMatchObject({ errcode })
  })

  it('to who does not follow', async () => {
    const { double, call } = await openStage({ abilities })
    await double.user(openId).unfollows()
    expect(await call('message/template/send', notice)).toMatchObject({ errcode: 43004 })
  })
})

describe('subscription notifications', () => {
  const abilities = { subscriptions: ['s1'] }
  const notice = {
    touser: openId,
    template_id: 's1',
    data: { thing1: { value: '已修好' }, time2: { value: '2026-11-30 10:00' } },
  }
  const path = 'message/subscribe/bizsend'

  it('cost one consent each', async () => {
    const { double, account, call } = await openStage({ ...sealed, abilities })
    const user = double.user(openId)
    expect(await call(path, notice)).toMatchObject({ errcode: 43101 })
    await user.acceptsSubscription('s1')
    await user.acceptsSubscription('s1')
    await user.refusesSubscription('s1')
    expect(await call(path, notice)).toMatchObject({ errcode: 0 })
    expect(await call(path, notice)).toMatchObject({ errcode: 0 })
    expect(await call(path, notice)).toMatchObject({ errcode: 43101 })
    await double.idle()
    expect(double.inbox(openId).map(({ by }) => by)).toEqual(['subscription', 'subscription'])
    expect(account.pushes.at(-1)?.what).toMatchObject({
      kind: 'subscriptionSent',
      sent: [{ templateId: 's1', errorCode: '0' }],
    })
    await user.acceptsSubscription('s1')
    await user.cancelsSubscription('s1')
    expect(await call(path, notice)).toMatchObject({ errcode: 43101 })
  })

  test.each<[string, object, object, number]>([
    ['to nobody', abilities, { ...notice, touser: 'oNobody' }, 40003],
    ['by an unknown template', abilities, { ...notice, template_id: 's2' }, 40037],
    ['a thing of 21 signs', abilities, { ...notice, data: { thing1: { value: '好'.repeat(21) } } }, 47003],
    ['a thing of 20 signs', abilities, { ...notice, data: { thing1: { value: '好'.repeat(20) } } }, 0],
    ['a phrase in English', abilities, { ...notice, data: { phrase1: { value: 'fixed' } } }, 47003],
    ['a field of no kind', abilities, { ...notice, data: { first: { value: '好' } } }, 47003],
    ['without the right', { subscriptions: false }, notice, 48001],
  ])('%s', async (_, able, body, errcode) => {
    const { double, call } = await openStage({ abilities: able })
    await double.user(openId).acceptsSubscription('s1')
    expect(await call(path, body)).toMatchObject({ errcode })
  })
})

// A card as clients get it, what its buttons bring back, and positions as channels send them.
import { describe, expect, test } from 'vitest'
import type { Card } from '../../src/app/messages.ts'
import { adaptiveCard, saidByValue } from '../../src/channels/adaptiveCard.ts'
import { placeOf } from '../../src/channels/place.ts'

const card: Card = {
  kind: 'summary',
  title: '我们跟您核对一下：',
  lines: [
    { slot: 'customer.phone', label: '电话', value: '13800138000', edit: { title: '修改', value: '改电话' } },
    { slot: 'story', label: '发生的事', value: '*空调* [x](javascript:1) 有异味' },
  ],
  closing: '这样对吗？',
  actions: [{ title: '对的', value: '对的' }],
}

describe('an adaptive card', () => {
  test('has one row a line with its button, and the whole text for whoever cannot draw it', () => {
    const { contentType, content } = adaptiveCard(card, '全文', { submit: 'words', actions: false })
    expect(contentType).toBe('application/vnd.microsoft.card.adaptive')
    expect(content).toMatchObject({ type: 'AdaptiveCard', version: '1.4', fallbackText: '全文', speak: '全文' })
    expect(content.body.map(each => each.type)).toEqual(['TextBlock', 'ColumnSet', 'ColumnSet', 'TextBlock'])
    expect(content).not.toHaveProperty('actions')
    expect(JSON.stringify(content.body[1])).toContain(
      '{"type":"Action.Submit","title":"修改","tooltip":"改电话","data":"改电话"}',
    )
    expect(JSON.stringify(content.body[2])).not.toContain('Action.Submit')
  })

  test('shows what customers wrote as they wrote it', () => {
    const { content } = adaptiveCard(card, '', { submit: 'words', actions: false })
    expect(JSON.stringify(content.body[2])).toContain('\\\\*空调\\\\* \\\\[x\\\\](javascript:1) 有异味')
  })

  test('for Teams a press says the words as the customer', () => {
    const { content } = adaptiveCard(card, '', { submit: 'teams', actions: true })
    const data = { msteams: { type: 'imBack', value: '对的' }, huiyin: { say: '对的' } }
    expect(content.actions).toEqual([{ type: 'Action.Submit', title: '对的', data }])
  })
})

describe('what a button brings back', () => {
  test.each([
    ['words', '改电话', '改电话'],
    ['our own', { huiyin: { say: ' 改电话 ' } }, '改电话'],
    ['as Teams has it', { msteams: { type: 'imBack', value: '改电话' } }, '改电话'],
    ['a foreign object', { choice: 2 }, ''],
    ['words of no button of ours', { huiyin: { say: 7 } }, ''],
    ['far too long', 'x'.repeat(201), ''],
    ['a number', 5, ''],
    ['a list', ['改电话'], ''],
    ['nothing', null, ''],
  ])('%s', (_, value, said) => expect(saidByValue(value)).toBe(said))
})

describe('a position', () => {
  const geo = { type: 'GeoCoordinates', latitude: 31.2304, longitude: 121.4737 }
  test.each([
    [
      'a place',
      [{ type: 'Place', name: '外滩', address: ' 中山东一路\n1号 ', geo }],
      { name: '外滩', address: '中山东一路 1号' },
    ],
    ['coordinates alone', [{ ...geo, name: '外滩' }], { name: '外滩' }],
    ['the first of them', [{ type: 'mention' }, geo, { ...geo, latitude: 1 }], {}],
    ['an address that is no text', [{ type: 'Place', address: { street: 'x' }, geo }], {}],
  ])('%s', (_, entities, more) =>
    expect(placeOf(entities)).toEqual({ latitude: 31.2304, longitude: 121.4737, ...more }),
  )

  test.each([
    ['out of range', [{ ...geo, latitude: 90.1 }]],
    ['no number', [{ ...geo, longitude: '121' }]],
    [
      'not finite',
      [
        { ...geo, latitude: Number.NaN },
        { ...geo, latitude: Number.POSITIVE_INFINITY },
      ],
    ],
    ['a place nowhere', [{ type: 'Place', name: 'x' }]],
    ['nothing', null],
    ['rubbish', [null, 3, 'x', []]],
  ])('none: %s', (_, entities) => expect(placeOf(entities)).toBeUndefined())
})

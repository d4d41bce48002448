// What each push means for the complaint desk, and how much may be sent for it.
import { describe, expect, it, test } from 'vitest'
import { readingOf } from '../../../src/channels/wechat/reading.ts'
import { event, message, sentAt } from './samples.ts'

const minute = 60_000
const wrote = { messages: 5, until: sentAt + 48 * 60 * minute }
const clicked = { messages: 3, until: sentAt + minute }

describe('what customers say', () => {
  test.each([
    ['words', message('text', '<Content>刹车响</Content>'), { kind: 'said', text: '刹车响' }],
    [
      'an image',
      message('image', '<MediaId>m1</MediaId><PicUrl>http://a</PicUrl>'),
      { kind: 'said', text: '', media: { kind: 'image', mediaId: 'm1' } },
    ],
    [
      'a short video',
      message('shortvideo', '<MediaId>m1</MediaId>'),
      { kind: 'said', text: '', media: { kind: 'video', mediaId: 'm1' } },
    ],
    [
      'a voice',
      message('voice', '<MediaId>m1</MediaId><Format>amr</Format>'),
      { kind: 'said', text: '', media: { kind: 'voice', mediaId: 'm1', format: 'amr' } },
    ],
    [
      'a voice with its transcript',
      message('voice', '<MediaId>m1</MediaId><Recognition>车起不来</Recognition>'),
      { kind: 'said', text: '车起不来', media: { kind: 'voice', mediaId: 'm1' }, voiced: true },
    ],
    [
      'where they are',
      message('location', '<Location_X>31.2</Location_X><Location_Y>121.5</Location_Y><Label>浦东  世纪大道</Label>'),
      { kind: 'said', text: '', place: { latitude: 31.2, longitude: 121.5, name: '浦东 世纪大道' } },
    ],
    [
      'a link',
      message('link', '<Title>召回公告</Title><Url>https://a.example</Url>'),
      { kind: 'shared', words: '召回公告\nhttps://a.example' },
    ],
    [
      'a link without a title',
      message('link', '<Url>https://a.example</Url>'),
      { kind: 'shared', words: 'https://a.example' },
    ],
    [
      'our own progress page',
      message('link', `<Title>进度</Title><Url>https://h.example/track/${'t'.repeat(22)}</Url>`),
      { kind: 'said', text: `https://h.example/track/${'t'.repeat(22)}` },
    ],
    ['a file', message('file'), { kind: 'unreadable', type: 'file' }],
    ['nothing but blanks', message('text', '<Content>  </Content>'), { kind: 'ignored', why: 'nothing-said' }],
  ])('%s: five messages in 48 hours', (_, push, meaning) => {
    expect(readingOf(push)).toEqual({ meaning, grant: wrote })
  })

  it('an item tapped in a message is an answer, yet only allows what a click does', () => {
    const push = message('text', '<Content>1. 满意</Content><bizmsgmenuid>101</bizmsgmenuid>')
    expect(readingOf(push)).toEqual({ meaning: { kind: 'said', text: '1. 满意', menuChoice: '101' }, grant: clicked })
  })
})

describe('what customers do', () => {
  const code = '<EventKey>vin</EventKey><ScanCodeInfo><ScanResult>LSVAA2</ScanResult></ScanCodeInfo>'
  test.each([
    ['follow', event('subscribe'), { kind: 'arrived' }],
    [
      'follow by a code',
      event('subscribe', '<EventKey>qrscene_store-7</EventKey>'),
      { kind: 'arrived', scene: 'store-7' },
    ],
    [
      'scan a code, following already',
      event('SCAN', '<EventKey>store-7</EventKey>'),
      { kind: 'arrived', scene: 'store-7' },
    ],
    ['click in the menu', event('CLICK', '<EventKey>progress</EventKey>'), { kind: 'menuClicked', key: 'progress' }],
    ['scan from the menu', event('scancode_waitmsg', code), { kind: 'menuClicked', key: 'vin', code: 'LSVAA2' }],
    [
      'scan from the menu, not waited for',
      event('scancode_push', code),
      { kind: 'menuClicked', key: 'vin', code: 'LSVAA2' },
    ],
  ])('%s: three messages in a minute', (_, push, meaning) => {
    expect(readingOf(push)).toEqual({ meaning, grant: clicked })
  })

  const spot =
    '<EventKey>6</EventKey><SendLocationInfo><Location_X>23</Location_X><Location_Y>113</Location_Y></SendLocationInfo>'
  test.each([
    ['leave', event('unsubscribe'), { kind: 'left' }],
    [
      'open a page from the menu',
      event('VIEW', '<EventKey>https://a.example</EventKey>'),
      { kind: 'ignored', why: 'bookkeeping' },
    ],
    [
      'choose pictures, which come as messages',
      event('pic_weixin', '<EventKey>6</EventKey><SendPicsInfo><Count>2</Count></SendPicsInfo>'),
      { kind: 'ignored', why: 'message-follows' },
    ],
    [
      'choose a place, which comes as a message',
      event('location_select', spot),
      { kind: 'ignored', why: 'message-follows' },
    ],
    [
      'carry a phone that tells where it is',
      event('LOCATION', '<Latitude>1</Latitude><Longitude>2</Longitude>'),
      { kind: 'ignored', why: 'not-asked-for' },
    ],
    ['something not known', event('user_get_card'), { kind: 'ignored', why: 'unknown' }],
  ])('%s: nothing more', (_, push, meaning) => expect(readingOf(push)).toEqual({ meaning }))
})

describe('what became of what was sent', () => {
  test.each([
    ['success', 'received'],
    ['failed:user block', 'refused'],
    ['failed: user block', 'refused'],
    ['failed: system failed', 'failed'],
  ])('template: %s', (status, outcome) => {
    const push = event('TEMPLATESENDJOBFINISH', `<MsgID>7</MsgID><Status>${status}</Status>`)
    expect(readingOf(push)).toEqual({
      meaning: { kind: 'delivery', reports: [{ via: 'template', messageId: '7', outcome }] },
    })
  })

  it('notifications, several in one', () => {
    const one = (id: string, error: string) =>
      `<List><TemplateId>t</TemplateId><MsgID>${id}</MsgID><ErrorCode>${error}</ErrorCode></List>`
    const list = `${one('1', '0')}${one('2', '43101')}${one('3', '-1')}`
    const push = event('subscribe_msg_sent_event', `<SubscribeMsgSentEvent>${list}</SubscribeMsgSentEvent>`)
    expect(readingOf(push).meaning).toEqual({
      kind: 'delivery',
      reports: [
        { via: 'subscription', messageId: '1', outcome: 'received' },
        { via: 'subscription', messageId: '2', outcome: 'refused' },
        { via: 'subscription', messageId: '3', outcome: 'failed' },
      ],
    })
  })

  const answers = (name: string, ...all: [string, string][]) =>
    `<${name}>${all.map(([id, status]) => `<List><TemplateId>${id}</TemplateId><SubscribeStatusString>${status}</SubscribeStatusString></List>`).join('')}</${name}>`

  it('an accepted pop-up is one notification more, a refused one none', () => {
    const inside = answers('SubscribeMsgPopupEvent', ['t1', 'accept'], ['t2', 'reject'])
    expect(readingOf(event('subscribe_msg_popup_event', inside)).meaning).toEqual({
      kind: 'subscription',
      credits: [{ templateId: 't1', granted: true }],
    })
  })

  it('a change in the settings takes away, and gives nothing', () => {
    const inside = answers('SubscribeMsgChangeEvent', ['t1', 'accept'], ['t2', 'reject'])
    expect(readingOf(event('subscribe_msg_change_event', inside)).meaning).toEqual({
      kind: 'subscription',
      credits: [{ templateId: 't2', granted: false }],
    })
  })

  it('a pop-up refused altogether changes nothing', () => {
    const inside = answers('SubscribeMsgPopupEvent', ['t1', 'reject'])
    expect(readingOf(event('subscribe_msg_popup_event', inside))).toEqual({
      meaning: { kind: 'ignored', why: 'bookkeeping' },
    })
  })

  it('mass messages are not ours', () => {
    const push = event('MASSSENDJOBFINISH', '<MsgID>1</MsgID><Status>sendsuccess</Status>')
    expect(readingOf(push)).toEqual({ meaning: { kind: 'ignored', why: 'bookkeeping' } })
  })
})

test.each([
  ['comes', event('kf_create_session', '<KfAccount>a@test</KfAccount>'), { present: true, account: 'a@test' }],
  [
    'hands over',
    event('kf_switch_session', '<FromKfAccount>a@test</FromKfAccount><ToKfAccount>b@test</ToKfAccount>'),
    { present: true, account: 'b@test' },
  ],
  ['leaves', event('kf_close_session'), { present: false }],
])('a person in WeChat’s own desk %s', (_, push, agent) => {
  expect(readingOf(push)).toEqual({ meaning: { kind: 'agent', ...agent } })
})

// Every push becomes what it is, and the same one again is known as the same.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { pushOf } from '../../../src/channels/wechat/push.ts'
import { readXml } from '../../../src/channels/wechat/readXml.ts'
import { pushes } from './facts.ts'
import { event, message, pushFrom, sentAt } from './samples.ts'

test.each(pushes)('as seen in the wild: $shows is $kind', ({ xml, kind, fields }) => {
  const read = readXml(xml)
  const push = read.ok ? pushOf(read.fields) : undefined
  expect(push).toMatchObject({
    account: fields.ToUserName,
    user: fields.FromUserName,
    at: Number(fields.CreateTime) * 1000,
    what: { kind },
  })
})

describe('messages', () => {
  test.each([
    ['text', message('text', '<Content>你好</Content>'), { kind: 'text', text: '你好' }],
    [
      'text tapped in a menu',
      message('text', '<Content>满意</Content><bizmsgmenuid>101</bizmsgmenuid>'),
      { kind: 'text', text: '满意', menuId: '101' },
    ],
    [
      'text with an empty menu id',
      message('text', '<Content>1</Content><bizmsgmenuid><![CDATA[]]></bizmsgmenuid>'),
      { kind: 'text', text: '1' },
    ],
    [
      'image',
      message('image', '<PicUrl>http://a/b</PicUrl><MediaId>m1</MediaId>'),
      { kind: 'image', mediaId: 'm1', url: 'http://a/b' },
    ],
    [
      'voice',
      message('voice', '<MediaId>m1</MediaId><Format>amr</Format><MediaId16K>m2</MediaId16K>'),
      { kind: 'voice', mediaId: 'm1', format: 'amr', mediaId16k: 'm2' },
    ],
    [
      'voice understood',
      message('voice', '<MediaId>m1</MediaId><Recognition>刹车响</Recognition>'),
      { kind: 'voice', mediaId: 'm1', recognition: '刹车响' },
    ],
    [
      'voice not understood',
      message('voice', '<MediaId>m1</MediaId><Recognition><![CDATA[]]></Recognition>'),
      { kind: 'voice', mediaId: 'm1' },
    ],
    [
      'video',
      message('video', '<MediaId>m1</MediaId><ThumbMediaId>t1</ThumbMediaId>'),
      { kind: 'video', mediaId: 'm1', thumbMediaId: 't1', short: false },
    ],
    ['short video', message('shortvideo', '<MediaId>m1</MediaId>'), { kind: 'video', mediaId: 'm1', short: true }],
    [
      'location: X is the latitude',
      message(
        'location',
        '<Location_X>23.134521</Location_X><Location_Y>113.358803</Location_Y><Scale>20</Scale><Label>客村</Label>',
      ),
      { kind: 'location', latitude: 23.134521, longitude: 113.358803, label: '客村' },
    ],
    [
      'link',
      message('link', '<Title>召回</Title><Description>查询</Description><Url>https://a.example</Url>'),
      { kind: 'link', title: '召回', description: '查询', url: 'https://a.example' },
    ],
    ['a kind not known', message('file', '<Title>a.pdf</Title>'), { kind: 'unknownMessage', type: 'file' }],
    ['a kind objects know', message('constructor'), { kind: 'unknownMessage', type: 'constructor' }],
    ['an image without one', message('image'), { kind: 'unknownMessage', type: 'image' }],
    [
      'two images in one',
      message('image', '<MediaId>a</MediaId><MediaId>b</MediaId>'),
      { kind: 'unknownMessage', type: 'image' },
    ],
    [
      'a location off the earth',
      message('location', '<Location_X>113.3</Location_X><Location_Y>23.1</Location_Y>'),
      { kind: 'unknownMessage', type: 'location' },
    ],
    [
      'a location in words',
      message('location', '<Location_X>0x10</Location_X><Location_Y>1e2</Location_Y>'),
      { kind: 'unknownMessage', type: 'location' },
    ],
  ])('%s', (_, push, what) => expect(push.what).toEqual(what))
})

describe('events', () => {
  const spot =
    '<EventKey>6</EventKey><SendLocationInfo><Location_X>23</Location_X><Location_Y>113</Location_Y><Label>艺苑路 106号</Label><Poiname>地铁站</Poiname></SendLocationInfo>'
  const scanned =
    '<EventKey>6</EventKey><ScanCodeInfo><ScanType>qrcode</ScanType><ScanResult>LSV1</ScanResult></ScanCodeInfo>'
  const answer = (status: string) =>
    `<List><TemplateId>t1</TemplateId><SubscribeStatusString>${status}</SubscribeStatusString></List>`

  test.each([
    ['subscribe', event('subscribe'), { kind: 'followed' }],
    [
      'subscribe by a code',
      event('subscribe', '<EventKey>qrscene_store-7</EventKey><Ticket>T</Ticket>'),
      { kind: 'followed', scene: 'store-7' },
    ],
    ['subscribe after paying', event('subscribe', '<EventKey>last_trade_no_4001</EventKey>'), { kind: 'followed' }],
    ['unsubscribe', event('unsubscribe', '<EventKey><![CDATA[]]></EventKey>'), { kind: 'unfollowed' }],
    ['SCAN', event('SCAN', '<EventKey>store-7</EventKey><Ticket>T</Ticket>'), { kind: 'scanned', scene: 'store-7' }],
    ['scan, in small letters', event('scan', '<EventKey>store-7</EventKey>'), { kind: 'scanned', scene: 'store-7' }],
    [
      'LOCATION',
      event(
        'LOCATION',
        '<Latitude>23.137466</Latitude><Longitude>113.352425</Longitude><Precision>119.385040</Precision>',
      ),
      { kind: 'positioned', latitude: 23.137466, longitude: 113.352425 },
    ],
    ['CLICK', event('CLICK', '<EventKey>progress</EventKey>'), { kind: 'clicked', key: 'progress' }],
    [
      'VIEW',
      event('VIEW', '<EventKey>https://a.example</EventKey><MenuId>7</MenuId>'),
      { kind: 'viewed', url: 'https://a.example', menuId: '7' },
    ],
    ['view_miniprogram', event('view_miniprogram', '<EventKey>pages/a</EventKey>'), { kind: 'viewed', url: 'pages/a' }],
    ['scancode_push', event('scancode_push', scanned), { kind: 'codeScanned', key: '6', code: 'LSV1', waits: false }],
    [
      'scancode_waitmsg',
      event('scancode_waitmsg', scanned),
      { kind: 'codeScanned', key: '6', code: 'LSV1', waits: true },
    ],
    [
      'pic_weixin',
      event('pic_weixin', '<EventKey>6</EventKey><SendPicsInfo><Count>2</Count></SendPicsInfo>'),
      { kind: 'picturesChosen', key: '6', count: 2 },
    ],
    [
      'location_select',
      event('location_select', spot),
      { kind: 'locationChosen', key: '6', latitude: 23, longitude: 113, label: '艺苑路 106号', name: '地铁站' },
    ],
    [
      'TEMPLATESENDJOBFINISH',
      event('TEMPLATESENDJOBFINISH', '<MsgID>200163836</MsgID><Status>failed:user block</Status>'),
      { kind: 'templateSent', messageId: '200163836', status: 'failed:user block' },
    ],
    [
      'the same with MsgId',
      event('TEMPLATESENDJOBFINISH', '<MsgId>200163836</MsgId><Status>success</Status>'),
      { kind: 'templateSent', messageId: '200163836', status: 'success' },
    ],
    [
      'MASSSENDJOBFINISH',
      event('MASSSENDJOBFINISH', '<MsgID>1988</MsgID><Status>sendsuccess</Status>'),
      { kind: 'massSent', messageId: '1988', status: 'sendsuccess' },
    ],
    [
      'subscribe_msg_popup_event, one',
      event('subscribe_msg_popup_event', `<SubscribeMsgPopupEvent>${answer('accept')}</SubscribeMsgPopupEvent>`),
      { kind: 'subscriptionAnswered', answers: [{ templateId: 't1', status: 'accept' }] },
    ],
    [
      'subscribe_msg_change_event, two',
      event(
        'subscribe_msg_change_event',
        `<SubscribeMsgChangeEvent>${answer('reject')}${answer('Accept')}</SubscribeMsgChangeEvent>`,
      ),
      {
        kind: 'subscriptionChanged',
        answers: [
          { templateId: 't1', status: 'reject' },
          { templateId: 't1', status: 'accept' },
        ],
      },
    ],
    [
      'subscribe_msg_sent_event',
      event(
        'subscribe_msg_sent_event',
        '<SubscribeMsgSentEvent><List><TemplateId>t1</TemplateId><MsgID>1700827132819554304</MsgID><ErrorCode>0</ErrorCode><ErrorStatus>success</ErrorStatus></List></SubscribeMsgSentEvent>',
      ),
      {
        kind: 'subscriptionSent',
        sent: [{ templateId: 't1', messageId: '1700827132819554304', errorCode: '0', errorStatus: 'success' }],
      },
    ],
    [
      'kf_create_session',
      event('kf_create_session', '<KfAccount>a@test</KfAccount>'),
      { kind: 'agentCame', account: 'a@test' },
    ],
    [
      'kf_switch_session',
      event('kf_switch_session', '<FromKfAccount>a@test</FromKfAccount><ToKfAccount>b@test</ToKfAccount>'),
      { kind: 'agentCame', account: 'b@test', before: 'a@test' },
    ],
    [
      'kf_close_session',
      event('kf_close_session', '<KfAccount>b@test</KfAccount>'),
      { kind: 'agentLeft', account: 'b@test' },
    ],
    [
      'one not known',
      event('debug_demo', '<debug_str>hello world</debug_str>'),
      { kind: 'unknownEvent', type: 'debug_demo' },
    ],
    ['one without a name', pushFrom('<MsgType>event</MsgType>'), { kind: 'unknownEvent', type: '' }],
    ['a click on nothing', event('CLICK'), { kind: 'unknownEvent', type: 'click' }],
  ])('%s', (_, push, what) => expect(push.what).toEqual(what))
})

describe('what is no push', () => {
  test.each([
    ['nothing', ''],
    ['without a type', '<ToUserName>a</ToUserName><FromUserName>b</FromUserName><CreateTime>1</CreateTime>'],
    [
      'without a sender',
      '<ToUserName>a</ToUserName><FromUserName></FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType>',
    ],
    [
      'two senders',
      '<ToUserName>a</ToUserName><FromUserName>b</FromUserName><FromUserName>c</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType>',
    ],
    [
      'a time in words',
      '<ToUserName>a</ToUserName><FromUserName>b</FromUserName><CreateTime>today</CreateTime><MsgType>text</MsgType>',
    ],
    [
      'a sender without end',
      `<ToUserName>a</ToUserName><FromUserName>${'b'.repeat(129)}</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType>`,
    ],
  ])('%s', (_, inside) => {
    const read = readXml(`<xml>${inside}</xml>`)
    expect(read.ok && pushOf(read.fields)).toBeUndefined()
  })
})

describe('the dedup key', () => {
  it('of a message is its id with the sender: two users have had the same id', () => {
    expect(message('text', '', '12').dedupKey).toBe('oCustomer1|12')
    expect(pushFrom('<MsgType>text</MsgType><MsgID>12</MsgID>', 'oCustomer2').dedupKey).toBe('oCustomer2|12')
  })

  it('of a message without an id is its time and type', () => {
    expect(pushFrom('<MsgType>video</MsgType><MediaId>m</MediaId>').dedupKey).toBe(`oCustomer1|${sentAt / 1000}|video|`)
  })

  it('of an event has its name and key, so that a burst is not taken for a repetition', () => {
    const burst = [
      event('LOCATION', '<Latitude>1</Latitude><Longitude>1</Longitude>'),
      event('unsubscribe'),
      event('CLICK', '<EventKey>a</EventKey>'),
      event('CLICK', '<EventKey>b</EventKey>'),
      event('CLICK', '<EventKey>a</EventKey>', 'oCustomer2'),
      event('TEMPLATESENDJOBFINISH', '<MsgID>1</MsgID><Status>success</Status>'),
      event('TEMPLATESENDJOBFINISH', '<MsgID>2</MsgID><Status>success</Status>'),
      ...['1', '2'].map(id =>
        event(
          'subscribe_msg_sent_event',
          `<SubscribeMsgSentEvent><List><TemplateId>t</TemplateId><MsgID>${id}</MsgID><ErrorCode>0</ErrorCode></List></SubscribeMsgSentEvent>`,
        ),
      ),
    ]
    expect(new Set(burst.map(push => push.dedupKey)).size).toBe(burst.length)
    expect(event('SCAN', '<EventKey>1</EventKey>').dedupKey).toBe(event('scan', '<EventKey>1</EventKey>').dedupKey)
  })

  it('is there for every push seen in the wild', () => {
    const keys = pushes.map(({ xml }) => {
      const read = readXml(xml)
      return read.ok ? pushOf(read.fields)?.dedupKey : undefined
    })
    expect(keys.every(Boolean)).toBe(true)
  })
})

it('whatever the fields, a push is typed or none, never thrown at', () => {
  const value = fc.letrec(tie => ({
    any: fc.oneof(
      fc.string(),
      fc.array(fc.string(), { maxLength: 2 }),
      fc.dictionary(fc.string(), tie('any') as fc.Arbitrary<string>, { maxKeys: 2 }),
    ),
  })).any as fc.Arbitrary<string>
  const names = [
    'Content',
    'MediaId',
    'EventKey',
    'Location_X',
    'List',
    'SubscribeMsgPopupEvent',
    'SendPicsInfo',
    'MsgID',
  ]
  const types = fc.constantFrom('text', 'image', 'location', 'event', 'x')
  const events = fc.constantFrom('CLICK', 'subscribe', 'subscribe_msg_popup_event', 'pic_weixin', 'x')
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...names), value), types, events, (fields, MsgType, Event) => {
      const push = pushOf({ ToUserName: 'a', FromUserName: 'b', CreateTime: '1', MsgType, Event, ...fields })
      expect(push?.what.kind).toBeTypeOf('string')
    }),
  )
})

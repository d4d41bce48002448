// The XML of what users do, in the fields and the order of the official pages. Pure.
// https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_standard_messages.html
import { type Element, xmlOf } from './xml.ts'

export interface Envelope {
  account: string
  openId: string
  /** epoch ms */
  at: number
}

export const pushXml = ({ account, openId, at }: Envelope, content: readonly Element[]): string =>
  xmlOf([['ToUserName', account], ['FromUserName', openId], ['CreateTime', Math.floor(at / 1000)], ...content])

export type Message =
  /** `menuId`: not typed, but an item tapped in a message's menu */
  | { type: 'text'; text: string; menuId?: string }
  | { type: 'image'; mediaId: string; url: string }
  | { type: 'voice'; mediaId: string; format: string; recognition?: string }
  | { type: 'video' | 'shortvideo'; mediaId: string; thumbMediaId: string }
  | { type: 'location'; latitude: number; longitude: number; label: string }
  | { type: 'link'; title: string; description: string; url: string }
  /** a kind of message nobody has heard of */
  | { type: 'unknown'; msgType: string }

function fieldsOf(message: Message): readonly Element[] {
  switch (message.type) {
    case 'text':
      return [
        ['Content', message.text],
        ...(message.menuId === undefined ? [] : [['bizmsgmenuid', message.menuId] as const]),
      ]
    case 'image':
      return [
        ['PicUrl', message.url],
        ['MediaId', message.mediaId],
      ]
    case 'voice':
      return [
        ['MediaId', message.mediaId],
        ['Format', message.format],
        ['Recognition', message.recognition ?? ''],
      ]
    case 'video':
    case 'shortvideo':
      return [
        ['MediaId', message.mediaId],
        ['ThumbMediaId', message.thumbMediaId],
      ]
    case 'location':
      return [
        ['Location_X', message.latitude],
        ['Location_Y', message.longitude],
        ['Scale', 16],
        ['Label', message.label],
      ]
    case 'link':
      return [
        ['Title', message.title],
        ['Description', message.description],
        ['Url', message.url],
      ]
    case 'unknown':
      return []
  }
}

/** @param id MsgId, of 64 bits */
export const messageContent = (message: Message, id: bigint): readonly Element[] => [
  ['MsgType', message.type === 'unknown' ? message.msgType : message.type],
  ...fieldsOf(message),
  ['MsgId', id],
]

export const eventContent = (event: string, ...fields: readonly Element[]): readonly Element[] => [
  ['MsgType', 'event'],
  ['Event', event],
  ...fields,
]

/** @param scene of the code that was scanned; undefined: found the account otherwise */
export const followedContent = (scene?: string) =>
  eventContent('subscribe', ['EventKey', scene === undefined ? '' : `qrscene_${scene}`], ...ticketOf(scene))
export const scannedContent = (scene: string) => eventContent('SCAN', ['EventKey', scene], ...ticketOf(scene))
const ticketOf = (scene?: string): Element[] => (scene === undefined ? [] : [['Ticket', `gQ${'A'.repeat(94)}`]])

export const subscriptionContent = (event: 'popup' | 'change', templateId: string, status: 'accept' | 'reject') => {
  const list: Element[] = [
    ['TemplateId', templateId],
    ['SubscribeStatusString', status],
    ...(event === 'popup' ? [['PopupScene', '0'] as const] : []),
  ]
  const name = event === 'popup' ? 'SubscribeMsgPopupEvent' : 'SubscribeMsgChangeEvent'
  return eventContent(`subscribe_msg_${event}_event`, [name, [['List', list]]])
}

export const subscriptionSentContent = (templateId: string, messageId: number) =>
  eventContent('subscribe_msg_sent_event', [
    'SubscribeMsgSentEvent',
    [
      [
        'List',
        [
          ['TemplateId', templateId],
          ['MsgID', messageId],
          ['ErrorCode', 0],
          ['ErrorStatus', 'success'],
        ],
      ],
    ],
  ])

export const templateSentContent = (messageId: number, status: 'success' | 'failed:user block') =>
  eventContent('TEMPLATESENDJOBFINISH', ['MsgID', messageId], ['Status', status])

// The answer that goes back with a push: as the platform's documents show it, and encrypted so that it can be opened.
import { describe, expect, it, test } from 'vitest'
import { decrypt, isSignedAs } from '../../../src/channels/wechat/crypto.ts'
import { readXml } from '../../../src/channels/wechat/readXml.ts'
import { acknowledged, type PassiveReply, replyXml, sealedReply } from '../../../src/channels/wechat/reply.ts'
import { keyOf, vectorOf } from './facts.ts'

const at = 1_764_468_900_999
const whole = (inside: string) =>
  `<xml><ToUserName><![CDATA[oCustomer1]]></ToUserName><FromUserName><![CDATA[gh_1]]></FromUserName><CreateTime>1764468900</CreateTime>${inside}</xml>`

test.each<[string, PassiveReply, string]>([
  [
    'words',
    { kind: 'text', text: '已收到 <1>' },
    '<MsgType><![CDATA[text]]></MsgType><Content><![CDATA[已收到 <1>]]></Content>',
  ],
  [
    'an image',
    { kind: 'image', mediaId: 'm1' },
    '<MsgType><![CDATA[image]]></MsgType><Image><MediaId><![CDATA[m1]]></MediaId></Image>',
  ],
  [
    'an article',
    {
      kind: 'news',
      title: '进度',
      description: '检测中',
      url: 'https://a.example/?a=1&b=2',
      pictureUrl: 'https://a.example/p.png',
    },
    '<MsgType><![CDATA[news]]></MsgType><ArticleCount>1</ArticleCount><Articles><item><Title><![CDATA[进度]]></Title><Description><![CDATA[检测中]]></Description><PicUrl><![CDATA[https://a.example/p.png]]></PicUrl><Url><![CDATA[https://a.example/?a=1&b=2]]></Url></item></Articles>',
  ],
  ['over to people', { kind: 'transfer' }, '<MsgType><![CDATA[transfer_customer_service]]></MsgType>'],
  [
    'over to one of them',
    { kind: 'transfer', account: 'a@test' },
    '<MsgType><![CDATA[transfer_customer_service]]></MsgType><TransInfo><KfAccount><![CDATA[a@test]]></KfAccount></TransInfo>',
  ],
])('%s', (_, reply, inside) => {
  expect(replyXml({ account: 'gh_1', user: 'oCustomer1' }, reply, at)).toBe(whole(inside))
})

describe('encrypted', () => {
  it('is the platform’s own example, sign for sign', () => {
    const { plaintext, token, appId, encodingAesKey, random, timestamp, nonce, ciphertext, msg_signature } =
      vectorOf('E2')
    const sealed = sealedReply(plaintext, {
      token,
      appId,
      key: keyOf(encodingAesKey),
      random: Buffer.from(random),
      nonce,
      at: Number(timestamp) * 1000,
    })
    expect(sealed).toBe(
      `<xml><Encrypt><![CDATA[${ciphertext}]]></Encrypt><MsgSignature><![CDATA[${msg_signature}]]></MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce><![CDATA[${nonce}]]></Nonce></xml>`,
    )
  })

  it('can be checked and opened by whoever gets it', () => {
    const key = keyOf('A'.repeat(43))
    const xml = replyXml({ account: 'gh_1', user: 'oCustomer1' }, { kind: 'text', text: '稍等 ]]> 马上' }, at)
    const sealed = readXml(
      sealedReply(xml, { token: 't', appId: 'wx1', key, random: Buffer.alloc(16, 7), nonce: '99', at }),
    )
    const {
      Encrypt = '',
      MsgSignature = '',
      TimeStamp = '',
      Nonce = '',
    } = sealed.ok ? (sealed.fields as Record<string, string>) : {}
    expect(isSignedAs(MsgSignature, 't', TimeStamp, Nonce, Encrypt)).toBe(true)
    const opened = decrypt(Encrypt, [key], 'wx1')
    expect(opened).toMatchObject({ ok: true, text: xml })
    expect(opened.ok && readXml(opened.text)).toMatchObject({ ok: true, fields: { Content: '稍等 ]]> 马上' } })
  })
})

it('nothing to say is said by one word', () => expect(acknowledged).toBe('success'))

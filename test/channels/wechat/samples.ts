// Pushes written by hand where a test wants one of a kind: fields in, typed push out, as the channel does it.
import { type Push, pushOf } from '../../../src/channels/wechat/push.ts'
import { readXml } from '../../../src/channels/wechat/readXml.ts'

/** epoch ms */
export const sentAt = 1_764_468_900_000

export function pushFrom(inside: string, user = 'oCustomer1'): Push {
  const read = readXml(
    `<xml><ToUserName>gh_1</ToUserName><FromUserName>${user}</FromUserName><CreateTime>${sentAt / 1000}</CreateTime>${inside}</xml>`,
  )
  const push = read.ok ? pushOf(read.fields) : undefined
  if (!push) throw new Error(`no push: ${inside}`)
  return push
}

export const message = (type: string, inside = '', id = '6054768590064713728'): Push =>
  pushFrom(`<MsgType>${type}</MsgType><MsgId>${id}</MsgId>${inside}`)

export const event = (name: string, inside = '', user?: string): Push =>
  pushFrom(`<MsgType>event</MsgType><Event>${name}</Event>${inside}`, user)

// A push, typed: who, when, what, and the key by which a second delivery of it is known. Pure.
import { z } from 'zod'
import { eventTable } from './events.ts'
import { words, wordsIfAny } from './leaves.ts'
import { messageTable } from './messages.ts'
import type { Fields } from './readXml.ts'

type Row<Table extends Record<string, z.ZodType>> = z.output<Table[keyof Table]>
export type What =
  | Row<typeof messageTable>
  | Row<typeof eventTable>
  /** a message of a kind unknown here, or one that lacks what its kind must have */
  | { kind: 'unknownMessage'; type: string }
  | { kind: 'unknownEvent'; type: string }

export interface Push {
  /** the official account, `gh_…` */
  account: string
  /** the OpenID: of one person with one account */
  user: string
  /** epoch ms, in whole seconds */
  at: number
  /** the same for every delivery of this push, another for any other */
  dedupKey: string
  what: What
}

/** Longer than any of WeChat's names and ids. */
const name = words.max(128)
const envelope = z.object({
  ToUserName: name,
  FromUserName: name,
  CreateTime: z.string().regex(/^\d{1,12}$/),
  MsgType: name,
  MsgId: wordsIfAny,
  MsgID: wordsIfAny,
  Event: wordsIfAny,
  EventKey: wordsIfAny,
})
type Envelope = z.output<typeof envelope>

/** undefined: no such row, or the fields are not those of the row. */
function inTable<Table extends Record<string, z.ZodType>>(
  table: Table,
  type: string,
  fields: Fields,
): Row<Table> | undefined {
  const row = Object.hasOwn(table, type) ? table[type] : undefined
  return row?.safeParse(fields).data as Row<Table> | undefined
}

function whatOf({ MsgType, Event }: Envelope, fields: Fields): What {
  const type = MsgType.toLowerCase()
  if (type !== 'event') return inTable(messageTable, type, fields) ?? { kind: 'unknownMessage', type }
  const event = Event?.toLowerCase() ?? ''
  return inTable(eventTable, event, fields) ?? { kind: 'unknownEvent', type: event }
}

/**
 * MsgId alone is not enough, two users have had the same (WxJava #333); nor is the second alone for events, they come in
 * bursts (weixin-java-tools #66). Reports on what was sent have no EventKey: there it is the message's id that tells them apart.
 */
function dedupKeyOf({ FromUserName, CreateTime, MsgType, ...at }: Envelope, what: What): string {
  const type = MsgType.toLowerCase()
  const id = at.MsgId ?? at.MsgID
  if (type !== 'event') return id ? `${FromUserName}|${id}` : `${FromUserName}|${CreateTime}|${type}|`
  const sent = what.kind === 'subscriptionSent' ? what.sent.map(each => each.messageId).join() : ''
  return `${FromUserName}|${CreateTime}|${at.Event?.toLowerCase() ?? ''}|${at.EventKey ?? id ?? sent}`
}

/** undefined: it does not even say from whom, when and of what type. */
export function pushOf(fields: Fields): Push | undefined {
  const head = envelope.safeParse(fields).data
  if (!head) return undefined
  const what = whatOf(head, fields)
  return {
    account: head.ToUserName,
    user: head.FromUserName,
    at: Number(head.CreateTime) * 1000,
    dedupKey: dedupKeyOf(head, what),
    what,
  }
}

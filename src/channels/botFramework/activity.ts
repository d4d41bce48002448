// What a channel may post to us: the shape of a Bot Framework activity, checked before the SDK sees it. Knows no HTTP, no credentials.
import type { Activity } from 'botframework-schema'
import { z } from 'zod'

const id = z.string().min(1).max(1_000)
/** becomes a part of the connector's path */
const conversationId = id.regex(/^(?!\.{1,2}$)/)
const account = z.looseObject({ id, name: z.string().nullish(), role: z.string().nullish() })
const anyObject = z.record(z.string(), z.unknown())

const common = {
  /** becomes part of the conversation's key: no spaces, no control characters */
  channelId: z.string().regex(/^[\w.:-]{1,64}$/),
  conversation: z.looseObject({
    id: conversationId,
    isGroup: z.boolean().nullish(),
    conversationType: z.string().nullish(),
  }),
  from: account,
  recipient: account.nullish(),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(1_000),
  locale: z.string().max(64).nullish(),
  deliveryMode: z.string().max(64).nullish(),
}

const attachment = z.looseObject({
  contentType: z.string().max(200),
  contentUrl: z.string().nullish(),
  name: z.string().nullish(),
  content: z.unknown().optional(),
})
const entity = z.looseObject({
  type: z.string(),
  mentioned: z.looseObject({ id: z.string().nullish() }).nullish(),
  text: z.string().nullish(),
})

const message = z.looseObject({
  ...common,
  type: z.literal('message'),
  id,
  text: z.string().nullish(),
  value: z.unknown().optional(),
  attachments: z.array(attachment).max(50).nullish(),
  entities: z.array(entity).nullish(),
  channelData: anyObject.nullish(),
})
const conversationUpdate = z.looseObject({
  ...common,
  type: z.literal('conversationUpdate'),
  id: id.nullish(),
  membersAdded: z.array(account).nullish(),
})
const invoke = z.looseObject({
  ...common,
  type: z.literal('invoke'),
  name: z.string().max(200).nullish(),
  value: z.unknown().optional(),
})
/** typing, reactions, installation, events … : taken and left without effect */
const other = z.looseObject({ ...common, from: account.nullish(), type: z.string().min(1).max(64) })

export type MessageActivity = z.infer<typeof message>
export type UpdateActivity = z.infer<typeof conversationUpdate>
export type InvokeActivity = z.infer<typeof invoke>
export type InboundActivity =
  | { kind: 'message'; activity: MessageActivity }
  | { kind: 'conversationUpdate'; activity: UpdateActivity }
  | { kind: 'invoke'; activity: InvokeActivity }
  | { kind: 'other'; activity: z.infer<typeof other> }

const kinds = { message, conversationUpdate, invoke }
const typed = z.looseObject({ type: z.string().min(1).max(64) })

/** Throws ZodError; its paths are the activity's. */
export function parseActivity(json: unknown): InboundActivity {
  const { type } = typed.parse(json)
  if (type === 'message') return { kind: type, activity: kinds.message.parse(json) }
  if (type === 'conversationUpdate') return { kind: type, activity: kinds.conversationUpdate.parse(json) }
  if (type === 'invoke') return { kind: type, activity: kinds.invoke.parse(json) }
  return { kind: 'other', activity: other.parse(json) }
}

/** The SDK's own view of it: its types say Date where JSON has text, and neither side looks at those fields. */
export const forSdk = (inbound: InboundActivity): Activity => inbound.activity as unknown as Activity

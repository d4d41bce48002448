// What a user sees of the account, as tests, bench and the terminal read it.

export type MediaKind = 'image' | 'voice' | 'video'

export type Shown =
  | { kind: 'text'; text: string }
  | { kind: MediaKind; mediaId: string; title?: string; description?: string }
  | { kind: 'news'; title: string; description: string; url: string; pictureUrl: string }
  | { kind: 'menu'; head: string; items: readonly { id: string; content: string }[]; tail: string }
  /** a template message or a subscription notification; `data` by the names of its fields */
  | { kind: 'notice'; templateId: string; data: Readonly<Record<string, string>>; url?: string }
  /** nothing to read: from here on people answer in WeChat's own desk */
  | { kind: 'transfer'; account?: string }
  /** 该公众号暂时无法提供服务，请稍后再试: WeChat's own words when an answer cannot be read or never comes */
  | { kind: 'outOfService'; why: string }

export interface Seen {
  /** epoch ms, on the double's clock */
  at: number
  /** `platform`: said by WeChat itself */
  by: 'passiveReply' | 'customerService' | 'template' | 'subscription' | 'platform'
  what: Shown
  /** the name of a person of WeChat's own desk, when the account sends in it */
  agent?: string
}

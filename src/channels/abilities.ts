// What each channel can show and how much of it: a table. A channel's render reads its own row; nothing else decides on names.
export interface Abilities {
  /** tappable answers below a message; at most so many, 0 = none: the text must offer them */
  choices: number
  /** longest title of such an answer, in characters */
  choiceTitle: number
  /** longest text of one message, in characters; longer ones are split */
  text: number
  images: boolean
  /** waits to be pushed to (outbox) instead of being asked for news */
  push: boolean
}

export const abilitiesTable = {
  webchat: { choices: 12, choiceTitle: 60, text: 20_000, images: true, push: false },
  msteams: { choices: 6, choiceTitle: 40, text: 25_000, images: true, push: true },
  wechat: { choices: 0, choiceTitle: 0, text: 600, images: true, push: true },
} as const satisfies Record<string, Abilities>
export type ChannelId = keyof typeof abilitiesTable

/** The self-hosted Direct Line's channel id, the same word as its `source` in the handoff. */
export const webchat: ChannelId = 'webchat'

// What each channel can show: a table. A channel's render reads its own row; nothing else decides on names.
interface Abilities {
  /** tappable answers below a message; at most so many. Whatever does not fit, the text says anyway */
  choices: number
  /** draws Adaptive Cards; a channel that does not, or of which it is not known, gets the text */
  cards: boolean
}

export const abilitiesTable = {
  webchat: { choices: 12, cards: true },
  msteams: { choices: 6, cards: true },
} as const satisfies Record<string, Abilities>

/** The self-hosted Direct Line's channel id, the same word as its `source` in the handoff. */
export const webchat: keyof typeof abilitiesTable = 'webchat'

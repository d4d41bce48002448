// What each channel can show: a table. A channel's render reads its own row; nothing else decides on names.
interface Abilities {
  /** tappable answers below a message; at most so many. Whatever does not fit, the text says anyway */
  choices: number
}

export const abilitiesTable = {
  webchat: { choices: 12 },
  msteams: { choices: 6 },
} as const satisfies Record<string, Abilities>

/** The self-hosted Direct Line's channel id, the same word as its `source` in the handoff. */
export const webchat: keyof typeof abilitiesTable = 'webchat'

// How much may be sent to somebody, counted by the platform itself and not by Huiyin's ledger: the two must be free to differ. Pure.

import { hourMs, minuteMs } from './durations.ts'

// https://developers.weixin.qq.com/doc/service/en/guide/product/kf/intro.html, in force since 2023-06-12

interface Grant {
  left: number
  /** epoch ms */
  until: number
}

/** Two kinds, side by side: a message counts against every one that is open, so that they never add up. */
export interface Allowance {
  message?: Grant
  click?: Grant
}

export type Deed = 'message' | 'click'

const grantTable: Readonly<Record<Deed, { messages: number; forMs: number }>> = {
  /** whatever is sent: words, pictures, a place */
  message: { messages: 5, forMs: 48 * hourMs },
  /** the account's menu, an item of a message's menu, a follow, a scan */
  click: { messages: 3, forMs: minuteMs },
}

export function grant(allowance: Allowance, deed: Deed, at: number): void {
  const { messages, forMs } = grantTable[deed]
  allowance[deed] = { left: messages, until: at + forMs }
}

const openGrants = ({ message, click }: Allowance, at: number): Grant[] =>
  [message, click].filter(each => each !== undefined).filter(({ until }) => at < until)

export interface Remaining {
  messages: number
  /** epoch ms; undefined: the window is closed */
  until?: number
}

export function remaining(allowance: Allowance, at: number): Remaining {
  const open = openGrants(allowance, at)
  if (open.length === 0) return { messages: 0 }
  const usable = open.filter(({ left }) => left > 0)
  const counted = usable.length > 0 ? usable : open
  return {
    messages: Math.max(...counted.map(({ left }) => left)),
    until: Math.max(...counted.map(({ until }) => until)),
  }
}

/** @returns the error code, or undefined: one more may be sent */
export function refusalOf(allowance: Allowance, at: number): 45015 | 45047 | undefined {
  const { messages, until } = remaining(allowance, at)
  if (until === undefined) return 45015
  return messages === 0 ? 45047 : undefined
}

export function spend(allowance: Allowance, at: number): void {
  for (const open of openGrants(allowance, at)) open.left = Math.max(0, open.left - 1)
}

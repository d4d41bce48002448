// How much may come in per minute, for every channel: so many points for each key, beyond them 429 with the time to wait.
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../http/problem.ts'

/** Takes points of the key's; throws a Problem when there are none left. */
export type Allowance = (key: string, points?: number) => Promise<void>

export function createAllowance(perMinute: number, code: string, detail: string): Allowance {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (key, points = 1) => {
    try {
      await limiter.consume(key, points)
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1_000))
      throw new Problem(429, code, detail, {}, { 'retry-after': String(seconds) })
    }
  }
}

/** Whether points were left, for whoever answers in words and not with a status. */
export async function isWithin(taken: Promise<void>): Promise<boolean> {
  try {
    await taken
    return true
  } catch (refused) {
    if (refused instanceof Problem && refused.status === 429) return false
    throw refused
  }
}

/**
 * For each conversation: 60 short messages a minute, more than anybody types, or two of 20,000 characters. Far above a
 * customer's hurry and a program's repetitions of what was not acknowledged.
 */
const messagePoints = 60
const charactersAPoint = 1_000

/** A point for each message of a conversation, one more for every 1,000 characters. */
export type MessageAllowance = (conversation: string, characters: number) => Promise<void>

export function createMessageAllowance(perMinute = messagePoints): MessageAllowance {
  const allowance = createAllowance(perMinute, 'too-many-messages', 'Too many messages in a short time.')
  // no message is so long that it could never pass
  return (conversation, characters) =>
    allowance(conversation, Math.min(perMinute, 1 + Math.floor(characters / charactersAPoint)))
}

// A posted activity as the use case takes it, and what is said when the use case could not. Pure.
import type { z } from 'zod'
import type { Inbound } from '../../app/ports.ts'
import { Problem } from '../../http/problem.ts'
import { webchat } from '../abilities.ts'
import { saidByValue } from '../adaptiveCard.ts'
import { placeOf } from '../place.ts'
import { mostCharacters, type postedActivity } from './activities.ts'
import type { Claims } from './tokens.ts'

export const notKept = (code: 'unavailable' | 'busy'): Problem =>
  new Problem(
    503,
    code,
    'We could not take this just now. Please send it again.',
    {},
    { 'retry-after': code === 'busy' ? '1' : '3' },
  )

/** A page that is shown again in another language says so by the event Web Chat has for joining. */
export const joins = (activity: z.infer<typeof postedActivity>): boolean =>
  activity.type === 'event' && activity.name === 'webchat/join' && Boolean(activity.locale)

/** The posted activity as the use case takes it; `inboundId` is the client's own id where it gives one, so that a repeat is known as such. */
export function inboundOf(
  activity: z.infer<typeof postedActivity>,
  claims: Claims,
  fresh: () => string,
  at: number,
): Inbound {
  if (activity.text && activity.text.length > mostCharacters)
    throw new Problem(413, 'text-too-long', `A message may have at most ${mostCharacters} characters.`, {
      maxCharacters: mostCharacters,
    })
  const clientId = activity.channelData?.clientActivityID || undefined
  const place = placeOf(activity.entities)
  const given = clientId ?? (activity.id || fresh())
  return {
    channel: webchat,
    conversationId: claims.conv,
    userId: claims.user,
    inboundId: given === 'opened' ? 'client:opened' : given,
    kind: 'message',
    text: activity.text || saidByValue(activity.value),
    attachments: [],
    ...(place ? { place } : {}),
    ...(activity.locale ? { locale: activity.locale } : {}),
    ...(activity.value === undefined || activity.value === null ? {} : { value: activity.value }),
    ...(clientId ? { clientId } : {}),
    at,
  }
}

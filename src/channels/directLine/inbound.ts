// A posted activity as the use case takes it, and what is said when the use case could not. Pure.
import { z } from 'zod'
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
const joins = (activity: z.infer<typeof postedActivity>): boolean =>
  activity.type === 'event' && activity.name === 'webchat/join' && Boolean(activity.locale)

/** A page reached from a progress page brings its link along: the token, and nothing else of the activity. */
const trackEvent = z.object({
  type: z.literal('event'),
  name: z.literal('huiyin/track'),
  value: z.object({ track: z.string().regex(/^[A-Za-z0-9_-]{22,128}$/) }),
})
const bringsLink = (activity: z.infer<typeof postedActivity>): { track: string } | undefined => {
  const read = trackEvent.safeParse(activity)
  return read.success ? read.data.value : undefined
}

/** An arrival without words: of somebody with a link, or of a page shown again. Undefined: any other event, which changes nothing. */
export function arrivalOf(activity: z.infer<typeof postedActivity>, said: Inbound): Inbound | undefined {
  const { channel, conversationId, userId, inboundId, at } = said
  const value = bringsLink(activity)
  if (value) return { channel, conversationId, userId, inboundId, kind: 'opened', text: '', attachments: [], value, at }
  return joins(activity) ? { ...said, kind: 'opened', text: '' } : undefined
}

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

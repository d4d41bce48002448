// The hands of one user: everything a customer can do in the account's chat, each as the push that tells of it.
import { type Deed, grant } from './allowance.ts'
import type { Delivered, Delivery } from './delivery.ts'
import type { Person } from './people.ts'
import type { Platform } from './platform.ts'
import {
  eventContent,
  followedContent,
  type Message,
  messageContent,
  scannedContent,
  subscriptionContent,
} from './pushXml.ts'
import type { Shown } from './shown.ts'
import type { Element } from './xml.ts'

export interface Place {
  latitude: number
  longitude: number
  label?: string
}

export interface User {
  openId: string
  says(text: string): Promise<Delivered>
  /** an item of the last menu that has it: its words come back as a text, with its id. Throws if no menu has it */
  taps(itemId: string): Promise<Delivered>
  sendsImage(bytes: Buffer, contentType?: string): Promise<Delivered>
  /** @param recognition WeChat's own transcript; few accounts get one */
  sendsVoice(bytes: Buffer, recognition?: string): Promise<Delivered>
  sendsVideo(bytes: Buffer, isShort?: boolean): Promise<Delivered>
  sendsLocation(place: Place): Promise<Delivered>
  sendsLink(title: string, description: string, url: string): Promise<Delivered>
  /** a message of a kind that nobody has heard of */
  sendsUnknown(msgType: string): Promise<Delivered>
  follows(scene?: string): Promise<Delivered>
  unfollows(): Promise<Delivered>
  /** a code of the account: by a stranger, that is to follow */
  scans(scene: string): Promise<Delivered>
  /** an entry of the account's own menu */
  clicks(key: string): Promise<Delivered>
  views(url: string): Promise<Delivered>
  /** the phone tells where it is; nobody said anything */
  isAt(place: Place): Promise<Delivered>
  /** one notification by that template may be sent, for every time */
  acceptsSubscription(templateId: string): Promise<Delivered>
  refusesSubscription(templateId: string): Promise<Delivered>
  /** takes back in the settings what was accepted */
  cancelsSubscription(templateId: string): Promise<Delivered>
  /** somebody of the account's own desk takes the talk, or closes it */
  isTakenBy(agent: string): Promise<Delivered>
  isLeftBy(agent: string): Promise<Delivered>
  /** switches the account's template messages off, or on again: the account hears of it by its next one only */
  blocksTemplates(isBlocked?: boolean): void
}

const itemOf = (person: Person, itemId: string) =>
  person.inbox
    .map(({ what }) => what)
    .filter((what): what is Extract<Shown, { kind: 'menu' }> => what.kind === 'menu')
    .toReversed()
    .flatMap(({ items }) => items)
    .find(({ id }) => id === itemId)

export function createUser(openId: string, platform: Platform, delivery: Delivery, nextMessageId: () => bigint): User {
  const { people, media, now, fileUrl } = platform
  const person = people.person(openId)

  /** The window is open before the account has read of it: it may send before it answers. */
  async function act(deed: Deed | undefined, content: readonly Element[]): Promise<Delivered> {
    if (deed) grant(person.allowance, deed, now())
    if (deed) person.actedAt = now()
    const delivered = await delivery.push(openId, content)
    const { answer } = delivered
    if (answer.kind === 'reply') people.show(person, 'passiveReply', answer.what)
    const why = answer.kind === 'broken' ? answer.why : answer.kind === 'none' ? 'no answer' : undefined
    // an event of which the user knows nothing ends in silence
    if (why !== undefined && deed) people.show(person, 'platform', { kind: 'outOfService', why })
    return delivered
  }
  const sends = (message: Message) => act('message', messageContent(message, nextMessageId()))

  function follows(scene?: string): Promise<Delivered> {
    person.follows = true
    return act('click', followedContent(scene))
  }

  return {
    openId,
    says: text => sends({ type: 'text', text }),
    async taps(itemId) {
      const item = itemOf(person, itemId)
      if (!item) throw new Error(`${openId} has seen no menu with an item ${itemId}`)
      return act('click', messageContent({ type: 'text', text: item.content, menuId: item.id }, nextMessageId()))
    },
    sendsImage(bytes, contentType = 'image/jpeg') {
      const mediaId = media.keep('image', bytes, contentType)
      return sends({ type: 'image', mediaId, url: fileUrl(mediaId) })
    },
    sendsVoice(bytes, recognition) {
      const mediaId = media.keep('voice', bytes, 'audio/amr')
      return sends({ type: 'voice', mediaId, format: 'amr', ...(recognition === undefined ? {} : { recognition }) })
    },
    sendsVideo(bytes, isShort = false) {
      const mediaId = media.keep('video', bytes, 'video/mp4')
      const thumbMediaId = media.keep('thumb', Buffer.from([0xff, 0xd8, 0xff, 0xd9]), 'image/jpeg')
      return sends({ type: isShort ? 'shortvideo' : 'video', mediaId, thumbMediaId })
    },
    sendsLocation: ({ latitude, longitude, label = '' }) => sends({ type: 'location', latitude, longitude, label }),
    sendsLink: (title, description, url) => sends({ type: 'link', title, description, url }),
    sendsUnknown: msgType => sends({ type: 'unknown', msgType }),
    follows,
    unfollows() {
      person.follows = false
      person.allowance = {}
      person.credits.clear()
      return act(undefined, eventContent('unsubscribe', ['EventKey', '']))
    },
    scans: scene => (person.follows ? act('click', scannedContent(scene)) : follows(scene)),
    clicks: key => act('click', eventContent('CLICK', ['EventKey', key])),
    views: url => act(undefined, eventContent('VIEW', ['EventKey', url], ['MenuId', '1'])),
    isAt: ({ latitude, longitude }) =>
      act(
        undefined,
        eventContent('LOCATION', ['Latitude', latitude], ['Longitude', longitude], ['Precision', '40.000000']),
      ),
    acceptsSubscription(templateId) {
      person.credits.set(templateId, (person.credits.get(templateId) ?? 0) + 1)
      return act(undefined, subscriptionContent('popup', templateId, 'accept'))
    },
    refusesSubscription: templateId => act(undefined, subscriptionContent('popup', templateId, 'reject')),
    cancelsSubscription(templateId) {
      person.credits.delete(templateId)
      return act(undefined, subscriptionContent('change', templateId, 'reject'))
    },
    isTakenBy: agent => act(undefined, eventContent('kf_create_session', ['KfAccount', agent])),
    isLeftBy: agent => act(undefined, eventContent('kf_close_session', ['KfAccount', agent])),
    blocksTemplates(isBlocked = true) {
      person.blocksTemplates = isBlocked
    },
  }
}

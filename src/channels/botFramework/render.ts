// From a stored message to the Bot Framework activity that carries it. Pure: text and keys are decided elsewhere.
import type { Activity, ConversationReference } from 'botframework-schema'
import { z } from 'zod'
import type { Card, Choice, Message } from '../../app/messages.ts'
import { abilitiesTable } from '../abilities.ts'
import { adaptiveCard } from '../adaptiveCard.ts'
import { huiyinData } from '../huiyinData.ts'

const account = z.looseObject({ id: z.string() })
const reference = z.looseObject({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: account,
  bot: account.optional(),
  user: account.optional(),
})
/** A conversation reference, as far as sending needs it. */
export type Address = z.infer<typeof reference>

/** null: what is stored is not an address we can send to. */
export const referenceOf = (stored: unknown): Address | null => reference.safeParse(stored).data ?? null

/** Teams shows few suggested answers, and those in a one-to-one chat only. Other channels decide for themselves. */
function choiceLimit({ channelId, conversation: { conversationType } }: Address): number {
  if (channelId !== 'msteams') return Number.POSITIVE_INFINITY
  return conversationType === undefined || conversationType === 'personal' ? abilitiesTable.msteams.choices : 0
}

/** What can't be tapped is written below the text, so that nothing on offer is lost. */
function offered(to: Address, choices: readonly Choice[]): { shown: readonly Choice[]; written: readonly Choice[] } {
  const limit = choiceLimit(to)
  return choices.length <= limit
    ? { shown: choices, written: [] }
    : { shown: choices.slice(0, limit), written: choices }
}

/** Where it goes: the fields every activity of ours has. `replyToId` stays out: clients hold back what answers an unknown message. */
export const addressed = (to: Address): Partial<Activity> => ({
  channelId: to.channelId,
  serviceUrl: to.serviceUrl,
  conversation: to.conversation as unknown as ConversationReference['conversation'],
  ...(to.bot ? { from: to.bot as unknown as Activity['from'] } : {}),
  ...(to.user ? { recipient: to.user as unknown as Activity['recipient'] } : {}),
})

const showsCards = ({ channelId }: Address): boolean => channelId === 'msteams' && abilitiesTable.msteams.cards

export function render(message: Message, to: Address): Partial<Activity> {
  if (message.card && showsCards(to)) return { ...framed(message, to), ...drawn(message, message.card) }
  const { shown, written } = offered(to, message.choices ?? [])
  const lines = written.map(choice => `· ${choice.title}`)
  const actions = shown.map(({ title, value }) => ({ type: 'imBack', title, value }))
  return {
    ...framed(message, to),
    text: [message.text, ...lines].join('\n'),
    textFormat: 'plain',
    ...(actions.length > 0 ? { suggestedActions: { to: to.user ? [to.user.id] : [], actions } } : {}),
  }
}

/** The card says all of it and offers the answers: with the text beside it everything would stand there twice. */
const drawn = ({ text }: Message, card: Card): Partial<Activity> => ({
  summary: text,
  attachments: [adaptiveCard(card, text, { submit: 'teams', actions: true })],
})

/** What an activity has whether it carries words or a card. */
function framed(message: Message, to: Address): Partial<Activity> {
  return {
    ...addressed(to),
    type: 'message',
    inputHint: message.asks ? 'expectingInput' : 'acceptingInput',
    ...(message.language ? { locale: message.language } : {}),
    // the id lets a receiver tell a repeated delivery: channels give activities ids of their own
    channelData: { clientActivityID: message.id, huiyin: huiyinData(message) },
  }
}

// What a conversation is told, in as few WeChat messages as possible: texts joined, answers to choose from numbered. Pure.
import type { Choice, StoredMessage } from '../../app/messages.ts'
import { numbered } from './numbered.ts'
import { mostTextBytes, splitText } from './textSplit.ts'

export interface Outgoing {
  text: string
  /** to be tapped; without: they stand numbered in the text, or there are none */
  menu?: readonly { place: number; content: string }[]
  /** of the messages given, how many have been said whole when this has arrived */
  carried: number
  /** of the message after those, how many parts */
  parts: number
}

export interface OutgoingRules {
  /** when a message was said, for one that comes late; undefined: it comes in time */
  saidAt(message: StoredMessage): string | undefined
  /** false: WeChat refuses menus (40200), the numbers alone must do */
  menus: boolean
  /** between a label and its value; and how a line is changed by its number */
  cardWords: { colon: string; editHint: string }
  /** bytes in one text */
  most?: number
  /** of some of the messages, so many parts have gone out before */
  begun?: readonly { messageId: string; parts: number }[]
}

/** more are hard to tap, and nobody knows how many WeChat takes */
const mostItems = 10
/** bytes: where the menu's own lines stand below it */
const mostHead = 1_024

/** What may be chosen after a message: by its number, by a tap, or by either. */
export interface Answers {
  /** numbers typed count in here, from 1, and where lines are numbered in them alone */
  choices: readonly Choice[]
  /** of these, what stands below the text to be tapped: its place in `choices` */
  items: readonly number[]
  /** so many of the first choices are the numbered lines of the text itself */
  inText: number
}

/** With a card, a number names the line to be changed, and the answers are tapped or written out. */
export function answersOf({ choices = [], card }: Pick<StoredMessage, 'choices' | 'card'>): Answers {
  const edits = (card?.lines ?? []).flatMap(line => line.edit ?? [])
  const below = choices.length > 0 ? choices : (card?.actions ?? [])
  return {
    choices: [...edits, ...below],
    items: below.map((_, index) => edits.length + index),
    inText: edits.length,
  }
}

/** The card in words, its lines numbered so that the number says which is to be changed. */
function textOf({ text, card }: StoredMessage, words: OutgoingRules['cardWords']): string {
  if (!card?.lines.some(line => line.edit)) return text
  let number = 0
  const lines = card.lines.map(({ label, value, edit }) => {
    if (edit) number += 1
    return `${edit ? `${number}. ` : ''}${label}${words.colon}${value}`
  })
  return [card.title, ...lines, '', card.closing, words.editHint].join('\n')
}

const bytesOf = (text: string): number => Buffer.byteLength(text)

/** In two, where the last paragraph fits above a menu and the whole does not. */
function withShortHead(text: string): string[] {
  const cut = text.lastIndexOf('\n\n')
  const head = text.slice(cut + 2)
  const isLong = bytesOf(text) > mostHead && cut > 0 && head !== '' && bytesOf(head) <= mostHead
  return isLong ? [text.slice(0, cut), head] : [text]
}

/** @returns at least one */
export function outgoingOf(messages: readonly StoredMessage[], rules: OutgoingRules): Outgoing[] {
  const most = rules.most ?? mostTextBytes
  const { choices, items, inText } = answersOf(messages.at(-1) ?? {})
  const titles = items.map(place => choices[place]?.title ?? '')
  const lines = inText > 0 ? titles : numbered(titles)
  const asMenu = rules.menus && items.length > 0 && items.length <= mostItems
  const menu = items.map((place, index) => ({ place, content: lines[index] ?? '' }))
  // beside a card the closing says which words to write
  const tail = items.length > 0 && !asMenu && inText === 0 ? `\n\n${lines.join('\n')}` : ''
  const out: Outgoing[] = []

  messages.forEach((message, index) => {
    const when = rules.saidAt(message)
    const isLast = index === messages.length - 1
    const whole = `${when === undefined ? '' : `${when}\n`}${textOf(message, rules.cardWords)}${isLast ? tail : ''}`
    const sentParts = rules.begun?.find(each => each.messageId === message.id)?.parts ?? 0
    // what has been begun goes on by itself, in the parts it was cut into
    const before = sentParts > 0 ? undefined : out.at(-1)
    const joined = before && before.parts === 0 ? `${before.text}\n\n${whole}` : undefined
    if (before && joined !== undefined && bytesOf(joined) <= most) {
      before.text = joined
      before.carried = index + 1
      return
    }
    const parts = splitText(whole, most)
    // a menu needs a short head: the last paragraph, which asks
    if (isLast && asMenu) parts.splice(-1, 1, ...withShortHead(parts.at(-1) ?? ''))
    parts.forEach((text, place) => {
      if (place < sentParts && place < parts.length - 1) return
      const ends = place === parts.length - 1
      out.push({ text, carried: ends ? index + 1 : index, parts: ends ? 0 : place + 1 })
    })
  })

  const last = out.at(-1)
  if (!asMenu || !last) return out
  if (bytesOf(last.text) <= mostHead) last.menu = menu
  else last.text = `${last.text}\n\n${lines.join('\n')}`
  return out
}

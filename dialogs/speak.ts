// Turns a text key and its parameters into a sentence in the customer's language, each time in another wording.
// Knows no case and no reason why something is said.
import type { Say } from '../src/app/dialoguePort.ts'
import type { Card, Choice, HuiyinEvent } from '../src/app/messages.ts'
import type { Language, Slot } from '../src/case/vocabulary.ts'
import type { State } from './state.ts'
import { en } from './text/en.ts'
import { type LabelKey, type Params, type TextKey, type Texts, zhCN } from './text/zh-CN.ts'
import { zhTW } from './text/zh-TW.ts'

export const textTables: Readonly<Record<Language, Texts>> = { 'zh-CN': zhCN, 'zh-TW': zhTW, en }

type Values = Readonly<Record<string, string | undefined>>

/** `[…]` goes when one of its parameters is unknown; an unknown parameter elsewhere is a bug in the caller and shows as nothing. */
export function render(template: string, values: Values): string {
  return template
    .replace(/\[([^\]]*)\]/g, (_, part: string) =>
      [...part.matchAll(/\{(\w+)\}/g)].every(([, name]) => values[name ?? '']) ? part : '',
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')
    .replace(/([\u3000-\u9fff。，；：！？」”）]) (?=[\u3000-\u303f，。；：！？）]|$)/g, '$1')
    .replace(/） (?=[\u4e00-\u9fff])/g, '）')
}

/** A word or line that is no sentence of its own: names of roles, buttons, lines of the summary. */
export const label = (language: Language, key: LabelKey, values: Values = {}): string =>
  render(textTables[language].labels[key], values)

/** The next wording of a text: none comes again while others are left. */
export function phrase<K extends TextKey>(talk: Speaker, key: K, values: Params<K>): string {
  const { state } = talk
  const wordings: readonly string[] = textTables[state.language].says[key]
  const times = state.said[key] ?? 0
  // the last said stands last: the state forgets the oldest
  delete state.said[key]
  state.said[key] = times + 1
  const template = wordings[(state.seed + times) % wordings.length] ?? ''
  const alerted = template.includes('{alerted}') ? talk.alerted?.() : undefined
  return render(template, { name: talk.customerName(), alerted, ...(values as Values) })
}

interface Speaker {
  state: State
  says: Say[]
  /** how the customer is addressed, when known */
  customerName(): string | undefined
  /** who hears of a danger; for texts that name them */
  alerted?(): string
}

interface SayMore {
  asks?: Slot
  event?: HuiyinEvent
  /** labels that may be tapped, or texts as they are */
  choices?: readonly string[]
  /** an acknowledgement put before it in the same message */
  lead?: string | undefined
  /** the same as lines: made of the finished text, so that both say the same */
  card?: ((text: string) => Card) | undefined
}

export function speak<K extends TextKey>(talk: Speaker, key: K, values: Params<K>, more: SayMore = {}) {
  const said = phrase(talk, key, values)
  const text = more.lead ? inOneBreath(talk, more.lead, said) : said
  talk.says.push({
    text,
    textKey: key,
    ...(more.asks ? { asks: more.asks } : {}),
    ...(more.event ? { event: more.event } : {}),
    ...(more.choices?.length ? { choices: more.choices.map(asChoice) } : {}),
    ...(more.card ? { card: more.card(text) } : {}),
  })
}

/** Two sentences, one behind the other in the same message. */
export const inOneBreath = ({ state }: Speaker, first: string, second: string): string =>
  `${first}${state.language === 'en' ? ' ' : ''}${second}`

/** A button says what it is called. */
export const asChoice = (title: string): Choice => ({ title, value: title })

/** Whether a message is one of the bot's own buttons, in whatever language it was offered. */
export const isChoice = (text: string, key: LabelKey): boolean =>
  Object.values(textTables).some(table => sameWords(table.labels[key], text))

const plain = (words: string) =>
  words
    .trim()
    .toLowerCase()
    .replace(/[.!。！]$/, '')
/** Said as written on a button, its last sign and its capitals aside. */
export const sameWords = (one: string, other: string): boolean => plain(one) === plain(other)

/** Staff's words without the full stop they end in: they become part of a sentence. */
export const withoutStop = (text: string): string => text.trim().replace(/[。.;；]+$/, '')

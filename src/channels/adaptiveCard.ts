// A card as a Bot Framework attachment: an Adaptive Card with one row a line, and what comes back when one of its buttons is pressed. Pure.
import { z } from 'zod'
import type { Card, Choice } from '../app/messages.ts'

const contentType = 'application/vnd.microsoft.card.adaptive'

export interface CardLook {
  /** what a button sends: its words alone, or with what Teams needs to say them as the customer's */
  submit: 'words' | 'teams'
  /** whether the answers stand in the card, where nothing else offers them */
  actions: boolean
}

const pressed = ({ title, value }: Choice, { submit }: CardLook, tooltip?: string) => ({
  type: 'Action.Submit',
  title,
  ...(tooltip ? { tooltip } : {}),
  data: submit === 'words' ? value : { msteams: { type: 'imBack', value }, huiyin: { say: value } },
})

const row = ({ label, value, edit }: Card['lines'][number], look: CardLook) => ({
  type: 'ColumnSet',
  separator: true,
  spacing: 'Small',
  columns: [
    {
      type: 'Column',
      width: 'stretch',
      verticalContentAlignment: 'Center',
      items: [
        { type: 'TextBlock', text: literal(label), isSubtle: true, size: 'Small', wrap: true },
        { type: 'TextBlock', text: literal(value), wrap: true, spacing: 'None' },
      ],
    },
    ...(edit
      ? [
          {
            type: 'Column',
            width: 'auto',
            verticalContentAlignment: 'Center',
            // the button says "edit"; which line, a screen reader hears from the tooltip
            items: [{ type: 'ActionSet', actions: [pressed(edit, look, edit.value)] }],
          },
        ]
      : []),
  ],
})

/** Text blocks read Markdown: what customers wrote stays as they wrote it. */
const literal = (text: string): string =>
  text.replace(/([\\`*_[\]<>~#])/g, '\\$1').replace(/^(\s*\d+)([.)])/gm, '$1\\$2')

/** @param text the whole message in words, for clients that can't draw it */
export const adaptiveCard = (card: Card, text: string, look: CardLook) => ({
  contentType,
  content: {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.4',
    fallbackText: text,
    speak: text,
    body: [
      { type: 'TextBlock', text: literal(card.title), wrap: true, weight: 'Bolder' },
      ...card.lines.map(line => row(line, look)),
      ...(card.closing
        ? [{ type: 'TextBlock', text: literal(card.closing), wrap: true, separator: true, spacing: 'Medium' }]
        : []),
    ],
    ...(look.actions ? { actions: card.actions.map(action => pressed(action, look)) } : {}),
  },
})

const words = z.string().trim().min(1).max(200)
const submitted = z.union([
  words,
  z.looseObject({ huiyin: z.looseObject({ say: words }) }).transform(({ huiyin }) => huiyin.say),
  z
    .looseObject({ msteams: z.looseObject({ type: z.literal('imBack'), value: words }) })
    .transform(({ msteams }) => msteams.value),
])

/** What a pressed button says for the customer; '' when the value is of no button of ours. */
export const saidByValue = (value: unknown): string => submitted.safeParse(value).data ?? ''

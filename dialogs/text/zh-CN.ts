// Everything the bot says in mainland Chinese, and the type the other languages must satisfy. Wording only: no conditions, no logic.
// `{name}` is a parameter; a part in [brackets] is left out when one of its parameters is not known.
import { agreement } from './zh-CN/agreement.ts'
import { answering } from './zh-CN/answering.ts'
import { asking } from './zh-CN/asking.ts'
import { danger } from './zh-CN/danger.ts'
import { feelings } from './zh-CN/feelings.ts'
import { handover } from './zh-CN/handover.ts'
import { joining } from './zh-CN/joining.ts'
import { labels } from './zh-CN/labels.ts'
import { opening } from './zh-CN/opening.ts'
import { progress } from './zh-CN/progress.ts'
import { summary } from './zh-CN/summary.ts'
import { waiting } from './zh-CN/waiting.ts'

const says = {
  ...opening,
  ...feelings,
  ...danger,
  ...answering,
  ...asking,
  ...summary,
  ...handover,
  ...progress,
  ...agreement,
  ...joining,
  ...waiting,
}

export const zhCN = { says, labels }

type Says = typeof says
export type TextKey = keyof Says
export type LabelKey = keyof typeof labels
/** At least two wordings for every key, so that nobody hears the same sentence twice in a row. */
export interface Texts {
  says: { readonly [K in TextKey]: readonly [string, string, ...string[]] }
  labels: { readonly [K in LabelKey]: string }
}

type Names<S> = S extends `${string}{${infer P}}${infer Rest}` ? P | Names<Rest> : never
type Bare<S> = S extends `${infer A}[${string}]${infer Rest}` ? `${A}${Bare<Rest>}` : S
type Needed<S> = S extends string ? Names<Bare<S>> : never
/** What a text needs, by its mainland wording; `name`, `alerted` and optional parts are filled in when known. */
export type Params<K extends TextKey> = {
  readonly [P in Exclude<Needed<Says[K][number]>, 'name' | 'alerted'>]: string
} & {
  readonly [P in Exclude<Names<Says[K][number]>, Needed<Says[K][number]>>]?: string | undefined
}

/** One part in another language: the same keys, its own wordings. */
export type PartOf<Part> = { readonly [K in keyof Part]: readonly [string, string, ...string[]] }

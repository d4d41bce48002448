// A customer written down: what they say and know, and what the case must hold afterwards. A YAML file is a list of them.
import { parse } from 'yaml'
import { z } from 'zod'

const languages = ['zh-CN', 'zh-TW', 'en'] as const
export type Language = (typeof languages)[number]

const text = z.union([z.string().min(1), z.number().transform(String)])
const count = z.int().min(0)
const value = z.union([z.string(), z.number(), z.boolean()])

const scenario = z.strictObject({
  id: z.string().regex(/^[\w-]{1,80}$/),
  /** the one they are to be answered in */
  language: z.enum(languages).default('zh-CN'),
  /** they begin in another one: `language` counts once they have asked for it */
  startLanguage: z.enum(languages).optional(),
  opening: text,
  /** a picture is sent behind the opening */
  attach: z.string().optional(),
  /** what they answer, by the slot a question is for */
  facts: z.record(z.string(), text).default({}),
  /** what they answer to whatever else is asked */
  otherwise: text.optional(),
  /** said unasked, once the slot `after` has been asked for; `any`: at the first question. At the summary at the latest */
  says: z
    .array(
      z.strictObject({
        after: z.string(),
        say: text,
        /** from here on `language` is expected */
        switches: z.boolean().optional(),
        /** an expression the reply must fit */
        replyMatches: z.string().optional(),
      }),
    )
    .default([]),
  /** each of them, or one of its alternatives */
  firstReplyMentions: z.array(z.union([z.string(), z.array(z.string())])).default([]),
  neverAsk: z.array(z.string()).default([]),
  maxQuestions: count.optional(),
  maxRepeatOfSameQuestion: count.optional(),
  /** they say no more after so many answers */
  leavesAfter: count.optional(),
  /** the case is handed over without a summary read back */
  withoutSummary: z.boolean().default(false),
  /** by dotted path into the handoff */
  expect: z.record(z.string(), z.union([value, z.array(value), z.strictObject({ atLeast: z.string() })])).default({}),
})
export type Scenario = z.infer<typeof scenario>
export type Wanted = Scenario['expect'][string]

/** Throws with what is wrong, and where. */
export function readScenarios(yaml: string): Scenario[] {
  const read = z.array(scenario).min(1).safeParse(parse(yaml))
  if (!read.success) throw new Error(z.prettifyError(read.error))
  const ids = read.data.map(({ id }) => id)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) throw new Error(`${twice} stands there twice`)
  return read.data
}

// The project's own sentences in anger and not (anger.sentences.yaml), for the test and the measuring.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { z } from 'zod'

const shape = z.record(z.string(), z.strictObject({ angry: z.array(z.string()), notAngry: z.array(z.string()) }))
interface Sentence {
  id: string
  text: string
  language: 'zh' | 'en'
  angry: boolean
}

const file = new URL('anger.sentences.yaml', import.meta.url)

export const angerSentences: readonly Sentence[] = Object.entries(
  shape.parse(parse(readFileSync(file, 'utf8'))),
).flatMap(([name, { angry, notAngry }]) => {
  const language = name.startsWith('en') ? 'en' : 'zh'
  const of = (texts: readonly string[], isAngry: boolean): Sentence[] =>
    texts.map((text, i) => ({
      id: `own:${name}:${isAngry ? 'angry' : 'not'}:${i + 1}`,
      text,
      language,
      angry: isAngry,
    }))
  return [...of(angry, true), ...of(notAngry, false)]
})

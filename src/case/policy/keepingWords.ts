// The words by which a promise is known to be one of a call, of a deed or of news, and to be kept, and those of a customer who waits:
// their shape as data, made ready to be read with. Knows no file.
import { z } from 'zod'
import type { Problem } from './soundness/problem.ts'

const words = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) })

/** Patterns over the text as it is written, capitals or not. */
export const keepingSchema = z.strictObject({
  /** promises a call */
  call: words,
  /** promises to be heard from, whatever will be told */
  news: words,
  /** promises to be in touch, and no answer: to ask something of them is that */
  touch: words,
  /** a clause that tells nothing: courtesies, what was received or passed on, that news will come */
  idle: words,
  /** a clause that asks something of the customer */
  asks: words,
  /** names no matter: manners, times, words for an answer, who gives it */
  plain: words,
  /** what may be told of one matter, each in the words for it */
  matters: z.array(words).min(1),
  /** what a proposal or a refusal is the answer to */
  decision: words,
  /** what the house does for the customer, each in the words for it */
  deeds: z.array(words).min(1),
  /** not done: denied, still to come, asked */
  undone: words,
  /** done, whatever is said after it */
  done: words,
  /** says that there is nothing to say */
  holding: words,
  /** a customer asks to be rung up */
  callMe: words,
  /** a customer would rather read than be rung up */
  rather: words,
  /** a wish that names only the way to be reached, by itself */
  medium: words,
  /** a customer who waits urges, complains of it or asks when */
  waits: words,
  /** a customer chooses, or offers to do something, though they ask whether that will do */
  offers: words,
  /** tells another time for what was promised before */
  moved: words,
  /** an earlier time, or a later one */
  sooner: words,
  later: words,
  /** tells in the same sentence what it was before */
  instead: words,
  /** what is waited for is not there yet */
  pending: words,
  /** a clause that tells what came of it, and not only that it was done, asked or arranged */
  cameOut: words,
  /** promises what came of it: that it is not there yet is no such word */
  outcome: words,
  /** speaks of a call, promised or not */
  aCall: words,
  /** a sentence turns: what is said after it is told of something else */
  turn: words,
})
type KeepingData = z.infer<typeof keepingSchema>

/** Chinese or English, as staff write to the customer: either fits. */
export type Keeping = {
  readonly [Kind in keyof KeepingData]: KeepingData[Kind] extends readonly unknown[] ? readonly RegExp[] : RegExp
}

const never = /(?!)/
const isList = (kind: string): boolean => kind === 'deeds' || kind === 'matters'

export function compileKeeping(data: KeepingData | undefined): { keeping: Keeping; problems: Problem[] } {
  const problems: Problem[] = []
  const read = ({ zh, en }: z.infer<typeof words>, ...path: (string | number)[]): RegExp => {
    for (const [script, text] of Object.entries({ zh, en }))
      try {
        new RegExp(text, 'iu')
      } catch (error) {
        problems.push({ path: ['keeping', ...path, script], reason: (error as Error).message })
        return never
      }
    return new RegExp(`${zh}|${en}`, 'iu')
  }
  const kinds = Object.keys(keepingSchema.shape) as (keyof KeepingData)[]
  const keeping = kinds.map(kind => {
    const given = data?.[kind]
    if (Array.isArray(given)) return [kind, given.map((each, at) => read(each, kind, at))]
    return [kind, given ? read(given, kind) : isList(kind) ? [] : never]
  })
  return { keeping: Object.fromEntries(keeping) as Keeping, problems }
}

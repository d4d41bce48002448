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
  /** a customer who waits urges, complains of it or asks when */
  waits: words,
  /** a customer chooses, or offers to do something, though they ask whether that will do */
  offers: words,
  /** tells another time for what was promised before */
  moved: words,
})
type KeepingData = z.infer<typeof keepingSchema>

/** Chinese or English, as staff write to the customer: either fits. */
export interface Keeping {
  call: RegExp
  news: RegExp
  deeds: readonly RegExp[]
  undone: RegExp
  done: RegExp
  holding: RegExp
  callMe: RegExp
  rather: RegExp
  waits: RegExp
  offers: RegExp
  moved: RegExp
}

const never = /(?!)/
const none: Keeping = {
  call: never,
  news: never,
  deeds: [],
  undone: never,
  done: never,
  holding: never,
  callMe: never,
  rather: never,
  waits: never,
  offers: never,
  moved: never,
}

export function compileKeeping(data: KeepingData | undefined): { keeping: Keeping; problems: Problem[] } {
  const problems: Problem[] = []
  const read = ({ zh, en }: z.infer<typeof words>, ...path: (string | number)[]): RegExp => {
    for (const [script, text] of Object.entries({ zh, en }))
      try {
        new RegExp(text, 'i')
      } catch (error) {
        problems.push({ path: ['keeping', ...path, script], reason: (error as Error).message })
        return never
      }
    return new RegExp(`${zh}|${en}`, 'i')
  }
  if (!data) return { keeping: none, problems }
  const keeping = {
    call: read(data.call, 'call'),
    news: read(data.news, 'news'),
    deeds: data.deeds.map((each, at) => read(each, 'deeds', at)),
    undone: read(data.undone, 'undone'),
    done: read(data.done, 'done'),
    holding: read(data.holding, 'holding'),
    callMe: read(data.callMe, 'callMe'),
    rather: read(data.rather, 'rather'),
    waits: read(data.waits, 'waits'),
    offers: read(data.offers, 'offers'),
    moved: read(data.moved, 'moved'),
  }
  return { keeping, problems }
}

// What one message says, as a reader of it made out: facts and signals with their evidence, intent, emotion, danger. Knows no reader.
import { z } from 'zod'
import { dangerKind, dangerTell } from './dangerKinds.ts'
import { demand, type ReadFact, readFact, span } from './facts.ts'
import {
  category,
  claimType,
  component,
  concern,
  demandKind,
  emotionLevel,
  language,
  signal,
  topic,
} from './vocabulary.ts'

export const signalStrength = z.enum(['hard', 'strong', 'weak'])
export const readSignal = z.object({ signal, evidence: z.string(), span, strength: signalStrength })
export type ReadSignal = z.infer<typeof readSignal>

export const intents = [
  'complain',
  'book',
  'ask',
  'praise',
  'spam',
  'human',
  'status',
  'correct',
  'cancel',
  'skip',
  'dontKnow',
  'refuse',
  'thanks',
  'greeting',
  'goodbye',
  'changeLanguage',
  'why',
  'repeat',
  'goBack',
  'startOver',
  'yes',
  'no',
  'unclear',
] as const
export const intent = z.enum(intents)
export type Intent = z.infer<typeof intent>

/** What a reader in the cloud found beside the local reading: for people. Decides no severity, danger or routing. */
export const secondReading = z.object({
  sentiment: z
    .object({
      label: z.enum(['positive', 'neutral', 'negative', 'mixed']),
      positive: z.number(),
      neutral: z.number(),
      negative: z.number(),
    })
    .optional(),
  /** what is judged (`target`) and with which words; `evidence` is the place that holds both */
  opinions: z
    .array(
      z.object({
        sentiment: z.enum(['positive', 'negative', 'mixed']),
        target: z.string(),
        words: z.array(z.string()),
        evidence: z.string(),
        span,
      }),
    )
    .optional(),
  keyPhrases: z.array(z.object({ evidence: z.string(), span })).optional(),
  entities: z.array(z.object({ category: z.string(), evidence: z.string(), span, confidence: z.number() })).optional(),
  /** where the text identifies a person, in the cloud's judgement; for redaction */
  personal: z.array(z.object({ category: z.string(), span, confidence: z.number() })).optional(),
})
export type SecondReading = z.infer<typeof secondReading>

/** What a slower reader made of the whole story after the turn: for staff, never told to the customer, decides nothing. */
export const enrichment = z.object({
  /** who made it, e.g. `azure` */
  source: z.string(),
  /** `extractive`: the customer's own sentences; `abstractive`: words of a model */
  summary: z.object({ text: z.string(), kind: z.enum(['abstractive', 'extractive']) }).exactOptional(),
  classification: z.object({ label: z.string(), confidence: z.number() }).exactOptional(),
  keyPhrases: z.array(z.string()),
})
export type Enrichment = z.infer<typeof enrichment>

/** What one message says. Produced by an Understanding (app/ports.ts), kept with the case as far as it is about the case. */
export const reading = z.object({
  /** undefined when the text is too short to tell (a number, an emoji) */
  language: language.optional(),
  facts: z.array(readFact),
  signals: z.array(readSignal),
  components: z.array(z.object({ component, evidence: z.string(), span })),
  demands: z.array(demand.extend({ evidence: z.string(), span })),
  /** wishes said to be held no longer: "不要退款了" */
  givenUp: z.array(z.object({ kind: demandKind, evidence: z.string(), span })).optional(),
  /** words told before that were wrong: as they stood and as they should, each with a little around it; what follows for the facts */
  correction: z
    .object({
      was: z.string(),
      is: z.string(),
      wrong: z.string(),
      right: z.string(),
      facts: z.array(readFact),
      gone: z.array(readFact),
    })
    .optional(),
  category: category.optional(),
  claimType,
  emotion: z.object({
    level: emotionLevel,
    /** strength of anger, 0 … 1 */
    score: z.number().min(0).max(1).optional(),
    evidence: z.string().optional(),
    customerType: z.string().optional(),
  }),
  /** the likeliest first; never empty */
  intent,
  intents: z.array(intent).min(1),
  danger: z.object({
    now: z.boolean(),
    kind: dangerKind.optional(),
    evidence: z.string().optional(),
    /** said to be past: it was nothing or all are safe; those who help are there; or merely out of the car */
    over: z.enum(['safe', 'helped', 'out']).optional(),
    /** asked about in case it should ever happen */
    supposed: dangerKind.optional(),
    /** what only matters while a danger is open */
    tells: z.array(dangerTell).optional(),
  }),
  /** known concerns raised; none beside a hard signal */
  concerns: z.array(z.object({ concern, evidence: z.string(), span })).optional(),
  /** what is asked about the store, the talk or prices; the evidence is the clause that asks */
  topics: z.array(z.object({ topic, evidence: z.string(), span })).optional(),
  /** clauses that hold an insult and nothing else: kept, never said back */
  insults: z.array(z.object({ evidence: z.string(), span })).optional(),
  /** "go on", resignation, a bare insult: the answer to no question */
  aside: z.literal(true).optional(),
  /** which reader said so: `local`, `local+azure` … */
  reader: z.string(),
  /** what did not come from the local reader: field → who said it */
  sources: z.record(z.string(), z.string()).optional(),
  second: secondReading.optional(),
  /** what the second reader was asked and did not answer in time */
  missed: z.array(z.object({ what: z.string(), why: z.string() })).optional(),
})
export type Reading = Omit<z.infer<typeof reading>, 'facts' | 'correction'> & {
  facts: ReadFact[]
  correction?: Correction
  /** two cars, each with its own trouble; the rest of the reading is of the message as a whole */
  cars?: CarsApart
}
/** What each part says by itself; spans of `other` count from where it begins, at `from` of the text (UTF-16). */
export interface CarsApart {
  from: number
  first: Reading
  other: Reading
}
/** Words told before put right. `facts` hold now; `gone` held by the old words and do no longer. */
export interface Correction {
  was: string
  is: string
  /** the words that were wrong, as they were told */
  wrong: string
  /** the right words as they were said */
  right: string
  facts: ReadFact[]
  gone: ReadFact[]
}

// What the bot remembers between two messages of a conversation, versioned. Knows no case: a state nobody can read starts afresh.
import { z } from 'zod'
import { dangerKind } from '../src/case/dangerKinds.ts'
import { type Fact, readFact } from '../src/case/facts.ts'
import { attachment } from '../src/case/handoff.ts'
import {
  concern,
  type EmotionLevel,
  emotionLevel,
  type Language,
  language,
  type Slot,
  slot,
} from '../src/case/vocabulary.ts'
import { lineSlots } from './lines.ts'

/** A conversation may go on for months: what is kept of it stays bounded. */
export const mostPending = 50
const longestWords = 160
const mostTrail = 50
const mostSaid = 50
export const mostEarlier = 6
/** characters of a colleague's last line */
export const mostStaffSaid = 300
export const mostMended = 20
export const mostLines = 8
const mostChoices = 50

const pendingFact = readFact.extend({ messageId: z.string() })

const shape = z.object({
  v: z.literal(1),
  /** picks the first wording, so that not every customer hears the same */
  seed: z.number().int(),
  language,
  /** the Chinese written before another language was spoken */
  chinese: language.optional(),
  /** the language the page was last opened in */
  page: language.optional(),
  /** the language asked for in so many words: a word of another does not change it */
  wished: language.optional(),
  caseId: z.string().optional(),
  /** the greeting with the notices was given */
  greeted: z.boolean(),
  /** the one question that waits for an answer */
  open: slot.optional(),
  /** the answers last put up to be tapped, and what they answer */
  menu: z.object({ asks: slot, values: z.array(z.string()).max(mostChoices) }).optional(),
  /** what an open `confirm` is about, when it is not the summary */
  confirming: z.enum(['withdraw', 'leave', 'settled', 'sold', 'matter', 'safe']).optional(),
  /** the message that may be a matter of its own */
  matter: z.string().optional(),
  /** a case number whose four digits are awaited */
  lookUp: z.string().optional(),
  /** the silent customer was reminded once */
  reminded: z.boolean().optional(),
  /** another person, way or time was offered */
  offered: z.boolean().optional(),
  /** further open cases of this customer */
  others: z.array(z.string()).max(50).optional(),
  /** an open question put aside for another one, asked again afterwards */
  parked: slot.optional(),
  /** another matter that was talked about when news asked something: gone back to afterwards */
  interrupted: z.object({ caseId: z.string(), open: slot }).optional(),
  /** how often each question was asked */
  asked: z.partialRecord(slot, z.number().int()),
  /** questions in the order asked, for "go back" */
  trail: z.array(slot),
  /** still to ask after the handoff, for danger and "a human, please" */
  tail: z.array(slot),
  /** why there is a tail: what is said when it ends */
  closing: z.enum(['danger', 'human']).optional(),
  /** told before there was a case */
  pending: z.object({ facts: z.array(pendingFact), attachments: z.array(attachment) }),
  consent: z.enum(['none', 'asked', 'given', 'refused']),
  /** advice given for this kind of danger */
  danger: dangerKind.optional(),
  /** kinds of danger whose advice was given in full */
  advised: z.array(dangerKind).max(20).optional(),
  threat: z.boolean(),
  /** the strongest anger answered so far */
  soothed: emotionLevel,
  /** messages in a row that were only listened to */
  listened: z.number().int().optional(),
  /** short messages within seconds, before there is a case to keep them in */
  burst: z.array(z.string()).max(mostLines).optional(),
  /** messages in a row that were not understood */
  unclear: z.number().int(),
  /** questions in a row the customer would not answer */
  declinedInRow: z.number().int(),
  /** only what is needed to reach the customer is still asked: they want to talk to somebody, or would not answer */
  hurried: z.boolean(),
  summaries: z.number().int(),
  /** the line of the summary that is being put right: the next message is what it should say */
  editing: z.enum(lineSlots).optional(),
  /** a line left for another one that is put right first: its turn comes after */
  editNext: z.enum(lineSlots).optional(),
  /** what a line said before it was corrected, the oldest first: "the first number after all" */
  earlier: z.partialRecord(z.enum(lineSlots), z.array(z.union([z.string(), z.number()])).max(mostEarlier)).optional(),
  /** wishes no longer held, in the words they were told in: no part of the story either */
  formerWishes: z.array(z.string()).max(mostEarlier).optional(),
  /** words told and put right since, with a little around them: the story is read back as it should be */
  mended: z
    .array(z.object({ was: z.string(), is: z.string(), by: z.string() }))
    .max(mostMended)
    .optional(),
  /** lines put right, and by which message; what was told at length is read back from that message on */
  reworded: z.partialRecord(z.enum(lineSlots), z.string()).optional(),
  /** a shared position, in words, that waits for consent */
  place: z.string().optional(),
  /** one sent too long before a danger to be taken for granted, until they say themselves that it holds */
  formerPlace: z.string().optional(),
  /** when they last told where they are, epoch ms: said long before a danger, it is not where that is */
  placedAt: z.number().optional(),
  /** a colleague found the number to be wrong and asked for another */
  wrongNumber: z.boolean().optional(),
  /** the last line of a colleague who talked to the customer */
  staffSaid: z.string().max(mostStaffSaid).optional(),
  /** asked a colleague who talks to them for their data to be erased: who sees to it, and by when, is told once the bot speaks again */
  erasureAsked: z.boolean().optional(),
  /** how many proposals were put: the buttons of an older one are told apart from those of the last */
  proposals: z.number().int().optional(),
  /** the option they would take if the answer to their question allows it: a plain yes to several means this one */
  leaning: z.string().max(64).optional(),
  /** they would take it on a condition that somebody has to grant first */
  tied: z.boolean().optional(),
  /** asked whether what was declined will do after all: a plain yes to that is one */
  afterAll: z.boolean().optional(),
  /** said that they have a question about what is put to them: what they write next is that question */
  asksFirst: z.boolean().optional(),
  /** when they last said when to be rung, epoch ms */
  wishedAt: z.number().optional(),
  /** asked whether they take a refusal or appeal, and asked once more after a yes that says neither */
  takeOrAppeal: z.enum(['asked', 'again']).optional(),
  /** how often the satisfaction question was put again */
  clarified: z.number().int(),
  /** how often each text was said */
  said: z.record(z.string(), z.number().int()),
  /** known concerns explained, each once */
  explained: z.array(concern).optional(),
  /** told just now of a yes that staff wrote down in their name: a plain no is said to that */
  toldOfYes: z.boolean().optional(),
  /** they have just tapped the channel's own menu, and told nothing */
  tapped: z.boolean().optional(),
  /** the last words of the customer, joined while they come one upon the other */
  lastWords: z.string().max(longestWords).optional(),
  /** when the customer last wrote, epoch ms */
  lastAt: z.number(),
})
type Stored = z.infer<typeof shape>
/** A draft: each turn works on its own copy. */
export type State = Omit<Stored, 'pending'> & {
  pending: { facts: Fact[]; attachments: Stored['pending']['attachments'] }
}

export function newState(conversationId: string, spoken: Language, at: number): State {
  let seed = 0
  for (let i = 0; i < conversationId.length; i++) seed = (seed * 31 + conversationId.charCodeAt(i)) % 1_000_003
  return {
    v: 1,
    seed,
    language: spoken,
    greeted: false,
    asked: {},
    trail: [],
    tail: [],
    pending: { facts: [], attachments: [] },
    consent: 'none',
    threat: false,
    soothed: 'calm',
    unclear: 0,
    declinedInRow: 0,
    hurried: false,
    summaries: 0,
    clarified: 0,
    said: {},
    lastAt: at,
  }
}

/** States checked before: one that has not left this process since is not checked again. */
const checked = new WeakSet<object>()

/** Marks a state made here as checked. */
export function trusted(state: State): State {
  checked.add(state)
  return state
}

/** Keeps a state within bounds, the oldest going first: what was said longest ago may be said again. */
export function bounded(state: State): State {
  const { trail, pending, said } = state
  const texts = Object.entries(said)
  state.trail = trail.slice(-mostTrail)
  pending.facts = pending.facts.slice(-mostPending)
  if (texts.length > mostSaid) state.said = Object.fromEntries(texts.slice(-mostSaid))
  return state
}

/** undefined: none, of another version, or broken. Not to be changed: see `readState`. */
export function peekState(stored: unknown): Readonly<State> | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  if (checked.has(stored)) return stored as State
  const parsed = shape.safeParse(stored)
  if (!parsed.success) return undefined
  checked.add(stored)
  return stored as State
}

/** As `peekState`; the copy may be changed, down to its lists and counts. */
export function readState(stored: unknown): State | undefined {
  const state = peekState(stored)
  if (!state) return undefined
  const { asked, trail, tail, pending, said } = state
  return {
    ...state,
    asked: { ...asked },
    trail: [...trail],
    tail: [...tail],
    pending: { facts: [...pending.facts], attachments: [...pending.attachments] },
    said: { ...said },
  }
}

/** Which case a state was about, also when the rest of it can't be read. */
export function caseIdIn(stored: unknown): string | undefined {
  const id = typeof stored === 'object' && stored !== null && 'caseId' in stored ? stored.caseId : undefined
  return typeof id === 'string' ? id : undefined
}

/** @param joined they go on what was written before */
export function rememberWords(state: State, text: string, joined: boolean) {
  const words = joined && state.lastWords ? `${state.lastWords}, ${text}` : text
  if (text.length > longestWords || text.trim() === '') delete state.lastWords
  else state.lastWords = words.slice(-longestWords)
}

/** A new matter begins: what was asked and told for the last one no longer counts. */
export function beginMatter(state: State) {
  const talked = ['open', 'parked', 'closing', 'danger', 'confirming', 'matter', 'offered', 'place', 'lookUp'] as const
  for (const key of [
    ...talked,
    'editing',
    'editNext',
    'earlier',
    'formerPlace',
    'formerWishes',
    'mended',
    'reworded',
    'advised',
    'proposals',
    'leaning',
    'tied',
    'wrongNumber',
    'listened',
  ] as const)
    delete state[key]
  Object.assign(state, { asked: {}, trail: [], tail: [], threat: false, soothed: 'calm' })
  Object.assign(state, { declinedInRow: 0, hurried: false, summaries: 0, clarified: 0, unclear: 0 })
}

export const askedTimes = (state: State, asked: Slot): number => state.asked[asked] ?? 0

const anger: readonly EmotionLevel[] = ['calm', 'upset', 'angry', 'furious']
export const angrier = (one: EmotionLevel, other: EmotionLevel): boolean => anger.indexOf(one) > anger.indexOf(other)

// A digression: a message that asks about the store, the talk, prices or a known concern, and complains of nothing. The question is
// answered and cut out; what else the message says goes on as an answer of its own, else the talk returns to the open question.
import type { FactSlot, ReadFact } from '../src/case/facts.ts'
import type { Intent, Reading } from '../src/case/reading.ts'
import type { Slot } from '../src/case/vocabulary.ts'
import { isBareYes } from './bareReply.ts'
import { optionTaken } from './choice.ts'
import { explain, explainable, explainedBefore } from './explain.ts'
import { passQuestionOn } from './next.ts'
import { verdictOf } from './proposalWords.ts'
import { speak } from './speak.ts'
import { hasWords, isSentence, record } from './statement.ts'
import { type Heard, isWithStaff, openCaseOf, ownerOf } from './talk.ts'
import { answerTopics, pointToStore, topicsOf } from './topics.ts'
import { wayBack } from './wayBack.ts'
import { takesAndAsks } from './weighing.ts'
import { whomToRing } from './whomToRing.ts'
import { asks, asksOfIt } from './words/choosing.ts'
import { saysOutcome, solved } from './words/outcome.ts'
import { tellsOwnPlan } from './words/ownPlan.ts'

/** Asked in general; said of one's own car in anger it is no mere question. */
const plainly =
  /多久|多少(?:公里)?(?:算|要|换|換)|几(?:年|个月|万|千|公里)(?:一)?(?:换|換|次|保养)|幾(?:年|個月|萬|千|公里)(?:一)?(?:换|換|次|保養)|算正常|正常范围|能不能|可不可以|(?:可以|能|一定要|需要).{0,10}[吗嗎么]|要不要|有(?:没有)?必要|how often|(?:can|should|may) i|do i (?:need|have)|what is normal/i
const grudgingly = /怎么|怎麼|这么|這麼|太|又|离谱|離譜|凭什么|憑什麼|到底|居然|竟然|亮|still|again|already|ridiculous/i

/** Read out of the question itself, these are no trouble that is told. */
const isHarmless = (signal: string): boolean =>
  signal.startsWith('fault.') || signal === 'demand.remedy' || signal === 'contact.repeated'
/** Numbers that say what they are wherever they stand. */
const selfEvident: readonly FactSlot[] = ['customer.phone', 'vehicle.plate', 'vehicle.vin']
const yesOrNo: readonly Slot[] = ['confirm', 'consent', 'satisfaction', 'symptom.drivable']
const openEnded: readonly Slot[] = ['story', 'symptom.description', 'demand']
const courtesy =
  /你好|您好|请问|請問|请教|請教|想问|想問|问一?下|問一?下|想了解|了解一?下|咨询一?下|諮詢一?下|顺便|順便|对了|對了|另外|还有|還有|麻烦|麻煩|谢谢|謝謝|感谢|不好意思|那|呢|啊|呀|哦|嗯|\b(?:hello|hi|hey|please|thanks|thank you|by the way|btw|excuse me|sorry|quick question|one question|just wondering|also|and|so|but|well)\b/gi
const asksMore = /[?？吗嗎么麼呢]|有没有|有沒有|能不能|可不可以|\b(?:can|could|do|does|is|are|what|which|how)\b/i

type Span = readonly [number, number]

interface Question {
  spans: Span[]
  /** the message without it and without courtesies */
  rest: string
}

/** What is asked, when the message asks and does not complain. */
function questionIn(talk: Heard): Question | undefined {
  const { reading, text } = talk
  const topics = topicsOf(talk)
  const concerns = explainable(talk).length > 0 || explainedBefore(talk) ? (reading.concerns ?? []) : []
  if (topics.length === 0 && concerns.length === 0) return undefined
  if (reading.danger.now || reading.intent === 'book' || reading.intent === 'why' || reading.intent === 'human')
    return undefined
  // how long one's own case takes is told by the case
  if (topics.every(each => each === 'howLong') && concerns.length === 0 && isWithStaff(openCaseOf(talk)))
    return undefined
  // what the proposal that waits would cost is for whoever made it to say
  if (topics.every(each => each === 'prices') && topics.length > 0 && asksOfProposal(talk)) return undefined
  const spans = [...(topics.length > 0 ? (reading.topics ?? []) : []), ...concerns].map(each => each.span)
  const rest = without(text, spans)
  const question = { spans, rest }
  if (reading.signals.some(each => each.strength === 'hard')) return undefined
  // a wish may complain once more: without the question it is still heard as a wish
  const wish = talk.state.open === 'demand' && topics.length > 0 && openCaseOf(talk) !== undefined && isSentence(rest)
  if (!wish && complains(talk, question, topics.length > 0)) return undefined
  const asks = topics.length > 0 || reading.intents.includes('ask') || plainly.test(text)
  return asks ? question : undefined
}

/** "Yes, but what does it cost?": no price in general. */
const asksOfProposal = (talk: Heard): boolean => {
  const { solution } = openCaseOf(talk) ?? {}
  if (talk.state.open !== 'proposal' || !solution) return false
  return takesAndAsks(talk.text, solution.options) || /\b(?:it|this|that)\b/i.test(talk.text)
}

/** Something is told beside the question, or the question itself complains. */
function complains({ reading, text }: Heard, { spans, rest }: Question, aboutStore: boolean): boolean {
  const inside = (span: Span) => spans.some(each => span[0] >= each[0] && span[1] <= each[1])
  const told =
    reading.signals.some(each => !(inside(each.span) && isHarmless(each.signal))) ||
    reading.facts.some(fact => fact.slot === 'symptom' && !inside(fact.span))
  if (told) return true
  if (!reading.intents.includes('complain')) return false
  // the word of complaint in "who reads my complaint?" complains of nothing
  if (hasWords(rest)) return true
  return !(aboutStore || (plainly.test(text) && !grudgingly.test(text)))
}

function without(text: string, spans: readonly Span[]): string {
  let rest = ''
  let end = 0
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0])) {
    rest += `${text.slice(end, Math.max(end, from))} `
    end = Math.max(end, to)
  }
  return (rest + text.slice(end))
    .replace(courtesy, ' ')
    .replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '')
    .trim()
}

export const digresses = (talk: Heard): boolean => questionIn(talk) !== undefined

/** Answers; true when the message, now without its question, still has to be heard. */
export function answerDigression(talk: Heard): boolean {
  const question = questionIn(talk)
  if (!question) return false
  const concerns = explainable(talk)
  if (explainedBefore(talk)) speak(talk, 'concern.again', { phone: whomToRing(talk) })
  explain(talk, 'concern.answer', concerns)
  answerTopics(talk, topicsOf(talk))
  const rest = restOf(talk, question)
  if (rest) {
    Object.assign(talk, rest)
    return true
  }
  if (asksMore.test(question.rest) && hasWords(question.rest)) passOnRest(talk)
  else if (tellsOwnPlan(question.rest) && openCaseOf(talk)) {
    record(talk, true)
    if (isWithStaff(openCaseOf(talk))) {
      speak(talk, 'after.noted', { who: ownerOf(talk) })
      return false
    }
  }
  if (!wayBack(talk)) lendAnEar(talk, concerns.length > 0)
  return false
}

/** Whoever has the case answers what the house's own data does not; before that the store's number is all there is. */
function passOnRest(talk: Heard) {
  if (!isWithStaff(openCaseOf(talk))) return pointToStore(talk)
  record(talk, true)
  passQuestionOn(talk)
}

const mostOpenHands = 3

/** Nothing is open: the word is the customer's. */
function lendAnEar(talk: Heard, concern: boolean) {
  if (concern && !openCaseOf(talk)) return speak(talk, 'concern.offer', {})
  if ((talk.state.said['digress.open'] ?? 0) < mostOpenHands) speak(talk, 'digress.open', {})
}

/** Beside the question the offer is answered, or asked about. */
function answersOffer(talk: Heard, rest: string): boolean {
  const options = openCaseOf(talk)?.solution?.options
  if (!options || !/[\p{L}\p{N}]/u.test(rest)) return false
  if (asks(rest) || asksOfIt(rest) || asksHow.test(rest) || optionTaken(rest, options) !== undefined) return true
  const { topics: _, ...reading } = talk.reading
  return (
    verdictOf({ ...talk, text: rest, reading: { ...reading, intents: ['unclear'], intent: 'unclear' } }) !== 'unclear'
  )
}
const asksHow =
  /(?:怎么|怎麼|如何)(?!这么|這麼|那么|那麼|还|還|又|不|没|沒)|什么|什麼|哪|谁|誰|多少|\b(?:how|what|which|where|who)\b/i

const tellsOutcome = (rest: string): boolean => saysOutcome.test(rest) || solved.test(rest)

/** The part of the message that answers or tells something; undefined: it was the question alone. */
function restOf(talk: Heard, { spans, rest }: Question): Pick<Heard, 'reading' | 'text'> | undefined {
  const { reading } = talk
  const { open } = talk.state
  const overlaps = (fact: ReadFact) => spans.some(each => fact.span[0] < each[1] && fact.span[1] > each[0])
  const told = open === 'satisfaction' ? tellsOutcome(rest) : open !== undefined && openEnded.includes(open)
  const answers = open === 'proposal' && answersOffer(talk, rest)
  const said = answers || (openCaseOf(talk) !== undefined && told && (open === 'satisfaction' || isSentence(rest)))
  const facts = reading.facts.flatMap((fact): ReadFact[] => {
    if (!overlaps(fact) || selfEvident.includes(fact.slot)) return [fact]
    // a wish read out of the whole message is the wish beside the question
    if (fact.slot === 'demand' && said) return [{ ...fact, evidence: rest, value: { ...fact.value, text: rest } }]
    return []
  })
  const lean = yesNoOf(reading, open, rest)
  const declined =
    hasWords(rest) && reading.intents.some(each => each === 'refuse' || each === 'dontKnow' || each === 'skip')
  if (facts.length === 0 && !lean && !declined && !said) return undefined
  const left = reading.intents.filter(each => each !== 'ask' && each !== 'thanks' && each !== 'greeting')
  const intents: Reading['intents'] = lean ? [lean] : left.length > 0 ? left : ['unclear']
  const { topics: _, concerns: __, ...kept } = reading
  const question = answers && asksHow.test(rest) && !asks(rest)
  const text = (question ? `${rest}？` : rest) || facts.map(fact => fact.evidence).join(' ')
  return { text, reading: { ...kept, facts, intents, intent: intents[0] as Intent } }
}

function yesNoOf(reading: Reading, open: Slot | undefined, rest: string): 'yes' | 'no' | undefined {
  if (open === undefined || !yesOrNo.includes(open) || rest === '') return undefined
  if (isBareYes(rest)) return 'yes'
  return reading.intents.includes('no') ? 'no' : reading.intents.includes('yes') ? 'yes' : undefined
}

// Puts the service's answers beside the local reading. Pure. Facts, signals, danger, demands, category and intent stay the local
// reader's: nothing here can take a safety signal away or make a matter smaller.
import type { Reading, SecondReading } from '../../case/reading.ts'
import type { Language } from '../../case/vocabulary.ts'
import type { Span } from '../../redaction.ts'
import { languageOf } from './documents.ts'
import type { Answer } from './questions.ts'

export const reader = 'azure'

/** from here on the service is believed */
const sure = 0.9
/** fewer letters in a conversation whose language is known may be a name: "BMW X5" turns no Chinese talk into an English one */
const lettersToSwitch = 20

const lettersOf = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

function languageFrom(
  local: Reading,
  { detected }: Answer,
  text: string,
  spoken: Language | undefined,
): Language | undefined {
  if (local.language !== undefined || !detected || detected.confidence < sure) return undefined
  if (spoken !== undefined && lettersOf(text) < lettersToSwitch) return undefined
  return languageOf(detected.code)
}

/** A complaint is negative by nature: a plainly unfavourable judgement shows that somebody is upset; anger takes words we know. */
function raised(local: Reading, { sentiment, opinions }: Answer): Reading['emotion'] | undefined {
  if (local.intent !== 'complain' || local.emotion.level !== 'calm') return undefined
  if (sentiment?.label !== 'negative' || sentiment.negative < sure) return undefined
  const opinion = opinions?.find(each => each.sentiment === 'negative' && each.words.length > 0)
  if (!opinion) return undefined
  return { ...local.emotion, level: 'upset', evidence: local.emotion.evidence ?? opinion.evidence }
}

/** Exclamation marks alone were taken for annoyance: plain joy takes that back. What words show stays (sarcasm reads as joy). */
function lowered(local: Reading, { sentiment, opinions }: Answer): Reading['emotion'] | undefined {
  const { level, evidence, ...other } = local.emotion
  if (level !== 'upset' || evidence !== undefined || local.signals.length > 0 || local.intent === 'complain')
    return undefined
  if (sentiment?.label !== 'positive' || sentiment.positive < sure) return undefined
  return opinions?.some(each => each.sentiment !== 'positive') ? undefined : { ...other, level: 'calm' }
}

const overlaps = (span: Span, others: readonly Span[]) =>
  others.some(([start, end]) => span[0] < end && span[1] > start)

/** What tells who somebody is belongs to the facts, not among loose words. */
function impersonal(answer: Answer, hidden: readonly Span[]): SecondReading {
  const { sentiment, opinions, keyPhrases, entities, personal } = answer
  const closed = [...hidden, ...(personal ?? []).map(each => each.span)]
  const open = <T extends { span: [number, number] }>(found: T[]) => found.filter(each => !overlaps(each.span, closed))
  return {
    ...(sentiment ? { sentiment } : {}),
    ...(opinions ? { opinions: open(opinions) } : {}),
    ...(keyPhrases ? { keyPhrases: open(keyPhrases) } : {}),
    ...(entities ? { entities: open(entities) } : {}),
    ...(personal ? { personal } : {}),
  }
}

/** @param hidden places blacked out before the text was sent @param spoken the language of the conversation so far */
export function beside(
  local: Reading,
  answer: Answer,
  { text, hidden, spoken }: { text: string; hidden: readonly Span[]; spoken: Language | undefined },
): Reading {
  const language = languageFrom(local, answer, text, spoken)
  const emotion = raised(local, answer) ?? lowered(local, answer)
  const second = impersonal(answer, hidden)
  const from = [...(language ? ['language'] : []), ...(emotion ? ['emotion'] : []), ...Object.keys(second)]
  return {
    ...local,
    ...(language ? { language } : {}),
    ...(emotion ? { emotion } : {}),
    second,
    reader: `${local.reader}+${reader}`,
    sources: Object.fromEntries(from.map(field => [field, reader])),
  }
}

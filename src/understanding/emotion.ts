// How the customer feels and what kind of customer shows: the strength of anger (anger.ts) cut into levels, and dissatisfaction said
// plainly. The signal of clear anger follows from the level, so that the two never disagree.
import type { Reading, ReadSignal } from '../case/reading.ts'
import { type Anger, weighAnger } from './anger.ts'
import { clauseAround, type Message } from './message.ts'
import { scopeOf } from './scope.ts'
import { isShouting } from './typography.ts'

/** Words of clear anger count from here; without any, the whole must be much louder. */
const clearFrom = 0.45
const loudFrom = 0.85
const furiousFrom = 0.9
/** characters */
const longestPerAccusation = 150
const types = ['suspicious', 'knowledgeable', 'picky', 'hesitant'] as const

export function readEmotion(message: Message): Reading['emotion'] {
  const anger = weighAnger(message)
  const level = levelOf(message, anger)
  const word =
    anger.clear[0] ??
    anger.mild[0] ??
    ['accuses', 'rage', 'refused', 'wronged'].map(group => message.found.of(`moods/${group}`)[0]).find(Boolean)
  const customerType =
    level === 'angry' || level === 'furious'
      ? 'angry'
      : types.find(type => message.found.of(`moods/${type}`).length > 0)
  return {
    level,
    score: Math.round(anger.score * 1000) / 1000,
    ...(word === undefined || level === 'calm' ? {} : { evidence: message.text.slice(word.start, word.end) }),
    ...(customerType === undefined ? {} : { customerType }),
  }
}

function levelOf(message: Message, { score, clear, mild, rage }: Anger): Reading['emotion']['level'] {
  if (clear.length > 0 && score >= clearFrom)
    return score >= furiousFrom && (rage.length > 0 || clear.length >= 4) ? 'furious' : 'angry'
  if (score >= loudFrom || accuses(message)) return 'angry'
  const moved = clear.length > 0 || mild.length > 0 || isShouting(message.text)
  return moved || isDissatisfied(message) ? 'upset' : 'calm'
}

/** Several harsh words close together are anger though none is enough alone; courtesy takes one away, an exclamation mark adds one. */
function accuses(message: Message): boolean {
  const harsh = message.found.of('moods/accuses').slice(0, 12)
  const said = new Set(harsh.map(match => message.folded.slice(match.end - 2, match.end)))
  if (said.size < 2 || message.text.length / said.size > longestPerAccusation) return false
  const polite = message.found.of('moods/courteous').length > 0 ? 1 : 0
  const loud = /[!！]/.test(message.text) ? 1 : 0
  return said.size + loud - polite >= 2
}

/** Something was done wrong, refused or put off. */
function isDissatisfied(message: Message): boolean {
  // a report taken down by somebody else tells no feeling
  if (message.found.of('moods/takenDown').length > 0) return false
  return (
    message.found.of('moods/refused').length > 0 ||
    message.found
      .of('moods/wronged')
      .slice(0, 8)
      .some(match => scopeOf(message, match) === 'meant')
  )
}

/** The signals with that of anger: strong when the level says so, weak for mild annoyance. */
export function withAnger(signals: readonly ReadSignal[], emotion: Reading['emotion'], message: Message): ReadSignal[] {
  const others = signals.filter(each => each.signal !== 'emotion.angry')
  const own = signals.find(each => each.signal === 'emotion.angry')
  const isAngry = emotion.level === 'angry' || emotion.level === 'furious'
  // faces without a word are a feeling but no matter yet
  if (!isAngry || !/\p{L}/u.test(message.text))
    return own === undefined || own.strength !== 'strong' ? [...signals] : others
  const start = emotion.evidence === undefined ? 0 : message.text.indexOf(emotion.evidence)
  const at = clauseAround(message, { start, end: start + (emotion.evidence ?? message.text).length })
  return [
    ...others,
    {
      signal: 'emotion.angry',
      strength: 'strong',
      evidence: message.text.slice(at.start, at.end),
      span: [at.start, at.end],
    },
  ]
}

// How the customer feels, and what kind of customer shows, from words, exclamation marks and capitals.
import type { Reading } from '../case/facts.ts'
import type { Message } from './message.ts'
import type { Match } from './rules.ts'
import { scopeOf } from './scope.ts'

const types = ['suspicious', 'knowledgeable', 'picky', 'hesitant'] as const

export function readEmotion(message: Message): Reading['emotion'] {
  const furious = meant(message, 'moods/furious')
  const angry = meant(message, 'signals/emotion.angry/strong')
  const upset = meant(message, 'signals/emotion.angry/weak')
  const shouting = /[!！]{2,}|[?？]{3,}|[!！][?？]|[?？][!！]/.test(message.text.slice(0, 4000))
  const word = furious ?? angry ?? upset
  const level =
    furious || (angry && message.found.of('signals/emotion.angry/strong').length >= 4)
      ? 'furious'
      : angry
        ? 'angry'
        : upset || shouting
          ? 'upset'
          : 'calm'
  const customerType =
    level === 'angry' || level === 'furious'
      ? 'angry'
      : types.find(type => message.found.of(`moods/${type}`).length > 0)
  return {
    level,
    ...(word === undefined ? {} : { evidence: message.text.slice(word.start, word.end) }),
    ...(customerType === undefined ? {} : { customerType }),
  }
}

const meant = (message: Message, rule: string): Match | undefined =>
  message.found
    .of(rule)
    .slice(0, 20)
    .find(match => scopeOf(message, match) !== 'negated')

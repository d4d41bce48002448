// How well the strength of anger tells angry posts and sentences from others, as the area under the curve. Of the English labels
// anger, annoyance and disgust count as anger; narrower and wider readings are measured beside it.
import { angerSentences } from '../understanding/angerSentences.ts'
import type { Data } from './data.ts'
import { type Figure, type Half, inHalf } from './figure.ts'
import { read } from './read.ts'
import { auc, resampled } from './statistics.ts'

interface Post {
  id: string
  text: string
  angry: boolean
}
interface Named {
  figure: string
  language: 'zh' | 'en'
  class?: string
  atLeast?: number
}

function figure(named: Named, half: Half, posts: readonly Post[]): Figure {
  const scored = posts.map(post => ({ ...post, positive: post.angry, score: read(post.text).emotion.score ?? 0 }))
  const wrong = scored.filter(row => row.score >= 0.5 !== row.positive)
  return {
    ...named,
    half,
    ...resampled(scored, auc),
    misses: wrong
      .sort((a, b) => Math.abs(b.score - 0.5) - Math.abs(a.score - 0.5))
      .map(row => ({
        id: row.id,
        text: row.text,
        expected: row.positive ? 'angry' : 'not angry',
        read: row.score.toFixed(2),
      })),
  }
}

const narrow = ['anger', 'annoyance']
const primary = [...narrow, 'disgust']
const wide = [...primary, 'disapproval']

export function measureAnger(data: Data, half: Half): Figure[] {
  const zh = inHalf(data.zhEmotion, half).map(({ id, text, labels }) => ({
    id,
    text,
    angry: labels.some(({ emotion }) => emotion === 'angry'),
  }))
  const en = (as: readonly string[]): Post[] =>
    inHalf(data.enEmotion, half).map(({ id, text, labels }) => ({
      id,
      text,
      angry: labels.some(label => as.includes(label)),
    }))
  const abuse = inHalf(data.zhOffense, half).map(({ id, text, offensive }) => ({ id, text, angry: offensive === 1 }))
  const own = (language: 'zh' | 'en'): readonly Post[] =>
    inHalf(angerSentences, half).filter(each => each.language === language)
  return [
    figure({ figure: 'anger.posts', language: 'zh', atLeast: 0.72 }, half, zh),
    figure({ figure: 'anger.posts', language: 'en', atLeast: 0.8 }, half, en(primary)),
    figure({ figure: 'anger.posts', language: 'en', class: 'without disgust' }, half, en(narrow)),
    figure({ figure: 'anger.posts', language: 'en', class: 'with disapproval' }, half, en(wide)),
    figure({ figure: 'anger.abuse', language: 'zh' }, half, abuse),
    figure({ figure: 'anger.sentences', language: 'zh', atLeast: 0.9 }, half, own('zh')),
    figure({ figure: 'anger.sentences', language: 'en', atLeast: 0.9 }, half, own('en')),
  ]
}

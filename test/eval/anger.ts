// How well the feeling read tells angry posts from others, as the area under the curve.
import type { Data } from './data.ts'
import { type Figure, type Half, inHalf } from './figure.ts'
import { read } from './read.ts'
import { auc, resampled } from './statistics.ts'

const levels = ['calm', 'upset', 'angry', 'furious']
const angerOf = (text: string): number => levels.indexOf(read(text).emotion.level)

interface Post {
  id: string
  text: string
  angry: boolean
}

function figure(name: string, language: 'zh' | 'en', half: Half, posts: readonly Post[], atLeast?: number): Figure {
  const scored = posts.map(post => ({ ...post, positive: post.angry, score: angerOf(post.text) }))
  const mean = scored.reduce((sum, row) => sum + row.score, 0) / Math.max(1, scored.length)
  const wrong = scored.filter(row => row.score > mean !== row.positive)
  return {
    figure: name,
    language,
    half,
    ...resampled(scored, auc),
    ...(atLeast === undefined ? {} : { atLeast }),
    misses: wrong.map(row => ({
      id: row.id,
      text: row.text,
      expected: row.positive ? 'angry' : 'not angry',
      read: row.score.toFixed(2),
    })),
  }
}

const cross = new Set(['anger', 'annoyance', 'disgust'])

export function measureAnger(data: Data, half: Half): Figure[] {
  const zh = inHalf(data.zhEmotion, half).map(({ id, text, labels }) => ({
    id,
    text,
    angry: labels.some(({ emotion }) => emotion === 'angry'),
  }))
  const en = inHalf(data.enEmotion, half).map(({ id, text, labels }) => ({
    id,
    text,
    angry: labels.some(label => cross.has(label)),
  }))
  const abuse = inHalf(data.zhOffense, half).map(({ id, text, offensive }) => ({ id, text, angry: offensive === 1 }))
  return [
    figure('anger.posts', 'zh', half, zh, 0.72),
    figure('anger.posts', 'en', half, en, 0.8),
    figure('anger.abuse', 'zh', half, abuse),
  ]
}

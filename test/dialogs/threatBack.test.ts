// A threat taken back in words, and what only sounds like it.
import { expect, test } from 'vitest'
import { threatTakenBack } from '../../dialogs/words/threatBack.ts'

test.each([
  '好吧不找12315了，给我喷好就行',
  '算了不投诉12315了，帮我修好就行',
  '好吧不上抖音了，帮我洗干净就行',
  '那我就不发微博了',
  '12315就算了，你们弄好就行',
  '记者我也不找了',
  '我不想找記者了，好好處理就好',
  '算了，不上爆料公社了',
  'ok forget the police, just sort it out',
  "fine, I won't go to TikTok, just repair it",
  "I'm not going to call a lawyer any more",
  'no need for the press then',
])('%s: taken back', text => {
  expect(threatTakenBack(text)).toBeDefined()
})

test.each([
  '你们不给洗我就上抖音曝光',
  '不解决我就去12315',
  '不给洗我就发抖音了',
  '修好我就不投诉12315了',
  '给我修好，我就不上抖音了',
  '不投诉12315不行了',
  '再不处理我就找记者了',
  '不找你们了，我去12315',
  '难道我就不找12315了吗',
  "don't forget the police",
  "I won't go to the police if you fix it",
  "I'll go to the police and post it on TikTok",
  "why wouldn't I go to the press?",
])('%s: still threatened', text => {
  expect(threatTakenBack(text)).toBeUndefined()
})

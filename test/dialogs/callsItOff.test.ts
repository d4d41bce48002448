// The matter is called off without a word of a complaint, and what only says how to be reached is left to others.
import { expect, test } from 'vitest'
import { callsItOff } from '../../dialogs/words/leaving.ts'

test.each([
  '没事了不用联系我',
  '沒事了，不用聯絡我了',
  '我真的点错了，没有什么事',
  '我真的點錯了，沒有什麼事',
  'never mind, no need to call me',
])('%s', text => expect(callsItOff(text)).toBe(true))

test.each([
  '不用打电话给我',
  '点错了',
  '没事了',
  '没事了就不用联系我吗？',
  '刹车没问题了，空调还是坏的，不用联系我',
  "don't call me",
  'if it is fine, no need to call me',
  "ok, don't call me",
  "Okay, please don't call me.",
  'good, no need to call',
  'no need to call me, ok',
  '没问题，不用打电话给我',
])('%s: not that', text => expect(callsItOff(text)).toBe(false))

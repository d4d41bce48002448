// Who needs the car on the road, told beside a question how it stands; and what sounds like it and is not.
import { expect, test } from 'vitest'
import { needsCar, travels } from '../../dialogs/words/waiting.ts'

test.each([
  ["I'm driving to Munich on Friday", true],
  ["we're moving house next week", true],
  ["I'm leaving tomorrow morning", true],
  ["I'm flying on Friday", true],
  ["I'm moving to another dealer", false],
  ["I'm moving to another dealer tomorrow", false],
  ["I'm driving a loaner", false],
  ["I'm driving it home and it rattles", false],
  ["I'm leaving your dealership on Monday", false],
  ['我周五得去车站送人', true],
  ['我明天要接人', true],
  ['周五要接孩子', true],
  ['我没车用', true],
  ['我們下週要送人去機場', true],
  ['你们要多久才能送人来', false],
  ['你們要多久才能送人過來', false],
])('needs the car, or has plans: %s', (text, needs) => {
  expect(needsCar.test(text) || travels.test(text)).toBe(needs)
})

test.each([
  ['我明天要出差，等不了太久', false],
  ['我下週要出國旅行', false],
  ["I'm flying on Friday", false],
  ['周五要接孩子', false],
  ['我明天要用车', true],
  ['没车不方便', true],
  ['I need the car on Friday', true],
])('said to need the car itself: %s', (text, needs) => {
  expect(needsCar.test(text)).toBe(needs)
})

// Who needs the car on the road, told beside a question how it stands; and what sounds like it and is not.
import { expect, test } from 'vitest'
import { needsCar } from '../../dialogs/words/waiting.ts'

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
])('needs the car: %s', (text, needs) => {
  expect(needsCar.test(text)).toBe(needs)
})

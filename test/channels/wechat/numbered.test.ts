// A menu that works by typing: how it is numbered, and which answers are numbers.
import { describe, expect, it, test } from 'vitest'
import { numbered, numberTyped } from '../../../src/channels/wechat/numbered.ts'

it('counts from one', () => expect(numbered(['满意', '不满意'])).toEqual(['1. 满意', '2. 不满意']))

describe('typed, of twelve', () => {
  test.each([
    ['1', 0],
    [' 2 ', 1],
    ['１２', 11],
    ['1.', 0],
    ['2、', 1],
    ['（3）', 2],
    ['【4】', 3],
    ['⑤', 4],
    ['十', 9],
    ['选2', 1],
    ['我选三', 2],
    ['選擇2', 1],
    ['第一个', 0],
    ['第二項', 1],
    ['3号', 2],
    ['option 2', 1],
    ['No. 2', 1],
    ['#2', 1],
    ['2!', 1],
  ])('%j', (text, index) => expect(numberTyped(text, 12)).toBe(index))

  test.each([
    '0',
    '13',
    '1800',
    '1.5',
    '12:30',
    '-1',
    '2 3',
    '1天',
    '二手',
    '一直响',
    '1号店',
    '3点',
    '沪A1',
    '不',
    '',
  ])('%j is something else', text => expect(numberTyped(text, 12)).toBeUndefined())
})

it('what is not offered is not chosen', () => {
  expect(numberTyped('3', 2)).toBeUndefined()
  expect(numberTyped('1', 0)).toBeUndefined()
})

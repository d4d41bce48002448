// Told that something is outside what is free, a customer is promised nothing.
import { describe, expect, it } from 'vitest'
import { checkWording, nothingDecided } from '../../src/case/policy/wording.ts'
import { rules } from './play.ts'

const isPromise = (text: string) =>
  checkWording(text, { rules: rules.wording, decided: nothingDecided }).some(each => each.refused)

describe('what is free, and what is outside of it', () => {
  it.each<[text: string, promised: boolean]>([
    ['这次检测的项目不在免费维修范围内。', false],
    ['这个项目不属于免费维修的范围。', false],
    ['雨刮不包含在免费更换的项目里。', false],
    ['免费维修范围不包含轮胎。', false],
    ['這次檢測的項目不在免費維修範圍內。', false],
    ['This is outside the free repair.', false],
    ['The wipers are not covered free of charge.', false],
    ['这次检测免费。', true],
    ['您不在店里，我们免费维修。', true],
    ['這次免費維修。', true],
    ['We will do a free repair.', true],
  ])('%s: %s', (text, promised) => expect(isPromise(text)).toBe(promised))
})

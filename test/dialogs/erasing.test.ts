// Words in which customers wish to be erased, and those that only ask or reproach.
import { describe, expect, it } from 'vitest'
import { erase, keepsData } from '../../dialogs/words/erasing.ts'

describe('a wish to be erased', () => {
  it.each([
    '你把我的信息删了吧',
    '那就把我的资料删了',
    '您帮我把个人信息删了',
    '請刪除我的個資',
    'please delete my data',
  ])('is %s', text => expect(erase.test(text)).toBe(true))
  it.each(['你们把我的信息删了？', '你把我的信息删了吗', '谁把我的记录删了', '你们没有把我的信息删了'])(
    'is not %s',
    text => expect(erase.test(text)).toBe(false),
  )
})

describe('a wish to be erased, taken back', () => {
  it.each([
    '还是留着吧',
    '算了，保留吧',
    '资料还是留着吧',
    '那就先别删了',
    'keep my data',
    'ok, keep everything',
    'cancel the deletion please',
  ])('is %s', text => expect(keepsData(text)).toBe(true))
  it.each([
    '旧件留着吧',
    '旧配件就先保留吧',
    '你不删我投诉你',
    'please keep everything in writing',
    'please keep it short',
    'stop deleting my comments',
    'forget about removal of the battery',
  ])('is not %s', text => expect(keepsData(text)).toBe(false))
})

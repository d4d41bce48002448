// Holding on to what was agreed before, in words.
import { describe, expect, it } from 'vitest'
import { keptIn } from '../../dialogs/words/keeping.ts'

describe('what was agreed before is held on to', () => {
  it.each([
    '还按之前说的吧',
    '就照当初商量好的来好了',
    '新的我不感兴趣，还是用原先那套方案',
    '麻烦还是依照上次谈妥的安排',
    '回到一开始的方案吧',
    '还是維持原本的就好',
    '照之前講好的處理就好，謝謝',
    '那就回到最初談定的方案',
    'the first one you offered',
    'please go back to the original plan',
    'we would prefer the earlier proposal',
    "No thanks, let's stay with what you proposed at first",
  ])('as the earlier one: %s', text => expect(keptIn(text)).toBe('before'))

  it.each([
    '按说好的办',
    '就照我们谈妥的来',
    '不改了',
    '不用再變了',
    '維持原樣',
    'stick with what we agreed',
    "let's keep to our agreement",
    "don't change anything, please",
    'as agreed please',
  ])('as what is agreed: %s', text => expect(keptIn(text)).toBe('agreed'))

  it.each([
    '之前说的还算数吗',
    '按之前说的时间送车',
    '你们之前说的和现在不一样',
    '不按之前说的了',
    '原来的不要了',
    '按你刚才说的办',
    '如果还是按原来的，我就不修了',
    '原来的零件还给我',
    '第一个',
    '前面那个吧',
    '就按这个吧',
    '不要維持原來的',
    '先前答應的都沒做到',
    'the first one',
    'forget the original plan',
    "I don't want to stick with what we agreed",
    'the original part was broken',
    'is what we agreed still valid?',
    'you agreed to fix it',
    'I agree',
  ])('not in: %s', text => expect(keptIn(text)).toBeUndefined())
})

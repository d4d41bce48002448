// Words that say nothing was meant, and those that only sound like them: a colleague's mistake, an accident, an answer put right.
import { describe, expect, test } from 'vitest'
import { isMistaken, isSlip, meansNothing } from '../../dialogs/words/mistaken.ts'

describe('nothing was meant', () => {
  test.each([
    '点错了',
    '没事，点错了',
    '不好意思按错了',
    '手滑了不好意思',
    '不小心碰到了',
    '误触',
    '小孩乱按的',
    '不是故意点的',
    '没想点这个',
    '随便点点',
    '只是看看',
    '测试一下',
    '點錯了',
    '誤觸，抱歉',
    '發錯了不好意思',
    '手滑了啦',
    'pressed by mistake',
    'Oops, wrong button',
    'I tapped it by accident',
    'misclick',
    'didn’t mean to press that',
    'just looking',
    'my mistake, sorry',
    'ignore that, wrong button',
  ])('%s', words => expect(isMistaken(words)).toBe(true))

  test.each([
    '你们点错了单',
    '技师按错了按钮把窗户夹坏了',
    '你们按错了',
    '不小心撞了',
    '不小心刮到车了',
    '误操作导致车坏了',
    '看看我的进度',
    '你们发错了配件',
    '点错了，是滨江店',
    '按错了 是1',
    '就看看你们怎么处理',
    '方向盘手抖',
    '送错了',
    '没选',
    '还没发',
    '没事',
    '不好意思',
    'it was an accident',
    'I had an accident',
    'the mechanic pressed the wrong button',
    'there was a mistake on the bill',
    'wrong part',
    'test drive',
    'brake test',
  ])('not %s', words => expect(isMistaken(words)).toBe(false))

  test.each(['我没想投诉', '不想投诉了', '沒有要投訴', "I don't want to complain", '点错了'])(
    '%s means nothing, and of a complaint there is that it is to end',
    words => {
      expect(meansNothing(words)).toBe(true)
      expect(isMistaken(words)).toBe(words === '点错了')
    },
  )

  test.each([' ', '。', '！', '、 '])('not a long text with many of %j in it, which takes no longer to tell', gap => {
    expect(isMistaken(`点错了${gap.repeat(100_000)}车坏了`)).toBe(false)
    expect(isSlip(`打错了${gap.repeat(100_000)}车坏了`)).toBe(false)
  })
  test.each(['点错了！！！！！！', '不好意思按错了。。。。。。'])('%s', words => expect(isMistaken(words)).toBe(true))

  test.each(['打错了', '說錯了', 'typo, sorry', 'that was a typo', '点错了'])('%s is a slip', words =>
    expect(isSlip(words)).toBe(true),
  )
  test.each(['你们写错了', '账单打错了', '打错了，是3'])('%s is none', words => expect(isSlip(words)).toBe(false))
})

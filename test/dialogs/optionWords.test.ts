// Which words beside its number are of an option: with letters left out they are, in another order or far apart they are not; and that
// no length of a message keeps anybody waiting.
import { expect, test } from 'vitest'
import { optionNamed } from '../../dialogs/choice.ts'
import { saysOfIt } from '../../dialogs/optionWords.ts'

const option = (text: string) => ({ id: 'a', text })

test.each([
  ['减五百', '减免工时费500元'],
  ['换刹片', '免费更换前刹车片'],
  ['補漆', '免費重新補車漆'],
])('%s is of %s', (said, text) => expect(saysOfIt(said, option(text))).toBe(true))

test.each([
  ['片刹', '免费更换刹车片'],
  ['换片', '免费更换前轮的刹车片'],
  ['减时漆', '减免工时费500元'],
])('%s is not of %s', (said, text) => expect(saysOfIt(said, option(text))).toBe(false))

test('where a letter comes again and again, it is told as soon', () => {
  expect(saysOfIt(`${'减'.repeat(60)}漆`, option('减'.repeat(400)))).toBe(false)
  expect(saysOfIt('减'.repeat(60), option('减'.repeat(400)))).toBe(true)
})

test.each([' ', '\n', '。', '吧'])('in a letter of many %j no option is looked for', gap => {
  const options = [option('免费重新补漆'), { id: 'b', text: '减免工时费500元' }]
  expect(optionNamed(`第一个${gap.repeat(100_000)}车坏了`, options)).toBeUndefined()
  expect(optionNamed(`${'我想了很久，'.repeat(40)}还是选第一个`, options)?.id).toBe('a')
})

test.each(['颜色要一致', '要一次修好', '要一个月内弄好'])('%s names no option', said => {
  const options = [option('更换压缩机'), { id: 'b', text: '退还维修费' }]
  expect(optionNamed(said, options)).toBeUndefined()
  expect(optionNamed('我要一', options)?.id).toBe('a')
})

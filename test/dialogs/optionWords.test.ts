// Which words beside its number are of an option: with letters left out they are, in another order or far apart they are not.
import { expect, test } from 'vitest'
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

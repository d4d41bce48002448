// Who waits to be fetched at this moment, and who only tells of such a wait.
import { expect, test } from 'vitest'
import { awaitsTow } from '../../dialogs/stranded.ts'
import type { Heard } from '../../dialogs/talk.ts'

const heard = (text: string, now = false) => ({ text, reading: { danger: { now } } }) as unknown as Heard

test.each([
  '抛锚了，等拖车两小时，没人来',
  '車發不動，停在社區停車場，等拖吊兩小時了沒人管',
  'broke down, waiting two hours for a tow, nobody came',
])('%s: waits', text => expect(awaitsTow(heard(text))).toBe(true))

test.each([
  '上周抛锚，等拖车等了两小时',
  '等拖车两小时才来',
  '拖车费太贵了',
  'waited two hours for a tow last week',
  '座椅异响，等了两小时没人管',
])('%s: does not', text => expect(awaitsTow(heard(text))).toBe(false))

test('in danger the advice comes first', () => expect(awaitsTow(heard('抛锚在高速上，等拖车没人来', true))).toBe(false))

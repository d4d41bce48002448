// Who waits to be fetched at this moment, and who only tells of such a wait.
import { expect, test } from 'vitest'
import { textTables } from '../../dialogs/speak.ts'
import { awaitsTow } from '../../dialogs/stranded.ts'
import type { Heard } from '../../dialogs/talk.ts'

const heard = (text: string, now = false) => ({ text, reading: { danger: { now } } }) as unknown as Heard

test.each([
  '抛锚了，等拖车两小时，没人来',
  '車發不動，停在社區停車場，等拖吊兩小時了沒人管',
  'broke down, waiting two hours for a tow, nobody came',
  '车打不着火，停在小区，等拖车两小时了没人管',
  '叫了拖车，一个小时了还没来',
  '等了两个小时拖车了',
  '救援还没到',
  '刚在你们店修完又抛锚，等拖车没人来',
  '车抛锚在小区，打了电话没人来',
  "My car won't start after your service, I have been waiting two hours for a tow",
  'waiting for roadside assistance for an hour now',
  'the tow truck has not arrived yet',
  'the recovery truck is still not here',
  'broke down in the car park and nobody has come',
])('%s: waits', text => expect(awaitsTow(heard(text))).toBe(true))

test.each([
  '上周抛锚，等拖车等了两小时',
  '等拖车两小时才来',
  '拖车费太贵了',
  'waited two hours for a tow last week',
  '座椅异响，等了两小时没人管',
  '怎么叫拖车',
  '帮我叫个拖车',
  '我要叫拖车',
  '不用叫拖车',
  '别叫拖车了',
  '我自己叫的拖车，费用你们出',
  '叫了拖车，花了八百',
  '等救援的时候态度很差',
  '拖车把保险杠刮了，没人管',
  '車發不動，要怎麼叫拖吊',
  '车发不动，送到你们店等了两周还没修好',
  '车启动不了，等了半个月配件',
  "My car won't start after your service, I have been waiting two weeks for an appointment",
  'still waiting for recovery of my deposit',
  'waiting for roadside assistance invoice refund',
  'the tow truck driver was rude, nobody apologised',
  'the tow never damaged it',
])('%s: does not', text => expect(awaitsTow(heard(text))).toBe(false))

test('in danger the advice comes first', () => expect(awaitsTow(heard('抛锚在高速上，等拖车没人来', true))).toBe(false))

test.each(['zh-CN', 'zh-TW', 'en'] as const)('%s: the number, no second word of pity and no vehicle sent', language => {
  const more =
    /抱歉|对不住|對不住|不好意思|着急|著急|心急|窝火|久等|[干乾]等|负责到底|負責到底|安排|sorry|waiting|\bsend/i
  for (const text of textTables[language].says['ack.stranded']) expect(text).not.toMatch(more)
})

// What is asked about the store, the talk and prices: recognised in three languages, and not in statements that sound like it.
import { describe, expect, test } from 'vitest'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { dealership } from './dealership.ts'

const understanding = createLocalUnderstanding()
const asked = (text: string): string[] => (understanding.read(text, dealership).topics ?? []).map(each => each.topic)

describe('is asked', () => {
  test.each([
    ['请问你们周末几点开门', 'openingHours'],
    ['晚上八点还有人吗', 'openingHours'],
    ['禮拜日有開嗎', 'openingHours'],
    ['Do you guys work weekends?', 'openingHours'],
    ['发个位置给我', 'address'],
    ['which street are you on', 'address'],
    ['有没有电话可以打', 'phone'],
    ['售后电话是？', 'phone'],
    ['可以打哪支電話', 'phone'],
    ['what number do I ring', 'phone'],
    ['这个会转给谁处理', 'howItWorks'],
    ['我写的这些有人看吗', 'howItWorks'],
    ['What will you do with my complaint?', 'howItWorks'],
    ['大概要多久會有人處理', 'howLong'],
    ['How long until someone gets back to me', 'howLong'],
    ['我说的这些会保密吗', 'myData'],
    ['資料會外洩嗎', 'myData'],
    ['Is this chat confidential', 'myData'],
    ['补个漆得多少钱', 'prices'],
    ['What would a brake pad replacement cost', 'prices'],
    ['周日上班吗', 'openingHours'],
    ['周六营业?', 'openingHours'],
    ['你们今天晚上还开门不', 'openingHours'],
    ['营业时间', 'openingHours'],
    ['麻烦问一下，店里几点下班呀', 'openingHours'],
    ['請問週日有營業嗎', 'openingHours'],
    ['what time do you close on Saturdays', 'openingHours'],
    ['Are you open on Sunday?', 'openingHours'],
    ['open on sundays?', 'openingHours'],
    ['你们店在哪里啊', 'address'],
    ['地址发我一下', 'address'],
    ['到你们店怎么走', 'address'],
    ['你們門市地址是哪裡', 'address'],
    ['where are you located', 'address'],
    ["what's your address?", 'address'],
    ['How do I get there?', 'address'],
    ['你们电话多少', 'phone'],
    ['客服电话是多少呀', 'phone'],
    ['我该打哪个电话', 'phone'],
    ['你們的電話是幾號', 'phone'],
    ['Which number can I call?', 'phone'],
    ['how can I reach you by phone', 'phone'],
    ['我的投诉会怎么处理', 'howItWorks'],
    ['我说的这些谁会看', 'howItWorks'],
    ['投诉流程是什么', 'howItWorks'],
    ['接下来会怎么处理', 'howItWorks'],
    ['客訴流程是怎樣', 'howItWorks'],
    ['What happens with my complaint?', 'howItWorks'],
    ['who reads this', 'howItWorks'],
    ['How do you handle complaints', 'howItWorks'],
    ['一般多久能有结果', 'howLong'],
    ['处理要几天', 'howLong'],
    ['大概什么时候能给答复', 'howLong'],
    ['客訴處理要多久', 'howLong'],
    ['how long does it take to handle a complaint', 'howLong'],
    ['When will I hear back?', 'howLong'],
    ['你们保存我什么信息', 'myData'],
    ['我的资料会不会泄露', 'myData'],
    ['我的个人信息安全吗', 'myData'],
    ['隐私政策在哪看', 'myData'],
    ['我的個資會怎麼處理', 'myData'],
    ['what happens to my data', 'myData'],
    ['is my information safe?', 'myData'],
    ['what do you keep about me', 'myData'],
    ['小保养多少钱', 'prices'],
    ['你们怎么收费的', 'prices'],
    ['换一套刹车片大概什么价', 'prices'],
    ['做一次保養費用多少', 'prices'],
    ['how much is an oil change', 'prices'],
    ['what do you charge for a service?', 'prices'],
  ])('%s', (text, topic) => {
    expect(asked(text)).toContain(topic)
  })

  test('several at once, each with its clause', () => {
    const { topics = [] } = understanding.read('你们几点关门，地址在哪，电话多少', dealership)
    expect(topics.map(each => [each.topic, each.evidence])).toEqual([
      ['openingHours', '你们几点关门'],
      ['address', '地址在哪'],
      ['phone', '电话多少'],
    ])
  })
})

describe('is not asked', () => {
  test.each([
    '你们有没有营业执照',
    '我晚上上班不方便接电话',
    '我电话多少你们系统里有',
    '你们在哪买的配件',
    '打我电话就行',
    '发现大屏导航有一部分失灵',
    '周六上午方便联系我',
    '希望你们明天给我答复',
    '维修费用要我自己承担',
    '在4S店做了四轮定位',
    'when the engine shut off I was driving',
    'Call me on Saturday morning when you are open',
    '地址填错了',
    '我的地址是杭州市西湖区',
    '电话打不通',
    '我的电话是13800138000',
    '你们电话一直没人接',
    '我等了多久你们知道吗',
    '收费比说好的贵了一倍',
    '保养收了我八百块钱太贵了',
    '我周六休息的时候去的店里',
    '上周日开门的时候异响',
    '车门打不开',
    '你们把我的车停在哪了',
    '你们泄露了我的信息',
    '已经处理三天了没有结果',
    '车窗关不上，什么时候能修好',
    '经理在哪',
    '油耗多少正常',
    'my number is 13800138000',
    'the sunroof would not open on Sunday',
    'You charged me twice for the oil change',
    'My address is wrong in your system',
    'I have been waiting three weeks for a reply',
    'where is my car',
    'nobody answers your phone',
    'The door is open and the lamp stays on',
    'How much longer do I have to wait',
  ])('%s', text => {
    expect(asked(text)).toEqual([])
  })
})

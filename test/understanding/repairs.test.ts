// Earlier repairs as customers tell of them: how often, how long in the workshop, what was replaced; and what is no repair at all.
// With it what the car is used for. All by own sentences; the car's story decides nothing here.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PriorRepairs, ReadFact } from '../../src/case/facts.ts'
import type { Slot } from '../../src/case/vocabulary.ts'
import { leastOf } from '../../src/understanding/amounts.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import '../repeatable.ts'
import { dealership } from './dealership.ts'
import { growth, linear } from './growth.ts'

const understanding = createLocalUnderstanding()
const factsOf = (text: string, asked?: Slot): ReadFact[] =>
  understanding.read(text, { ...dealership, ...(asked ? { asked } : {}) }).facts
const factOf = (text: string, slot: ReadFact['slot'], asked?: Slot): unknown =>
  factsOf(text, asked).find(each => each.slot === slot)?.value
const repairsOf = (text: string): PriorRepairs | undefined => factOf(text, 'background.repairs') as PriorRepairs

describe('how often', () => {
  test.each([
    ['空调修了三次还是不凉', 3],
    ['天窗漏水,前前后后修了七次', 7],
    ['同一个毛病送修了五回', 5],
    ['已经返修过两次了', 2],
    ['修了两三次都不见好', 2],
    ['三四次进厂都没查出原因', 3],
    ['修了十几次了,烦死了', 11],
    ['维修记录有五次,次次都说正常', 5],
    ['去你们店里三趟,每回都说检测不出故障', 3],
    ['前后去了4S店六次', 6],
    ['这是第三次进厂修了', 2],
    ['來了四趟都沒修好', 4],
    ['車子進廠修了三次還是一樣', 3],
    ['The window regulator was repaired twice', 2],
    ['I have been to your dealership five times for this rattle', 5],
    ['been to the service center 4 times and nobody can find anything', 4],
    ['This is the third time in the shop for the same leak', 2],
    ['Six failed repair attempts so far', 6],
    ['still not fixed after 4 visits to the dealer', 4],
    ['it was fixed three separate times', 3],
  ])('%s', (text, count) => {
    expect(repairsOf(text)?.count).toBe(count)
  })
  test.each(['修了无数次', '跑了好几趟维修都没用'])('%s: often, without a number', text => {
    expect(repairsOf(text)).toBeDefined()
    expect(repairsOf(text)?.count).toBeUndefined()
  })
})

describe('how long in the workshop: total and longest visit', () => {
  test.each<[string, number | undefined, number | undefined]>([
    ['车在店里放了35天', 35, 35],
    ['车放你们店里三周了', 21, 21],
    ['送修二十天了还没修好', 20, 20],
    ['在维修厂躺了四十多天', 41, 41],
    ['车扣在4S店两个月', 60, 60],
    ['等配件,车一直停在店里半个月', 15, 15],
    ['修车修了八天', 8, 8],
    ['都26天了还没给我修好', 26, 26],
    ['花了一个月才修好', 30, 30],
    ['前后修了一个多月', 31, undefined],
    ['累计在店里维修31天', 31, undefined],
    ['修了五次,总共用了33天', 33, undefined],
    ['前后放了一个半月', 45, undefined],
    ['在贵店维修快一个月了', 29, 29],
    ['第一次修了3天,第二次修了10天', 13, 10],
    ['修了三次,每次都要放四天', 12, 4],
    ['每次都要修一个星期', undefined, 7],
    ['車子在廠裡放了三個禮拜', 21, 21],
    ['車在你們那邊修了十二天', 12, 12],
    ['The car has been in the shop for 3 weeks', 21, 21],
    ['It has been sitting at your dealership for over a month', 31, 31],
    ['They kept my car for two weeks', 14, 14],
    ['It took them ten days to fix it', 10, 10],
    ['My SUV spent 40 days in the shop', 40, 40],
    ['In the shop 4 times for a total of 37 days', 37, undefined],
    ['out of service for 31 days', 31, 31],
    ['The car was at the dealer for more than 8 hours', 1, 1],
  ])('%s', (text, total, longest) => {
    const repairs = repairsOf(text)
    expect(repairs?.daysInWorkshop).toBe(total)
    expect(repairs?.longestVisitDays).toBe(longest)
  })
  test.each([
    '修好三天又坏了',
    '修完两天故障灯就又亮了',
    '你们说要修半个月',
    '维修大概需要一个月',
    '车停在家里三个月没开',
    '停了两天就打不着火',
    '三天前修过一次',
    '在售后修了不到一周又坏了',
    '修了半天也没修好',
    '质保还有二十天',
    '按规定修理时间累计超过30日的，应当给换车',
    '国家政策说修5天以上要给代步车',
    'The car ran for a total of 4 hours since the repair',
    'I was told it would be in the shop for two weeks',
    'It broke again two weeks after the repair',
    'I have owned the car for three months',
  ])('%s: no stay', text => {
    expect(repairsOf(text)?.daysInWorkshop).toBeUndefined()
    expect(repairsOf(text)?.longestVisitDays).toBeUndefined()
  })
})

describe('what was replaced', () => {
  test.each<[string, NonNullable<PriorRepairs['replaced']>[number]]>([
    ['变速箱异响,总成换过两次了', { part: 'transmission', count: 2, whole: true, name: '变速箱' }],
    ['变速箱换了两个还是顿挫', { part: 'transmission', count: 2, whole: true, name: '变速箱' }],
    ['换了三次发动机了', { part: 'engine', count: 3, whole: true, name: '发动机' }],
    ['发动机换过两台,现在又烧机油', { part: 'engine', count: 2, whole: true, name: '发动机' }],
    ['已经是第三个变速箱了', { part: 'transmission', count: 2, whole: true, name: '变速箱' }],
    ['先后两次更换动力电池', { part: 'tractionBattery', count: 2, whole: true, name: '动力电池' }],
    ['进厂六次,更换变速箱总成两次', { part: 'transmission', count: 2, whole: true, name: '变速箱总成' }],
    ['你们给我换了两次驱动电机', { part: 'driveMotor', count: 2, whole: true, name: '驱动电机' }],
    ['變速箱總成更換兩次仍然無法正常使用', { part: 'transmission', count: 2, whole: true, name: '變速箱總成' }],
    ['電池包換了兩次還是掉電', { part: 'tractionBattery', count: 2, whole: true, name: '電池包' }],
    ['变速箱阀体换了三次', { part: 'transmission', count: 3, whole: false, name: '变速箱阀体' }],
    ['发动机缸盖换了两次', { part: 'engine', count: 2, whole: false, name: '发动机缸盖' }],
    ['方向机换过两次还是异响', { part: 'steering', count: 2, whole: false, name: '方向机' }],
    ['刹车盘换了两次,抖动依旧', { part: 'brakes', count: 2, whole: false, name: '刹车盘' }],
    ['换了好几个变速箱都不行', { part: 'transmission', whole: true, name: '变速箱' }],
    ['replaced the gearbox twice and it still slips', { part: 'transmission', count: 2, whole: true, name: 'gearbox' }],
    ['The engine has been replaced two times already', { part: 'engine', count: 2, whole: true, name: 'engine' }],
    ['This car is on its third transmission', { part: 'transmission', count: 2, whole: true, name: 'transmission' }],
    ['They put in a new engine and it failed again', { part: 'engine', count: 1, whole: true, name: 'engine' }],
    [
      'The battery pack was swapped out twice',
      { part: 'tractionBattery', count: 2, whole: true, name: 'battery pack' },
    ],
    ['they replaced the valve body two times', { part: 'transmission', count: 2, whole: false, name: 'valve body' }],
    ['the brakes have been replaced three times', { part: 'brakes', count: 3, whole: false, name: 'brakes' }],
  ])('%s', (text, replaced) => {
    expect(repairsOf(text)?.replaced).toEqual([replaced])
    if (replaced.count !== undefined) expect(repairsOf(text)?.count).toBeGreaterThanOrEqual(replaced.count)
  })
  test('assembly or something in it, when it is not said', () => {
    expect(repairsOf('变速箱异响,换了两次还是响')?.replaced).toEqual([
      { part: 'transmission', count: 2, name: '变速箱' },
    ])
  })
  test.each([
    '要求给我换发动机',
    '必须换变速箱',
    '变速箱从来没换过',
    '你们说要换电池包',
    '厂家不同意换发动机',
    '要是再坏就换发动机',
    '变速箱油换了两次',
    '换机油换了三次',
    '换挡顿挫修了三次',
    '换了三个客服都没解决',
    '刚换了四个轮胎',
    '我想换辆新车',
    'I need the engine replaced',
    'they refused to replace the transmission',
    'The gearbox should be replaced twice a century',
    'changed the oil twice',
  ])('%s: nothing', text => {
    expect(repairsOf(text)?.replaced).toBeUndefined()
  })
  test.each([
    '保养过三次,从没出过问题',
    '每5000公里保养一次',
    '同一质量问题修理超过4次的,有权退车',
    'I called twice',
    'I was charged twice',
  ])('%s: no repair', text => {
    expect(repairsOf(text)).toBeUndefined()
  })
})

test('all of it at once', () => {
  expect(repairsOf('变速箱修了3次,换了一次总成,在店里一共放了28天')).toMatchObject({
    count: 3,
    daysInWorkshop: 28,
    replaced: [{ part: 'transmission', count: 1, whole: true }],
  })
})

describe('asked how often it was repaired', () => {
  test.each<[string, Partial<PriorRepairs>]>([
    ['两三次', { count: 2 }],
    [
      '换过一次变速箱总成',
      { count: 1, replaced: [{ part: 'transmission', count: 1, whole: true, name: '变速箱总成' }] },
    ],
    ['一次也没修过,没有', {}],
    ['没修过', { count: 0 }],
    ['Twice, the second time it stayed in the shop for nine days', { count: 2 }],
  ])('%s', (text, expected) => {
    expect(factOf(text, 'background.repairs', 'background.repairs')).toMatchObject(expected)
  })
})

describe('least numbers', () => {
  test.each([
    ['三', 3],
    ['十二', 12],
    ['两三', 2],
    ['十几', 11],
    ['二十多', 21],
    ['好几', undefined],
    ['几', undefined],
    ['7', 7],
    ['three', 3],
  ])('%s', (raw, least) => {
    expect(leastOf(raw)).toBe(least)
  })
})

describe('what the car is used for', () => {
  test.each<[string, boolean | undefined]>([
    ['这是公司车,挂在单位名下', false],
    ['我是跑滴滴的,车一坏就没收入', false],
    ['车子登记在公司,平时接待客户用', false],
    ['這是公司車', false],
    ['營運車,每天都要跑', false],
    ['家用车,每天接送孩子', true],
    ['私家车,不是营运车', true],
    ['自家用的車', true],
    ["It's a company car", false],
    ['I drive for Uber with this car', false],
    ['It is our family car', true],
    ['for personal use only', true],
    ['车坏了只能打网约车上班', undefined],
    ['自费叫网约车花了两百', undefined],
    ['I had to take an Uber home', undefined],
    ['It is my company car and the brakes squeal', false],
    ["It's a company vehicle", false],
    ['our company cars all squeal', false],
    ['the insurance company car rental was $300', undefined],
    ['company car park is full, my brakes squeal', undefined],
    ['the company car park is full, my brakes squeal', undefined],
    ['I left it at a company car wash', undefined],
    ['a company car dealer sold it to me', undefined],
    ['The towing company vehicle scratched my door', undefined],
    ['the leasing company car return took weeks', undefined],
    ['变速箱漏油', undefined],
    ['厂家用的配件质量太差', undefined],
    ['租赁车辆的费用谁来出', undefined],
    ['依据家用汽车产品三包规定', undefined],
  ])('%s', (text, household) => {
    expect(factOf(text, 'vehicle.household')).toBe(household)
  })
  test('a second-hand car', () => {
    for (const text of [
      '去年在你们店买的二手车',
      '中古車，跑了三萬公里',
      'I bought it used from your dealership',
      'I bought a used Civic',
      'We purchased a used 2021 Honda CR-V last year',
      'I got a used car from you',
    ])
      expect(factOf(text, 'vehicle.secondHand'), text).toBe(true)
    expect(factOf('不是二手车，是新车', 'vehicle.secondHand')).toBe(false)
    for (const text of [
      '这车当二手车卖也不值钱了',
      'I bought a used tire',
      'I bought a Civic and used it for a week',
      'I bought a used battery for my Civic',
      'The dealer used Civic parts',
      'We got a used van from the dealer as a loaner',
    ])
      expect(factOf(text, 'vehicle.secondHand'), text).toBeUndefined()
  })
  test('handed over on another day than bought', () => {
    expect(factOf('1月10号开的发票,2月1号才提的车', 'vehicle.deliveredOn')).toBe('2026-02-01')
    expect(factOf('2月1号提的车', 'vehicle.deliveredOn')).toBeUndefined()
  })
})

test('evidence is a part of the message, where it says so', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('变速箱换过两次', '在店里放了35天', 'replaced the gearbox twice', '公司车', '修了三次', '您好'),
      fc.string({ maxLength: 30 }),
      fc.string({ maxLength: 30 }),
      (said, before, after) => {
        const text = `${before}${said}${after}`
        for (const { evidence, span } of factsOf(text)) expect(text.slice(...span)).toBe(evidence)
      },
    ),
    { numRuns: 300 },
  )
})

test('long and spiteful messages take no longer than their length', () => {
  const pieces = [
    '换了两次',
    '变速箱',
    '修了',
    '三天',
    '总成',
    '坏了',
    '在店里',
    '第三',
    '前后',
    'replaced the ',
    'engine ',
    'in the shop for ',
    '3 weeks ',
    '要',
    '。',
    '1',
    'a',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 6 }), unit => {
      expect(growth(text => understanding.read(text, dealership), unit.join(''))).toBeLessThan(linear)
    }),
    { numRuns: 15 },
  )
})

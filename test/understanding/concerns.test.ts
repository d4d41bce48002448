// Known concerns: recognised in three languages, and never beside something grave.
import { describe, expect, test } from 'vitest'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { dealership } from './dealership.ts'

const understanding = createLocalUnderstanding()
const raised = (text: string): string[] =>
  (understanding.read(text, dealership).concerns ?? []).map(each => each.concern)

describe('is raised', () => {
  test.each([
    ['这车油耗怎么这么高，市区要十四个油', 'fuelUse'],
    ['百公里油耗比宣传的高一大截', 'fuelUse'],
    ['為什麼這台車這麼耗油，油耗比官方高好多', 'fuelUse'],
    ['The fuel consumption is much higher than advertised', 'fuelUse'],
    ['I only get 18 mpg in the city', 'fuelUse'],
    ['你们原厂配件怎么比外面贵一倍', 'partsPrice'],
    ['一个雨刮要这么多钱', 'partsPrice'],
    ['零件太貴了吧，外面才一半', 'partsPrice'],
    ['Why are genuine parts so expensive at your store', 'partsPrice'],
    ['换个机油工时费就收我两百多，太贵了', 'labourPrice'],
    ['师傅十分钟就弄好了，收了三百块工时', 'labourPrice'],
    ['It took ten minutes and you charged me for one hour', 'labourPrice'],
    ['异响时有时无，去店里检查又说没问题', 'repeatedRepair'],
    ['The dealer could not duplicate the noise', 'repeatedRepair'],
    ['前刹车片怎么比后面磨得快这么多', 'frontPads'],
    ['Front brake pads wear faster than the rear ones, is that normal', 'frontPads'],
    ['空调滤芯多久换一次，怎么又要换', 'cabinFilter'],
    ['刹车油两年一定要换吗', 'brakeFluid'],
    ['刹车油少了能自己加一点吗', 'brakeFluidLow'],
    ['防冻液少了能不能加自来水', 'coolantTapWater'],
    ['Can I top up the coolant with tap water?', 'coolantTapWater'],
    ['机油灯亮了还能开吗', 'oilLamp'],
    ['凭什么不让我进车间看着修', 'workshopAccess'],
    ['Why am I not allowed into the workshop', 'workshopAccess'],
  ])('%s', (text, concern) => {
    expect(raised(text)).toContain(concern)
  })
})

describe('is not raised', () => {
  test.each([
    '刹车失灵了，刹车油也少了',
    '发动机起火了，油耗也高',
    '保养时空调滤芯没换却收了钱',
    '你好，我想约个保养',
    '车门异响',
    'My brakes failed and the brake fluid was low',
    'The door rattles',
  ])('%s', text => {
    expect(raised(text)).toEqual([])
  })
})

// What an option gives in kind by its words, a car meanwhile, a whole assembly, another car, needs who may grant it, however it is marked.
import { describe, expect, it, test } from 'vitest'
import type { SolutionOption } from '../../src/case/caseParts.ts'
import type { Command } from '../../src/case/commands.ts'
import { by, staffWith } from './play.ts'
import { caseAt } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const top = staffWith('generalManager')

type Option = Omit<SolutionOption, 'id'>
const offered = (option: Option, staffId = desk.id) =>
  caseAt('contacted').give({ type: 'proposeSolution', options: [{ id: 'a', ...option }] }, by(staffId))

/** However little it is marked as. */
const marks: readonly Pick<Option, 'remedy' | 'amount'>[] = [
  {},
  { amount: 0 },
  { remedy: 'repair' },
  { remedy: 'explanation' },
  { remedy: 'apology' },
  { remedy: 'discount', amount: 0 },
]

describe('is given in kind, whatever the option is marked with', () => {
  test.each([
    '代步车三天',
    '重新检修，期间安排备用车',
    '向您说明原因，期间借您一辆车先开',
    '代步车不限里程，五天',
    '您手上的代步车继续用到修好',
    '向您致歉，並提供代步車一週',
    '維修期間借您一台車代步',
    'A courtesy car for five days',
    'We check it again and lend you a loaner meanwhile',
    'Loan car at no cost to you',
    'We explain the fault and give you a car for the three days',
    'A car to use while yours is here',
    'Extend the loaner you have by another week',
  ])('a car meanwhile: %s', text => {
    for (const mark of marks)
      expect(offered({ text, ...mark })).toMatchObject({
        code: 'beyond-authority',
        extra: { remedy: 'substituteCar', mayApprove: expect.arrayContaining(['serviceManager']) },
      })
    expect(offered({ text, remedy: 'repair' }, chief.id)).not.toMatchObject({ code: 'beyond-authority' })
  })
  test.each([
    '更换变速箱总成',
    '重新检修，如仍有异响则更换变速箱',
    '更换全新发动机',
    '变速箱我们负责更换',
    '發動機總成更換',
    '引擎整顆換新',
    '更換全新變速箱一具',
    'A new gearbox',
    'Replace the whole gearbox and test drive it',
    'We replace the engine at no cost',
    'Engine replacement under warranty',
    'The gearbox will be replaced',
    'Put a brand new engine in',
  ])('a whole assembly: %s', text => {
    for (const mark of marks)
      expect(offered({ text, ...mark })).toMatchObject({
        code: 'beyond-authority',
        extra: { remedy: 'partsReplacement' },
      })
    expect(offered({ text, remedy: 'repair' }, chief.id)).not.toMatchObject({ code: 'beyond-authority' })
  })
  test.each(['换一台新车', '更换同款新车', '整车更换', '換一台新車給您', 'A brand new car of the same model'])(
    'another car: %s',
    text => {
      for (const staffId of [desk.id, chief.id])
        expect(offered({ text, remedy: 'repair' }, staffId)).toMatchObject({
          code: 'beyond-authority',
          extra: { remedy: 'replacement', mayApprove: ['generalManager'] },
        })
      expect(offered({ text, remedy: 'repair' }, top.id)).not.toMatchObject({ code: 'beyond-authority' })
    },
  )
})

describe('is not given by words that are about', () => {
  test.each([
    '更换机油',
    '更换发动机机油和机滤',
    '变速箱换油',
    '更换发动机脚胶',
    '更换变速箱控制模块',
    '拆检发动机，更换密封垫',
    '更換引擎機油',
    '更換車鑰匙電池',
    'Replace the gearbox mount',
    'Change the engine oil',
    'Replace the engine air filter',
    '更换新的车灯',
    '给您换新的车门',
    '換新的車窗玻璃',
  ])('a part or its oil: %s', text => {
    expect(offered({ text, remedy: 'repair' }).ok).toBe(true)
  })
  test.each([
    '检查变速箱是否需要更换',
    '变速箱不用更换，只需调整',
    '檢查變速箱',
    'We will look at the gearbox',
    'Check whether the engine needs replacing',
    'We will not replace the gearbox',
    'The gearbox was replaced last year, we now check the seals',
  ])('what is looked at, denied or long done: %s', text => {
    expect(offered({ text, remedy: 'repair' }).ok).toBe(true)
  })
  test.each([
    '暂时没有代步车，优先安排工位',
    '代步车暂时不能提供',
    '無法提供代步車，我們安排優先維修',
    '关于代步车我们还要请示',
    '代步车费用自理',
    '您现在用的代步车请周五归还',
    '请把备用车钥匙带来',
    'No courtesy car is possible, but we start today',
    'We cannot offer a loaner',
    'A courtesy car is not available',
    'The loaner you already have stays as it is',
    'You return the loaner you already have on Friday',
  ])('a car that is not to be had, or is there already: %s', text => {
    expect(offered({ text, remedy: 'repair' }).ok).toBe(true)
  })
})

// money for a car they had is money
test.each([
  ['退还代步车费用300元', 300],
  ['退還代步車的費用300元', 300],
  ['A refund of 300 yuan for the hire car costs', 300],
  ['Refund for the rental car: 300 yuan', 300],
])('gives no car by paying for one: %s', (text, amount) =>
  expect(offered({ text, remedy: 'refund', amount }, chief.id).ok).toBe(true),
)
test.each(['退您300元，并提供代步车', 'A refund of 300 yuan and a loan car for a week', 'Loan car costs are on us'])(
  'gives a car beside money: %s',
  text =>
    expect(offered({ text, remedy: 'refund', amount: 300 })).toMatchObject({
      code: 'beyond-authority',
    }),
)

it('takes an approval of its own beside what the option is marked as', () => {
  const play = caseAt('contacted')
  const propose: Command = {
    type: 'proposeSolution',
    options: [{ id: 'a', text: '重做密封，期间提供代步车', remedy: 'repair' }],
  }
  play.must({ type: 'requestApproval', id: 'q', remedy: 'substituteCar' }, by(desk.id))
  play.must({ type: 'answerApproval', id: 'q', given: true }, by(chief.id))
  play.must({ type: 'reassign', staffId: desk.id, reason: '已批准，请继续' }, by(chief.id))
  play.must({ type: 'accept' }, by(desk.id))
  play.must(propose, by(desk.id))
  expect(play.state?.approvals).toMatchObject([{ id: 'q', usedAt: play.now }])
})

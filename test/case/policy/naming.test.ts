// Who a customer may mean by a name: whoever may be meant must not handle the complaint (domain.md 2, conflict of interest).
import { describe, expect, test } from 'vitest'
import { maybeSame, roleNamed } from '../../../src/case/policy/naming.ts'
import type { Role } from '../../../src/case/vocabulary.ts'
import { person } from './fixtures.ts'

const staff = {
  zhangwei: person('张伟', 'frontDeskSupervisor', { id: 'zhangwei' }),
  zhangli: person('张丽', 'serviceManager', { id: 'zhangli' }),
  ouyang: person('欧阳明', 'generalManager', { id: 'ouyangming' }),
  nana: person('谢娜娜', 'salesConsultant', { id: 'xienana' }),
  lin: person('厂家督导 林工', 'manufacturerSupervisor', { id: 'maker1' }),
  chen: person('Michael Chen', 'serviceAdvisor', { id: 's-17' }),
}
const meant = (name: string, role?: string) =>
  Object.entries(staff).flatMap(([id, member]) => (maybeSame({ name, ...(role ? { role } : {}) }, member) ? [id] : []))

describe('names', () => {
  test.each([
    ['张伟', ['zhangwei']],
    ['张 伟', ['zhangwei']],
    ['前台张伟', ['zhangwei']],
    ['你们那个张伟', ['zhangwei']],
    ['张伟经理', ['zhangwei']],
    ['张伟强', []],
    ['张', ['zhangwei', 'zhangli']],
    ['姓张的', ['zhangwei', 'zhangli']],
    ['张经理', ['zhangwei', 'zhangli']],
    ['小张', ['zhangwei']],
    ['张师傅', ['zhangwei', 'zhangli']],
    ['阿伟', ['zhangwei']],
    ['欧阳总', ['ouyang']],
    ['娜娜', ['nana']],
    ['销售小谢', ['nana']],
    ['谢顾问', ['nana']],
    ['张顾问', []],
    ['林工', ['lin']],
    ['李经理', []],
    ['老板', []],
    ['Zhang Wei', ['zhangwei']],
    ['Wei Zhang', ['zhangwei']],
    ['Michael', ['chen']],
    ['Mr. Chen', ['chen']],
    ['Ms Zhang', ['zhangwei', 'zhangli']],
    ['Hsieh Nana', ['nana']],
    ['Mr Zheng', []],
    ['michael chen', ['chen']],
    ['Michael Wong', []],
    ['Mr.', []],
    ['', []],
  ])('%s', (name, expected) => {
    expect(meant(name)).toEqual(expected)
  })
  test('a role said with a surname narrows it, a full name needs none', () => {
    expect(meant('张经理', '服务经理')).toEqual(['zhangli'])
    expect(meant('小张', '前台')).toEqual(['zhangwei'])
    expect(meant('张伟', '销售')).toEqual(['zhangwei'])
  })
})

test.each<[string, Role | undefined]>([
  ['frontDeskSupervisor', 'frontDeskSupervisor'],
  ['serviceManager', 'serviceManager'],
  ['salesManager', 'salesManager'],
  ['customerCareAgent', 'customerCareAgent'],
  ['generalManager', 'generalManager'],
  ['前台主管', 'frontDeskSupervisor'],
  ['服务顾问', 'serviceAdvisor'],
  ['销售顾问', 'salesConsultant'],
  ['销售经理', 'salesManager'],
  ['总经理', 'generalManager'],
  ['客服专员', 'customerCareAgent'],
  ['service advisor', 'serviceAdvisor'],
  ['售后总监', 'serviceManager'],
  ['service director', 'serviceDirector'],
  ['serviceDirector', 'serviceDirector'],
  ['客服经理', 'customerCareManager'],
  ['customerCareManager', 'customerCareManager'],
  ['客服主管', 'frontDeskSupervisor'],
  ['receptionist', 'frontDeskSupervisor'],
  ['salesman', 'salesConsultant'],
  ['customer service advisor', 'customerCareAgent'],
  ['门卫', undefined],
])('roleNamed %s', (words, role) => {
  expect(roleNamed(words)).toBe(role)
})

// How much customers are asked, by kind of customer: nobody is interrogated, least of all who is angry, in danger or has said it all.
import { expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { askAll, median, type ScriptedCustomer, scriptedCustomer } from './scriptedCustomer.ts'

const rules = loadRules({ pack: 'lamborghini-4s' })
const written = (
  id: string,
  opening: string,
  facts: ScriptedCustomer['facts'] = {},
  more: Partial<ScriptedCustomer> = {},
) => scriptedCustomer.parse({ id, opening, facts, ...more })

const known = {
  'customer.name': '胡女士',
  'customer.phone': '13912340001',
  'vehicle.model': '凯美瑞',
  'vehicle.mileageKm': '4万6',
  'background.store': '滨江店',
}
const ordinary: ScriptedCustomer[] = [
  written('a noise after the service', '保养完第二天底盘就有异响', { ...known, demand: '检查一下,修好' }),
  written('the bill', '换个电瓶收了我一千二,外面才六百', { ...known, demand: '把差价说清楚' }),
  written('a part that never comes', '订的大灯两个月了还没到货', { ...known, demand: '给个准信' }),
  written('rude at the desk', '前台那个接待爱答不理的,等了四十分钟没人管', { ...known, demand: '道个歉' }),
  written('sold something else', '买的时候说有座椅通风,提车发现根本没有', { ...known, demand: '补装或者退差价' }),
  written('a grumble', '空调味道有点大,能不能处理一下', { ...known, demand: '除除味' }),
  written(
    'in Taiwan',
    '冷氣修了兩次還是不冷',
    { ...known, 'customer.name': '林先生', demand: '希望修好' },
    { language: 'zh-TW' },
  ),
  written(
    'in English',
    'The tyre pressure lamp is on again after your service',
    {
      'customer.name': 'Anna Reed',
      'customer.phone': '+8613912340002',
      'vehicle.model': 'Passat',
      demand: 'please check it',
    },
    { language: 'en' },
  ),
]

test('half of them are asked five questions at most, nobody more than seven', () => {
  const counts = ordinary.map(customer => askAll(customer, rules).questions.length)
  expect(median(counts)).toBeLessThanOrEqual(5)
  expect(Math.max(...counts)).toBeLessThanOrEqual(7)
})

test('whoever refuses everything is asked no question twice, and reaches a person', () => {
  const { questions, complaint } = askAll(written('refuses', '你们修车乱收费', {}, { otherwise: '不想说' }), rules)
  expect(questions.length).toBeLessThanOrEqual(4)
  expect(new Set(questions).size).toBe(questions.length)
  expect(complaint?.handedOff).toBeDefined()
})

test('whoever tells everything at once is asked three questions at most', () => {
  const all = [
    written(
      'all at once',
      '我叫胡敏,13912340001,凯美瑞,浙A23K56,4万6公里,昨天在滨江店保养完底盘异响,要求免费检查修好',
      known,
    ),
    written(
      'all at once in English',
      'This is Anna Reed, +86 139 1234 0002. My Passat, plate 浙A23K56, 46,000 km, rattles since the service at the Binjiang store yesterday. Please fix it.',
      known,
      { language: 'en' },
    ),
  ]
  for (const customer of all) expect(askAll(customer, rules).questions.length, customer.id).toBeLessThanOrEqual(3)
})

test('whoever is in danger is asked where and how to reach them, nothing else', () => {
  const { questions } = askAll(
    written('smoke', '车在高速上冒烟了怎么办!', { location: '杭州绕城,往北3公里处', ...known }),
    rules,
  )
  expect(questions.length).toBeGreaterThan(0)
  expect(questions.every(slot => slot === 'location' || slot === 'customer.phone')).toBe(true)
  expect(questions.length).toBeLessThanOrEqual(2)
})

test('whoever wants a person is asked two questions at most', () => {
  const { questions, complaint } = askAll(written('a person', '转人工', { story: '变速箱顿挫', ...known }), rules)
  expect(questions.length).toBeLessThanOrEqual(2)
  expect(complaint?.handedOff?.cause).toBe('human')
})

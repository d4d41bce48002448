// What a written customer says and how it gets into the chat, how numbers are drawn anew, how a case is judged.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { judgeExpectations } from '../../src/wechatDouble/customers/expectations.ts'
import { deedOf } from '../../src/wechatDouble/customers/hand.ts'
import { isIn, sentencesOf } from '../../src/wechatDouble/customers/language.ts'
import { createMind } from '../../src/wechatDouble/customers/mind.ts'
import { withNewNumbers } from '../../src/wechatDouble/customers/newNumbers.ts'
import { readScenarios, type Scenario } from '../../src/wechatDouble/customers/scenario.ts'
import { faultsOf } from '../../src/wechatDouble/customers/usualDemands.ts'
import type { Seen } from '../../src/wechatDouble/shown.ts'

function scenario(yaml: string): Scenario {
  const [only] = readScenarios(`- id: one\n  opening: 刹车响\n${yaml}`)
  if (!only) throw new Error('none read')
  return only
}

describe('a file of scenarios', () => {
  test.each([
    ['[]', 'too small'],
    ['- id: a\n  opening: 响\n  factz: {}', 'factz'],
    ['- id: a\n  opening: 响\n  language: fr', 'language'],
    ['- id: a', 'opening'],
    ['- id: a\n  opening: 响\n- id: a\n  opening: 响', 'stands there twice'],
  ])('%s is refused', (yaml, why) => {
    expect(() => readScenarios(yaml)).toThrow(new RegExp(why, 'i'))
  })

  it('takes bare numbers for words', () => {
    expect(scenario('  facts: { customer.phone: 13524680135 }').facts).toEqual({ 'customer.phone': '13524680135' })
  })
})

describe('what is said next', () => {
  it('is what they know, consent, yes, or their usual words', () => {
    const mind = createMind(scenario('  facts: { vehicle.model: 飞度 }\n  otherwise: 不说'))
    const words = ['consent', 'vehicle.model', 'demand', 'confirm'].map(asks => mind.answer(asks, false)?.words)
    expect(words).toEqual(['同意', '飞度', '不说', '对的'])
    expect(mind.confirmed()).toBe(true)
    expect(mind.answer(undefined, false)).toBeUndefined()
    expect(mind.complaints()).toEqual([])
  })

  it('is what they have to say unasked, once its time has come', () => {
    const mind = createMind(
      scenario('  says: [{ after: customer.phone, say: 电话错了 }, { after: demand, say: 还有一点, switches: true }]'),
    )
    const said = ['customer.phone', 'vehicle.model', 'vehicle.model', 'confirm', 'confirm'].map(asks =>
      mind.answer(asks, false),
    )
    expect(said.map(each => each?.words)).toEqual(['不知道', '电话错了', '不知道', '还有一点', '对的'])
    expect(said[3]?.switches).toBe(true)
  })

  it('ends with too many repetitions, after leaving, and at what nobody has to answer', () => {
    const stubborn = createMind(scenario('  maxRepeatOfSameQuestion: 0\n  maxQuestions: 1'))
    stubborn.answer('demand', false)
    expect(stubborn.answer('demand', false)).toBeUndefined()
    expect(stubborn.complaints()).toEqual(['asked for demand 2 times', '2 questions were asked, at most 1 wanted'])
    const gone = createMind(scenario('  leavesAfter: 1\n  says: [{ after: demand, say: 算了 }]'))
    gone.answer('vehicle.model', false)
    expect(gone.answer('vehicle.plate', false)).toBeUndefined()
    expect(gone.complaints()).toEqual([])
    expect(createMind(scenario('')).answer('satisfaction', true)).toBeUndefined()
  })

  it('leaves a complaint of what was told already and of what never came up', () => {
    const mind = createMind(scenario('  neverAsk: [demand]\n  says: [{ after: location, say: 在桥上 }]'))
    mind.answer('demand', false)
    expect(mind.complaints()).toEqual(['asked for demand, which was told already', 'never came to say: 在桥上'])
  })
})

describe('an answer in the chat', () => {
  const menu = (...contents: string[]): Seen => ({
    at: 0,
    by: 'customerService',
    what: {
      kind: 'menu',
      head: '?',
      items: contents.map((content, index) => ({ id: `1-${index + 1}`, content })),
      tail: '',
    },
  })
  const stores = menu('1. 上海浦东店', '2. 昆明西山店')
  const drivable = menu('1. 能开', '2. 不能开')
  const summary = menu('对的', '要修改')
  test.each([
    ['浦东店', stores, 'tap', { kind: 'taps', itemId: '1-1' }],
    ['浦东店', stores, 'number', { kind: 'says', text: '1' }],
    ['浦东店', stores, 'text', { kind: 'says', text: '浦东店' }],
    ['不能开了', drivable, 'tap', { kind: 'taps', itemId: '1-2' }],
    ['能开', drivable, 'tap', { kind: 'taps', itemId: '1-1' }],
    ['对的', summary, 'tap', { kind: 'taps', itemId: '1-1' }],
    // there a number names a line of the summary
    ['对的', summary, 'number', { kind: 'says', text: '对的' }],
    ['不知道', stores, 'tap', { kind: 'says', text: '不知道' }],
    [
      '我在浦东店修的，上海浦东店，不是别家',
      stores,
      'tap',
      { kind: 'says', text: '我在浦东店修的，上海浦东店，不是别家' },
    ],
    ['浦东店', undefined, 'tap', { kind: 'says', text: '浦东店' }],
  ] as const)('%s', (words, last, way, deed) => expect(deedOf(words, last, way)).toEqual(deed))
})

describe('numbers drawn anew', () => {
  it('are the same everywhere in one scenario, begin as they did, and leave everything else alone', () => {
    const old = scenario(
      '  facts: { customer.phone: "139 1627 3849", vehicle.plate: 沪A90K17, vehicle.mileageKm: 31000公里 }\n  expect: { vehicle.plate: 沪A90K17, vehicle.mileageKm: 31000 }',
    )
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 0.999999, noNaN: true })), chances => {
        const random = () => chances.next().value ?? 0
        const { facts, expect: expected, id } = withNewNumbers(old, random)
        expect(id).toBe('one')
        expect(facts['customer.phone']).toMatch(/^139 \d{4} \d{4}$/)
        expect(facts['vehicle.plate']).toMatch(/^沪A\d\dK\d\d$/)
        expect(facts['vehicle.plate']).toBe(expected['vehicle.plate'])
        expect(facts['vehicle.mileageKm']).toBe('31000公里')
        expect(expected['vehicle.mileageKm']).toBe(31_000)
      }),
    )
    expect(withNewNumbers(old, () => 0.55).facts['customer.phone']).toBe('139 5555 5555')
  })
})

describe('a case', () => {
  const handoff = {
    customer: { phone: '+8613524680135' },
    vehicle: { plate: '沪A·90K17', mileageKm: 960 },
    severity: { level: 'major', reasons: [{ signal: 'safety.fire', evidence: '冒烟' }] },
    routing: { owner: { role: 'serviceManager', name: '李明' }, assistants: [{ role: 'manufacturerSupervisor' }] },
    background: { staffInvolved: [{ name: '张伟' }] },
    symptoms: [{ component: 'engine' }],
    demands: [{ kind: 'repair' }, { kind: 'apology' }],
    missing: ['vehicle.vin'],
    attachments: [{ id: 'f1' }],
    danger: { now: false },
    clocks: [{ name: 'firstContact' }],
  }
  test.each([
    ['registered', true, false],
    ['customer.phone', '135 2468 0135', '13524680136'],
    ['vehicle.plate', '沪A90K17', '沪A90K18'],
    ['vehicle.mileageKm', 960, 961],
    ['severity.signals', ['safety.fire'], ['safety.fire', 'safety.brakes']],
    ['severity.notSignals', ['safety.brakes'], ['safety.brakes', 'safety.fire']],
    ['symptoms.component', ['brakes', 'engine'], ['brakes']],
    ['routing.owner.role', { atLeast: 'serviceAdvisor' }, { atLeast: 'generalManager' }],
    ['routing.owner.role', 'serviceManager', 'generalManager'],
    ['routing.owner.isNot', '张伟', '李明'],
    ['routing.assistants', ['manufacturerSupervisor'], ['serviceAdvisor']],
    ['background.staffInvolved', ['张伟'], ['李明']],
    ['demands', ['apology'], ['refund']],
    ['missing', ['vehicle.vin'], ['vehicle.plate']],
    ['attachments', 1, 2],
    ['danger.now', false, true],
    ['nothing.of.this.name', 'undefined', 'x'],
  ])('%s: %o holds, %o does not', (path, right, wrong) => {
    expect(judgeExpectations(handoff, { [path]: right })).toMatchObject([{ held: true }])
    expect(judgeExpectations(handoff, { [path]: wrong })).toMatchObject([{ held: false }])
  })

  it('that is not there holds nothing but that', () => {
    expect(judgeExpectations(undefined, { registered: false, 'danger.now': false }).map(each => each.held)).toEqual([
      true,
      false,
    ])
  })

  it('is to be handed over once, confirmed, owned, watched, and for reasons that were given', () => {
    const seen = {
      case: { handedOffAt: null },
      handoff,
      timeline: [{ type: 'case.handedOff' }],
      transcript: [{ from: 'customer', text: '引擎盖冒烟了' }],
    }
    expect(faultsOf(scenario(''), seen, true)).toEqual([])
    const bad = { ...seen, handoff: { severity: { reasons: [{ evidence: '漏油' }] } }, timeline: [] }
    expect(faultsOf(scenario(''), bad, false)).toEqual([
      'handed over 0 times',
      'the summary was never read back',
      'nobody owns it',
      'no clock runs for the first contact',
      'a reason nobody gave: 漏油',
    ])
    expect(faultsOf(scenario(''), undefined, false)).toEqual(['nothing was registered'])
    expect(faultsOf(scenario('  expect: { registered: false }'), undefined, false)).toEqual([])
  })
})

test.each([
  ['en', 'Thank you, Anna. https://example.com/', true],
  ['en', '谢谢您', false],
  ['zh-CN', '谢谢您，这件事现在由李明负责。', true],
  ['zh-CN', 'Thank you, somebody will call you today.', false],
  ['zh-CN', 'HY-20261129-0002', true],
  ['zh-TW', '謝謝您，這件事現在由李明負責。', true],
  ['zh-TW', '这件事', false],
] as const)('%s: %s', (language, text, fits) => expect(isIn(language, text)).toBe(fits))

test('names to tap are no other language', () => {
  const items = [{ id: '1-1', content: '1. 上海浦东店' }]
  const what = { kind: 'menu', head: 'Which store should this go to?', items, tail: '' } as const
  expect(isIn('en', sentencesOf(what))).toBe(true)
  expect(isIn('zh-CN', sentencesOf(what))).toBe(false)
})

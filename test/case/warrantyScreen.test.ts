// The screening in the handoff, from what a case holds: which facts count, which stay open, and that nobody but staff gets to see it.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { en } from '../../dialogs/text/en.ts'
import { zhCN } from '../../dialogs/text/zh-CN.ts'
import { zhTW } from '../../dialogs/text/zh-TW.ts'
import type { Statement } from '../../src/case/caseParts.ts'
import { type Handoff, handoff } from '../../src/case/handoff.ts'
import { handoffOf } from '../../src/case/views/handoff.ts'
import { fact, heard, registration, rules, stage, statement } from './play.ts'

/** Registered on Wednesday 2026-11-25. */
function handoffAfter(...said: Partial<Statement>[]): Handoff {
  const [first = {}, ...more] = said
  const play = stage()
  play.must(registration(first))
  for (const [index, each] of more.entries())
    play.must({ type: 'recordStatement', statement: statement({ messageId: `m${index + 2}`, ...each }) })
  if (!play.state) throw new Error('no case')
  return handoff.parse(handoffOf(play.state, { rules, previousCases: [], transcriptUrl: '/t' }))
}
const screenOf = (...said: Partial<Statement>[]) => handoffAfter(...said).warrantyScreen
const idsOf = (...said: Partial<Statement>[]) => screenOf(...said).clauses.map(each => each.id)

const symptom = (component: string, description: string) =>
  fact('symptom', { component, description, warningLamps: [] })
const gearbox = symptom('transmission', '变速箱异响')
const refund = fact('demand', { kind: 'refund', text: '退车' })
const car = [
  fact('vehicle.purchasedOn', '2026-06-12'),
  fact('vehicle.mileageKm', 8_200),
  fact('vehicle.household', true),
]
const assemblyTwice = fact('background.repairs', {
  count: 2,
  text: '换过两次总成',
  replaced: [{ part: 'transmission', count: 2, whole: true, name: '变速箱' }],
})
const takenBack: Partial<Statement> = {
  category: 'productQuality',
  signals: [heard('warranty.replaceOrReturn', 'hard'), heard('repair.repeated', 'hard')],
}

describe('a gearbox replaced twice in five months, and a refund demanded', () => {
  const story = { ...takenBack, facts: [gearbox, refund, assemblyTwice, ...car] }
  test('24(2) is indicated, with fee, losses and deadlines', () => {
    const screen = screenOf(story)
    expect(screen).toMatchObject({ mayApply: true, start: '2026-06-12' })
    expect(screen.clauses[0]).toMatchObject({ id: 'SB-24-2', article: '24(2)', by: 'seller', state: 'indicated' })
    expect(screen.clauses[0]?.needs).toContain('proof.repairRecords')
    expect(screen.follows?.map(each => each.id)).toEqual(['SB-REPLY', 'SB-LOSS', 'SB-FEE', 'SB-RECORD'])
    expect(screen.follows?.[0]?.deadlines).toEqual({
      replyBy: { date: '2026-12-09', provisional: false },
      completeBy: { date: '2026-12-23', provisional: false },
    })
    expect(screen.follows?.[2]).toMatchObject({ needs: ['proof.price', 'proof.useFeeRate'] })
  })
  test('without a demand there is no deadline', () => {
    const { follows } = screenOf({ category: 'productQuality', facts: [gearbox, assemblyTwice, ...car] })
    expect(follows?.map(each => each.id)).not.toContain('SB-REPLY')
  })
  test('told in bits it is the same', () => {
    const bits = screenOf(
      { ...takenBack, facts: [gearbox, assemblyTwice] },
      { facts: [refund, ...car] },
      { facts: [fact('background.repairs', { count: 1, atLeast: true, text: '修了又响' })] },
      { facts: [fact('background.repairs', { daysInWorkshop: 12, text: '放了12天' })] },
    )
    expect(bits.clauses[0]).toMatchObject({ id: 'SB-24-2', state: 'indicated' })
    expect(bits.clauses.map(each => each.id)).not.toContain('SB-24-4')
  })
  test('what nobody told is asked for', () => {
    const { clauses } = screenOf({ ...takenBack, facts: [gearbox, refund, assemblyTwice] })
    const found = clauses.find(each => each.id === 'SB-24-2')
    expect(found?.state).toBe('open')
    expect(found?.needs).toEqual(
      expect.arrayContaining(['vehicle.purchasedOn', 'vehicle.mileageKm', 'vehicle.household']),
    )
  })
  test.each<[string, Partial<Statement>['facts']]>([
    ['bought too long ago', [fact('vehicle.purchasedOn', '2022-03')]],
    ['driven too far', [fact('vehicle.mileageKm', 61_000)]],
  ])('%s: nothing applies', (_, later) => {
    expect(screenOf(story, { facts: later ?? [] })).toMatchObject({ mayApply: false, clauses: [] })
  })
  test('a company car is outside, and staff see why', () => {
    const screen = screenOf(story, { facts: [fact('vehicle.household', false)] })
    expect(screen).toMatchObject({ mayApply: false, clauses: [], outside: { id: 'SB-SCOPE' } })
  })
  test.each(['二手车', 'bought it used', 'second owner'])(
    'of a second-hand car (%s) the first invoice is asked for',
    told => {
      const { clauses } = screenOf(story, { facts: [fact('customer.relation', told)] })
      expect(clauses[0]?.needs).toContain('proof.firstInvoice')
    },
  )
  test('why is said in the language of the case, and in both for the desk', () => {
    const [clause] = screenOf(story).clauses
    expect(clause?.why).toBe(clause?.words?.['zh-CN'])
    expect(clause?.why).toContain('变速器累计更换 2 次')
    expect(clause?.words?.en).toContain('gearbox replaced 2 times')
  })
  test('an old case reads the same whenever it is opened', () => {
    expect(screenOf(story)).toEqual(screenOf(story))
  })
})

describe('danger in the first 60 days', () => {
  const young = [
    fact('vehicle.purchasedOn', '2026-10-20'),
    fact('vehicle.mileageKm', 960),
    fact('vehicle.household', true),
  ]
  const told = (signal: Parameters<typeof heard>[0], evidence: string, ...facts: ReturnType<typeof fact>[]) => ({
    category: 'productQuality' as const,
    signals: [{ ...heard(signal, 'hard'), evidence }],
    facts: [...facts, ...young],
  })
  test.each([
    ['brakes', told('safety.brakes', '刹车踩不下去', symptom('brakes', '刹车踩不下去'))],
    ['steering', told('safety.steering', 'the steering locked', symptom('steering', 'the steering locked'))],
    ['fuel', told('safety.fire', '地上漏了一滩汽油', symptom('fuel', '地上漏了一滩汽油'))],
    ['a burning battery', told('safety.fire', '电池起火', symptom('tractionBattery', '电池起火'))],
    ['a cracked body', told('safety.other', 'A柱开裂', symptom('body', 'A柱焊点开裂'))],
  ])('%s: article 23', (_, said) => {
    const found = screenOf(said).clauses.find(each => each.id === 'SB-60-SAFE')
    expect(found).toMatchObject({ state: 'indicated', article: '23' })
  })
  test('a lit lamp is still to be examined', () => {
    const said = told('safety.brakes', '刹车故障灯亮了', symptom('brakes', '刹车故障灯亮了'))
    const found = screenOf(said).clauses.find(each => each.id === 'SB-60-SAFE')
    expect(found).toMatchObject({ state: 'open' })
    expect(found?.needs).toContain('proof.failure')
  })
  test.each([
    ['oil', symptom('engine', '发动机漏机油')],
    ['a cracked windscreen', symptom('body', '前挡玻璃开裂')],
    ['a screen', symptom('infotainment', '车机黑屏')],
  ])('%s: not article 23', (_, ill) => {
    const ids = idsOf({ category: 'productQuality', facts: [ill, ...young, fact('symptom.drivable', true)] })
    expect(ids).toContain('SB-REPAIR')
    if (ill.slot === 'symptom' && ill.value.component !== 'body') expect(ids).not.toContain('SB-60-SAFE')
    const found = screenOf({ category: 'productQuality', facts: [ill, ...young] }).clauses
    expect(found.find(each => each.id === 'SB-60-SAFE')?.state).not.toBe('indicated')
  })
  test('a car that cannot be driven is towed', () => {
    const said = told('safety.powerLoss', '高速熄火', symptom('engine', '熄火'), fact('symptom.drivable', false))
    expect(idsOf(said)).toContain('SB-TOW')
  })
})

describe('no quality problem, no screening', () => {
  test.each<[string, Partial<Statement>]>([
    ['a rude advisor', { category: 'serviceAttitude', signals: [heard('attitude.poor')] }],
    ['a deposit wanted back', { category: 'sales', facts: [fact('demand', { kind: 'refund', text: '退定金' })] }],
    ['a bill', { category: 'price', facts: [fact('demand', { kind: 'refund', text: '退保养费' })] }],
  ])('%s', (_, said) => {
    expect(screenOf(said)).toEqual({ mayApply: false, clauses: [] })
  })
})

test('repairs nobody spoke of are not guessed at', () => {
  const noise = { category: 'productQuality' as const, facts: [symptom('suspension', '过坎异响'), ...car] }
  expect(idsOf(noise)).toEqual(['SB-REPAIR'])
  expect(
    idsOf({ ...noise, facts: [...noise.facts, fact('background.repairs', { count: 4, text: '修了4次' })] }),
  ).toEqual(['SB-REPAIR'])
  expect(
    idsOf({ ...noise, facts: [...noise.facts, fact('background.repairs', { count: 5, text: '修了5次' })] }),
  ).toEqual(['SB-24-4'])
})

describe('for staff only', () => {
  test('nothing that talks to customers looks at it', () => {
    const folders = ['../../dialogs/', '../../dialogs/text/', '../../src/app/']
    for (const folder of folders)
      for (const file of readdirSync(new URL(folder, import.meta.url)).filter(name => name.endsWith('.ts'))) {
        if (file === 'loadPolicy.ts') continue
        const text = readFileSync(new URL(folder + file, import.meta.url), 'utf8')
        expect(text, file).not.toMatch(/warrantyScreen|threeGuarantees/)
      }
  })
  test('no sentence of the bot speaks of it', () => {
    for (const { says } of [zhCN, zhTW, en])
      expect(JSON.stringify(says).match(/三包|包修|退换|退換|换车|換車|three.guarantees|new car|lemon/gi)).toBeNull()
  })
})

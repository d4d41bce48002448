import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { isKnown, nextQuestion, patienceOf } from '../../dialogs/engine.ts'
import { questions } from '../../dialogs/questions.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { ReadFact } from '../../src/case/facts.ts'
import type { Category, EmotionLevel, Slot } from '../../src/case/vocabulary.ts'
import { startPlay } from '../conversations/play.ts'
import { fact, reads, signal, symptom, wish } from './handmade.ts'

const rulesOf = (store: string) =>
  loadRules({
    pack: 'lamborghini-4s',
    storeFile: fileURLToPath(new URL(`../conversations/stores/${store}.yaml`, import.meta.url)),
  })
const one = rulesOf('one')
const two = rulesOf('two')

function registered(
  parts: { facts?: ReadFact[]; category?: Category; level?: EmotionLevel; signals?: ReturnType<typeof signal>[] },
  rules = one,
): CaseState {
  const play = startPlay({ rules })
  const { facts = [symptom], category = 'productQuality', level = 'calm', signals = [signal('fault.product')] } = parts
  play.customer('空调用了没多久就不制冷了', {
    reading: reads({ facts, category, emotion: { level }, signals, intents: ['complain'] }),
  })
  return play.current() as CaseState
}
/** All questions a customer who answers none of them would get. */
function asked(complaint: CaseState, rules = one): Slot[] {
  const times: Partial<Record<Slot, number>> = {}
  const order: Slot[] = []
  for (let i = 0; i < 20; i++) {
    const next = nextQuestion(questions, complaint, times, rules)
    if (!next) return order
    order.push(next.slot)
    times[next.slot] = (times[next.slot] ?? 0) + 1
  }
  throw new Error('asks without end')
}

describe('which questions', () => {
  test('the phone first, the wish last, in the order of a talk', () => {
    expect(asked(registered({}))).toEqual(['customer.phone', 'customer.name', 'vehicle.model', 'demand'])
  })
  test('no question about the car for pure manners, but about who and where', () => {
    const complaint = registered({ facts: [], category: 'serviceAttitude', signals: [signal('attitude.poor')] }, two)
    expect(asked(complaint, two)).toEqual([
      'customer.phone',
      'customer.name',
      'background.staff',
      'background.store',
      'demand',
    ])
  })
  test('which store only where there are several', () => {
    expect(asked(registered({}), one)).not.toContain('background.store')
    expect(asked(registered({}, two), two)).toContain('background.store')
  })
  test('age and mileage when the three guarantees may matter', () => {
    const complaint = registered({
      facts: [symptom, fact('demand', { kind: 'refund', text: '退车' })],
      signals: [signal('warranty.replaceOrReturn', 'hard')],
    })
    expect(asked(complaint)).toEqual(expect.arrayContaining(['vehicle.purchasedOn', 'vehicle.mileageKm']))
  })
  test('whether it still drives when it may be unsafe', () => {
    expect(asked(registered({ signals: [signal('safety.brakes', 'hard')] }))).toContain('symptom.drivable')
  })
})

describe('how many questions', () => {
  test('fewer for an angry customer', () => {
    expect(patienceOf(registered({ level: 'angry' }))).toBe(3)
    expect(patienceOf(registered({}))).toBe(4)
    expect(patienceOf(registered({ signals: [signal('safety.brakes', 'hard')] }))).toBe(5)
    expect(patienceOf(registered({ level: 'furious' }))).toBe(2)
    expect(
      asked(registered({ level: 'furious', signals: [signal('safety.brakes', 'hard')] }, two), two).length,
    ).toBeLessThanOrEqual(4)
  })
  test('at most two when nearly everything was told at once', () => {
    const told = [
      symptom,
      wish,
      fact('customer.name', '赵敏'),
      fact('customer.phone', '+8613800138000'),
      fact('vehicle.model', '朗逸'),
    ]
    const complaint = registered({ facts: told, signals: [signal('safety.brakes', 'hard')] }, two)
    expect(asked(complaint, two).length).toBeLessThanOrEqual(2)
  })
})

test('a plate answers for the car, a date for the visit', () => {
  const complaint = registered({
    facts: [symptom, fact('vehicle.plate', '浙A12345'), fact('background.occurredOn', '2026-11-20')],
  })
  expect(isKnown(complaint, 'vehicle.model')).toBe(true)
  expect(isKnown(complaint, 'background.visit')).toBe(true)
})

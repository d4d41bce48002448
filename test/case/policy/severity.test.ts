// Severity by signals (domain.md 5): any hard one is major, a strong one or two weak ones a complaint, else a grumble.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HeardSignal } from '../../../src/case/caseParts.ts'
import { severityOf } from '../../../src/case/policy/severity.ts'
import { signalStrength } from '../../../src/case/reading.ts'
import { severityLevels, signals } from '../../../src/case/vocabulary.ts'
import { heard, pack } from './fixtures.ts'

const levelOf = (...given: HeardSignal[]) => severityOf(given, pack).level

describe('hard signals make a case major', () => {
  const hard = signals.filter(signal => /^(safety|threat|accident|legal|exposure|group|customer)\./.test(signal))
  test.each([...hard, 'warranty.replaceOrReturn', 'repair.repeated', 'claim.large'] as const)('%s', signal => {
    expect(levelOf(heard(signal))).toBe('major')
    expect(levelOf(heard(signal, 'strong'))).toBe('complaint')
    expect(levelOf(heard(signal, 'weak'))).toBe('grumble')
  })
})

describe('strong signals make a complaint alone', () => {
  test.each([
    'emotion.angry',
    'contact.repeated',
    'department.several',
    'escalation.requested',
    'loss.money',
    'wait.long',
    'promise.broken',
    'attitude.poor',
    'fault.ourWork',
    'fault.product',
    'demand.remedy',
  ] as const)('%s', signal => {
    expect(levelOf(heard(signal))).toBe('complaint')
    expect(levelOf(heard(signal, 'weak'))).toBe('grumble')
  })
})

describe('weak signals need company', () => {
  test('none or one is a grumble', () => {
    expect(levelOf()).toBe('grumble')
    expect(levelOf(heard('fault.minor'))).toBe('grumble')
  })
  test('two different ones are a complaint, the same one twice is not', () => {
    expect(levelOf(heard('fault.minor', 'weak'), heard('demand.remedy', 'weak'))).toBe('complaint')
    expect(levelOf(heard('fault.minor', 'weak', 'a'), heard('fault.minor', 'weak', 'b'))).toBe('grumble')
  })
})

describe('reasons', () => {
  test('strongest first, each signal once, with the words that weigh most', () => {
    const { reasons } = severityOf(
      [
        heard('fault.minor', 'hard', '有点响'),
        heard('safety.brakes', 'weak', '听说刹车'),
        heard('emotion.angry', 'strong', '气死了'),
        heard('safety.brakes', 'hard', '刹车踩不下去'),
        heard('safety.brakes', 'hard', '刹车失灵'),
      ],
      pack,
    )
    expect(reasons.map(({ signal, strength, evidence }) => [signal, strength, evidence])).toEqual([
      ['safety.brakes', 'hard', '刹车踩不下去'],
      ['emotion.angry', 'strong', '气死了'],
      ['fault.minor', 'weak', '有点响'],
    ])
  })
})

describe('properties', () => {
  const signal = fc.record({
    signal: fc.constantFrom(...signals),
    strength: fc.constantFrom(...signalStrength.options),
    evidence: fc.string(),
    messageId: fc.constant('m1'),
  })
  const rank = (given: readonly HeardSignal[]) => severityLevels.indexOf(severityOf(given, pack).level)

  test('hearing more never lowers the level', () => {
    fc.assert(
      fc.property(fc.array(signal), signal, fc.nat(), (given, more, at) => {
        const place = given.length === 0 ? 0 : at % given.length
        expect(rank(given.toSpliced(place, 0, more))).toBeGreaterThanOrEqual(rank(given))
      }),
    )
  })
  test('order does not matter, and nothing but a grumble is without a reason', () => {
    fc.assert(
      fc.property(fc.array(signal), given => {
        expect(rank(given.toReversed())).toBe(rank(given))
        if (rank(given) > 0) expect(severityOf(given, pack).reasons).not.toEqual([])
      }),
    )
  })
})

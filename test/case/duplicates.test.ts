// The same matter told twice is suggested by car or phone and a story alike; a name never is enough.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { similarityOf } from '../../src/case/policy/similarity.ts'
import { marksOf, ofSameMarks, suggestionsOf as suggestions } from '../../src/case/views/duplicates.ts'
import { by, fact, heard, hour, morning, rules, type Stage, staffWith, stage, statement } from './play.ts'

const day = 24 * hour
const suggestionsOf = (state: CaseState, others: readonly CaseState[]) => suggestions(state, others, rules)
const allSkipped = ['contacted', 'diagnosed', 'agreed'].map(step => ({ step, reason: '客户要求' }))
const desk = by(staffWith('frontDeskSupervisor').id)

interface Told {
  id: string
  text: string
  facts?: ReturnType<typeof fact>[]
  at?: number
  /** said to have been told before */
  known?: boolean
}
function told({ id, text, facts = [], at = morning, known }: Told): Stage {
  const play = stage().at(at)
  play.must({
    type: 'register',
    caseId: id,
    source: 'webchat',
    language: 'zh-CN',
    channel: { id: 'webchat', conversationId: id, userId: id },
    statement: statement({ text, facts, ...(known ? { signals: [heard('contact.repeated', 'strong')] } : {}) }),
  })
  play.must({ type: 'handOff', cause: 'confirmed' })
  return play
}
const stateOf = (parts: Told): CaseState => told(parts).state as CaseState

const plate = (value: string) => fact('vehicle.plate', value)
const vin = (value: string) => fact('vehicle.vin', value)
const phone = (value: string) => fact('customer.phone', value)
const symptomOf = (component: 'engine' | 'climate', description: string) =>
  fact('symptom', { component, description, warningLamps: [] })
const name = (value: string) => fact('customer.name', value)
const first: Told = { id: 'HY-20261125-0001', text: '刹车异响修了三次', facts: [plate('沪A12345')] }
const again: Told = { id: 'HY-20261125-0002', text: '刹车有异响，你们修了三次都没修好' }

describe('suggested', () => {
  test.each<[string, Told, Told, string[]]>([
    ['the same plate, however it is written', first, { ...again, facts: [plate('沪a·12345')] }, ['sameCar']],
    [
      'the same VIN',
      { ...first, facts: [vin('LFV3A23C8D3000001')] },
      { ...again, facts: [vin('lfv3a23c8d3000001')] },
      ['sameCar'],
    ],
    [
      'the same phone',
      { ...first, facts: [phone('+8613800001111')] },
      { ...again, facts: [phone('+8613800001111')] },
      ['samePhone'],
    ],
    [
      'both',
      { ...first, facts: [plate('沪A12345'), phone('+8613800001111')] },
      { ...again, facts: [plate('沪A12345'), phone('+8613800001111')] },
      ['sameCar', 'samePhone'],
    ],
    ['thirty days later', first, { ...again, facts: [plate('沪A12345')], at: morning + 30 * day }, ['sameCar']],
    [
      'in English',
      { ...first, text: 'Air conditioning blows warm air after the repair' },
      { ...again, text: 'Air conditioning repair failed, the air is warm again', facts: [plate('沪A12345')] },
      ['sameCar'],
    ],
  ])('%s', (_, one, other, because) => {
    const [a, b] = [stateOf(one), stateOf(other)]
    expect(suggestionsOf(a, [b])).toMatchObject([{ caseId: other.id, because, status: 'assigned' }])
    expect(suggestionsOf(b, [a])).toMatchObject([{ caseId: one.id, because }])
  })
})

describe('of few words', () => {
  const both = [plate('沪A12345'), phone('+8613800001111')]
  const leak = { ...first, text: '发动机漏油', facts: [...both, symptomOf('engine', '发动机漏油')] }
  it.each<[string, Told, boolean]>([
    ['one car and one phone', { ...again, text: '就是漏油那个', facts: both }, true],
    [
      'one phone, told as known',
      { ...again, text: '前天反映过的', facts: [phone('+8613800001111')], known: true },
      true,
    ],
    ['one phone alone', { ...again, text: '就是上次那个', facts: [phone('+8613800001111')] }, false],
    [
      'plainly of another part',
      { ...again, text: '空调不制冷', facts: [...both, symptomOf('climate', '空调不制冷')] },
      false,
    ],
  ])('%s', (_, later, found) => {
    const [a, b] = [stateOf(leak), stateOf(later)]
    expect(suggestionsOf(a, [b])).toHaveLength(found ? 1 : 0)
    expect(suggestionsOf(b, [a])).toHaveLength(found ? 1 : 0)
    expect(ofSameMarks(b, [a])).toEqual([a])
  })
})

describe('not suggested', () => {
  test.each<[string, Told, Told]>([
    ['a name alone', { ...first, facts: [name('张伟')] }, { ...again, facts: [name('张伟')] }],
    ['the same story of another car', first, { ...again, facts: [plate('沪B99999')] }],
    [
      'another story of the same car',
      first,
      { ...again, text: '销售答应的脚垫一直没给我', facts: [plate('沪A12345')] },
    ],
    ['a month and a day later', first, { ...again, facts: [plate('沪A12345')], at: morning + 31 * day }],
    [
      'a number that is a VIN here and a phone there',
      { ...first, facts: [vin('12345678901234567')] },
      { ...again, facts: [phone('12345678901234567')] },
    ],
  ])('%s', (_, one, other) => {
    expect(suggestionsOf(stateOf(one), [stateOf(other)])).toEqual([])
  })
  const other = stateOf({ ...again, facts: [plate('沪A12345')] })
  it('what somebody has joined already, and what goes on elsewhere', () => {
    const linked = told(first)
    expect(suggestionsOf(linked.state as CaseState, [other])).toHaveLength(1)
    linked.must({ type: 'link', caseId: other.id, kind: 'related' }, desk)
    expect(suggestionsOf(linked.state as CaseState, [other])).toEqual([])
    const absorbing = told(first)
    absorbing.must({ type: 'absorb', caseId: other.id }, desk)
    expect(suggestionsOf(absorbing.state as CaseState, [other])).toEqual([])
    const merged = told(first)
    merged.must({ type: 'merge', into: 'HY-20261101-0009' }, desk)
    expect(suggestionsOf(merged.state as CaseState, [other])).toEqual([])
    expect(suggestionsOf(other, [merged.state as CaseState])).toEqual([])
  })
  it.each(['withdrawn', 'resolved'] as const)('one that rests, %s, from neither side', end => {
    const rests = told({ ...again, facts: [plate('沪A12345')] })
    rests.must({ type: 'handOff', cause: 'confirmed' })
    rests.must({ type: 'accept' }, desk)
    if (end === 'withdrawn') rests.must({ type: 'withdraw' }, desk)
    else rests.must({ type: 'resolve', summary: '好了', skipped: allSkipped }, desk)
    const open = stateOf({ ...first, facts: [plate('沪A12345')] })
    expect(suggestionsOf(open, [rests.state as CaseState])).toEqual([])
    expect(suggestionsOf(rests.state as CaseState, [open])).toEqual([])
  })
  it('itself', () => {
    const state = stateOf(first)
    expect(suggestionsOf(state, [state])).toEqual([])
  })
})

it('nothing of an erased case is kept to find it by', () => {
  const play = told(first)
  expect(marksOf(play.state as CaseState)).toEqual([{ kind: 'plate', value: '沪A12345' }])
  play.must({ type: 'erasePersonalData', reason: '客户要求' }, by(staffWith('serviceManager').id))
  expect(marksOf(play.state as CaseState)).toEqual([])
})

describe('how alike two stories are', () => {
  const story = fc.string({ unit: fc.constantFrom(...'刹车空调异响修三次又坏了 brake noise again，。') })
  it('is a share, the same both ways, and whole for a story that is told within the other', () => {
    fc.assert(
      fc.property(story, story, (one, other) => {
        const share = similarityOf(one, other)
        expect(share).toBe(similarityOf(other, one))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        const within = similarityOf(`空调不制冷修过${one}`, `空调不制冷修过${one}，${other}`)
        expect(within).toBe(1)
      }),
    )
  })
  it('does not rest on a few words in common', () => {
    expect(similarityOf('好的', '好的')).toBeLessThan(0.2)
    expect(similarityOf('it was not for us', 'it was not for us')).toBe(0)
  })
})

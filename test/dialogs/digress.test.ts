// What must hold of digressions and explanations beyond single transcripts: with the demo store, in danger, with stored states.
import { expect, test } from 'vitest'
import { loadRules } from '../../src/app/loadPolicy.ts'
import { type Concern, concerns, type EmotionLevel } from '../../src/case/vocabulary.ts'
import { startPlay } from '../conversations/play.ts'
import { reads, signal, symptom } from './handmade.ts'

const rules = loadRules({ pack: 'lamborghini-4s' })
const raises = (concern: Concern) => ({ concern, evidence: 'words', span: [0, 5] as [number, number] })
const start = () => startPlay({ rules, conversationId: 'digress' })
const keys = (says: { textKey: string }[]) => says.map(say => say.textKey)

test('the parts guarantee of the store file is told', () => {
  const play = start()
  const [, explained] = play.customer('零件太贵了吧，外面才一半')
  expect(explained?.textKey).toBe('concern.explain')
  expect(explained?.text).toContain('12 个月或 2 万公里')
})

test('a store without a guarantee tells of none, and leaves no braces', () => {
  const { partsGuarantee: _, ...directory } = rules.directory
  const play = startPlay({ rules: { ...rules, directory }, conversationId: 'digress' })
  const [, explained] = play.customer('零件太贵了吧，外面才一半')
  expect(explained?.textKey).toBe('concern.explain')
  expect(explained?.text).not.toMatch(/[[\]{}]|质保/)
})

test.each([...concerns])('%s is explained once', concern => {
  const play = start()
  const reading = reads({ intents: ['complain'], facts: [symptom], signals: [signal('fault.minor', 'weak')] })
  const explained = () =>
    keys(play.customer('说说这件事', { reading: { ...reading, concerns: [raises(concern)] } })).filter(key =>
      /^concern\.(explain|advise)$/.test(key),
    )
  expect(explained()).toHaveLength(1)
  expect(explained()).toHaveLength(0)
})

test.each(['angry', 'furious'] as EmotionLevel[])('nothing is explained to somebody %s', level => {
  const play = start()
  const says = play.customer('油耗太高', {
    reading: reads({ intents: ['complain'], facts: [symptom], emotion: { level }, concerns: [raises('fuelUse')] }),
  })
  expect(keys(says).some(key => key.startsWith('concern.'))).toBe(false)
})

test('in danger the question of where you are is put again without a bridge', () => {
  const play = start()
  play.customer('车在高速上抛锚了,停在行车道上动不了,车里还有孩子')
  expect(play.current()?.danger.now).toBe(true)
  const says = play.customer('你们电话多少')
  expect(keys(says)).toContain('digress.phone')
  expect(keys(says).some(key => key.startsWith('concern.'))).toBe(false)
  const back = says.find(say => say.asks)
  expect(back?.asks).toBe('location')
})

test('a state stored before concerns were explained still reads', () => {
  const play = start()
  play.customer('保养完地垫弄脏了')
  const { explained, ...older } = play.state as Record<string, unknown>
  expect(explained).toBeUndefined()
  play.state = older
  expect(keys(play.customer('还有油耗太高了'))).toContain('concern.explain')
  expect((play.state as { explained?: string[] }).explained).toEqual(['fuelUse'])
})

test('going back counts as asked on request, in other words than last time', () => {
  const play = start()
  const first = play.customer('保养完地垫弄脏了').find(say => say.asks)
  const asked = (play.state as { asked: Record<string, number> }).asked
  const second = play.customer('你们几点关门').find(say => say.asks)
  expect(second?.asks).toBe(first?.asks)
  expect(second?.text).not.toContain(first?.text)
  expect((play.state as { asked: Record<string, number> }).asked).toEqual(asked)
})

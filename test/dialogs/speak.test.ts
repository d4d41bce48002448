import { expect, test } from 'vitest'
import { render, speak } from '../../dialogs/speak.ts'
import { newState } from '../../dialogs/state.ts'
import { en } from '../../dialogs/text/en.ts'

test('what is not known is left out with its words', () => {
  expect(render('好的[，{name}]，{who}会联系您。', { name: '王女士', who: '服务经理' })).toBe(
    '好的，王女士，服务经理会联系您。',
  )
  expect(render('好的[，{name}]，{who}会联系您。', { who: '服务经理' })).toBe('好的，服务经理会联系您。')
})

test('no wording comes again while others are left', () => {
  const talk = { state: newState('c1', 'en', 0), says: [], customerName: () => undefined }
  const said = () => {
    talk.says.length = 0
    speak(talk, 'ask.name', {})
    return (talk.says[0] as unknown as { text: string }).text
  }
  const wordings = en.says['ask.name'].length
  const first = Array.from({ length: wordings }, said)
  expect(new Set(first).size).toBe(wordings)
  expect(said()).toBe(first[0])
})

test('not every conversation begins with the same words', () => {
  const greetings = ['a', 'b', 'c', 'd'].map(id => {
    const talk = { state: newState(id, 'zh-CN', 0), says: [] as { text: string }[], customerName: () => undefined }
    speak(talk as never, 'greeting.ask', {})
    return talk.says[0]?.text
  })
  expect(new Set(greetings).size).toBeGreaterThan(1)
})

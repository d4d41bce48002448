// What a customer reads whose matter is looked after together with that of another one, in each language, as a service trainer may check it.
import { expect, test } from 'vitest'
import { createDialogue } from '../../dialogs/index.ts'
import type { CaseEvent, CaseState, EventBody } from '../../src/case/case.ts'
import type { Language } from '../../src/case/facts.ts'
import { by, customer, morning, registration, rules, staffWith, stage } from '../case/play.ts'

const chief = staffWith('serviceManager')
const theirs = 'HY-20261125-0002'

function survivorIn(language: Language): CaseState {
  const play = stage()
  play.must({ ...registration(), language } as ReturnType<typeof registration>)
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.must({ type: 'accept' }, by(chief.id))
  play.must(
    { type: 'proposeSolution', options: [{ id: 'a', text: language === 'en' ? 'new pads' : '换刹车片' }] },
    by(chief.id),
  )
  if (!play.state) throw new Error('no case')
  return play.state
}

/** What is read in the conversation of the merged case, one event after the other. */
function transcript(language: Language): string[] {
  const dialogue = createDialogue()
  const state = survivorIn(language)
  let conversationState: unknown = dialogue.resume({ caseId: theirs, others: [], language, now: morning }).state
  const lines: string[] = []
  function happens(body: EventBody, actor: CaseEvent['actor'], more: { elsewhere?: true; insteadOf?: string } = {}) {
    const events = [{ seq: 1, at: morning, actor, body }]
    const news = dialogue.announce({ events, state, rules, conversationState, now: morning, ...more })
    if (!news) return
    conversationState = news.state
    lines.push(...news.says.map(each => `${each.textKey}: ${each.text}`))
  }
  happens({ type: 'case.merged', into: state.id }, by(chief.id), { insteadOf: theirs })
  expect(dialogue.expecting(conversationState).caseId).toBe(state.id)
  happens({ type: 'solution.agreed', optionId: 'a' }, customer, { elsewhere: true })
  happens({ type: 'followUp.answered', satisfied: true }, customer, { elsewhere: true })
  happens({ type: 'solution.agreed', optionId: 'a' }, customer)
  return lines
}

test.each<[Language, RegExp[]]>([
  ['zh-CN', [/^joined\.merged: .*HY-20261125-0001.*宋涛/, /^joined\.agreed: .*换刹车片/, /^joined\.satisfied: /]],
  ['zh-TW', [/^joined\.merged: .*HY-20261125-0001.*宋/, /^joined\.agreed: .*换刹车片/, /^joined\.satisfied: /]],
  ['en', [/^joined\.merged: .*HY-20261125-0001.*Song Tao/, /^joined\.agreed: .*new pads/, /^joined\.satisfied: /]],
])('%s: joined once, then what the other decided, and nothing of their own answer', (language, expected) => {
  const lines = transcript(language)
  expect(lines).toHaveLength(expected.length)
  for (const [index, line] of expected.entries()) expect(lines[index]).toMatch(line)
})

// What a customer reads whose matter is looked after together with that of another one, in each language, as a service trainer may check it.
import { expect, test } from 'vitest'
import { createDialogue } from '../../dialogs/index.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { CaseEvent, EventBody } from '../../src/case/events.ts'
import { seenByGuest, seenByOwn } from '../../src/case/views/seenBy.ts'
import type { Language } from '../../src/case/vocabulary.ts'
import { by, customer, morning, registration, rules, staffWith, stage } from '../case/play.ts'

const chief = staffWith('serviceManager')
const theirs = 'HY-20261125-0002'

function toldIn(language: Language): CaseState {
  const play = stage()
  play.must({ ...registration(), caseId: theirs, language } as ReturnType<typeof registration>)
  if (!play.state) throw new Error('no case')
  return play.state
}

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
  const own = toldIn(language)
  const state = seenByGuest(own, survivorIn(language))
  let conversationState: unknown = dialogue.resume({ caseId: theirs, others: [], language, now: morning }).state
  const lines: string[] = []
  function happens(body: EventBody, actor: CaseEvent['actor'], more: { aside?: true; insteadOf?: string } = {}) {
    const events = [{ seq: 1, at: morning, actor, body }]
    const news = dialogue.announce({ events, state, rules, conversationState, now: morning, ...more })
    if (!news) return
    conversationState = news.state
    lines.push(...news.says.map(each => `${each.textKey}: ${each.text}`))
  }
  happens({ type: 'case.merged', into: state.id }, by(chief.id), { insteadOf: theirs })
  expect(dialogue.expecting(conversationState).caseId).toBe(state.id)
  const aside = { aside: true } as const
  happens({ type: 'update.sent', text: 'Ms Zhao, 换刹车片' }, by(chief.id), aside)
  happens({ type: 'update.sent', text: 'Mr Li, 请放心', to: theirs }, by(chief.id), aside)
  happens({ type: 'solution.agreed', optionId: 'a' }, customer, aside)
  happens({ type: 'followUp.answered', satisfied: true }, customer, aside)
  happens({ type: 'case.resolved', summary: '换刹车片', skipped: [] }, by(chief.id), aside)
  happens({ type: 'followUp.asked' }, { kind: 'system' }, aside)
  happens({ type: 'case.unmerged' }, by(chief.id))
  return lines
}

test.each<[Language, RegExp, string]>([
  ['zh-CN', /宋涛/, '会'],
  ['zh-TW', /宋/, '會'],
  ['en', /Song Tao/, 'will'],
])(
  '%s: joined once, that it goes on, their own words, that it is done; nothing of the other',
  (language, chiefs, when) => {
    const lines = transcript(language)
    expect(lines.map(each => each.split(':')[0])).toEqual([
      'joined.merged',
      'joined.goesOn',
      'news.update',
      'joined.resolved',
      'joined.apart',
    ])
    for (const line of lines) expect(line).not.toMatch(/换刹车片|Zhao/)
    for (const line of lines.filter(each => !each.startsWith('news.'))) {
      expect(line).toContain('HY-20261125-0001')
      expect(line).toMatch(chiefs)
    }
    for (const key of ['joined.goesOn', 'joined.apart'])
      expect(
        lines
          .find(each => each.startsWith(key))
          ?.split(' ')
          .slice(1)
          .join(' '),
      ).toContain(when)
    expect(lines[2]).toContain('Mr Li')
  },
)

test.each<Language>(['zh-CN', 'zh-TW', 'en'])(
  '%s: whose data were to be erased hears that it is late, and no other',
  language => {
    const dialogue = createDialogue()
    const own = toldIn(language)
    const play = stage()
    play.must({ ...registration(), language } as ReturnType<typeof registration>)
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'absorb', caseId: theirs, guest: {} }, by(chief.id))
    play.must({ type: 'askForErasure' }, { kind: 'customer', of: theirs })
    play.must({ type: 'askForErasure' })
    const host = play.state as CaseState
    const [guests, hosts] = [theirs, undefined].map(from =>
      host.tasks.find(each => each.kind === 'eraseData' && each.from === from),
    )
    const heard = (state: CaseState, caseId: string, task = '', aside?: true) => {
      const conversationState = dialogue.resume({ caseId, others: [], language, now: morning }).state
      const body: EventBody = { type: 'task.overdue', id: task }
      const events = [{ seq: 1, at: morning, actor: { kind: 'system' } as const, body }]
      const news = dialogue.announce({
        events,
        state,
        rules,
        conversationState,
        now: morning,
        ...(aside ? { aside } : {}),
      })
      return news?.says.map(each => each.textKey) ?? []
    }
    expect(heard(seenByGuest(own, host), theirs, guests?.id, true)).toEqual(['news.eraseLate'])
    expect(heard(seenByGuest(own, host), theirs, hosts?.id, true)).toEqual([])
    expect(heard(seenByOwn(host), host.id, guests?.id)).toEqual([])
    expect(heard(seenByOwn(host), host.id, hosts?.id)).toEqual(['news.eraseLate'])
  },
)

// Where a case comes from decides with how grave it is, who has it, by when somebody is in touch and who hears how it goes
// (domain.md sections 5, 6 and 11), in every rule book.
import { describe, expect, it, test } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { decide } from '../../src/case/decide.ts'
import type { Signal, Source } from '../../src/case/vocabulary.ts'
import { houseNames, houses } from './houses.ts'
import { customer, heard, hour, registration, stage, statement, typesOf } from './play.ts'

const night = Date.parse('2026-11-25T23:00:00+08:00')
const text = '店里的人态度很差，空调也没修好'
const told = (source: Source, parts: Parameters<typeof registration>[0] = {}): Command =>
  ({ ...registration({ text, ...parts }), source }) as Command

describe.each(houseNames)('%s', house => {
  const from = (source: Source, at = night) => {
    const play = stage(houses[house]).at(at)
    play.must(told(source))
    play.must({ type: 'handOff', cause: 'staff' })
    return play
  }
  test.each<[Source, Signal]>([
    ['regulator', 'legal.regulator'],
    ['socialMedia', 'exposure.media'],
  ])('section 5: from %s it is major whatever its words, and theirs who answers for the house', (source, signal) => {
    const { state } = from(source)
    expect(state?.severity).toMatchObject({ level: 'major', reasons: [{ signal, strength: 'hard', evidence: text }] })
    expect(state?.routing?.owner.role).toBe('generalManager')
    expect(state?.escalations).toEqual([])
  })
  test.each<Source>(['regulator', 'socialMedia'])(
    'section 11: first reaction within 2 h, by night too (%s)',
    source => {
      const due = from(source).state?.clocks.firstContact?.dueAt
      expect(due).toBeLessThanOrEqual(night + 2 * hour)
    },
  )
  test.each<Source>(['regulator', 'manufacturer'])(
    'section 6: whoever sent it hears within 2 opening hours (%s)',
    source => {
      expect(from(source).state?.clocks.referralReport?.dueAt).toBe(Date.parse('2026-11-26T11:00:00+08:00'))
    },
  )
  it('section 11: of a post it is recorded the same day what was posted where', () => {
    expect(from('socialMedia').state?.tasks.map(each => each.kind)).toContain('pressContact')
    expect(from('regulator').state?.tasks.map(each => each.kind)).not.toContain('pressContact')
  })
  it('told at the counter the same words are what they are', () => {
    const { state } = from('onSite')
    expect(state?.severity.level).toBe('grumble')
    expect(state?.clocks.referralReport).toBeUndefined()
  })
})

it('what was heard of it clearly stands as it was said', () => {
  const play = stage()
  play.must(told('regulator', { signals: [heard('legal.regulator', 'hard')] }))
  expect(play.state?.signals).toEqual([heard('legal.regulator', 'hard')])
})

it('a case that was registered before is what it was', () => {
  const house = houses['lamborghini-4s']
  const older = { ...house, pack: { ...house.pack, severity: { ...house.pack.severity, sources: {} } } }
  const play = stage(older)
  play.must(told('socialMedia'))
  const more = { type: 'recordStatement', statement: statement({ messageId: 'm2', text: '还在吗' }) } as const
  const decision = decide(more, play.state, { now: play.now, actor: customer, rules: house })
  expect(decision.ok && typesOf(decision.events)).toEqual(['statement.recorded'])
})

// A case that goes to somebody else by the rules once it was taken: who has it now has a time to take it, and what was told before stays.
import { describe, expect, it, test } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { houseNames, houses } from './houses.ts'
import { by, heard, hour, minute, morning, registration, rules, type Stage, stage, statement } from './play.ts'
import { caseAt, safelyReached } from './points.ts'

const threatens = (signal: 'legal.threat' | 'exposure.media' | 'legal.regulator'): Command => ({
  type: 'recordStatement',
  statement: statement({ messageId: 'm2', text: '那我打12315', signals: [heard(signal, 'hard', 'm2')] }),
})

function takenOn(house = rules, at = morning): Stage {
  const play = stage(house).at(at)
  play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  const id = play.state?.routing?.owner.staffId as string
  play.must({ type: 'accept' }, by(id))
  return play
}
const holder = (play: Stage) => play.state?.accepted?.staffId as string

describe('the law, the press or the regulator threatened with', () => {
  const signals = ['legal.threat', 'exposure.media', 'legal.regulator'] as const
  test.each(houseNames.flatMap(house => signals.map(signal => [house, signal] as const)))(
    '%s, %s, after the customer was reached: the new level takes it within its time',
    (house, signal) => {
      const play = takenOn(houses[house])
      play.must(safelyReached, by(holder(play)))
      play.at(morning + hour).must(threatens(signal))
      expect(play.state?.accepted).toBeUndefined()
      expect(play.state?.clocks.attention).toMatchObject({ state: 'running', dueAt: morning + hour + 30 * minute })
      play.must({ type: 'accept' }, by(play.state?.routing?.owner.staffId as string))
      expect(play.state?.clocks.attention?.state).toBe('met')
    },
  )
  it('before that, the time of the first contact is the one', () => {
    const play = takenOn()
    play.at(morning + 5 * minute).must(threatens('legal.threat'))
    expect(play.state?.clocks.firstContact?.state).toBe('running')
    expect(play.state?.clocks.attention).toBeUndefined()
  })
  it('a contact told by a time stays owed, though these words answer what staff wrote', () => {
    const play = takenOn()
    play.must(safelyReached, by(holder(play)))
    play.at(morning + hour).must({ type: 'askForContact', about: 'person' })
    play.must({ type: 'refuse', reason: '已过质保期' }, by(holder(play)))
    const told = play.state?.clocks.firstContact?.dueAt as number
    play.at(play.now + minute).must(threatens('legal.regulator'))
    expect(play.state?.clocks.firstContact?.state).toBe('running')
    expect(play.state?.clocks.firstContact?.dueAt).toBeLessThanOrEqual(told)
  })
})

describe('a no that was appealed', () => {
  const no: Command = { type: 'refuse', reason: '已过质保期' }
  it('is not said again by the same person before somebody else has looked at it; an offer is welcome', () => {
    const play = takenOn(rules, Date.parse('2026-11-25T20:00:00+08:00'))
    const id = holder(play)
    play.must(safelyReached, by(id))
    play.must(no, by(id))
    play.must({ type: 'declineSolution', reason: '不行' })
    expect(play.state?.climbWanted?.trigger).toBe('declined')
    expect(play.give({ ...no, reason: '还是不行' }, by(id))).toMatchObject({ code: 'appeal-stands' })
    play.must({ type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] }, by(id))
  })
})

describe('a solution the customer has agreed to', () => {
  const no: Command = { type: 'refuse', reason: '已过质保期' }
  const offer = (text: string): Command => ({
    type: 'proposeSolution',
    options: [{ id: 'a', text, remedy: 'repair' }],
  })
  it('is not refused any more, also while another one is proposed: it stands until they take that', () => {
    const play = takenOn(rules, Date.parse('2026-11-25T10:00:00+08:00'))
    const id = holder(play)
    play.must(safelyReached, by(id))
    play.must(offer('重做密封'), by(id))
    play.must({ type: 'agreeSolution', optionId: 'a' })
    expect(play.give(no, by(id))).toMatchObject({ code: 'already-agreed', extra: { optionId: 'a' } })
    expect(play.state?.solution).toMatchObject({ answer: 'agreed', optionId: 'a' })
    play.must({ type: 'askForContact', about: 'otherwise', text: '还想要补偿' })
    expect(play.give(no, by(id))).toMatchObject({ code: 'already-agreed' })
    play.must(offer('换一套密封'), by(id))
    expect(play.give(no, by(id))).toMatchObject({ code: 'already-agreed' })
  })
})

describe('a customer who changed their mind', () => {
  const resolve: Command = {
    type: 'resolve',
    summary: '换了新件',
    skipped: [{ step: 'diagnosis', reason: '一看便知' }],
  }
  it('is rung up as they were told before the case is resolved, or why not is said', () => {
    const play = caseAt('agreed').at(morning + minute)
    play.must({ type: 'askForContact', about: 'otherwise', text: '我还是选第一个' })
    const id = holder(play)
    expect(play.give(resolve, by(id))).toMatchObject({ code: 'step-missing', extra: { missing: ['contacted'] } })
    const again = caseAt('agreed').at(morning + minute)
    again.must({ type: 'askForContact', about: 'otherwise', text: '我还是选第一个' })
    again.at(again.now + minute).must(safelyReached, by(holder(again)))
    again.must(resolve, by(holder(again)))
    play.must({ ...resolve, skipped: [...resolve.skipped, { step: 'contact', reason: '客户已到店当面说好' }] }, by(id))
  })
})

// The complaint is about the only one who stands above: somebody from outside helps and decides, or the next below who is not involved.
import { describe, expect, it, test } from 'vitest'
import type { Command, Rules } from '../../src/case/commands.ts'
import { fold } from '../../src/case/evolve.ts'
import { timelineOf } from '../../src/case/views/timeline.ts'
import type { Role } from '../../src/case/vocabulary.ts'
import { by, customer, fact, heard, hour, morning, registration, rules, staffWith, stage, system } from './play.ts'
import { about } from './policy/fixtures.ts'

const top = staffWith('generalManager')
const chief = staffWith('serviceManager')
const outside = staffWith('manufacturerSupervisor')
const below = staffWith('frontDeskSupervisor')
const peer = rules.directory.staff.find(each => each.role === 'serviceManager' && each.store !== chief.store) ?? chief
/** One general manager for all stores. */
const house = (without: readonly Role[] = [], gone?: string): Rules => ({
  ...rules,
  directory: {
    ...rules.directory,
    staff: rules.directory.staff.filter(
      each =>
        each.id !== gone && !without.includes(each.role) && (each.role !== 'generalManager' || each.id === top.id),
    ),
  },
})
const aboutTop = (given = house()) => {
  const play = stage(given)
  play.must(
    registration({ signals: [heard('legal.threat', 'hard')], facts: [fact('background.staff', about(top.name))] }),
  )
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.must({ type: 'accept' }, by(chief.id))
  return play
}
const large: Command = { type: 'requestApproval', id: 'q', remedy: 'compensation', amount: 50_000 }
const answer: Command = { type: 'answerApproval', id: 'q', given: true }

describe('a complaint about the only general manager', () => {
  it('is the next level below, with somebody from outside beside it who hears of it', () => {
    const play = aboutTop()
    expect(play.state?.routing).toMatchObject({ owner: { staffId: chief.id } })
    expect(play.state?.routing?.assistants.map(each => each.staffId)).toContain(outside.id)
    expect(
      play.events.flatMap(({ body }) => (body.type === 'staff.told' ? body.to.map(to => to.staffId) : [])),
    ).toContain(outside.id)
    expect(fold(play.events)).toEqual(play.state)
  })
  it.each<[string, readonly Role[], string, string?]>([
    ['from outside', [], outside.id],
    ['with nobody outside by who stands like them elsewhere', ['manufacturerSupervisor'], peer.id],
    ['with none of those by the next below', ['manufacturerSupervisor'], below.id, peer.id],
  ])('what only they could grant is granted %s, on record, and never by them', (_, without, decider, gone) => {
    const play = aboutTop(house(without, gone))
    play.must(large, by(chief.id))
    // nobody grants what they asked for themselves, nor is rung up about it
    expect(play.give(answer, by(chief.id))).toMatchObject({ code: 'beyond-authority' })
    const told = play.events.flatMap(({ body }) =>
      body.type === 'staff.told' && body.about === 'approval' ? body.to : [],
    )
    expect(told.map(each => each.staffId)).toEqual([decider])
    expect(play.state?.approvals[0]).toMatchObject({ insteadOf: ['generalManager'] })
    expect(play.give(answer, by(top.id))).toMatchObject({ code: 'conflict-of-interest' })
    play.must(answer, by(decider))
    expect(play.state?.approvals[0]?.answer).toMatchObject({ given: true, by: decider })
    const { text } = timelineOf(play.events).find(each => each.type === 'approval.requested') ?? {}
    expect(text).toMatch(/generalManager → (?:manufacturerSupervisor|serviceManager|frontDeskSupervisor)$/)
    const options = [{ id: 'a', text: '补偿', remedy: 'compensation' as const, amount: 50_000 }]
    play.must({ type: 'proposeSolution', options }, by(chief.id))
  })
  it('somebody from outside grants nothing while the house can', () => {
    const play = stage(house())
    play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(chief.id))
    play.must(large, by(chief.id))
    expect(play.state?.approvals[0]?.mayApprove).toEqual(['generalManager'])
    expect(play.give(answer, by(outside.id))).toMatchObject({ code: 'beyond-authority' })
  })
  test('asked for somebody above, it is said who decides in their place', () => {
    const play = aboutTop()
    for (const actor of [customer, by(chief.id)])
      expect(play.give({ type: 'escalate', reason: '找你们老板' }, actor)).toMatchObject({
        code: 'no-level-above',
        extra: { mayAct: ['manufacturerSupervisor'] },
      })
    expect(play.state?.routing?.owner.staffId).toBe(chief.id)
  })
  test('a clock that runs out is told to them, once', () => {
    const play = aboutTop()
    const late = play.at(morning + hour).must({ type: 'fireDue' }, system)
    const told = late.flatMap(each => (each.type === 'staff.told' && each.about === 'breached' ? each.to : []))
    expect(told.map(each => each.staffId)).toEqual([chief.id, outside.id])
    expect(play.at(morning + 1.1 * hour).must({ type: 'fireDue' }, system)).toEqual([])
  })
})

test('with another general manager, the case is theirs and nobody comes from outside', () => {
  const play = stage(rules)
  play.must(
    registration({ signals: [heard('legal.threat', 'hard')], facts: [fact('background.staff', about(top.name))] }),
  )
  play.must({ type: 'handOff', cause: 'confirmed' })
  expect(play.state?.routing?.owner).toMatchObject({ role: 'generalManager' })
  expect(play.state?.routing?.assistants.map(each => each.staffId)).not.toContain(outside.id)
})

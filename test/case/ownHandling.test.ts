// Whoever handled a case does not say that its customer is satisfied: a colleague asks, or the customer says it by themselves.
import { describe, expect, it } from 'vitest'
import type { Command, Rules } from '../../src/case/commands.ts'
import { actionsOf } from '../../src/case/views/actions.ts'
import { by, customer, heard, registration, rules, type Stage, staffWith, stage } from './play.ts'
import { caseAt, onTheSpot } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const care = staffWith('customerCareAgent')
const satisfied: Command = { type: 'recordFollowUp', satisfied: true }
const notSatisfied: Command = { type: 'recordFollowUp', satisfied: false }

describe('that the customer is satisfied', () => {
  it('is not for its owner to say, nor for who proposed the solution', () => {
    expect(caseAt('resolved').give(satisfied, by(desk.id))).toMatchObject({ code: 'own-handling' })
    const play = caseAt('proposed')
    play.must({ type: 'reassign', staffId: chief.id, reason: '休假' }, by(desk.id))
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(chief.id))
    for (const { id } of [desk, chief]) expect(play.give(satisfied, by(id))).toMatchObject({ code: 'own-handling' })
  })
  it('names who may: customer care first', () => {
    const decision = caseAt('resolved').give(satisfied, by(desk.id))
    const mayAct = decision.ok ? undefined : decision.extra?.mayAct
    expect((mayAct as string[] | undefined)?.[0]).toBe('customerCareAgent')
  })
  it('is said by a colleague, or by the customer', () => {
    for (const actor of [by(care.id), by(chief.id), customer]) {
      const play = caseAt('resolved')
      expect(play.must(satisfied, actor)[0]).toEqual({ type: 'followUp.answered', satisfied: true })
      expect(play.state?.status).toBe('awaitingSignOff')
    }
  })
  it('goes by a survey too, a good one', () => {
    const good: Command = { ...satisfied, score: { given: 9, outOf: 10 } } as Command
    expect(caseAt('resolved').give(good, by(desk.id))).toMatchObject({ code: 'own-handling' })
  })
  it('that they are not, their handler may say', () => {
    expect(caseAt('resolved').give(notSatisfied, by(desk.id)).ok).toBe(true)
    const { state, now } = caseAt('resolved')
    const shown = state && actionsOf(state, { now, actor: by(desk.id), rules })
    expect(shown?.find(each => each.type === 'recordFollowUp')?.allowed).toBe(true)
  })
  it('in a store of one it is said by who handled it, and that is on record', () => {
    const alone: Rules = {
      ...rules,
      directory: {
        ...rules.directory,
        staff: rules.directory.staff.filter(each => each.id === chief.id || each.store !== chief.store),
      },
    }
    const play: Stage = stage(alone)
    play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(chief.id))
    expect(play.must(satisfied, by(chief.id))[0]).toMatchObject({ satisfied: true, alone: true })
  })
})

// Whoever handled a case does not say that its customer is satisfied, nor closes it without having asked: a colleague does, or the customer says it.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { actionsOf } from '../../src/case/views/actions.ts'
import { by, customer, heard, registration, rules, type Stage, staffWith, stage } from './play.ts'
import { caseAt, onTheSpot } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const care = staffWith('customerCareAgent')
const satisfied: Command = { type: 'recordFollowUp', satisfied: true }
const notSatisfied: Command = { type: 'recordFollowUp', satisfied: false }

/** Of a store that has nobody but its service manager. */
function resolvedAlone(): Stage {
  const { directory } = rules
  const staff = directory.staff.filter(each => each.id === chief.id || each.store !== chief.store)
  const play = stage({ ...rules, directory: { ...directory, staff } })
  play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
  play.must({ type: 'handOff', cause: 'confirmed' })
  play.must({ type: 'accept' }, by(chief.id))
  play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(chief.id))
  return play
}

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
    const play = resolvedAlone()
    expect(play.must(satisfied, by(chief.id))[0]).toMatchObject({ satisfied: true, alone: true })
  })
})

describe('closing without having asked', () => {
  const close: Command = { type: 'close', skipped: [{ step: 'followUp', reason: '三次未接' }] }
  const closing = (staffId: string, { state, now } = caseAt('signedOff')) =>
    state && actionsOf(state, { now, actor: by(staffId), rules }).find(each => each.type === 'close')

  it('is not for who handled the case, and the desk is told who may', () => {
    const decision = caseAt('signedOff').give(close, by(desk.id))
    expect(decision).toMatchObject({ code: 'own-handling' })
    const mayAct = decision.ok ? undefined : decision.extra?.mayAct
    // customer care asks, but may not own a complaint, nor end one
    expect(mayAct).toContain('serviceManager')
    expect(mayAct).not.toContain('customerCareAgent')
    expect(closing(desk.id)).toMatchObject({ allowed: false, code: 'own-handling' })
    expect(closing(chief.id)).toMatchObject({ allowed: true })
  })
  it('is done by a colleague, and the reason is kept', () => {
    expect(caseAt('signedOff').must(close, by(chief.id)).at(-1)).toEqual({ ...close, type: 'case.closed' })
  })
  it('is nothing to stop once the customer has answered', () => {
    const play = caseAt('signedOff')
    play.must(satisfied, customer)
    expect(closing(desk.id, play)).toMatchObject({ allowed: true })
    expect(play.must(close, by(desk.id)).at(-1)).toEqual({ ...close, type: 'case.closed' })
  })
  it('of one withdrawn there is nothing to ask', () => {
    const play = caseAt('withdrawn')
    play.must({ type: 'signOff' }, by(desk.id))
    play.must({ type: 'close', skipped: [] }, by(desk.id))
    expect(play.state?.status).toBe('closed')
  })
  it('in a store of one is done by who handled it, and that is on record', () => {
    const play = resolvedAlone()
    play.must({ type: 'signOff' }, by(chief.id))
    expect(play.must(close, by(chief.id)).at(-1)).toMatchObject({ type: 'case.closed', alone: true })
  })
})

describe('a case that turned out to be major', () => {
  it('is not signed off by who handled it as less', () => {
    const play = caseAt('resolved')
    play.must({ type: 'overrideSeverity', level: 'major', reason: '核实' }, by(chief.id))
    play.must({ type: 'recordImprovement', rootCause: 'a', corrective: 'b', preventive: 'c' }, by(chief.id))
    expect(play.give({ type: 'signOff' }, by(desk.id))).toMatchObject({
      code: 'beyond-authority',
      extra: { mayAct: ['serviceManager'] },
    })
    expect(play.give({ type: 'signOff' }, by(chief.id)).ok).toBe(true)
  })
})

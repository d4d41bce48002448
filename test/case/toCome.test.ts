// What still has a time: of the clocks only one that runs and is not over, of promises the next one not kept, of two aims the nearer.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import { toComeOf } from '../../src/case/views/toCome.ts'
import { by, hour, minute } from './play.ts'
import { caseAt, complaint } from './points.ts'

const ownerOf = (play: ReturnType<typeof complaint>) => play.state?.routing?.owner.staffId as string
const seen = (play: ReturnType<typeof complaint>, now = play.now) => toComeOf(play.state as CaseState, now)

describe('what still has a time', () => {
  it('is the contact and the aim, each until it has passed', () => {
    const play = complaint()
    const { firstContact, resolve } = play.state?.clocks ?? {}
    const contact = firstContact?.dueAt as number
    const at = resolve?.dueAt as number
    expect(seen(play)).toMatchObject({ contact, aim: { clock: 'resolve', at } })
    expect(seen(play, contact - 1)).toHaveProperty('contact', contact)
    expect(seen(play, contact)).not.toHaveProperty('contact')
    expect(seen(play, at)).not.toHaveProperty('aim')
  })
  it('is that somebody takes it over, until they have', () => {
    const play = complaint()
    play.must({ type: 'escalate', reason: '请上级定' }, by(ownerOf(play)))
    expect(seen(play).takesOver).toBe(play.state?.clocks.attention?.dueAt)
    play.must({ type: 'accept' }, by(ownerOf(play)))
    expect(seen(play)).not.toHaveProperty('takesOver')
  })
  it('is the promise due next of those not kept; a missed one has no time any more', () => {
    const play = caseAt('contacted')
    play.must({ type: 'promise', id: 'p1', text: '配件到店', dueAt: play.now + 3 * hour }, by(ownerOf(play)))
    play.must({ type: 'promise', id: 'p2', text: '给您报价', dueAt: play.now + hour }, by(ownerOf(play)))
    expect(seen(play).promise).toMatchObject({ id: 'p2' })
    expect(seen(play, play.now + hour).promise).toMatchObject({ id: 'p1' })
    expect(seen(play, play.now + 3 * hour)).not.toHaveProperty('promise')
  })
  it('is no aim while the case stands still, and of two the nearer', () => {
    const play = caseAt('contacted')
    const state = play.state as CaseState
    const { resolve } = state.clocks
    if (!resolve) throw new Error('an accepted case has an aim')
    const overdue = { ...resolve, dueAt: resolve.dueAt - minute }
    const both = { ...state, clocks: { ...state.clocks, overdue } }
    expect(toComeOf(both, play.now).aim).toEqual({ clock: 'overdue', at: overdue.dueAt })
    expect(toComeOf(both, overdue.dueAt).aim).toEqual({ clock: 'resolve', at: resolve.dueAt })
    play.must({ type: 'pause', waitingFor: 'customer', reason: '等客户送车' }, by(ownerOf(play)))
    expect(seen(play)).not.toHaveProperty('aim')
  })
})

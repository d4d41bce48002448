// Two cases as one: what of the one that rests decides about the one that goes on, and that parting takes away exactly this.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CaseState, Statement } from '../../src/case/case.ts'
import type { Signal } from '../../src/case/facts.ts'
import { matterToAbsorb, staffInvolvedOf } from '../../src/case/matter.ts'
import { by, customer, fact, heard, registration, staffWith, stage, statement } from './play.ts'

const chief = staffWith('serviceManager')
const top = staffWith('generalManager')
const other = 'HY-20261125-0002'
const about = (name: string) => fact('background.staff', { name, role: chief.role, complainedAbout: true })

function told(parts: Partial<Statement> = {}) {
  const play = stage()
  play.must(registration(parts))
  play.must({ type: 'handOff', cause: 'confirmed' })
  return play
}
const absorbOf = (state: CaseState | undefined) => {
  if (!state) throw new Error('no case')
  return { type: 'absorb', caseId: other, matter: matterToAbsorb(state), handedOff: true } as const
}
const bare = (state: CaseState | undefined) => {
  const { version: _, revision: __, updatedAt: ___, ...rest } = state ?? ({} as CaseState)
  return rest
}

describe('a case that goes on for another one', () => {
  it('leaves its owner when the other is about them, and they may do nothing with it', () => {
    const play = told({ signals: [heard('repair.repeated')] })
    play.must({ type: 'accept' }, by(chief.id))
    play.must(absorbOf(told({ facts: [about(chief.name)] }).state), by(top.id))
    expect(play.state?.routing?.owner.staffId).not.toBe(chief.id)
    expect(play.state?.accepted).toBeUndefined()
    expect(play.give({ type: 'sendUpdate', text: '好' }, by(chief.id))).toMatchObject({ code: 'conflict-of-interest' })
  })

  it('has no other matter brought into it by whom it is about', () => {
    const play = told({ facts: [about(chief.name)] })
    expect(play.give(absorbOf(told().state), by(chief.id))).toMatchObject({ code: 'conflict-of-interest' })
  })

  it('is as grave as the graver of the two, has an owner, and keeps with whom it was heard', () => {
    const play = stage()
    play.must(registration())
    const major = told({ signals: [heard('exposure.media', 'hard')] })
    play.must(absorbOf(major.state), by(top.id))
    expect(play.state).toMatchObject({ severity: { level: 'major' }, handedOff: { cause: 'staff' } })
    expect(play.state?.routing?.owner.staffId).toBe(major.state?.routing?.owner.staffId)
    expect(play.state?.severity.reasons[0]).toMatchObject({ signal: 'exposure.media', from: major.state?.id })
    expect(play.state?.signals).toEqual([])
  })

  it('is no graver for a matter that is settled', () => {
    const settled = told({ signals: [heard('exposure.media', 'hard')] })
    settled.must({ type: 'withdraw' }, customer)
    const play = told()
    play.must(absorbOf(settled.state), by(top.id))
    expect(play.state?.severity.level).toBe('grumble')
  })

  it('keeps what a person decided of it, from before to after', () => {
    const play = told({ signals: [heard('repair.repeated')] })
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ type: 'overrideSeverity', level: 'grumble', reason: '只是咨询' }, by(chief.id))
    const before = play.state?.severity
    play.must(absorbOf(told({ signals: [heard('exposure.media', 'hard')] }).state), by(top.id))
    expect(play.state?.severity.level).toBe('major')
    play.must({ type: 'release', caseId: other }, by(top.id))
    expect(play.state?.severity).toEqual(before)
  })

  it('goes back to whom it had, and to what was known of it, whatever the other brought', () => {
    const signals: Signal[] = ['exposure.media', 'legal.threat', 'safety.brakes', 'wait.long', 'repair.repeated']
    const parts = fc.record({
      signals: fc.subarray(signals).map(list => list.map(each => heard(each, 'hard'))),
      facts: fc.boolean().map(isAbout => (isAbout ? [about(chief.name)] : [])),
    })
    fc.assert(
      fc.property(parts, parts, fc.boolean(), (own, theirs, accepted) => {
        const play = told({ signals: own.signals })
        const owner = play.state?.routing?.owner.staffId
        if (accepted && owner) play.must({ type: 'accept' }, by(owner))
        const before = play.state
        play.must(absorbOf(told(theirs).state), by(top.id))
        play.must({ type: 'release', caseId: other }, by(top.id))
        const { routing, accepted: has, severity, signals: kept, absorbed, absorbedMatters, alone } = bare(play.state)
        expect({ routing, has, severity, kept }).toEqual({
          routing: before?.routing,
          has: before?.accepted,
          severity: before?.severity,
          kept: before?.signals,
        })
        expect([absorbed, absorbedMatters, alone]).toEqual([[], undefined, undefined])
      }),
      { numRuns: 60 },
    )
  })

  it('keeps whoever took it meanwhile', () => {
    const play = told()
    play.must(absorbOf(told({ facts: [about(chief.name)] }).state), by(top.id))
    play.must({ type: 'accept' }, by(top.id))
    play.must({ type: 'release', caseId: other }, by(top.id))
    expect(play.state?.accepted?.staffId).toBe(top.id)
    expect(play.state && staffInvolvedOf(play.state)).toEqual([])
  })
})

describe('a case that rests in another one', () => {
  const resting = () => {
    const play = told()
    play.must({ type: 'merge', into: other }, by(chief.id))
    return play
  }
  it('takes who its customer is, and nothing of the matter', () => {
    const play = resting()
    const themselves = statement({ narrative: false, facts: [fact('customer.phone', '+8613700137000')] })
    play.must({ type: 'recordStatement', statement: themselves }, customer)
    expect(play.state?.facts['customer.phone']?.at(-1)?.value).toBe('+8613700137000')
    expect(play.give({ type: 'recordStatement', statement: statement() }, customer)).toMatchObject({
      code: 'case-merged',
      extra: { into: other },
    })
  })
})

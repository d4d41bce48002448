// Two cases as one: what of the one that rests decides about the one that goes on, and that parting takes away exactly this.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mirrorOf, withMeanwhile } from '../../src/app/mirrors.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Guest, Statement } from '../../src/case/caseParts.ts'
import type { Command } from '../../src/case/commands.ts'
import type { Actor } from '../../src/case/events.ts'
import type { Fact } from '../../src/case/facts.ts'
import { matterToAbsorb, staffInvolvedOf } from '../../src/case/matter.ts'
import { closingSteps } from '../../src/case/policy/pack/ending.ts'
import { seenByGuest, seenByOwn } from '../../src/case/views/seenBy.ts'
import { openTasksOf } from '../../src/case/views/tasks.ts'
import type { Signal } from '../../src/case/vocabulary.ts'
import { by, customer, fact, heard, registration, staffWith, stage, statement } from './play.ts'

const chief = staffWith('serviceManager')
const top = staffWith('generalManager')
const other = 'HY-20261125-0002'
const elsewhere = { id: other, channel: { id: 'webchat', conversationId: 'c9', userId: 'u9' } }
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

  it('takes its work from whom the other is about', () => {
    const play = told({ signals: [heard('safety.fire', 'hard')] })
    const theirs = () => openTasksOf(play.state as CaseState).filter(each => each.owner.staffId === chief.id)
    expect(theirs()).not.toEqual([])
    play.must(absorbOf(told({ facts: [about(chief.name)] }).state), by(top.id))
    expect(theirs()).toEqual([])
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

describe('two customers of one case', () => {
  const hourLater = 3_600_000
  /** Accepted, with another customer's case going on in it, for whom a call was due. */
  function shared(guest: Guest = { awaitsContact: true }, more: Partial<Extract<Command, { type: 'absorb' }>> = {}) {
    const play = told()
    play.must({ type: 'accept' }, by(chief.id))
    play.must({ ...absorbOf(told().state), guest, ...more }, by(chief.id))
    return play
  }
  const reached = { type: 'recordContact', outcome: 'reached', by: 'phone' } as const
  const contactEnded = (play: ReturnType<typeof told>) => play.state?.clocks.firstContact?.endedAt !== undefined

  it.each([
    ['the one, then the other', [undefined, other]],
    ['the other, then the one', [other, undefined]],
  ])('are both reached before the contact clock ends: %s', (_, [first, second]) => {
    const play = shared()
    play.must({ ...reached, ...(first ? { to: first } : {}) }, by(chief.id))
    expect(contactEnded(play)).toBe(false)
    play.must({ ...reached, ...(second ? { to: second } : {}) }, by(chief.id))
    expect(contactEnded(play)).toBe(true)
    expect(play.state?.guests?.[other]).toMatchObject({ contactedAt: play.state?.contactedAt })
    expect(play.state?.guests?.[other]).not.toHaveProperty('awaitsContact')
  })

  it('are rung up each by their own time, whoever has been here before', () => {
    const theirs = told()
    const clocks = Object.values(theirs.state?.clocks ?? {})
    const play = told()
    play.must({ type: 'accept' }, by(chief.id))
    play.must(reached, by(chief.id))
    play.must({ ...absorbOf(theirs.state), guest: { awaitsContact: true }, clocks }, by(chief.id))
    const clock = play.state?.clocks.firstContact
    expect(clock).toMatchObject({ state: 'running', dueAt: theirs.state?.clocks.firstContact?.dueAt })
    expect(play.state && seenByOwn(play.state).clocks.firstContact).toBeUndefined()
    expect(
      play.state && seenByGuest({ ...(theirs.state as CaseState), id: other }, play.state).clocks.firstContact,
    ).toEqual(clock)
    play.must({ ...reached, to: other }, by(chief.id))
    expect(contactEnded(play)).toBe(true)
  })

  it('wait each by themselves when they ask for a person again', () => {
    const play = shared({})
    play.must(reached, by(chief.id))
    expect(contactEnded(play)).toBe(true)
    play.at(play.now + 60_000)
    play.must({ type: 'askForContact', about: 'person' }, { kind: 'customer', of: other })
    expect(contactEnded(play)).toBe(false)
    expect(play.state && seenByOwn(play.state).clocks.firstContact).toBeUndefined()
    play.at(play.now + 60_000)
    play.must({ type: 'askForContact', about: 'person' }, customer)
    expect(play.state && seenByOwn(play.state).clocks.firstContact?.state).toBe('running')
    play.must({ ...reached, to: other }, by(chief.id))
    expect(contactEnded(play)).toBe(false)
    play.must(reached, by(chief.id))
    expect(contactEnded(play)).toBe(true)
  })

  it('closes over nobody who still waits to be rung up, unless somebody says why', () => {
    const play = shared()
    const skipped = closingSteps.map(step => ({ step, reason: '客户要求' }))
    play.must({ type: 'resolve', summary: '已检查', skipped }, by(chief.id))
    expect(contactEnded(play)).toBe(false)
    play.must({ type: 'signOff' }, by(chief.id))
    const refused = play.give({ type: 'close', skipped }, by(top.id))
    expect(refused).toMatchObject({ code: 'promise-open', extra: { awaitsContact: [other] } })
    play.must({ ...reached, to: other }, by(chief.id))
    play.must({ type: 'close', skipped }, by(top.id))
  })

  it('have promises of their own, kept by what is said to them alone', () => {
    const play = shared({})
    const dueAt = play.now + hourLater
    play.must({ type: 'promise', id: 'p-own', text: '回复检测结果', dueAt }, by(chief.id))
    play.must({ type: 'promise', id: 'p-other', text: '回复李先生', dueAt: dueAt + hourLater, to: other }, by(chief.id))
    const open = () => play.state?.promises.filter(each => each.keptAt === undefined).map(each => each.id)
    play.must({ type: 'sendUpdate', text: '检测做完了' }, by(chief.id))
    expect(open()).toEqual(['p-other'])
    play.must({ type: 'sendUpdate', text: '还在检测' }, by(chief.id))
    expect(open()).toEqual(['p-other'])
    expect(play.state?.clocks.update).toMatchObject({ state: 'running', dueAt: dueAt + hourLater })
    play.at(dueAt + hourLater)
    play.must({ type: 'fireDue' }, { kind: 'system' })
    expect(play.state?.clocks.update?.state).toBe('breached')
    play.must({ ...reached }, by(chief.id))
    expect(open()).toEqual(['p-other'])
    play.must({ type: 'sendUpdate', text: '检测做完了', to: other }, by(chief.id))
    expect(open()).toEqual([])
    expect(play.state?.clocks.update?.endedAt).toBeDefined()
  })

  it('takes no word for somebody whose case does not go on in it, and none that nobody carries', () => {
    const play = shared({ silent: true })
    const to = 'HY-20261125-0009'
    const commands: Command[] = [
      { type: 'correctFacts', facts: [fact('location', '人民广场', 'staff')], reason: '核实', to },
      { ...reached, to },
      { type: 'sendUpdate', text: '好', to },
      { type: 'promise', id: 'p', text: '回电', dueAt: play.now + hourLater, to },
    ]
    for (const command of commands) expect(play.give(command, by(chief.id))).toMatchObject({ code: 'unknown-person' })
    expect(play.give({ type: 'sendUpdate', text: '好', to: other }, by(chief.id))).toMatchObject({
      code: 'not-reachable',
    })
    expect(play.give({ ...reached, to: other }, by(chief.id))).toMatchObject({ ok: true })
  })

  it.each<[string, string | undefined, (string | undefined)[]]>([
    ['nobody else had told it', undefined, [other]],
    ['said to be theirs', other, [other]],
    ['said to be of the case itself', 'HY-20261125-0001', [other, undefined]],
  ])('have each their own put right: %s', (_, to, tellers) => {
    const play = shared({})
    const place = (value: string) => fact('location', value, 'staff')
    const words = statement({ messageId: 'm5', facts: [fact('location', '沪昆高速')] })
    play.must({ type: 'recordStatement', statement: words }, { kind: 'customer', of: other })
    const correction = { type: 'correctFacts', facts: [place('沪昆高速杭州东')], reason: '回电' } as const
    play.must({ ...correction, facts: [...correction.facts], ...(to ? { to } : {}) }, by(chief.id))
    expect(play.state?.facts.location?.map(each => each.from)).toEqual(tellers)
    expect(play.state?.facts.location?.at(-1)?.value).toBe('沪昆高速杭州东')
    play.must({ type: 'release', caseId: other }, by(chief.id))
    expect(play.state?.facts.location?.length ?? 0).toBe(tellers.length - 1)
  })

  it('are told apart from the first of them on, whatever had come in before and of whom', () => {
    const play = told()
    const place = (value: string, messageId: string) => statement({ messageId, facts: [fact('location', value)] })
    play.must(absorbOf(told().state), by(chief.id))
    play.must({ type: 'recordStatement', statement: place('延安路', 'm5') }, customer)
    expect(play.state?.alone?.heard.since).toEqual([])
    play.must({ ...absorbOf(told().state), caseId: 'HY-20261125-0003', guest: {} }, by(chief.id))
    play.must({ type: 'accept' }, by(chief.id))
    const theirs: Actor = { kind: 'customer', of: 'HY-20261125-0003' }
    play.must({ type: 'recordStatement', statement: place('南京路', 'm6') }, theirs)
    expect(play.state?.alone?.heard.since.map(each => each.body.type)).toEqual(['statement.recorded'])
    play.must({ type: 'release', caseId: 'HY-20261125-0003' }, by(chief.id))
    expect(play.state?.facts.location?.map(each => each.value)).toEqual(['延安路'])
    expect(play.state?.narrative.map(each => each.messageId)).toContain('m5')
  })

  it('keep what each told where staff put right what the other did', () => {
    const play = shared({})
    const own = statement({ messageId: 'm5', facts: [fact('demand', { kind: 'refund', text: '退款' })] })
    const theirs = statement({ messageId: 'm6', facts: [fact('demand', { kind: 'apology', text: '道歉' })] })
    play.must({ type: 'recordStatement', statement: own }, customer)
    play.must({ type: 'recordStatement', statement: theirs }, { kind: 'customer', of: other })
    const repair = fact('demand', { kind: 'repair', text: '修好' }, 'staff')
    play.must({ type: 'correctFacts', facts: [repair], reason: '听错了', to: other }, by(chief.id))
    const wished = () => play.state?.facts.demand?.map(({ from, value }) => [from, (value as { kind: string }).kind])
    expect(wished()).toEqual([
      [undefined, 'refund'],
      [other, 'repair'],
    ])
    play.must({ type: 'correctFacts', facts: [repair], reason: '听错了' }, by(chief.id))
    expect(wished()).toEqual([
      [other, 'repair'],
      [undefined, 'repair'],
    ])
  })

  it('is rung up still after parting when it was reached only before: what was asked for since is not met by that', () => {
    const resting = told()
    resting.must({ type: 'accept' }, by(chief.id))
    resting.must(reached, by(chief.id))
    resting.at(resting.now + 60_000)
    resting.must({ type: 'askForContact', about: 'person' }, customer)
    const before = resting.state as CaseState
    const play = told().at(resting.now)
    const mirror = mirrorOf({ type: 'merge', into: other }, before, { ...(play.state as CaseState), ...elsewhere })
    resting.must({ type: 'merge', into: other }, by(chief.id))
    play.must(mirror?.command(0) as Command, by(chief.id))
    expect(play.state?.guests?.[before.id]?.awaitsContact).toBe(true)
    resting.must(withMeanwhile({ type: 'unmerge' }, resting.state as CaseState, play.state), by(chief.id))
    expect(resting.state?.clocks.firstContact).toEqual(before.clocks.firstContact)
  })

  it('goes back with what was promised, kept and said to its customer meanwhile', () => {
    const resting = told()
    resting.must({ type: 'accept' }, by(chief.id))
    const dueAt = resting.now + hourLater
    resting.must({ type: 'promise', id: 'before', text: '回复一', dueAt }, by(chief.id))
    const play = told()
    play.must({ type: 'accept' }, by(chief.id))
    const state = resting.state as CaseState
    const mirror = mirrorOf({ type: 'merge', into: other }, state, { ...(play.state as CaseState), ...elsewhere })
    resting.must({ type: 'merge', into: other }, by(chief.id))
    play.must(mirror?.command(0) as Command, by(chief.id))
    const { id } = state
    play.must({ type: 'sendUpdate', text: '看过了', to: id }, by(chief.id))
    play.must({ type: 'promise', id: 'meanwhile', text: '回复二', dueAt: dueAt + hourLater, to: id }, by(chief.id))
    play.must({ type: 'promise', id: 'own', text: '回复三', dueAt: dueAt + hourLater }, by(chief.id))
    play.must({ ...reached, to: id }, by(chief.id))
    resting.must(withMeanwhile({ type: 'unmerge' }, resting.state as CaseState, play.state), by(chief.id))
    play.must({ type: 'release', caseId: id }, by(chief.id))
    expect(resting.state?.promises.map(each => [each.id, each.keptAt !== undefined])).toEqual([
      ['before', true],
      ['meanwhile', true],
    ])
    expect(resting.state?.contactedAt).toBe(play.now)
    expect(resting.state?.clocks.firstContact?.endedAt).toBeDefined()
    expect(play.state?.promises.filter(each => each.keptAt === undefined).map(each => each.id)).toEqual(['own'])
    expect(play.state?.guests).toBeUndefined()
  })

  it('what was let go there was not kept, and its clock is not met', () => {
    const resting = told()
    resting.must({ type: 'accept' }, by(chief.id))
    resting.must({ type: 'promise', id: 'before', text: '回复一', dueAt: resting.now + hourLater }, by(chief.id))
    const play = told()
    play.must({ type: 'accept' }, by(chief.id))
    const state = resting.state as CaseState
    const mirror = mirrorOf({ type: 'merge', into: other }, state, { ...(play.state as CaseState), ...elsewhere })
    resting.must({ type: 'merge', into: other }, by(chief.id))
    play.must(mirror?.command(0) as Command, by(chief.id))
    play.must({ type: 'letGoPromise', id: 'before', reason: '检查并入报价' }, by(chief.id))
    resting.must(withMeanwhile({ type: 'unmerge' }, resting.state as CaseState, play.state), by(chief.id))
    expect(resting.state?.promises).toMatchObject([{ id: 'before', keptAt: play.now, letGo: true }])
    expect(resting.state?.clocks.update).toMatchObject({ endedAt: play.now })
    expect(resting.state?.clocks.update?.state).not.toBe('met')
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
  it('has put right by staff who they are, and nothing of the matter', () => {
    const play = resting()
    const correct = (...facts: Fact[]) => play.give({ type: 'correctFacts', facts, reason: '回电核对' }, by(chief.id))
    expect(correct(fact('customer.phone', '+8613700137000', 'staff'))).toMatchObject({ ok: true })
    expect(play.state?.facts['customer.phone']?.at(-1)?.value).toBe('+8613700137000')
    expect(play.state?.status).toBe('merged')
    expect(correct(fact('customer.name', '李蕾', 'staff'), fact('location', '人民广场', 'staff'))).toMatchObject({
      code: 'case-merged',
    })
  })
})

// What the customer has agreed on stands while something else is put to them, until they take that.
import { describe, expect, it } from 'vitest'
import { agreementOf } from '../../src/app/agreementView.ts'
import { agreementIn, optionAgreed } from '../../src/case/agreed.ts'
import type { Command } from '../../src/case/commands.ts'
import { evolve } from '../../src/case/evolve.ts'
import { historyOf } from '../../src/case/views/history.ts'
import { by, minute, refold, rules, staffWith, typesOf } from './play.ts'
import { caseAt, type Point } from './points.ts'

const desk = by(staffWith('frontDeskSupervisor').id)
const chief = by(staffWith('serviceManager').id)
const other = [{ id: 'a', text: '再检查一遍管路', remedy: 'repair' as const }]
const propose = { type: 'proposeSolution', options: other } as const
const decline = { type: 'declineSolution', reason: '还按之前说的吧' } as const

const withAnother = (point: Point = 'agreed') => {
  const play = caseAt(point)
  play.at(play.now + minute).must(propose, desk)
  return play
}

describe('agreed, and something else is proposed', () => {
  it('stands beside what is put to them now', () => {
    const play = withAnother()
    expect(play.state).toMatchObject({ status: 'proposed', solution: { answer: 'open' }, agreed: { answer: 'agreed' } })
    expect(optionAgreed(play.state as never)?.id).toBe('a')
    expect(optionAgreed(play.state as never)?.text).not.toBe(other[0]?.text)
  })

  it('a no to the other one leaves it as it was, and nothing climbs', () => {
    const before = caseAt('agreed').state
    const play = withAnother()
    const types = typesOf(play.must(decline))
    expect(types).toContain('solution.declined')
    expect(types.some(each => each.startsWith('case.') || each === 'escalation.deferred')).toBe(false)
    expect(play.state).toMatchObject({ status: 'agreed', solution: before?.solution })
    expect(play.state?.agreed).toBeUndefined()
    expect(play.state?.routing).toEqual(before?.routing)
  })

  it('a no to both drops what stood, and climbs as any no does', () => {
    const play = withAnother()
    const types = typesOf(play.must({ type: 'declineSolution', reason: '原来的也不要了', agreedToo: true }))
    expect(types.some(each => each === 'case.escalated' || each === 'escalation.deferred')).toBe(true)
    expect(play.state).toMatchObject({ status: 'declined', solution: { answer: 'declined', reason: '原来的也不要了' } })
    expect(agreementIn(play.state as never)).toBeUndefined()
    expect(historyOf(play.events, rules.directory, () => 'whole').map(each => each.happening)).toContain('declined')
    // nothing was agreed on before: a plain no
    const plain = caseAt('proposed')
    plain.must({ type: 'declineSolution', agreedToo: true })
    expect(plain.state?.solution?.answer).toBe('declined')
  })

  it('a no heard on the phone does the same', () => {
    const play = withAnother()
    play.must({ type: 'recordAnswer', agreed: false }, desk)
    expect(play.state).toMatchObject({ status: 'agreed', escalations: [] })
  })

  it('the other one taken replaces it', () => {
    const play = withAnother()
    play.must({ type: 'agreeSolution', optionId: 'a' })
    expect(optionAgreed(play.state as never)?.text).toBe(other[0]?.text)
    expect(play.state?.solution?.instead).toBe(true)
    expect(play.state?.agreed).toBeUndefined()
  })

  it('is not lost by a third, nor by asking back', () => {
    const play = withAnother()
    play.must({ type: 'questionSolution', text: '要多久？' })
    play.at(play.now + minute).must({ type: 'proposeSolution', options: [{ id: 'c', text: '再检查一次' }] }, desk)
    play.must(decline)
    expect(agreementIn(play.state as never)).toEqual(caseAt('agreed').state?.solution)
  })

  it.each(['open', 'declined'])('cannot be refused while the other one is %s', answer => {
    const play = withAnother()
    if (answer === 'declined') play.must(decline)
    expect(play.give({ type: 'refuse', reason: '不能安排' }, chief)).toMatchObject({
      code: 'already-agreed',
      extra: { optionId: 'a' },
    })
  })

  it('backs what staff write, and is the agreement a case is resolved with', () => {
    const play = caseAt('contacted')
    play.must({ type: 'diagnose', cause: '密封老化', liable: 'store', justified: true }, desk)
    play.must(
      { type: 'proposeSolution', options: [{ id: 'a', text: '退款300元', remedy: 'refund', amount: 300 }] },
      chief,
    )
    play.must({ type: 'agreeSolution', optionId: 'a' })
    play.at(play.now + minute).must(propose, desk)
    expect(play.give({ type: 'sendUpdate', text: '按之前说好的，给您退款300元。' }, desk).ok).toBe(true)
    // nobody has answered the other one: why it is not waited for is said
    const skipped = [{ step: 'agreement', reason: '客户要求先退款' }]
    expect(play.give({ type: 'resolve', summary: '已退款', skipped }, desk).ok).toBe(true)
    expect(optionAgreed(play.state as never)?.amount).toBe(300)
  })

  it('lapses with nothing that ends the case, and ends with the cycle', () => {
    const play = withAnother()
    play.must({ type: 'withdraw', reason: '不追究了' })
    expect(agreementIn(play.state as never)?.answer).toBe('agreed')
    play.must({ type: 'reopen', reason: '又坏了' }, desk)
    expect(agreementIn(play.state as never)).toBeUndefined()
    expect(play.state?.status).not.toBe('agreed')
  })

  it('is still there once a merged case is by itself again', () => {
    const play = withAnother()
    const { solution, agreed, status } = play.state ?? {}
    // merged before that was refused
    const body = { type: 'case.merged', into: 'HY-20261125-0002' } as const
    play.events.push({ seq: play.events.length + 1, at: play.now, actor: desk, body })
    play.state = refold(play)
    expect(play.state?.status).toBe('merged')
    play.must({ type: 'unmerge' }, desk)
    expect(play.state).toMatchObject({ solution, agreed, status })
  })

  it('refused all the same, as in cases of before, it is gone', () => {
    const { state, now } = withAnother()
    const actor = desk
    const after = evolve(state, { seq: 99, at: now, actor, body: { type: 'demand.refused', reason: '不行' } })
    expect(agreementIn(after)).toBeUndefined()
  })

  it('is told on their page as kept', () => {
    const play = withAnother()
    play.must(decline)
    const rows = historyOf(play.events, rules.directory, () => 'whole')
    expect(rows.at(-1)).toMatchObject({ happening: 'keptAgreed', text: optionAgreed(play.state as never)?.text })
  })
})

describe('times of what is agreed on', () => {
  const dated: Command = {
    type: 'proposeSolution',
    options: [{ id: 'a', text: '重做密封，周五下午五点前给您打电话', remedy: 'repair' }],
  }
  const agreedByFriday = () => {
    const play = caseAt('contacted')
    play.must(dated, desk)
    play.must({ type: 'agreeSolution', optionId: 'a' })
    return play.at(play.now + minute)
  }
  const open = (play: ReturnType<typeof caseAt>) =>
    play.state?.promises.flatMap(each => (each.keptAt === undefined ? [new Date(each.dueAt).toISOString()] : []))
  const friday = '2026-11-27T09:00:00.000Z'
  const later: Command = {
    type: 'proposeSolution',
    options: [{ id: 'a', text: '再检查一遍管路，改到周日下午五点前给您打电话', remedy: 'repair' }],
  }

  it('hold when another time is proposed and declined', () => {
    const play = agreedByFriday()
    expect(open(play)).toEqual([friday])
    play.must(later, desk)
    expect(open(play)).toContain(friday)
    play.must(decline)
    expect(open(play)).toEqual([friday])
    expect(play.state?.clocks.update).toMatchObject({ state: 'running', dueAt: Date.parse(friday) })
  })

  it('go with it when both are declined', () => {
    const play = agreedByFriday()
    play.must(later, desk)
    play.must({ type: 'declineSolution', agreedToo: true })
    expect(open(play)).toEqual([])
  })

  it('go with it when the other one is taken', () => {
    const play = agreedByFriday()
    play.must(later, desk)
    play.must({ type: 'agreeSolution', optionId: 'a' })
    expect(open(play)).toEqual(['2026-11-29T09:00:00.000Z'])
  })
})

describe('agreed on before the case was opened anew', () => {
  const reopen = { type: 'reopen', reason: '钱还没到账' } as const

  const done: Command = {
    type: 'resolve',
    summary: '已经退款',
    skipped: [{ step: 'diagnosed', reason: '无需诊断' }],
  }
  const ends: [string, Command, typeof desk | undefined][] = [
    ['resolved', done, desk],
    ['withdrawn', { type: 'withdraw' }, undefined],
  ]
  it.each(ends)('is kept to be seen once it was %s, and is no agreement of what begins', (_, end, actor) => {
    const play = caseAt('agreed')
    const before = agreementIn(play.state as never)
    expect(before?.answer).toBe('agreed')
    play.must(end, actor)
    play.must(reopen, desk)
    expect(play.state?.agreedBefore).toEqual(before)
    expect(agreementIn(play.state as never)).toBeUndefined()
    expect(agreementOf(play.state as never, rules).agreedBefore?.optionId).toBe(before?.optionId)
    expect(refold(play)).toEqual(play.state)
  })

  it('goes with what is agreed on next, and is not put beside what was never agreed on', () => {
    const play = caseAt('agreed')
    play.must(done, desk)
    play.must(reopen, desk)
    const owner = by(play.state?.routing?.owner.staffId ?? '')
    play.must({ type: 'accept' }, owner)
    play.must({ type: 'recordContact', outcome: 'reached', by: 'phone' }, owner)
    play.must({ type: 'diagnose', cause: '财务漏打款', liable: 'store', justified: true }, owner)
    play.must(propose, owner)
    expect(play.state?.agreedBefore).toBeDefined()
    play.must({ type: 'agreeSolution', optionId: 'a' })
    expect(play.state?.agreedBefore).toBeUndefined()
    const none = caseAt('contacted')
    none.must({ type: 'withdraw' })
    none.must(reopen, desk)
    expect(none.state?.agreedBefore).toBeUndefined()
  })
})

// What a customer writes to staff after the hand-off: whoever has the case hears of it once, and it stands until somebody may have answered.
import { describe, expect, it } from 'vitest'
import { mirrorOf, withMeanwhile } from '../../src/app/mirrors.ts'
import type { CaseState } from '../../src/case/case.ts'
import type { Statement } from '../../src/case/caseParts.ts'
import type { Command } from '../../src/case/commands.ts'
import type { Actor, CaseEvent } from '../../src/case/events.ts'
import { rowOf } from '../../src/case/views/row.ts'
import { seenByGuest, seenByOwn } from '../../src/case/views/seenBy.ts'
import {
  by,
  customer,
  fact,
  hour,
  minute,
  morning,
  refold,
  registration,
  type Stage,
  staffWith,
  stage,
  statement,
  system,
} from './play.ts'
import { caseAt, complaint, handedOver, onTheSpot, safelyReached } from './points.ts'

const desk = by(staffWith('frontDeskSupervisor').id)
const chief = by(staffWith('serviceManager').id)
const closed = morning + 12 * hour
const opens = Date.parse('2026-11-26T09:00:00+08:00')

let count = 0
const says = (text: string, parts: Partial<Statement> = {}): Command => ({
  type: 'recordStatement',
  statement: statement({ messageId: `w${++count}`, text, ...parts }),
})
const asks = (text = '代步车什么时候给我？') => says(text, { asks: true })
const bare = { narrative: false } as const
const picture = (id: string): Command => ({
  type: 'addAttachment',
  attachment: { id, name: 'p.jpg', contentType: 'image/jpeg', size: 1, consent: 'given' },
})
const reached: Command = { type: 'recordContact', outcome: 'reached', by: 'phone' }
const toldIn = (bodies: readonly CaseEvent['body'][]) =>
  bodies.flatMap(body =>
    body.type === 'staff.told' && body.about === 'wrote' ? body.to.map(each => each.staffId) : [],
  )
const idOf = (actor: Actor) => (actor.kind === 'staff' ? actor.staffId : '')
const open = ({ state }: Stage) => (state?.wrote ?? []).map(each => each.text)
const sound = (play: Stage) => expect(refold(play)).toEqual(play.state)

describe('words of the customer to whoever has the case', () => {
  it.each<[string, Command]>([
    ['a story', says('右后轮也开始响了')],
    ['a question', asks()],
    ['a question about the proposal', { type: 'questionSolution', text: '要几天？' }],
    ['a fact', says('13800001111', { ...bare, facts: [fact('customer.phone', '+8613800001111')] })],
    ['what is taken back', says('不是三次，记错了', { ...bare, removed: [{ slot: 'background.repairs' }] })],
    ['that they wait', says('到现在还没人回我', bare)],
    ['the wish to hear from a person', { type: 'askForContact', about: 'person', text: '找个人跟我说' }],
    ['a picture', picture('a1')],
  ])('%s: they hear of it', (_, command) => {
    const play = caseAt('proposed')
    expect(toldIn(play.must(command))).toEqual([idOf(desk)])
    expect(open(play)).toHaveLength(1)
    sound(play)
  })

  it.each<[string, Command]>([
    ['thanks', says('谢谢', { ...bare, takesLeave: true })],
    ['a yes to a question of the bot', says('是的', bare)],
    ['that they do not want to say', says('不方便说', { ...bare, declined: ['customer.name'] })],
    ['the answer to a proposal', { type: 'agreeSolution', optionId: 'a' }],
    ['another language', { type: 'changeLanguage', language: 'en' }],
  ])('%s: nobody', (_, command) => {
    const play = caseAt('proposed')
    expect(toldIn(play.must(command))).toEqual([])
    expect(open(play)).toEqual([])
  })

  it('once, however much is written, and again after an answer', () => {
    const play = caseAt('contacted')
    expect(toldIn(play.must(says('还有一点')))).toEqual([idOf(desk)])
    expect(toldIn(play.at(morning + hour).must(asks()))).toEqual([])
    expect(play.state && rowOf(play.state).wrote).toEqual({ at: morning, asks: true })
    play.must({ type: 'sendUpdate', text: '代步车今天下午给您送到' }, desk)
    expect(open(play)).toEqual([])
    expect(play.state && rowOf(play.state).wrote).toBeUndefined()
    expect(toldIn(play.must(asks('几点？')))).toEqual([idOf(desk)])
    sound(play)
  })

  it.each<[string, Command, boolean]>([
    ['news', { type: 'sendUpdate', text: '您的车正在检查刹车' }, true],
    ['one moment', { type: 'sendUpdate', text: '收到' }, false],
    ['a call', reached, true],
    ['a call nobody took', { type: 'recordContact', outcome: 'noAnswer', by: 'phone' }, false],
    ['a note', { type: 'addNote', text: '问过配件' }, false],
    ['a promise', { type: 'promise', id: 'p', text: '告诉您检查结果', dueAt: morning + 5 * hour }, true],
    ['a proposal', { type: 'proposeSolution', options: [{ id: 'c', text: '重做密封', remedy: 'repair' }] }, true],
    ['a refusal', { type: 'refuse', reason: '已过质保期' }, true],
    ['a diagnosis', { type: 'diagnose', cause: 'c', liable: 'store', justified: true }, false],
    ['work', { type: 'startWork', skipped: [{ step: 'agreed', reason: '先行处理' }] }, false],
  ])('by %s: answered or not', (_, command, isAnswer) => {
    const play = caseAt('contacted')
    play.must(asks())
    play.must(command, desk)
    expect(open(play)).toHaveLength(isAnswer ? 0 : 1)
    sound(play)
  })

  it('their answer to staff makes the contact, and waits for its own all the same', () => {
    const play = caseAt('accepted')
    play.must({ type: 'sendUpdate', text: '请问您哪天方便把车送来？' }, desk)
    const bodies = play.must(says('周四，那代步车呢？', { asks: true }))
    expect(bodies.map(each => each.type)).toContain('customer.contacted')
    expect(toldIn(bodies)).toEqual([idOf(desk)])
    expect(open(play)).toEqual(['周四，那代步车呢？'])
    sound(play)
  })

  it('at night they wait for the morning; in danger they do not', () => {
    const play = caseAt('contacted').at(closed)
    expect(toldIn(play.must(asks()))).toEqual([])
    expect(toldIn(play.at(opens).must({ type: 'fireDue' }, system))).toEqual([idOf(desk)])
    const unsafe = caseAt('contacted').at(closed)
    const danger = says('刹车失灵，我在高速上', { danger: { now: true, kind: 'noBrakes' } })
    const about = unsafe.must(danger).flatMap(body => (body.type === 'staff.told' ? [body.about] : []))
    expect(about).toContain('danger')
    expect(about).not.toContain('wrote')
  })

  it('said twice in a breath they are one', () => {
    const play = caseAt('proposed')
    play.must(says('换的话要几天'))
    play.must({ type: 'questionSolution', text: '换的话要几天 ' })
    expect(play.state?.wrote).toMatchObject([{ asks: true, told: true }])
  })
})

describe('before anybody has the case', () => {
  it('whoever was given it hears of them once, also before they take it', () => {
    const play = complaint()
    expect(toldIn(play.must(asks()))).toEqual([idOf(desk)])
    expect(
      toldIn(play.must(says('13800001111', { ...bare, facts: [fact('customer.phone', '+8613800001111')] }))),
    ).toEqual([])
    expect(toldIn(play.must({ type: 'accept' }, desk))).toEqual([])
    expect(open(play)).toHaveLength(1)
    expect(toldIn(play.must(says('还有一件')))).toEqual([])
    play.must(reached, desk)
    expect(toldIn(play.must(says('又一件')))).toEqual([idOf(desk)])
    sound(play)
  })
  it('during the intake there is nobody to write to', () => {
    const play = stage()
    play.must(registration())
    play.must(asks())
    expect(play.state?.wrote).toBeUndefined()
  })
})

describe('while a colleague talks to them', () => {
  it('they are read there; what was open before is told once the talk is over without an answer', () => {
    const play = caseAt('contacted').at(closed)
    play.must(asks())
    play.must({ type: 'takeOver' }, desk)
    expect(toldIn(play.at(opens).must(says('喂？')))).toEqual([])
    expect(open(play)).toHaveLength(1)
    expect(toldIn(play.must({ type: 'handBack' }, desk))).toEqual([idOf(desk)])
    sound(play)
  })
  it('and answered there', () => {
    const play = caseAt('contacted')
    play.must(asks())
    play.must({ type: 'takeOver' }, desk)
    play.must({ type: 'say', text: '稍等' }, desk)
    expect(open(play)).toHaveLength(1)
    play.must({ type: 'say', text: '代步车已经在店里等您了' }, desk)
    expect(open(play)).toEqual([])
  })
})

describe('the end of the case', () => {
  const resolve: Command = { type: 'resolve', summary: '换了新件', skipped: onTheSpot }
  it('a question outlives that it is resolved, what was merely told does not', () => {
    const play = caseAt('contacted')
    play.must(says('右后轮也响'))
    play.must(asks())
    play.must(resolve, desk)
    expect(open(play)).toEqual(['代步车什么时候给我？'])
    expect(play.state && rowOf(play.state).wrote?.asks).toBe(true)
    sound(play)
  })
  it('asked of what is resolved, whoever did it hears of it', () => {
    const play = caseAt('resolved')
    expect(toldIn(play.must(asks('发票寄出了吗？')))).toEqual([idOf(desk)])
  })
  it('nothing stands open of what is withdrawn or closed', () => {
    const play = caseAt('contacted')
    play.must(asks())
    play.must({ type: 'withdraw' })
    expect(open(play)).toEqual([])
    const over = caseAt('signedOff')
    over.must(asks())
    over.must({ type: 'close', skipped: [{ step: 'followUp', reason: '三次未接' }] }, chief)
    expect(over.state && rowOf(over.state).wrote).toBeUndefined()
    sound(over)
  })
  it('brought back, it is still open', () => {
    const play = caseAt('resolved')
    play.must(asks('发票寄出了吗？'))
    play.must({ type: 'recordFollowUp', satisfied: false, text: '又坏了' })
    expect(open(play)).toEqual(['发票寄出了吗？'])
    sound(play)
  })
  it('nothing is told of an erased case', () => {
    const play = caseAt('contacted').at(closed)
    play.must(asks())
    play.must({ type: 'erasePersonalData', reason: '客户要求' }, chief)
    expect(play.state?.wrote).toBeUndefined()
    expect(toldIn(play.at(opens).must({ type: 'fireDue' }, system))).toEqual([])
  })
})

describe('a case that goes on in another one', () => {
  const guestId = 'HY-20261125-0002'
  const hostId = 'HY-20261125-0001'
  const asGuest: Actor = { kind: 'customer', of: guestId }
  function accepted(caseId: string, conversationId: string, userId: string): Stage {
    const play = stage()
    play.must({ ...registration(), caseId, channel: { id: 'webchat', conversationId, userId } } as Command)
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, chief)
    play.must(safelyReached, chief)
    return play
  }
  function joined(sameCustomer: boolean, before: (guest: Stage) => void, joins = desk) {
    const host = accepted(hostId, 'c1', 'u1')
    const guest = accepted(guestId, sameCustomer ? 'c1' : 'c2', sameCustomer ? 'u1' : 'u2')
    before(guest)
    const merge = { type: 'merge', into: hostId } as const
    const absorb = mirrorOf(merge, guest.state as CaseState, host.state)?.command(0) as Command
    guest.must(merge, chief)
    return { host, guest, bodies: host.must(absorb, joins) }
  }
  function apart(host: Stage, guest: Stage): void {
    guest.at(host.now)
    guest.must(withMeanwhile({ type: 'unmerge' }, guest.state as CaseState, host.state), system)
    host.must({ type: 'release', caseId: guestId }, system)
    for (const each of [host, guest]) sound(each)
  }

  it.each([true, false])(
    'brings what is open with it: told there, unless by whoever has that one (same customer: %s)',
    same => {
      const { host, bodies } = joined(same, guest => guest.must(asks()))
      expect(toldIn(bodies)).toEqual([idOf(chief)])
      expect(host.state?.wrote).toMatchObject([{ from: guestId, asks: true }])
      expect(JSON.stringify(host.state?.wrote)).not.toContain('代步车')
      expect(toldIn(joined(same, guest => guest.must(asks()), chief).bodies)).toEqual([])
    },
  )
  it('answered there, of one customer it is answered; of another only by what was said to them', () => {
    const { host, guest } = joined(true, each => each.must(asks()))
    host.must(reached, chief)
    expect(open(host)).toEqual([])
    apart(host, guest)
    expect(open(guest)).toEqual([])
    const two = joined(false, each => each.must(asks()))
    two.host.must(reached, chief)
    expect(two.host.state?.wrote).toHaveLength(1)
    two.host.must({ ...reached, to: guestId } as Command, chief)
    expect(two.host.state?.wrote).toBeUndefined()
    apart(two.host, two.guest)
    expect(two.guest.state?.wrote).toBeUndefined()
  })
  it('not answered, it is open in both as it was, in its own words, once they part', () => {
    const { host, guest } = joined(false, each => each.must(asks()))
    host.at(host.now + minute).must(asks('我的车呢？'))
    host.must(asks('那我呢？'), asGuest)
    expect(open(host)).toEqual([undefined, '我的车呢？', '那我呢？'])
    expect(seenByOwn(host.state as CaseState).wrote?.map(each => each.text)).toEqual(['我的车呢？'])
    expect(seenByGuest(guest.state as CaseState, host.state as CaseState).wrote).toBeUndefined()
    apart(host, guest)
    expect(open(host)).toEqual(['我的车呢？'])
    expect(open(guest)).toEqual(['代步车什么时候给我？', '那我呢？'])
  })
  it('what came in one breath keeps its own words each', () => {
    const { host, guest } = joined(false, each => {
      each.must(picture('a1'))
      each.must(asks())
      each.must(picture('a2'))
    })
    expect(new Set(guest.state?.wrote?.map(each => each.at)).size).toBe(1)
    apart(host, guest)
    expect(open(guest)).toEqual([undefined, '代步车什么时候给我？', undefined])
  })
  it('another customer is heard while a colleague talks to the one', () => {
    const { host } = joined(false, () => {})
    host.must({ type: 'takeOver' }, chief)
    expect(toldIn(host.must(says('我在等'), asGuest))).toEqual([idOf(chief)])
    expect(toldIn(host.must(says('我也在等'), customer))).toEqual([])
  })
})

it('a case nobody took stays with the clocks that ask for it', () => {
  const play = handedOver()
  play.must(asks())
  expect(toldIn(play.at(morning + 20 * minute).must({ type: 'fireDue' }, system))).toEqual([])
})

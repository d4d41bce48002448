// The ladder by the rule books: on request, beyond authority, on a no, on disappointment, at once. Each level once, to somebody on duty.
import { describe, expect, it, test } from 'vitest'
import type { Command } from '../../src/case/commands.ts'
import { appealsTo } from '../../src/case/decisions/appeal.ts'
import { climbsAt, ringsAtNight } from '../../src/case/decisions/escalation.ts'
import { fold } from '../../src/case/evolve.ts'
import type { StaffMember } from '../../src/case/policy/directory.ts'
import type { Role } from '../../src/case/vocabulary.ts'
import { type HouseName, houseNames, houses } from './houses.ts'
import {
  by,
  customer,
  heard,
  hour,
  minute,
  morning,
  registration,
  rules,
  type Stage,
  staffWith,
  stage,
  statement,
  system,
} from './play.ts'
import { caseAt, complaint, handedOver, onTheSpot, promiseBroken, safelyReached } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const chief = staffWith('serviceManager')
const top = staffWith('generalManager')
const due: Command = { type: 'fireDue' }
const propose: Command = { type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] }
const no: Command = { type: 'declineSolution', reason: '不行' }

const ownerOf = (play: Stage) => play.state?.routing?.owner.role
const climbs = (play: Stage) => play.state?.escalations.map(each => [each.trigger, each.to.role])
/** Whoever has it takes it and has spoken with the customer. */
function takeOn(play: Stage): string {
  const id = play.state?.routing?.owner.staffId as string
  play.must({ type: 'accept' }, by(id))
  play.must(safelyReached, by(id))
  return id
}
const inHouse = (house: HouseName, told: typeof promiseBroken = {}): Stage =>
  handedOver(stage(houses[house]), { ...promiseBroken, ...told })

describe('asked for somebody above', () => {
  const ask: Command = { type: 'escalate', reason: '叫你们经理来' }
  it('it goes one level up; asked again before they were in touch it stays, after that it goes further', () => {
    const play = complaint()
    play.must(ask)
    expect(ownerOf(play)).toBe('serviceManager')
    expect(play.give(ask)).toMatchObject({ code: 'nothing-to-do' })
    play.at(morning + minute)
    takeOn(play)
    play.must(ask)
    expect(climbs(play)).toEqual([
      ['request', 'serviceManager'],
      ['request', 'generalManager'],
    ])
    takeOn(play.at(morning + 2 * minute))
    expect(play.give(ask)).toMatchObject({ code: 'no-level-above' })
  })
  it('at night it goes up in the morning, one level however often it was asked', () => {
    const play = complaint().at(Date.parse('2026-11-25T22:00:00+08:00'))
    play.must(ask)
    play.must(ask)
    expect(ownerOf(play)).toBe('frontDeskSupervisor')
    play.at(Date.parse('2026-11-26T09:00:00+08:00')).must(due, system)
    expect(play.state?.escalations.filter(each => each.at === play.now)).toHaveLength(1)
    expect(ownerOf(play)).toBe('serviceManager')
  })
  it('a time to take it that counted by night while the case was grave climbs by day once it is not, and in danger whatever the hour', () => {
    const play = caseAt('contacted')
    play.must({ type: 'overrideSeverity', level: 'major', reason: 'r' }, by(chief.id))
    expect(ownerOf(play)).toBe('serviceManager')
    expect(play.state?.clocks.attention?.calendar).toBe('always')
    const night = Date.parse('2026-11-26T02:00:00+08:00')
    const climbs = () => play.state && climbsAt(play.state, night, rules, { trigger: 'breach', clocks: ['attention'] })
    expect(climbs()).toBe(night)
    play.must({ type: 'overrideSeverity', level: 'complaint', reason: 'r' }, by(chief.id))
    expect(climbs()).toBeGreaterThan(night)
    const fire = statement({ messageId: 'm7', text: '着火了', danger: { now: true, kind: 'fire' } })
    play.must({ type: 'recordStatement', statement: fire })
    expect(play.state && ringsAtNight(play.state, rules)).toBe(true)
    expect(climbs()).toBe(night)
  })
  it('whoever gets it has the time of the pack to take it', () => {
    const play = complaint()
    play.must(ask)
    expect(play.state?.clocks.attention).toMatchObject({ state: 'running', dueAt: morning + 30 * minute })
  })
})

describe('a proposal declined', () => {
  test.each<[HouseName, Role, Role]>([
    ['lamborghini-4s', 'frontDeskSupervisor', 'serviceManager'],
    ['dealer-care-center', 'frontDeskSupervisor', 'serviceManager'],
    ['quality-8d', 'frontDeskSupervisor', 'serviceManager'],
    ['hyundai-service', 'serviceManager', 'generalManager'],
    // its second level are the heads of department, its third the senior management
    ['three-tier', 'frontDeskSupervisor', 'generalManager'],
  ])('%s: from %s to %s', (house, from, to) => {
    const play = inHouse(house)
    expect(ownerOf(play)).toBe(from)
    play.must(propose, by(takeOn(play)))
    play.must(no)
    expect(climbs(play)).toEqual([['declined', to]])
  })
  it('once for each proposal: the reason that follows is the same no', () => {
    const play = caseAt('proposed')
    play.must({ type: 'declineSolution' })
    play.must(no)
    expect(climbs(play)).toEqual([['declined', 'serviceManager']])
    expect(play.state?.solution).toMatchObject({ answer: 'declined', reason: '不行' })
  })
  it('at the top it goes back to talking', () => {
    const play = caseAt('proposed')
    for (const each of [chief, top]) {
      play.must(no)
      expect(play.state?.routing?.owner.staffId).toBe(each.id)
      takeOn(play)
      play.must(propose, by(each.id))
    }
    play.must(no)
    expect(play.state).toMatchObject({ status: 'declined', routing: { owner: { staffId: top.id } } })
  })
  it('a pack that wants no climbing goes back to talking at once', () => {
    const house = houses['lamborghini-4s']
    const { escalation } = house.pack
    const pack = { ...house.pack, escalation: { ...escalation, onDecline: { climb: 0, tell: [] } } }
    const play = handedOver(stage({ ...house, pack }))
    play.must(propose, by(takeOn(play)))
    play.must(no)
    expect(climbs(play)).toEqual([])
    play.must(propose, by(desk.id))
  })
})

describe('a demand refused', () => {
  const refuse: Command = { type: 'refuse', reason: '检测结果显示是外力损伤，不在质保范围内' }
  it('is on record with its reason, and waits for an answer like a proposal', () => {
    const play = caseAt('contacted')
    play.must(refuse, by(desk.id))
    expect(play.state).toMatchObject({ status: 'proposed', solution: { refused: true, answer: 'open', by: desk.id } })
  })
  it('declined, the level above looks at it', () => {
    const play = caseAt('contacted')
    play.must(refuse, by(desk.id))
    play.must(no)
    expect(climbs(play)).toEqual([['declined', 'serviceManager']])
  })
  it('at the top an equal who had no part in it looks at it, and then nobody', () => {
    const play = inHouse('lamborghini-4s', { signals: [heard('legal.threat', 'hard')] })
    takeOn(play)
    play.must(refuse, by(top.id))
    play.must(no)
    const [other] = rules.directory.staff.filter(each => each.role === 'generalManager' && each.id !== top.id)
    expect(play.state?.routing?.owner.staffId).toBe(other?.id)
    takeOn(play)
    play.must(refuse, by(other?.id as string))
    expect(play.state && appealsTo(play.state, { now: play.now, rules })).toBeUndefined()
    play.must(no)
    expect(play.state).toMatchObject({ status: 'declined', routing: { owner: { staffId: other?.id } } })
  })
  const two = Date.parse('2026-11-25T14:00:00+08:00')
  /** Refused at the top, with equals of whom each works on Wednesday in this hour alone, and appealed. */
  function appealedAtTheTop(...hours: readonly (readonly [string, string])[]): Stage {
    const { directory } = rules
    const others = directory.staff.filter(each => each.role !== 'generalManager' || each.id === top.id)
    const equals = hours.map(([id, shift]): StaffMember => ({ ...top, id, name: id, shifts: { wed: [shift] } }))
    const play = handedOver(stage({ ...rules, directory: { ...directory, staff: [...others, ...equals] } }), {
      ...promiseBroken,
      signals: [heard('legal.threat', 'hard')],
    })
    takeOn(play)
    play.must(refuse, by(top.id))
    play.must(no)
    return play
  }
  it('it waits for an equal who is not there yet, and does not go back to whoever said no', () => {
    const play = appealedAtTheTop(['afternoon', '14:00-15:00'])
    expect(play.state?.routing?.owner.staffId).toBe('afternoon')
    play
      .at(two - minute)
      .must({ type: 'recordStatement', statement: statement({ messageId: 'm2', text: '还没人联系我' }) })
    expect(play.state?.routing?.owner.staffId).toBe('afternoon')
  })
  it('of equals it goes to who is there first, by a time they can keep', () => {
    const play = appealedAtTheTop(['evening', '16:00-17:00'], ['afternoon', '14:00-15:00'])
    expect(play.state?.routing?.owner.staffId).toBe('afternoon')
    expect(play.state?.clocks.attention).toMatchObject({ startedAt: two, dueAt: two + 30 * minute })
  })
  it('an equal who goes on leave before they have taken it: another equal does', () => {
    const { directory } = rules
    const others = directory.staff.filter(each => each.role !== 'generalManager' || each.id === top.id)
    const daily = (wed: string) => ({ wed: [wed], thu: ['09:00-18:00'] })
    const leave = [{ from: '2026-11-26', to: '2026-12-02' }]
    const elsewhere = { ...top, store: directory.stores.find(each => each.id !== top.store)?.id ?? '' }
    const first = { ...elsewhere, id: 'first', name: 'first', shifts: daily('14:00-15:00'), leave }
    const second = { ...elsewhere, id: 'second', name: 'second', shifts: daily('16:00-17:00') }
    const play = handedOver(stage({ ...rules, directory: { ...directory, staff: [...others, first, second] } }), {
      ...promiseBroken,
      signals: [heard('legal.threat', 'hard')],
    })
    takeOn(play)
    play.must(refuse, by(top.id))
    play.must(no)
    expect(play.state?.routing?.owner.staffId).toBe('first')
    const thursday = Date.parse('2026-11-26T10:00:00+08:00')
    play.at(thursday).must({ type: 'fireDue' }, system)
    expect(play.state?.routing?.owner.staffId).toBe('second')
    expect(play.state?.escalations.at(-1)).toMatchObject({ trigger: 'absent', to: { staffId: 'second' } })
  })
  it('taken, nothing climbs', () => {
    const play = caseAt('contacted')
    play.must(refuse, by(desk.id))
    play.must({ type: 'noteRefusal' })
    expect(play.state).toMatchObject({ status: 'noted', solution: { answer: 'noted' }, escalations: [] })
    expect(play.state?.solution).not.toHaveProperty('optionId')
    expect(play.give({ type: 'noteRefusal' })).toMatchObject({ code: 'no-open-proposal' })
  })
  it('taken on the phone, it is noted as well', () => {
    const play = caseAt('contacted')
    play.must(refuse, by(desk.id))
    play.must({ type: 'recordAnswer', agreed: true }, by(desk.id))
    expect(play.state?.status).toBe('noted')
  })
  it('taken, it may still be appealed; appealed, it may still be taken', () => {
    const play = caseAt('contacted')
    play.must(refuse, by(desk.id))
    play.must({ type: 'noteRefusal' })
    play.must(no)
    expect(play.state?.status).toBe('declined')
    expect(climbs(play)).toEqual([['declined', 'serviceManager']])
    play.must({ type: 'noteRefusal' })
    expect(play.state?.status).toBe('noted')
  })
  it('is nothing to agree to, and an offer nothing to note', () => {
    const play = caseAt('contacted')
    play.must(refuse, by(desk.id))
    expect(play.give({ type: 'agreeSolution', optionId: 'refused' })).toMatchObject({ code: 'no-open-proposal' })
    expect(caseAt('proposed').give({ type: 'noteRefusal' })).toMatchObject({ code: 'no-open-proposal' })
  })
  it('taken, there is nothing left to agree on: the case is resolved without a reason for that step', () => {
    const play = caseAt('diagnosed')
    const resolve: Command = { type: 'resolve', summary: '已说明原因', skipped: [] }
    play.must(refuse, by(desk.id))
    expect(play.give(resolve, by(desk.id))).toMatchObject({ extra: { missing: ['agreed'] } })
    play.must({ type: 'noteRefusal' })
    play.must(resolve, by(desk.id))
  })
  it('taken in the words of an older version, it is noted all the same', () => {
    const play = caseAt('contacted')
    play.must(refuse, by(desk.id))
    const body = { type: 'solution.agreed', optionId: 'refused' } as const
    const state = fold([...play.events, { seq: play.events.length + 1, at: play.now, actor: customer, body }])
    play.must({ type: 'noteRefusal' })
    expect(state).toMatchObject({ status: 'noted', solution: { refused: true, answer: 'noted' } })
    expect(state?.solution).toEqual(play.state?.solution)
  })
  it('grants nothing, whatever sum it names', () => {
    const play = caseAt('contacted')
    play.must({ type: 'refuse', reason: '您要求的补偿没有依据' }, by(desk.id))
    expect(play.give({ type: 'sendUpdate', text: '我们会补偿您5000元' }, by(desk.id))).toMatchObject({
      code: 'promise-without-decision',
    })
  })
  test.each([
    ['assigned', 'not-accepted'],
    ['resolved', 'already-resolved'],
    ['withdrawn', 'case-withdrawn'],
    ['closed', 'case-already-closed'],
  ] as const)('%s: %s', (point, code) => {
    expect(caseAt(point).give(refuse, by(desk.id))).toMatchObject({ ok: false, code })
  })
  it('answers a demand under the three guarantees in time', () => {
    const play = handedOver(stage(), {
      signals: [heard('warranty.replaceOrReturn', 'hard')],
      category: 'productQuality',
    })
    play.must(refuse, by(takeOn(play)))
    expect(play.state?.clocks.warrantyReply?.state).toBe('met')
  })
})

describe('a customer who is not satisfied', () => {
  /** Handled and not satisfied, so many times; who had it each time. */
  function owners(house: HouseName, times: number): (Role | undefined)[] {
    const play = inHouse(house, { signals: [heard('fault.minor', 'weak')], category: 'repairQuality' })
    return Array.from({ length: times }, (_, index) => {
      play.at(morning + index * 48 * hour)
      play.must({ type: 'resolve', summary: '调好了', skipped: onTheSpot }, by(takeOn(play)))
      play.at(play.now + 25 * hour).must({ type: 'recordFollowUp', satisfied: false, text: '还是响' })
      return ownerOf(play)
    })
  }
  test.each<[HouseName, Role[]]>([
    ['lamborghini-4s', ['serviceManager', 'generalManager', 'generalManager']],
    ['three-tier', ['serviceManager', 'generalManager', 'generalManager']],
    ['dealer-care-center', ['serviceDirector', 'generalManager', 'generalManager']],
    ['hyundai-service', ['serviceManager', 'generalManager', 'generalManager']],
    ['quality-8d', ['serviceManager', 'generalManager', 'generalManager']],
  ])('%s: the first, second, third time %o', (house, expected) => {
    expect(owners(house, 3)).toEqual(expected)
  })
  it('with a higher level that has it already stays there', () => {
    const play = inHouse('lamborghini-4s', { signals: [heard('legal.threat', 'hard')] })
    play.must({ type: 'resolve', summary: '说明了', skipped: onTheSpot }, by(takeOn(play)))
    play.at(morning + 25 * hour).must({ type: 'recordFollowUp', satisfied: false })
    expect(ownerOf(play)).toBe('generalManager')
    expect(climbs(play)).toEqual([])
  })
  it('keeps the occasion, and stays up when more is told', () => {
    const play = inHouse('dealer-care-center')
    play.must({ type: 'resolve', summary: '调好了', skipped: onTheSpot }, by(takeOn(play)))
    play.at(morning + 25 * hour).must({ type: 'recordFollowUp', satisfied: false })
    expect(climbs(play)).toEqual([['dissatisfied', 'serviceDirector']])
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm7', signals: [heard('wait.long', 'strong', 'm7')] }),
    })
    expect(ownerOf(play)).toBe('serviceDirector')
  })
})

describe('at once, whatever the hour', () => {
  const night = Date.parse('2026-11-25T23:30:00+08:00')
  const media: Command = {
    type: 'recordStatement',
    statement: statement({ messageId: 'm5', text: '我已经发抖音了', signals: [heard('exposure.media', 'hard', 'm5')] }),
  }
  test.each(houseNames)('%s: media reaches the general manager, who owns it', house => {
    const play = inHouse(house)
    takeOn(play)
    play.at(night).must(media)
    expect(ownerOf(play)).toBe('generalManager')
    const told = play.events.flatMap(({ body }) => (body.type === 'staff.told' ? [body] : []))
    expect(told.at(-1)?.to.map(each => each.role)).toContain('generalManager')
  })
  it('handed down by the general manager it stays there, when more of the same is told', () => {
    const play = inHouse('dealer-care-center')
    play.must(media)
    expect(ownerOf(play)).toBe('generalManager')
    play.must({ type: 'reassign', staffId: chief.id, reason: '由服务经理落实' }, by(top.id))
    for (const messageId of ['m6', 'm7'])
      play.must({
        type: 'recordStatement',
        statement: statement({ messageId, signals: [heard('exposure.media', 'hard', messageId)] }),
      })
    expect(ownerOf(play)).toBe('serviceManager')
  })
  it('in danger whoever brings help keeps it until the customer was reached; the general manager hears at once', () => {
    const play = inHouse('lamborghini-4s', {
      danger: { now: true, kind: 'noBrakes' },
      signals: [heard('safety.brakes', 'hard'), heard('legal.threat', 'hard')],
    })
    expect(ownerOf(play)).toBe('serviceManager')
    expect(play.events.some(({ body }) => body.type === 'staff.told' && body.held === true)).toBe(true)
    takeOn(play)
    expect(ownerOf(play)).toBe('generalManager')
    expect(climbs(play)).toEqual([['atOnce', 'generalManager']])
  })
  it('once for each rule', () => {
    const play = inHouse('lamborghini-4s', { signals: [heard('accident.crash', 'hard')] })
    const atOnce = () => play.events.filter(({ body }) => body.type === 'staff.told' && body.about === 'atOnce').length
    expect(atOnce()).toBe(1)
    play.must({
      type: 'recordStatement',
      statement: statement({ messageId: 'm6', signals: [heard('accident.crash', 'hard', 'm6')] }),
    })
    expect(atOnce()).toBe(1)
  })
})

describe("a survey's score", () => {
  const scored = (given: number, outOf = 10): Command => ({
    type: 'recordFollowUp',
    satisfied: true,
    score: { given, outOf },
  })
  const resolved = (house: HouseName): Stage => {
    const play = inHouse(house)
    play.must({ type: 'resolve', summary: '调好了', skipped: onTheSpot }, by(takeOn(play)))
    return play.at(morning + 25 * hour)
  }
  test.each<[number, number, number]>([
    [6, 10, 2],
    [7, 10, 1],
    [3, 5, 2],
    [4, 5, 1],
  ])('dealer-care-center: %i of %i makes cycle %i', (given, outOf, cycle) => {
    const play = resolved('dealer-care-center')
    play.must(scored(given, outOf), system)
    expect(play.state?.cycle).toBe(cycle)
    expect(play.state?.tasks.filter(each => each.kind === 'manufacturerCall').map(each => each.dueAt)).toEqual(
      cycle === 2 ? [play.now + 7 * 24 * hour] : [],
    )
  })
  it('a low one is no complaint where the pack does not say so', () => {
    const play = resolved('lamborghini-4s')
    play.must(scored(2), system)
    expect(play.state).toMatchObject({ cycle: 1, followUp: { answered: { satisfied: true, score: { given: 2 } } } })
  })
  it('comes after the answer in the chat, and after the end, but once', () => {
    const play = resolved('dealer-care-center')
    play.must({ type: 'recordFollowUp', satisfied: true, text: '满意' })
    play.must(scored(9), system)
    expect(play.state).toMatchObject({ status: 'awaitingSignOff', followUp: { answered: { text: '满意' } } })
    expect(play.give(scored(3), system)).toMatchObject({ code: 'already-answered' })
  })
  it('low after the case was closed, it opens it again; a good one leaves it closed', () => {
    for (const [given, status] of [
      [9, 'closed'],
      [4, 'assigned'],
    ] as const) {
      const play = resolved('dealer-care-center')
      play.must({ type: 'recordFollowUp', satisfied: true })
      const owner = by(play.state?.routing?.owner.staffId as string)
      play.must({ type: 'signOff' }, owner)
      play.must({ type: 'close', skipped: [] }, owner)
      expect(play.give({ type: 'recordFollowUp', satisfied: false }, owner)).toMatchObject({
        code: 'case-already-closed',
      })
      play.at(morning + 5 * 24 * hour).must(scored(given), by(staffWith('customerCareAgent').id))
      expect(play.state?.status).toBe(status)
    }
  })
  it('return call and survey run from the resolution and end with the answer; thanks start none anew', () => {
    const play = resolved('three-tier')
    expect(play.state?.clocks).toMatchObject({ callBack: { state: 'running' }, survey: { state: 'running' } })
    play.must({ type: 'recordFollowUp', satisfied: true }, customer)
    expect(play.state?.clocks).toMatchObject({ callBack: { state: 'met' }, survey: { state: 'met' } })
    play.must({ type: 'recordStatement', statement: statement({ messageId: 'm8', text: '谢谢', narrative: false }) })
    expect(play.state?.clocks).toMatchObject({ callBack: { state: 'met' }, survey: { state: 'met' } })
    expect(play.give({ type: 'recordFollowUp', satisfied: true })).toMatchObject({ code: 'nothing-to-do' })
  })
  it('of a return call that is late customer care hears, not the handler', () => {
    const play = resolved('three-tier')
    const handler = play.state?.resolution?.by
    const late = Date.parse('2026-11-30T10:00:00+08:00')
    play.at(late).must(due, system)
    const told = play.events.flatMap(({ body }) =>
      body.type === 'staff.told' && body.clocks?.includes('callBack') ? body.to : [],
    )
    expect(told.map(each => each.role)).toContain('customerCareAgent')
    expect(told.map(each => each.staffId)).not.toContain(handler)
  })
})

describe('the manufacturer', () => {
  test.each(houseNames)('%s: its supervisor assists with a major fault of the product', house => {
    const play = inHouse(house, { signals: [heard('safety.brakes', 'hard')], category: 'productQuality' })
    expect(play.state?.routing?.assistants.map(each => each.role)).toContain('manufacturerSupervisor')
  })
  test.each(houseNames)('%s: hears how a case ended that was major and of the product', house => {
    const play = inHouse(house, { signals: [heard('safety.brakes', 'hard')], category: 'productQuality' })
    play.must({ type: 'resolve', summary: '换了总泵', skipped: onTheSpot }, by(takeOn(play)))
    expect(play.state?.tasks.map(each => each.kind)).toContain('manufacturerReport')
  })
  test.each(houseNames)('%s: of a case it sent it hears at every step', house => {
    const play = stage(houses[house])
    const command = registration({ signals: [heard('promise.broken')], category: 'productQuality' })
    play.must({ ...command, source: 'manufacturer' } as Command)
    play.must({ type: 'handOff', cause: 'staff' })
    takeOn(play)
    expect(play.state?.tasks.map(each => each.kind)).toContain('referralReport')
  })
})

it('what was written down once is not to be written down again when the case comes back', () => {
  const play = inHouse('three-tier')
  expect(play.state?.clocks.record?.state).toBe('met')
  play.must({ type: 'resolve', summary: '调好了', skipped: onTheSpot }, by(takeOn(play)))
  play.at(morning + 25 * hour).must({ type: 'recordFollowUp', satisfied: false })
  expect(play.state?.clocks.record).toBeUndefined()
  expect(play.state?.clocks.plan?.state).toBe('running')
})

// What may be granted by whom: a sum counts whatever it is marked as, an approval backs one proposal, and nobody answers for a role nobody has.
import { describe, expect, it, test } from 'vitest'
import type { SolutionOption } from '../../src/case/caseParts.ts'
import type { Command, Rules } from '../../src/case/commands.ts'
import { fold } from '../../src/case/evolve.ts'
import { actionsOf } from '../../src/case/views/actions.ts'
import { by, heard, refold, registration, rules, type Stage, staffWith, stage, statement } from './play.ts'
import { caseAt, onTheSpot } from './points.ts'

const desk = staffWith('frontDeskSupervisor')
const advisor = staffWith('serviceAdvisor')
const chief = staffWith('serviceManager')
const top = staffWith('generalManager')
const care = staffWith('customerCareAgent')

const offer = (option: Omit<SolutionOption, 'id'>): Command => ({
  type: 'proposeSolution',
  options: [{ id: 'a', ...option }],
})
const offered = (option: Omit<SolutionOption, 'id'>, staffId = desk.id) =>
  caseAt('contacted').give(offer(option), by(staffId))

describe('a sum that is marked as no remedy', () => {
  it('counts as the money its giver may grant least of', () => {
    expect(offered({ text: '给您一点心意', amount: 50_000 })).toMatchObject({
      code: 'beyond-authority',
      extra: { remedy: 'compensation', amount: 50_000, mayApprove: ['generalManager'] },
    })
    expect(offered({ text: '给您一点心意', amount: 300 })).toMatchObject({
      code: 'beyond-authority',
      extra: { remedy: 'compensation', mayApprove: ['serviceManager', 'generalManager'] },
    })
    expect(offered({ text: '给您一点心意', amount: 5_001 }, chief.id)).toMatchObject({ code: 'beyond-authority' })
    expect(offered({ text: '给您一点心意', amount: 5_000 }, chief.id).ok).toBe(true)
    expect(offered({ text: '给您一点心意', amount: 0 }).ok).toBe(true)
  })
  it.each(['apology', 'explanation', 'repair', 'other'] as const)('is no part of: %s', remedy => {
    expect(offered({ text: '向您致歉', remedy, amount: 500 }, top.id)).toMatchObject({
      code: 'no-sum-for-remedy',
      extra: { remedy },
    })
    const asked = caseAt('contacted').give({ type: 'requestApproval', id: 'q', remedy, amount: 500 }, by(desk.id))
    expect(asked).toMatchObject({ code: 'no-sum-for-remedy' })
  })
  it('counts as it is said when the words say more than the field', () => {
    expect(offered({ text: '补偿您80000元', amount: 100 }, chief.id)).toMatchObject({
      code: 'beyond-authority',
      extra: { amount: 80_000 },
    })
    expect(offered({ text: '补偿您80000元', remedy: 'compensation', amount: 100 }, chief.id)).toMatchObject({
      code: 'beyond-authority',
      extra: { amount: 80_000 },
    })
  })
})

describe('what an option offers in words', () => {
  it.each([
    '全额退款',
    '全額退款',
    '赔偿壹万贰仟元整',
    '1万2的补偿',
    'Full refund of everything you paid',
    'A complete refund',
    '全款退还给您',
    '把您付的维修费全部退给您',
    '这台车我们收回，钱退您',
    '整车回购',
    '按您的要求全额退款',
    '退一赔三',
    '免单',
    '机油终身免费',
    '给您打个对折',
    '补偿300元，另外全额退款',
  ])('is without limit where no sum stands beside it, or as high as the sum: %s', text => {
    expect(offered({ text })).toMatchObject({ code: 'beyond-authority', extra: { mayApprove: expect.any(Array) } })
    expect(offered({ text }, top.id)).not.toMatchObject({ code: 'beyond-authority' })
    expect(offered({ text, remedy: 'other' })).toMatchObject({ code: 'beyond-authority' })
  })
  it.each([
    '退还检测费800元',
    '重新检查异响并更换胶套',
    '请您来店，我们免费重新检测',
    '更换下来的旧件退还给您',
    '向您赔礼道歉',
    '协助您向保险公司理赔',
    '工时费优惠壹佰元',
    'We repair it free of charge under warranty',
  ])('is no more than it says: %s', text => {
    expect(offered({ text })).not.toMatchObject({ code: 'beyond-authority' })
  })
})

describe('all of it, beside a small sum it is marked with', () => {
  it.each<[string, SolutionOption['remedy']]>([
    ['全额退款', 'refund'],
    ['全額退費', 'refund'],
    ['把钱都退给您', 'refund'],
    ['给您办退车', 'refund'],
    ['您的车我们回购', 'refund'],
    ['退您一半车款', 'refund'],
    ['Full refund', 'refund'],
    ['We refund you in full', 'refund'],
    ['We buy it back', 'refund'],
    ['全部损失由我们承担', 'compensation'],
    ['We cover all your losses', 'compensation'],
    ['机油终身免费', 'discount'],
    ['Free oil changes for life', 'discount'],
    ['按原价退款', 'refund'],
    ['我們照原價退還給您', 'refund'],
    ['按购车原价赔给您', 'compensation'],
    ['We refund the entire amount', 'refund'],
    ['You are refunded for everything you paid', 'refund'],
    ['A refund: you get all your money back', 'refund'],
    ['Everything you spent is reimbursed', 'compensation'],
    ['We compensate you for all your losses', 'compensation'],
    ['Compensation for every expense you had', 'compensation'],
    ['All costs are reimbursed', 'compensation'],
    ['We fully reimburse you', 'compensation'],
    ['We waive everything', 'discount'],
  ])('counts as one without limit: %s', (text, remedy) => {
    const option = { text, remedy: remedy as 'refund', amount: 100 }
    for (const each of [desk, chief]) expect(offered(option, each.id)).toMatchObject({ code: 'beyond-authority' })
    expect(offered(option, top.id)).not.toMatchObject({ code: 'beyond-authority' })
  })
  it.each<[string, SolutionOption['remedy']]>([
    ['全额退还检测费', 'refund'],
    ['检测费全部退给您', 'refund'],
    ['全額退還訂金', 'refund'],
    ['全额退还100元', 'refund'],
    ['工时费全免', 'discount'],
    ['退款，其余全部检查项目照常', 'refund'],
    ['A full refund of the inspection fee', 'refund'],
    ['Refund of the towing, and a full check', 'refund'],
    ['不能全额退款，退还检测费', 'refund'],
  ])('is measured by it where what it is all of is named, or not given: %s', (text, remedy) => {
    expect(offered({ text, remedy: remedy as 'refund', amount: 100 })).not.toMatchObject({ code: 'beyond-authority' })
  })
})

describe('words for all of something else, beside a sum', () => {
  it.each<[string, SolutionOption['remedy']]>([
    ['原价八折优惠', 'discount'],
    ['在原价基础上给您优惠', 'discount'],
    ['在原價基礎上再優惠', 'discount'],
    ['机油按原价九折', 'discount'],
    ['本店全部配件给您打九折', 'discount'],
    ['We apologise for everything and offer a discount on the next visit', 'discount'],
    ['We compensate you for all the inconvenience', 'compensation'],
    ['Compensation for all of your time and trouble', 'compensation'],
    ['We compensate you for everything that went wrong', 'compensation'],
    ['We pay you compensation for every day without your car', 'compensation'],
    ['Compensation once the repair is complete', 'compensation'],
    ['A discount on a full tank of fuel', 'discount'],
    ['A discount off the full price', 'discount'],
    ['A discount on all parts', 'discount'],
    ['A refund as soon as we have all the documents', 'refund'],
    ['A refund after a full check', 'refund'],
    ['Compensation, and the whole team apologises', 'compensation'],
  ])('are no gift without limit: %s', (text, remedy) => {
    expect(offered({ text, remedy: remedy as 'refund', amount: 100 }, chief.id)).not.toMatchObject({
      code: 'beyond-authority',
    })
  })
})

describe('a figure without its currency', () => {
  it.each<[string, SolutionOption['remedy'], number]>([
    ['Compensation of 9000', 'compensation', 9000],
    ['Goodwill payment: 12,000', 'compensation', 12_000],
    ['8000 refund', 'refund', 8000],
    ['Discount of 6000', 'discount', 6000],
    ['补偿金额：8000', 'compensation', 8000],
    ['退款6500', 'refund', 6500],
    ['賠償金定為8000', 'compensation', 8000],
    ['Repair, plus compensation of 9000', undefined, 9000],
  ])('is a sum beside words that give money: %s', (text, remedy, amount) => {
    const option = { text, ...(remedy ? { remedy, amount: 100 } : {}) }
    expect(offered(option, chief.id)).toMatchObject({ code: 'beyond-authority', extra: { amount } })
  })
  it.each<[string, SolutionOption['remedy']]>([
    ['Compensation for the 2000 km detour', 'compensation'],
    ['Refund within 2000 days', 'refund'],
    ['Refund for the model 2000 wiper', 'refund'],
    ['Refund of order 4711', 'refund'],
    ['Refund by the end of January 2027', 'refund'],
    ['Discount at 12000 km service', 'discount'],
    ['退还2000公里保养的费用', 'refund'],
    ['退还型号2000的雨刷款', 'refund'],
    ['退还工单4711的检测费', 'refund'],
    ['优惠2000积分', 'discount'],
    ['2027年保养优惠', 'discount'],
    ['保养优惠，里程到12000时用', 'discount'],
  ])('is none where something else is counted or named by it: %s', (text, remedy) => {
    expect(offered({ text, remedy: remedy as 'refund', amount: 100 }, chief.id).ok).toBe(true)
  })
})

describe('an approval', () => {
  const ask = (id: string, amount = 2_000): Command => ({ type: 'requestApproval', id, remedy: 'compensation', amount })
  const answer = (id: string): Command => ({ type: 'answerApproval', id, given: true })
  /** The chief grants it and gives the case back to the desk. */
  function approved(...amounts: readonly number[]): Stage {
    const play = caseAt('contacted')
    for (const [index, amount] of amounts.entries()) {
      play.must(ask(`q${index}`, amount), by(desk.id))
      play.must(answer(`q${index}`), by(chief.id))
    }
    play.must({ type: 'reassign', staffId: desk.id, reason: '已批准，请继续' }, by(chief.id))
    play.must({ type: 'accept' }, by(desk.id))
    return play
  }
  const pay = (amount = 2_000) => offer({ text: '补偿', remedy: 'compensation', amount })

  it('is used up by the proposal it backed, and the next needs its own', () => {
    const play = approved(2_000)
    play.must(pay(), by(desk.id))
    expect(play.state?.approvals).toMatchObject([{ id: 'q0', usedAt: play.now }])
    expect(play.give(pay(), by(desk.id))).toMatchObject({ code: 'beyond-authority' })
    play.must(ask('q1'), by(desk.id))
    play.must(answer('q1'), by(chief.id))
  })
  it('backs all options of one proposal, for the customer takes one of them', () => {
    const play = approved(2_000)
    const options = [2_000, 1_500].map((amount, index) => ({
      id: String(index),
      text: '补偿',
      remedy: 'compensation' as const,
      amount,
    }))
    play.must({ type: 'proposeSolution', options }, by(desk.id))
    expect(play.state?.status).toBe('proposed')
  })
  it('of several the narrowest is used, so that the wider one is left', () => {
    const play = approved(3_000, 2_000)
    play.must(pay(1_800), by(desk.id))
    expect(play.state?.approvals.map(each => each.usedAt !== undefined)).toEqual([false, true])
    play.must(pay(2_500), by(desk.id))
    expect(play.state?.approvals.every(each => each.usedAt !== undefined)).toBe(true)
  })
  it('is left alone by who may grant it anyway', () => {
    const play = approved(2_000)
    play.must(pay(), by(chief.id))
    expect(play.state?.approvals[0]?.usedAt).toBeUndefined()
  })
  it('of before this was kept is used up by no proposal of then', () => {
    const play = approved(2_000)
    play.must(pay(), by(desk.id))
    const old = play.events.map(event =>
      event.body.type === 'solution.proposed'
        ? { ...event, body: { type: event.body.type, options: event.body.options } }
        : event,
    )
    expect(fold(old)?.approvals[0]?.usedAt).toBeUndefined()
  })
  it('is asked for once while nobody has answered, and not again before it is used', () => {
    const play = caseAt('contacted')
    play.must(ask('q0'), by(desk.id))
    expect(play.give(ask('q1'), by(desk.id))).toMatchObject({ code: 'already-asked', extra: { id: 'q0' } })
    play.must(ask('q2', 3_000), by(desk.id))
    play.must(answer('q0'), by(chief.id))
    expect(play.give(ask('q3'), by(desk.id))).toMatchObject({ code: 'nothing-to-do', extra: { id: 'q0' } })
    play.must({ type: 'answerApproval', id: 'q2', given: false }, by(chief.id))
    play.must(ask('q4', 3_000), by(desk.id))
  })
})

describe('a task', () => {
  it('is given on by who has it, their colleagues, who stands above or answers for the case, and by nobody else', () => {
    const play = caseAt('accepted')
    play.must({ type: 'openTask', id: 't', text: '回电', staffId: chief.id, dueAt: play.now + 3_600_000 }, by(desk.id))
    const give = (staffId: string): Command => ({ type: 'reassignTask', taskId: 't', staffId })
    for (const { id } of [advisor, care])
      expect(play.give(give(id), by(id))).toMatchObject({
        code: 'beyond-authority',
        extra: { mayAct: 'serviceManager' },
      })
    const shown = (staffId: string) =>
      play.state &&
      actionsOf(play.state, { now: play.now, actor: by(staffId), rules }).find(each => each.type === 'reassignTask')
    expect(shown(advisor.id)).toMatchObject({ allowed: false, code: 'beyond-authority' })
    expect(shown(chief.id)).toMatchObject({ allowed: true })
    play.must(give(top.id), by(chief.id))
    play.must(give(care.id), by(desk.id))
    expect(play.state?.tasks.find(each => each.id === 't')?.owner.staffId).toBe(care.id)
  })
})

describe('how grave a case is', () => {
  const judged = (play: Stage, level: 'grumble' | 'complaint' | 'major') =>
    play.give({ type: 'overrideSeverity', level, reason: '核实' }, by(top.id))
  test.each(['resolved', 'awaitingSignOff', 'signedOff', 'withdrawn'] as const)(
    'may be raised once it is %s, not lowered',
    point => {
      expect(judged(caseAt(point), 'grumble')).toMatchObject({
        code: 'severity-stands',
        extra: { level: 'complaint' },
      })
      expect(judged(caseAt(point), 'major').ok).toBe(true)
      const { state, now } = caseAt(point)
      const action = state && actionsOf(state, { now, actor: by(top.id), rules })
      expect(action?.find(each => each.type === 'overrideSeverity')?.allowed).toBe(true)
    },
  )
  test.each([
    ['a threat nobody knew of', [heard('exposure.media', 'hard')], 'major'],
    ['a danger of another kind', [heard('safety.brakes', 'hard')], 'major'],
    ['what was known, once more', [heard('legal.threat', 'hard')], 'grumble'],
    ['what was known, said less clearly', [heard('legal.threat', 'weak')], 'grumble'],
    ['a lesser matter', [heard('wait.long', 'weak')], 'grumble'],
  ] as const)('once somebody has lowered a major one: %s', (_, signals, level) => {
    const play = stage()
    play.must(registration({ signals: [heard('legal.threat', 'hard')] }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    expect(judged(play, 'grumble').ok).toBe(true)
    play.must({ type: 'recordStatement', statement: statement({ messageId: 'm9', signals: [...signals] }) })
    expect(play.state?.severity.level).toBe(level)
    expect(refold(play)).toEqual(play.state)
    // judged once more, by who knows of it now
    if (level === 'major') expect(judged(play, 'grumble').ok).toBe(true)
    play.must({ type: 'recordStatement', statement: statement({ messageId: 'm10', signals: [...signals] }) })
    expect(play.state?.severity.level).toBe('grumble')
  })
  it('of a major one nobody lowers it to sign off without an improvement', () => {
    const play = stage()
    play.must(registration({ signals: [heard('legal.threat', 'hard')] }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    play.must({ type: 'accept' }, by(top.id))
    play.must({ type: 'resolve', summary: '换了新件', skipped: onTheSpot }, by(top.id))
    expect(judged(play, 'grumble')).toMatchObject({ code: 'severity-stands' })
    expect(play.give({ type: 'signOff' }, by(top.id))).toMatchObject({ code: 'improvement-missing' })
    const { state, now } = play
    const action = state && actionsOf(state, { now, actor: by(top.id), rules })
    expect(action?.find(each => each.type === 'overrideSeverity')).toMatchObject({ code: 'severity-stands' })
    play.must({ type: 'reopen', reason: '重新评估' }, by(top.id))
    expect(judged(play, 'complaint').ok).toBe(true)
  })
})

describe('a role nobody has', () => {
  const without = (...roles: readonly string[]): Rules => ({
    ...rules,
    directory: { ...rules.directory, staff: rules.directory.staff.filter(each => !roles.includes(each.role)) },
  })
  function open(given: Rules): Stage {
    const play = stage(given)
    play.must(registration({ signals: [heard('promise.broken')], category: 'parts' }))
    play.must({ type: 'handOff', cause: 'confirmed' })
    return play
  }
  it('is not climbed to by name', () => {
    const play = open(without('serviceManager'))
    const climb: Command = { type: 'escalate', reason: '超出权限', to: 'serviceManager' }
    expect(play.give(climb, by(desk.id))).toMatchObject({ code: 'role-not-staffed', extra: { role: 'serviceManager' } })
    play.must({ type: 'escalate', reason: '超出权限' }, by(desk.id))
    expect(play.state?.routing?.owner.staffId).toBe(top.id)
  })
  it('is not asked for help', () => {
    const play = open(without('manufacturerSupervisor'))
    expect(play.give({ type: 'referToManufacturer', reason: '需要技术支持' }, by(desk.id))).toMatchObject({
      code: 'role-not-staffed',
      extra: { role: 'manufacturerSupervisor' },
    })
  })
})

it('who withdrew is sent no news', () => {
  const play = caseAt('withdrawn')
  const update: Command = { type: 'sendUpdate', text: '配件已到店' }
  expect(play.give(update, by(desk.id))).toMatchObject({ code: 'case-withdrawn' })
})

// What counts as contact with the customer before a case is resolved, and what does not.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../src/case/case.ts'
import type { Command } from '../../src/case/commands.ts'
import { missingSteps } from '../../src/case/decisions/steps.ts'
import { by, customer, refold, rules, type Stage, staffWith, statement } from './play.ts'
import { caseAt, doAll } from './points.ts'

const desk = by(staffWith('frontDeskSupervisor').id)
const chief = staffWith('serviceManager')
const other = 'HY-20261125-0002'

const isMissing = (play: Stage, given = rules) =>
  missingSteps(play.state as CaseState, [], ['contacted'], { rules: given }).length > 0

type Deed = Command | { customer: Command; of?: string }
/** From an accepted case on. */
function done(deeds: readonly Deed[], play = caseAt('accepted')): Stage {
  for (const each of deeds) {
    if ('customer' in each) play.must(each.customer, each.of ? { kind: 'customer', of: each.of } : customer)
    else doAll(play, [each], desk)
  }
  return play
}

const written: Command = {
  type: 'recordStatement',
  statement: statement({ messageId: 'm7', text: '好的，谢谢', narrative: false }),
}
const takeOver: Command = { type: 'takeOver' }
const handBack: Command = { type: 'handBack' }
const urging = { ...written, statement: statement({ messageId: 'm7', text: '怎么还没人打电话给我？' }) } as Command
const say: Command = { type: 'say', text: '您好，我是前台主管' }
const news: Command = { type: 'sendUpdate', text: '您的车已经进了车间，技师下午拆检' }
const holding: Command = { type: 'sendUpdate', text: '您好，正在处理' }
const propose: Command = { type: 'proposeSolution', options: [{ id: 'a', text: '重做密封', remedy: 'repair' }] }

describe('contact with the customer before the end', () => {
  it.each<[string, readonly Deed[]]>([
    ['a call that reached them', [{ type: 'recordContact', outcome: 'reached', by: 'phone' }]],
    ['their answer to a colleague who spoke first', [takeOver, say, { customer: written }]],
    ['a colleague who answers what they write', [takeOver, { customer: written }, say]],
    ['a colleague who answers it with news', [takeOver, { customer: written }, news]],
    ['a colleague who answers it with a proposal', [takeOver, { customer: written }, propose]],
    [
      'a colleague who answers it with a no',
      [takeOver, { customer: written }, { type: 'refuse', reason: '已过质保期' }],
    ],
    ['their answer after the bot speaks again', [takeOver, say, handBack, { customer: written }]],
    ['their answer to news', [news, { customer: written }]],
    ['that they take what is proposed', [propose, { customer: { type: 'agreeSolution', optionId: 'a' } }]],
    ['that they decline it', [propose, { customer: { type: 'declineSolution', reason: '太少' } }]],
    ['that they ask what it means', [propose, { customer: { type: 'questionSolution', text: '要几天？' } }]],
    ['their answer as a colleague heard it', [propose, { type: 'recordAnswer', agreed: true }]],
    ['that they take a no', [{ type: 'refuse', reason: '已过质保期' }, { customer: { type: 'noteRefusal' } }]],
  ])('is %s', (_, deeds) => {
    const play = done(deeds)
    expect(isMissing(play)).toBe(false)
    expect(refold(play)).toEqual(play.state)
  })

  it.each<[string, readonly Deed[]]>([
    ['what they told the bot', [{ customer: written }]],
    ['an unanswered call', [{ type: 'recordContact', outcome: 'noAnswer', by: 'phone' }]],
    ['a wrong number', [{ type: 'recordContact', outcome: 'wrongNumber', by: 'phone' }]],
    ['words of a colleague that nobody answered', [{ customer: written }, takeOver, say, handBack]],
    ['news nobody answered', [news]],
    ['news that says nothing', [holding, { customer: written }]],
    ['an urging', [news, { customer: urging }]],
    ['a proposal nobody answered', [propose]],
    ['that a colleague listens', [takeOver, { customer: written }]],
    ['what they wrote to one who left without a word', [takeOver, { customer: written }, handBack, takeOver, say]],
    ['that the cause is known', [{ type: 'diagnose', cause: '压缩机卡滞', liable: 'manufacturer', justified: true }]],
  ])('is not %s', (_, deeds) => {
    const play = done(deeds)
    expect(isMissing(play)).toBe(true)
    expect(play.give({ type: 'resolve', summary: '换了新件', skipped: [] }, desk)).toMatchObject({
      code: 'step-missing',
      extra: { missing: expect.arrayContaining(['contacted']) },
    })
  })

  it('is not the word of another customer whose case goes on in it', () => {
    expect(isMissing(done([news, { customer: written, of: other }]))).toBe(true)
  })

  it('is not what never arrived', () => {
    const play = done([news])
    play.must({ type: 'recordUndeliverable', messageId: 'x' }, { kind: 'system' })
    play.must(written)
    expect(isMissing(play)).toBe(true)
  })

  it('is asked for anew after a reopening', () => {
    const play = caseAt('resolved')
    play.must({ type: 'reopen', reason: '又坏了' }, desk)
    expect(isMissing(play)).toBe(true)
    expect(isMissing(done([takeOver, say, { customer: written }], play))).toBe(false)
  })

  it('is left out with a reason, or by a pack that does not ask for it', () => {
    const excused = caseAt('accepted')
    const skipped = [
      { step: 'diagnosed', reason: '一看便知' },
      { step: 'agreed', reason: '当场办好' },
    ]
    const resolve = { type: 'resolve', summary: '换了新件' } as const
    expect(excused.give({ ...resolve, skipped: [...skipped, { step: 'contact', reason: ' ' }] }, desk)).toMatchObject({
      extra: { missing: ['contacted'] },
    })
    excused.must({ ...resolve, skipped: [...skipped, { step: 'contact', reason: '客户就在柜台' }] }, desk)
    const { pack } = rules
    const requireSteps = pack.closing.requireSteps.filter(each => each !== 'contacted')
    const lenient = { ...rules, pack: { ...pack, closing: { ...pack.closing, requireSteps } } }
    expect(isMissing(caseAt('accepted'), lenient)).toBe(false)
  })

  describe("where another customer's case goes on in it", () => {
    const call: Command = { type: 'recordContact', outcome: 'reached', by: 'phone' }
    const toOther = { ...call, to: other } as Command
    const skipped = ['diagnosed', 'agreed'].map(step => ({ step, reason: '当场办好' }))
    const resolve = { type: 'resolve', summary: '换了新件', skipped } as const
    function together(...deeds: Command[]): Stage {
      const play = caseAt('accepted')
      play.must({ type: 'absorb', caseId: other, guest: { awaitsContact: true } }, desk)
      for (const each of deeds) play.must(each, desk)
      return play
    }

    it.each<[string, Command[], (own: string) => string[]]>([
      ['this one alone', [call], () => [other]],
      ['the other alone', [toOther], own => [own]],
      ['neither', [], own => [own, other]],
    ])('and %s was reached: it says who was not', (_, deeds, waiting) => {
      const play = together(...deeds)
      const refused = play.give(resolve, desk)
      expect(refused).toMatchObject({
        code: 'step-missing',
        extra: { missing: ['contacted'], awaitsContact: waiting(play.state?.id ?? '') },
      })
    })
    it('is there once both were', () => {
      const play = together(call, toOther)
      play.must(resolve, desk)
      expect(refold(play)).toEqual(play.state)
    })
    it('is left out with a reason, which is kept; the other still waits before the case closes', () => {
      const play = together(call)
      const why = { step: 'contacted', reason: '李先生三次未接，已留言' }
      play.must({ ...resolve, skipped: [...skipped, why] }, desk)
      const kept = play.events.flatMap(({ body }) => (body.type === 'case.resolved' ? body.skipped : []))
      expect(kept).toContainEqual(why)
      expect(play.state?.guests?.[other]?.awaitsContact).toBe(true)
    })
    it('is not left out by the withdrawal of this one: the case closes once the other was seen to, or with a reason', () => {
      const withdrawn = () => {
        const play = together(call)
        play.must({ type: 'withdraw', reason: '不追究了' }, customer)
        play.must({ type: 'signOff', skipped: [] }, by(chief.id))
        return play
      }
      const close: Command = { type: 'close', skipped: [] }
      const waits = withdrawn()
      expect(waits.give(close, by(chief.id))).toMatchObject({ code: 'promise-open', extra: { awaitsContact: [other] } })
      const why = { step: 'promise', reason: '李先生另案处理' }
      waits.must({ ...close, skipped: [why] }, by(chief.id))
      expect(waits.state?.status).toBe('closed')
      const parted = withdrawn()
      parted.must({ type: 'release', caseId: other }, by(chief.id))
      parted.must(close, by(chief.id))
    })
    it('is asked of nobody who has parted', () => {
      const play = together(call)
      play.must({ type: 'release', caseId: other }, desk)
      play.must(resolve, desk)
    })
  })
})

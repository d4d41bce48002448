// Which promises only a call keeps.
import { describe, expect, it } from 'vitest'
import { compileKeeping, keepingSchema } from '../../src/case/policy/keepingWords.ts'
import { promisesCall } from '../../src/case/policy/promisedCall.ts'
import { isKeptBy } from '../../src/case/policy/promisedDeed.ts'
import { by, hour, rules, staffWith } from './play.ts'
import { caseAt } from './points.ts'

const { keeping } = rules.wording
const desk = by(staffWith('frontDeskSupervisor').id)
/** A refund is promised only once it is on record. */
const refundOnRecord = () => {
  const play = caseAt('contacted')
  const option = { id: 'a', text: '退还检测费', remedy: 'refund', amount: 300 } as const
  play.must({ type: 'proposeSolution', options: [option] }, desk)
  return play
}

describe('a promise of a call', () => {
  it.each([
    '配件到货后给您回电',
    '下午打电话给您',
    '明天上午致电您说明',
    '五点前电话联系您',
    '明天回您电话',
    '今天通个电话',
    '明天打给您',
    '下午去電說明',
    'We call you with the papers',
    "I'll give you a ring tomorrow",
    'You get a phone call by five',
  ])('%s', text => expect(promisesCall(text, keeping)).toBe(true))
  it.each([
    '告诉您检查结果',
    '回复您报价',
    '换好电池再来',
    '检查电路并去电控单元的故障码',
    '给您发照片',
    'Send you the quotation',
    'The recall papers are sent to you',
  ])('not: %s', text => expect(promisesCall(text, keeping)).toBe(false))
})

describe('what is written keeps', () => {
  const news = '周五前告诉您检查结果'
  const refund = '周五前退款到账'
  it.each([
    [news, '压缩机已经检查过，是密封圈老化', true],
    [news, '配件还在路上', true],
    [news, '...', false],
    [news, '处理中', false],
    [news, '您好，正在处理中，请稍等。', false],
    [news, '请耐心等待', false],
    ['We tell you by Friday', 'We are still working on it', false],
    ['We tell you by Friday', 'The seal is worn and a new one is ordered', true],
    [refund, '压缩机已经检查过，是密封圈老化', false],
    [refund, '退款已经办好，三天内到账', true],
    ['Refund by Friday', 'The seal is worn and a new one is ordered', false],
    ['Refund by Friday', 'Your refund has been paid', true],
    ['告诉您退款的进展', '财务已经在审核', true],
    ['ETA', 'The part is on its way', true],
    ['明天到店试车', '技师已排好', true],
    ['备件送到店里', '备件还在路上，我们在催。', false],
    ['备件送到店里', '备件还没到。', false],
    ['备件送到店里', '备件明天到店', false],
    ['備件送到店裡', '備件已經送到店裡了', true],
    ['备件送到店里', '备件到店了，没有破损', true],
    ['周五前退款到账', '您的退款，财务还没办好', false],
    ['周五前退款到账', '退款到账了吗？', false],
    ['周五前退款到账', '退款被银行退回了', false],
    ['Refund by Friday', 'The refund was rejected by the bank', false],
    ['Refund by Friday', 'Your refund will be paid soon', false],
    ['Refund by Friday', "Your refund hasn't been paid yet", false],
    ['The courtesy car is at your door', 'The courtesy car is delayed', false],
    ['The courtesy car is at your door', 'The courtesy car has been brought to you', true],
    ['上门取车', '师傅上门了，没取到车', false],
    ['上门取车', '车已经取走了', true],
  ])('%s, with %s: %s', (promised, told, kept) => expect(isKeptBy(promised, told, keeping)).toBe(kept))

  it('an update without words is refused, one that says nothing keeps nothing, and one of news keeps no refund', () => {
    const play = refundOnRecord()
    const update = (text: string) => ({ type: 'sendUpdate', text }) as const
    play.must({ type: 'promise', id: 'r', text: refund, dueAt: play.now + 4 * hour }, desk)
    play.must({ type: 'promise', id: 'n', text: '告诉您检查结果', dueAt: play.now + 5 * hour }, desk)
    const kept = () => (play.state?.promises ?? []).flatMap(each => (each.keptAt === undefined ? [] : [each.id]))
    for (const text of ['...', ' 。 ', '?!'])
      expect(play.give(update(text), desk)).toMatchObject({ code: 'nothing-to-do' })
    play.must(update('处理中'), desk)
    expect(kept()).toEqual([])
    play.must(update('检查做完了，密封圈老化'), desk)
    expect(kept()).toEqual(['n'])
    expect(play.state?.clocks.update?.dueAt).toBe(play.state?.promises.find(each => each.id === 'r')?.dueAt)
    play.must(update('退款已经办好'), desk)
    expect(kept()).toEqual(['r', 'n'])
  })
})

describe('a promised answer is kept by an update that can be one', () => {
  const zh = '周三下午五点前给您答复'
  const tw = '週三下午五點前給您答覆'
  const en = 'You will have our answer by 5 pm.'
  const touch = '周三下午五点前联系您'
  it.each<[promised: string, told: string, kept: boolean]>([
    [zh, '检查完了，是密封圈老化', true],
    [zh, '您好，厂家同意按保修处理。', true],
    [zh, '收到厂家回复，可以免费更换', true],
    [zh, '谢谢您的照片，是密封圈老化，明天上午十点前给您报价', true],
    [tw, '檢查結果出來了：壓縮機正常，是感測器鬆脫', true],
    [en, 'Thanks for waiting. The manufacturer covers it under warranty.', true],
    [en, 'The seal is worn and a new one is ordered.', true],
    // what they sent, courtesies
    [zh, '收到您的照片了，谢谢', false],
    [zh, '您好，照片收到了，已转给技师，辛苦您。', false],
    [zh, '非常抱歉，让您久等了，请您放心', false],
    [tw, '已收到您的照片，謝謝您', false],
    [en, "We've received your photos, thanks!", false],
    [en, 'Thank you for the video.', false],
    // something is asked of them
    [zh, '麻烦您再发一张里程表的照片', false],
    [zh, '请问您的车现在停在哪里？', false],
    [tw, '請問您的車現在停在哪裡？', false],
    [en, 'Could you send us the mileage?', false],
    [en, 'Please send us the invoice.', false],
    [touch, '请问您的车现在停在哪里？', true],
    [touch, '收到，谢谢', false],
    // another promise
    [zh, '明天给您打电话', false],
    [zh, '明天上午十点前，技师会给您打电话', false],
    [zh, '我再去催一下厂家，有消息马上告诉您。', false],
    [tw, '稍後再回覆您', false],
    [en, "I'll call you tomorrow.", false],
    [en, "Sorry for the wait. I'll chase the manufacturer and keep you posted.", false],
    // it is told another time
    [zh, '答复改到周五下午五点', false],
    [en, 'We have to push our answer to Friday noon.', false],
  ])('%s, with %s: %s', (promised, told, kept) => {
    const play = caseAt('contacted')
    play.must({ type: 'sendUpdate', text: promised }, desk)
    const [first] = play.state?.promises ?? []
    expect(first?.dueAt).toBeGreaterThan(play.now)
    play.must({ type: 'sendUpdate', text: told }, desk)
    const now = play.state?.promises.find(each => each.id === first?.id)
    expect(now?.keptAt !== undefined && !now.letGo).toBe(kept)
  })
  it('and by whatever is decided: a proposal, a refusal', () => {
    const play = caseAt('contacted')
    play.must({ type: 'sendUpdate', text: zh }, desk)
    play.must(
      { type: 'proposeSolution', options: [{ id: 'a', text: '请您周五到店，重做密封', remedy: 'repair' }] },
      desk,
    )
    expect(play.state?.promises[0]?.keptAt).toBe(play.now)
  })
})

describe('being in touch keeps', () => {
  const car = 'The courtesy car is at your door'
  const call = '今天给您打电话'
  const news = '告诉您检查结果'
  type By = 'phone' | 'chat' | 'visit'
  it.each<[promised: string, by: By, note: string | undefined, kept: boolean]>([
    [car, 'phone', undefined, false],
    [car, 'phone', 'talked about the weather', false],
    [car, 'phone', 'the courtesy car is there, keys handed over', true],
    ['上门取车', 'visit', '客户不在家，没取到车', false],
    ['上门取车', 'visit', '车已取到，开回店里', true],
    ['周五前退款到账', 'phone', '客户说退款还没收到', false],
    ['周五前退款到账', 'phone', '客户确认退款已到账', true],
    [call, 'chat', undefined, false],
    [call, 'visit', '当面说了', false],
    [call, 'phone', undefined, true],
    [news, 'chat', undefined, true],
    [news, 'visit', '聊了几句', true],
  ])('%s, by %s with %s: %s', (promised, how, note, kept) => {
    const play = refundOnRecord()
    play.must({ type: 'promise', id: 'p', text: promised, dueAt: play.now + hour }, desk)
    play.must({ type: 'recordContact', outcome: 'reached', by: how, ...(note ? { note } : {}) }, desk)
    expect(play.state?.promises[0]?.keptAt !== undefined).toBe(kept)
    expect(play.state?.clocks.update?.state).toBe(kept ? 'met' : 'running')
  })
})

it('a pattern that cannot be read is a problem of the file, by its path', () => {
  const words = { zh: '好', en: 'good' }
  const shape = keepingSchema.shape
  const plain = Object.fromEntries(
    Object.keys(shape).map(kind => [kind, ['deeds', 'matters'].includes(kind) ? [words] : words]),
  )
  const data = keepingSchema.parse({ ...plain, deeds: [words, { zh: '(', en: 'x' }] })
  expect(compileKeeping(data).problems).toMatchObject([{ path: ['keeping', 'deeds', 1, 'zh'] }])
})

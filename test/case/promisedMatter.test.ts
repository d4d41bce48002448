// A promise of a particular answer is kept by news of the same matter, or by word of whoever writes that this is it; any other by any news.
import { describe, expect, it } from 'vitest'
import { by, hour, staffWith } from './play.ts'
import { caseAt } from './points.ts'

const desk = by(staffWith('frontDeskSupervisor').id)

const told = (promised: string, text: string, keeps?: string[]) => {
  const play = caseAt('contacted')
  play.must({ type: 'promise', id: 'p', text: promised, dueAt: play.now + 4 * hour }, desk)
  play.must({ type: 'sendUpdate', text, ...(keeps ? { keeps } : {}) }, desk)
  const [promise] = play.state?.promises ?? []
  return promise?.keptAt !== undefined && !promise.letGo
}

describe('what keeps a promise', () => {
  it.each<[promised: string, text: string, kept: boolean]>([
    ['告诉您复检结果', '复检做完了，一切正常。', true],
    ['告诉您复检结果', '检查过了，是密封圈老化。', true],
    ['告訴您複檢結果', '复检做完了，压缩机没有问题。', true],
    ['告诉您复检结果', '我們週末也有營業。', false],
    ['告訴您複檢結果', '我們週末也有營業。', false],
    ['告诉您复检结果', '店里新到了一批雨刷。', false],
    ['告诉您配件到没到', '配件今天到店了。', true],
    ['告诉您配件到没到', '零件还在路上，物流说明天到。', true],
    ['告诉您配件到没到', '我们周末也营业，停车场在后门。', false],
    ['告诉您厂家的答复', '厂家同意按保修处理。', true],
    ['告诉您厂家的答复', '店里的咖啡厅重新开放了。', false],
    ['给您报价', '更换压缩机一共3200元。', true],
    ['给您报价', '我们周末也营业。', false],
    ['告诉您退款的进展', '财务已经在审核。', true],
    ['We tell you the result of the inspection', 'The inspection found a worn seal.', true],
    ['We tell you the result of the inspection', 'We are open on weekends as well.', false],
    ['We let you know whether the part has arrived', 'The part came in this morning.', true],
    ['We let you know whether the part has arrived', 'Our car park is behind the house.', false],
    // what was to be told is not there yet
    ['告诉您复检结果', '复检结果还没出来。', false],
    ['告诉您复检结果', '复检做了，结果还没出来，请您再等等。', false],
    ['告诉您复检结果', '复检还在做。', false],
    ['告訴您複檢結果', '複檢結果還沒出來，我們繼續催。', false],
    ['告诉您复检结果', '复检查出是密封圈老化，厂家还没批。', true],
    ['告诉您复检结果', '复检做完了，目前没有发现异常。', true],
    ['告诉您厂家的答复', '厂家还没有答复。', false],
    ['告诉您配件到没到', '配件还没到，物流说明天到。', true],
    ['给您处理结果', '结果还没出来。', false],
    ['We tell you the result of the inspection', 'There is no result of the inspection yet.', false],
    ['We tell you the result of the inspection', 'The inspection found a worn seal, the part has not come yet.', true],
    ['We let you know whether the part has arrived', 'The part is not here yet.', true],
    // it is told, and something else is not there yet
    ['告诉您复检结果', '复检做完了，是密封圈老化，还要做一次路试。', true],
    ['告诉您复检结果', '复检做完了，是密封圈老化，还在做路试。', true],
    ['告訴您複檢結果', '複檢做完了，是密封圈老化，還在做路試。', true],
    ['给您报价', '报价是 3200 元，还要做四轮定位，含在里面。', true],
    ['给您报价', '报价是 3200 元，还在等您确认。', true],
    ['告诉您异响的原因', '原因查到了：传感器坏了，还需要做一次匹配。', true],
    [
      'We tell you the result of the inspection',
      'The inspection found a worn seal, and the car is still being washed.',
      true,
    ],
    ['We give you a quote', 'The quote is 3,200, no answer needed from you.', true],
    // it was done, asked or arranged, and no more
    ['告诉您复检结果', '复检还要做一次。', false],
    ['告诉您复检结果', '复检是昨天做的，结果还没出来。', false],
    ['告诉您复检结果', '复检结果：还没出来。', false],
    ['告诉您厂家的答复', '我们问了厂家，还没有答复。', false],
    ['We tell you the result of the inspection', 'The inspection is done, and there is no result yet.', false],
    ['We tell you the answer of the manufacturer', 'We asked the manufacturer, there is no answer yet.', false],
    // nothing in particular
    ['给您答复', '我们周末也有营业。', true],
    ['給您回覆', '我們週末也有營業。', true],
    ['服务经理陈静会给您一个明确的答复', '我们周末也有营业。', true],
    ['给您处理结果', '我们周末也有营业。', true],
    ['We will update you', 'We are open on weekends as well.', true],
    ['Our manager gets back to you', 'We are open on weekends as well.', true],
  ])('%s: %s (%s)', (promised, text, kept) => expect(told(promised, text)).toBe(kept))

  it('whoever writes says that this is it', () =>
    expect(told('告诉您复检结果', '都好，可以来开车了。', ['p'])).toBe(true))

  it('what nobody promised this customer, or only a call keeps, cannot be said to be kept', () => {
    const play = caseAt('contacted')
    play.must({ type: 'promise', id: 'call', text: '给您打电话', dueAt: play.now + hour }, desk)
    for (const id of ['other', 'call'])
      expect(play.give({ type: 'sendUpdate', text: '检查完了，一切正常', keeps: [id] }, desk)).toMatchObject({
        code: 'nothing-to-do',
      })
  })

  it.each([
    ['告诉您配件到没到', false],
    ['给您解决方案', true],
    ['给您答复', true],
  ])('%s: a proposal that says nothing of it keeps it: %s', (promised, kept) => {
    const play = caseAt('contacted')
    play.must({ type: 'promise', id: 'p', text: promised, dueAt: play.now + 4 * hour }, desk)
    play.must({ type: 'proposeSolution', options: [{ id: 'a', text: '请您到店，重做密封', remedy: 'repair' }] }, desk)
    expect(play.state?.promises[0]?.keptAt !== undefined).toBe(kept)
  })
})

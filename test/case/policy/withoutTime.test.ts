// A promise in its words without the time they name: what is left says the rest, whole.
import { describe, expect, it } from 'vitest'
import type { CaseState } from '../../../src/case/case.ts'
import { whatOf } from '../../../src/case/decisions/saidTimes.ts'
import { by, hour, morning, registration, rules, staffWith, stage } from '../play.ts'

const manager = by(staffWith('serviceManager').id)
const at = (local: string) => Date.parse(`2026-${local}:00+08:00`)
function promised(text: string) {
  const play = stage()
  play.must(registration())
  play.must({ type: 'accept' }, manager)
  play.must({ type: 'sendUpdate', text }, manager)
  return { play, what: (play.state as CaseState).promises.map(each => each.what) }
}

describe('said in a text', () => {
  it.each([
    ['半小时内给您答复', '给您答复'],
    ['技师正在检查，明天上午十点前给您答复。', '给您答复'],
    ['明天上午十点前，技师会给您打电话', '技师会给您打电话'],
    ['我们会在明天中午之前告知您检测进展', '我们会告知您检测进展'],
    ['最晚周五告诉您结果', '告诉您结果'],
    ['明天三点左右给您回电', '给您回电'],
    ['下個月中旬前回覆您', '回覆您'],
    ["I'll call you by Friday 3pm", "I'll call you"],
    ['Before Friday noon I will call you.', 'I will call you'],
    ['Within two hours, our technician will call you.', 'our technician will call you'],
    ["Give me until 5 and I'll have an answer", "I'll have an answer"],
    ['Our technician will call you tomorrow at 10.', 'Our technician will call you'],
    // nothing would be left that says what
    ['给我二十分钟，我问清楚', undefined],
  ])('%s: %s', (text, what) => expect(promised(text).what).toEqual([what]))
  it('told another time alone, it is what was promised before', () => {
    const { play } = promised('明天上午10点给您打电话')
    play.must({ type: 'sendUpdate', text: '改到下午三点' }, manager)
    play.must({ type: 'sendUpdate', text: '再推迟到周五上午十点' }, manager)
    const [, , last] = (play.state as CaseState).promises
    expect(last).toMatchObject({ text: '再推迟到周五上午十点', what: '给您打电话', dueAt: at('11-27T10:00') })
    play.must({ type: 'sendUpdate', text: '检查做完了，是密封圈老化' }, manager)
    expect((play.state as CaseState).promises.at(-1)?.keptAt).toBeUndefined()
  })
})

it('named beside its words only the words are all there is', () => {
  const { state } = promised('您好').play
  const whatIs = (text: string, due: number) => whatOf(text, due, state as CaseState, { now: morning, rules })
  expect(whatIs('告诉您检查结果', morning + hour)).toBeUndefined()
  expect(whatIs('周五前告诉您检查结果', at('11-27T18:00'))).toBe('告诉您检查结果')
  expect(whatIs('确认周五的到店安排', at('11-26T10:00'))).toBeUndefined()
})

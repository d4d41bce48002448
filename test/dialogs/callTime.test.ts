// A time to be rung, in whatever shape it is told, and sentences that tell something else.
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { callTimeIn } from '../../dialogs/callTime.ts'
import { loadRules } from '../../src/app/loadPolicy.ts'

const rules = loadRules({
  pack: 'lamborghini-4s',
  storeFile: fileURLToPath(new URL('../conversations/stores/one.yaml', import.meta.url)),
})
const [store] = rules.directory.stores
/** Wednesday 10:00. */
const now = Date.parse('2026-11-25T10:00:00+08:00')
const read = (text: string, former?: string) =>
  store &&
  callTimeIn(text, { wording: rules.wording, moment: { now, timeZone: store.timeZone, opening: store }, former })

describe('a time to be rung', () => {
  it.each([
    ['五点半再打(吧，我开会)', '五点半'],
    ['改到六点以后吧', '六点以后'],
    ['下午不行，改明早九点', '明早九点'],
    ['周五上午十点以后方便', '周五上午十点以后'],
    ['在开车，半小时后打给我', '半小时后'],
    ['中午十二点到一点之间打', '中午十二点到一点之间'],
    ['我開會到五點，之後再打', '五點以後'],
    ['晚上八點再聯絡我吧', '晚上八點'],
    ['刚在忙，晚上八点后打', '晚上八点后'],
    ["I'm in a meeting until 5, please call after that", 'after 5'],
    ['I finish work at 6, try me then', 'after 6'],
    ['I work until 6 so call me after 6.30pm', 'after 6.30pm'],
    ['sorry missed it, was driving. ring me after 8 tonight', 'after 8 tonight'],
    ["that's right, but ring me tomorrow after 3pm, not today", 'tomorrow after 3pm'],
    ['tomorrow around 9.30 suits me better', 'tomorrow around 9.30'],
    ['could we do Friday at 10 instead', 'Friday at 10'],
    ['不要早上打，下午三点以后', '下午三点以后'],
    ['三点以前别打', '三点以后'],
    ['能不能六点半以后再联系', '六点半以后'],
    ['最好是明天傍晚', '明天傍晚'],
    ["please don't call before 11", 'after 11'],
    ["I'd prefer 4pm tomorrow", '4pm tomorrow'],
    ['any chance of 5pm?', '5pm'],
    ['call me tomorrow after lunch', 'tomorrow after lunch'],
    ['四点要接孩子，五点以后打', '五点以后'],
    ['我三点有个培训，四点半再打给我', '四点半'],
    ['五点下班，六点以后联系我', '六点以后'],
    ['我要去接孩子，五点以后再打', '五点以后'],
    ['四點要接小孩，五點以後再打', '五點以後'],
    ['明天要送孩子上学，九点以后打给我', '明天九点以后'],
    ['I pick up my kid at 4, call after 5', 'after 5'],
    ["doctor's appointment at 3, ring me after 4", 'after 4'],
    ['we have school run at 3, please call me at 4', 'at 4'],
  ])('%s', (text, value) => {
    expect(read(text)?.value).toBe(value)
  })

  it.each([
    ['改成晚上七點以後', '明天下午三點以後', '明天晚上七點以後'],
    ['make that 7pm', 'ring me tomorrow after 3pm', 'tomorrow 7pm'],
    ['后天上午吧', '明天下午三点', '后天上午'],
    ['四点吧', '下午三点', '四点'],
  ])('keeps the day where only the hour changes: %s', (text, former, value) => {
    expect(read(text, former)?.value).toBe(value)
  })

  it('keeps no day that has come since', () => {
    const today = { now, timeZone: 'Asia/Shanghai' }
    const formerFrom = now + 5 * 3_600_000
    expect(
      callTimeIn('改到六点', { wording: rules.wording, moment: today, former: '明天下午三点', formerFrom })?.value,
    ).toBe('六点')
  })

  it.each([
    '明天上午我把车开过去',
    '六点以后车就不能启动了',
    '我明天上午打给你们',
    '说好下午三点打给我',
    '什么时候打给我',
    '下午三点以后店里没人',
    '五点以前能修好吗',
    '改到六点取车',
    '打了三次电话都没人接',
    '刚在忙',
    '昨天下午三點打的',
    'you promised to call me after 3pm',
    'call the tow truck tomorrow',
    'the noise starts after 4pm',
    'can I pick the car up at 6pm',
    'can you fix it by 5pm',
    'I will be there at 5',
    'make it 500 yuan',
    'your colleague rang at 9',
    "when will you call me, it's 5pm",
  ])('is none: %s', text => {
    expect(read(text)).toBeUndefined()
  })
})

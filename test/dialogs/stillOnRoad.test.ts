// A fire out or nobody hurt beside the traffic is not safe yet; out of the traffic is. And who still waits out there.
import { expect, test } from 'vitest'
import { isStillOnRoad, onlyTheFireIsOver } from '../../dialogs/stillOnRoad.ts'
import type { Heard } from '../../dialogs/talk.ts'

const heard = (text: string, over?: 'safe') =>
  ({
    state: { said: { 'rescue.over': 1 }, advised: ['noBrakes'], pending: { facts: [] } },
    text,
    reading: { danger: { over } },
    cases: { current: () => undefined },
  }) as unknown as Heard

test.each(['人没事了', '火灭了', '現在沒冒煙了，人都平安', 'we are all fine', 'the fire is out'])(
  '%s: not safe yet',
  text => expect(onlyTheFireIsOver(heard(text, 'safe'))).toBe(true),
)
test.each([
  '虚惊一场,没事了',
  '已经拖到你们店了，人没事',
  '我没事 已经在家了',
  '火灭了，我们已经离开高速了',
  'false alarm, all fine',
  "we're home, all fine",
])('%s: out of the traffic', text => expect(onlyTheFireIsOver(heard(text, 'safe'))).toBe(false))

test.each(['我还在高速护栏外面等，没人打电话给我', '我們還在路肩等，沒人來', 'we are still on the hard shoulder'])(
  '%s: still out there',
  text => expect(isStillOnRoad(heard(text))).toBe(true),
)
test.each(['没人打电话给我', '昨天在高速上等了两小时没人来', '车还在店里，没人联系我', 'still waiting for your call'])(
  '%s: not beside the road',
  text => expect(isStillOnRoad(heard(text))).toBe(false),
)

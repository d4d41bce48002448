// Times told some days ago: each gets its date, and a sentence of an apology that names one which is over goes, and no other.
import { expect, it } from 'vitest'
import type { StoredMessage } from '../../../src/app/messages.ts'
import { dated } from '../../../src/channels/wechat/dated.ts'

const zone = 'Asia/Shanghai'
const saidAt = Date.parse('2026-11-20T10:00:00+08:00')
const read = (text: string, now: string, dropsPast: boolean, from: StoredMessage['from'] = 'bot'): string =>
  dated({ text, at: saidAt, from } as StoredMessage, Date.parse(now), zone, dropsPast).text

it('a time of then gets its date', () => {
  expect(read('王经理会在明天下午 2:00 前联系您。', '2026-11-25T09:00:00+08:00', false)).toBe(
    '王经理原定在11月21日下午 2:00 前联系您。',
  )
  expect(read('Mr Wang will ring by 2 pm tomorrow.', '2026-11-25T09:00:00+08:00', false)).toBe(
    'Mr Wang was to ring by 2 pm on 21 November.',
  )
  expect(read('王经理会在明天下午 2:00 前联系您。', '2026-11-20T20:00:00+08:00', true)).toContain('明天')
  expect(read('明天上午 9:30 来', '2026-11-25T09:00:00+08:00', true, 'staff')).toBe('明天上午 9:30 来')
})

it('of an apology the sentence with a time that is over goes, however many it names, and every other one stays', () => {
  const now = '2026-11-25T09:00:00+08:00'
  expect(
    read('很抱歉，今天上午 11:00 前、今天下午 2:00 前都没有联系您。王经理会跟进。您可以回复“人工”。', now, true),
  ).toBe('王经理会跟进。您可以回复“人工”。')
  expect(read('Sorry. He rings by 9:30 am today or 2 pm tomorrow. You may write any time.', now, true)).toBe(
    'Sorry. You may write any time.',
  )
  expect(read('对不起。今天下午 2:00 前联系您。明天下午 2:00 前答复您。', now, true)).toBe('对不起。')
  expect(read('今天下午 2:00 前联系您。', now, true)).toBe('11月20日下午 2:00 前联系您。')
})

// The customer in the terminal: what is typed becomes a deed, what is seen becomes lines.
import { describe, expect, it, test } from 'vitest'
import type { SentPush } from '../../src/wechatDouble/delivery.ts'
import { helpLines, play } from '../../src/wechatDouble/terminal/commands.ts'
import { answerLine, remainingLine, seenLines } from '../../src/wechatDouble/terminal/words.ts'
import { hour, openId, openStage } from './stage.ts'

async function openTerminal(abilities = {}) {
  const stage = await openStage({ abilities })
  const { double } = stage
  let last: SentPush | undefined
  const typed = async (line: string) => {
    const played = await play(line, {
      user: double.user(openId),
      inbox: () => double.inbox(openId),
      read: async file => (file === 'there.png' ? Buffer.from('x') : Promise.reject(new Error('ENOENT'))),
      skip: hours => stage.skip(hours * hour),
      wait: async () => {},
      resend: double.resend,
      last: () => last,
    })
    if (typeof played === 'object') last = played.push
    return played
  }
  const kinds = () => stage.account.pushes.map(({ what }) => what)
  return { ...stage, typed, kinds }
}

test.each([
  ['刹车响', { kind: 'text', text: '刹车响' }],
  ['/image there.png', { kind: 'image' }],
  ['/video there.png', { kind: 'video' }],
  ['/voice', { kind: 'voice', recognition: undefined }],
  ['/location 31.2304,121.4737 人民广场 1 号', { kind: 'location', latitude: 31.2304, label: '人民广场 1 号' }],
  ['/location -1.5, 2', { kind: 'location', latitude: -1.5, longitude: 2 }],
  ['/follow', { kind: 'followed', scene: undefined }],
  ['/follow desk7', { kind: 'followed', scene: 'desk7' }],
  ['/unfollow', { kind: 'unfollowed' }],
  ['/scan desk7', { kind: 'scanned', scene: 'desk7' }],
  ['/menu progress', { kind: 'clicked', key: 'progress' }],
  ['/accept s1', { kind: 'subscriptionAnswered' }],
])('%s', async (line, expected) => {
  const { typed, kinds } = await openTerminal()
  expect(await typed(line)).toMatchObject({ answer: { kind: 'success' } })
  expect(kinds()).toMatchObject([expected])
})

test.each([
  ['/image gone.png', 'cannot read gone.png'],
  ['/location here', 'e.g. /location'],
  ['/tap 1', 'no menu with an item 1'],
  ['/menu', 'of which key?'],
  ['/hours soon', 'how many?'],
  ['/again', 'nothing was sent yet'],
  ['/help', helpLines.join('\n')],
  ['/constructor', helpLines.join('\n')],
])('%s is answered with advice, and sends nothing', async (line, advice) => {
  const { typed, kinds } = await openTerminal()
  expect(await typed(line)).toContain(advice)
  expect(kinds()).toEqual([])
})

it('taps by place in the last menu, sends again as it was, lets windows close', async () => {
  const { typed, kinds, send, account, double, at } = await openTerminal()
  await typed('在吗')
  const list = [
    { id: 'a', content: '1. 好' },
    { id: 'b', content: '2. 不好' },
  ]
  await send({ msgtype: 'msgmenu', msgmenu: { head_content: '满意吗？', list, tail_content: '' } })
  await typed('/tap 2')
  expect(kinds().at(-1)).toEqual({ kind: 'text', text: '2. 不好', menuId: 'b' })
  await typed('/again')
  expect(account.bodies.at(-1)).toBe(account.bodies.at(-2))
  expect(remainingLine(double.remaining(openId), at())).toBe('4 messages left, for 48 h')
  await typed('/hours 48')
  expect(remainingLine(double.remaining(openId), at())).toBe('window closed: the account can send no message')
})

describe('what is seen', () => {
  const at = 0
  test.each([
    [{ at, by: 'passiveReply', what: { kind: 'text', text: '一\n二' } }, ['reply ▸ 一', '  二']],
    [
      {
        at,
        by: 'customerService',
        what: { kind: 'menu', head: '满意吗？', items: [{ id: 'x', content: '1. 好' }], tail: '' },
        agent: 'li',
      },
      ['li ▸ 满意吗？', '  (tap 1) 1. 好'],
    ],
    [
      { at, by: 'template', what: { kind: 'notice', templateId: 't1', data: { thing1: '已修好' } } },
      ['template ▸ [t1]', '  thing1: 已修好'],
    ],
    [
      { at, by: 'platform', what: { kind: 'outOfService', why: 'no answer' } },
      ['WeChat ▸ 该公众号暂时无法提供服务，请稍后再试', '  (no answer)'],
    ],
  ] as const)('%o', (seen, lines) => expect(seenLines(seen)).toEqual(lines))

  it('says what went wrong with a push, and nothing when nothing did', () => {
    expect(answerLine({ kind: 'success' })).toBeUndefined()
    expect(answerLine({ kind: 'none' })).toBe('no answer from the server')
    expect(answerLine({ kind: 'broken', why: 'HTTP 500' })).toContain('HTTP 500')
    expect(remainingLine({ messages: 1, until: 30_000 }, 0)).toBe('1 message left, for 30 s')
  })
})

// Few messages, nothing lost: texts joined, menus numbered, long ones in parts that can be gone on with.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Choice, StoredMessage } from '../../../src/app/messages.ts'
import { answersOf, type OutgoingRules, outgoingOf } from '../../../src/channels/wechat/outgoing.ts'

const rules: OutgoingRules = {
  saidAt: () => undefined,
  menus: true,
  cardWords: { colon: '：', editHint: '（回复序号）' },
}
const choice = (title: string): Choice => ({ title, value: title })
const message = (text: string, more: Partial<StoredMessage> = {}): StoredMessage => ({
  id: `m-${text.slice(0, 8)}`,
  seq: 1,
  from: 'bot',
  at: 0,
  text,
  attachments: [],
  ...more,
})
const bytes = (text: string) => Buffer.byteLength(text)

describe('a turn', () => {
  it('is one message, its answers to be tapped or typed', () => {
    const [only, ...more] = outgoingOf(
      [message('收到。'), message('哪一家店？', { choices: [choice('滨江店'), choice('嘉定店')] })],
      rules,
    )
    expect(more).toEqual([])
    expect(only).toEqual({
      text: '收到。\n\n哪一家店？',
      carried: 2,
      parts: 0,
      menu: [
        { place: 0, content: '1. 滨江店' },
        { place: 1, content: '2. 嘉定店' },
      ],
    })
  })

  it('writes the answers out where WeChat takes no menu, or there are too many to tap', () => {
    const choices = Array.from({ length: 12 }, (_, index) => choice(`答案${index + 1}`))
    const long = outgoingOf([message('选哪个？', { choices })], rules)
    expect(long).toHaveLength(1)
    expect(long[0]?.menu).toBeUndefined()
    expect(long[0]?.text).toContain('12. 答案12')
    const refused = outgoingOf([message('选哪个？', { choices: choices.slice(0, 2) })], { ...rules, menus: false })
    expect(refused[0]?.text).toBe('选哪个？\n\n1. 答案1\n2. 答案2')
  })

  it('offers only what was asked last', () => {
    const early = message('满意吗？', { choices: [choice('满意')] })
    expect(outgoingOf([early, message('再见。')], rules)).toMatchObject([{ text: '满意吗？\n\n再见。', carried: 2 }])
  })

  it('tells of what comes late when it was said', () => {
    const out = outgoingOf([message('配件到了')], { ...rules, saidAt: () => '（昨天）' })
    expect(out[0]?.text).toBe('（昨天）\n配件到了')
  })
})

describe('a summary', () => {
  const card = {
    kind: 'summary' as const,
    title: '核对一下：',
    lines: [
      { slot: 'customer.name', label: '称呼', value: '李强', edit: choice('改称呼') },
      { slot: 'x', label: '时间', value: '今天' },
      { slot: 'vehicle.plate', label: '车牌', value: '沪A12345', edit: choice('改车牌') },
    ],
    closing: '对吗？',
    actions: [choice('对的'), choice('要修改')],
  }

  it('has its lines numbered, for the number to say which is to be changed, and its answers to be tapped', () => {
    const [only] = outgoingOf([message('all of it', { card, choices: card.actions })], rules)
    expect(only?.text).toBe('核对一下：\n1. 称呼：李强\n时间：今天\n2. 车牌：沪A12345\n\n对吗？\n（回复序号）')
    expect(only?.menu).toEqual([
      { place: 2, content: '对的' },
      { place: 3, content: '要修改' },
    ])
    const { choices } = answersOf({ card, choices: card.actions })
    expect(choices.map(each => each.value)).toEqual(['改称呼', '改车牌', '对的', '要修改'])
  })
})

describe('a long text', () => {
  it('is never longer than WeChat takes, says everything, and goes on after the part that went out', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.string({ unit: 'binary', minLength: 1, maxLength: 900 }).map(text => `说${text}`),
          {
            minLength: 1,
            maxLength: 5,
          },
        ),
        texts => {
          const messages = texts.map((text, index) => message(text, { id: `m${index}` }))
          const out = outgoingOf(messages, { ...rules, most: 400 })
          for (const { text } of out) expect(bytes(text)).toBeLessThanOrEqual(400)
          expect(out.at(-1)).toMatchObject({ carried: texts.length, parts: 0 })
          const carried = out.map(each => each.carried)
          expect(carried).toEqual(carried.toSorted((a, b) => a - b))
          // a process that ended after any of them says the rest and nothing twice
          for (const [index, { carried: done, parts }] of out.entries()) {
            const rest = outgoingOf(messages.slice(done), {
              ...rules,
              most: 400,
              ...(parts > 0 ? { begun: [{ messageId: `m${done}`, parts }] } : {}),
            })
            if (done < messages.length)
              expect(rest.map(each => each.text).join('')).toBe(
                out
                  .slice(index + 1)
                  .map(each => each.text)
                  .join(''),
              )
          }
        },
      ),
      { numRuns: 200 },
    )
  })

  it('puts the question alone above a menu', () => {
    const story = '很长的一段话。'.repeat(60)
    const out = outgoingOf([message(`${story}\n\n对吗？`, { choices: [choice('对的')] })], rules)
    expect(out).toHaveLength(2)
    expect(out[0]).toMatchObject({ carried: 0, parts: 1 })
    expect(out[1]).toMatchObject({ text: '对吗？', carried: 1, parts: 0, menu: [{ place: 0, content: '1. 对的' }] })
  })
})

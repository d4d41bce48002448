// Somebody who takes a word back in the same breath: the last one counts, and only of the same kind.
import { describe, expect, it } from 'vitest'
import { readContextOf } from '../../src/app/reading.ts'
import { createLocalUnderstanding } from '../../src/understanding/local.ts'
import { rules } from '../case/play.ts'

const local = createLocalUnderstanding()
const read = (text: string) => local.read(text, readContextOf(rules, Date.UTC(2026, 10, 23, 2), {}))
const values = (text: string, slot: string) =>
  (read(text) as { facts: { slot: string; value: unknown }[] }).facts.flatMap(each =>
    each.slot === slot ? [each.value] : [],
  )

describe('the last word', () => {
  it.each([
    ['是昨天,哦不,前天', 'background.occurredOn', '2026-11-21'],
    ['昨天,不对,是前天发生的', 'background.occurredOn', '2026-11-21'],
    ['电话13800138000,哦不,13800138001', 'customer.phone', '+8613800138001'],
    ['我叫王芳,不对,是王方', 'customer.name', '王方'],
    ['電話0912345678,說錯了,是0912345679', 'customer.phone', '+886912345679'],
    ['+8613800138000, no wait, +8613800138001', 'customer.phone', '+8613800138001'],
    ['it broke on Saturday, sorry, I mean on Sunday', 'background.occurredOn', '2026-11-22'],
  ])('of “%s”', (text, slot, value) => expect(values(text, slot)).toEqual([value]))

  it('leaves alone what was not taken back', () => {
    expect(values('我叫王芳,电话13800138000,不对,是13800138001', 'customer.name')).toEqual(['王芳'])
    expect(values('我叫王芳,不对,你们怎么又查我', 'customer.name')).toEqual(['王芳'])
    expect(values('电话说错了,是13800138001', 'customer.phone')).toEqual(['+8613800138001'])
  })
  it('keeps evidence where it stands in the message', () => {
    const text = '电话13800138000,哦不,13800138001'
    const { facts } = read(text) as { facts: { evidence: string; span: [number, number] }[] }
    for (const { evidence, span } of facts) expect(text.slice(...span)).toBe(evidence)
  })
})

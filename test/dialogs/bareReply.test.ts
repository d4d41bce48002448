import { expect, test } from 'vitest'
import { isBareYes, opensAnother, withoutEchoes } from '../../dialogs/bareReply.ts'
import { fact, reads } from './handmade.ts'

test.each(['对的', '對的', '好', '好的,谢谢', '嗯嗯', '是的。', 'ok', 'OK, thanks', 'Yes!', '没问题', '可以的'])(
  '%s is a bare yes',
  text => {
    expect(isBareYes(text)).toBe(true)
  },
)
test.each(['对面那家店', '好几次了', '是小李', '行李箱坏了', 'yes, twice', 'okra', '可以退车吗', '', '不对'])(
  '%s is none',
  text => {
    expect(isBareYes(text)).toBe(false)
  },
)
test.each(['另外脚垫也没送', '还有一件事', 'One more thing: the mats', '還有,腳踏墊也沒送'])(
  '%s opens another matter',
  text => {
    expect(opensAnother(text)).toBe(true)
  },
)
test('还有两个月就过保了 opens none', () => {
  expect(opensAnother('还有两个月就过保了')).toBe(false)
})

test('a yes is nobody, a plate no model, a model no name', () => {
  const kept = (text: string, facts: Parameters<typeof fact>[]) =>
    withoutEchoes(reads({ facts: facts.map(([slot, value]) => fact(slot, value as never)) }), text).facts.map(
      each => each.slot,
    )
  expect(kept('是的', [['background.staff', { name: '是的', complainedAbout: true }]])).toEqual([])
  expect(kept('没有', [['background.staff', { name: '没有', complainedAbout: true }]])).toEqual([])
  expect(kept('是的', [['symptom.drivable', true]])).toEqual(['symptom.drivable'])
  expect(kept('没有', [['background.repairs', { count: 0, text: '没有' }]])).toEqual(['background.repairs'])
  expect(
    kept('浙A12345', [
      ['vehicle.model', '浙A12345'],
      ['vehicle.plate', '浙A12345'],
    ]),
  ).toEqual(['vehicle.plate'])
  expect(
    kept('RAV4', [
      ['customer.name', 'RAV'],
      ['vehicle.model', 'RAV4'],
    ]),
  ).toEqual(['vehicle.model'])
})

test('a number is no threat and an hour no number; a tapped wish is that wish', () => {
  const signal = { signal: 'legal.regulator', strength: 'hard', evidence: '12345', span: [0, 5] } as const
  const digits = withoutEchoes(reads({ intents: ['complain'], signals: [{ ...signal, span: [0, 5] }] }), '12345', {
    open: 'customer.phone',
  })
  expect([digits.signals, digits.intent]).toEqual([[], 'unclear'])
  const hour = withoutEchoes(reads({ intents: ['unclear'] }), '周三下午三点以后', { open: 'customer.phone' })
  expect(hour.facts.map(each => [each.slot, each.value])).toEqual([['customer.contactPreference', '周三下午三点以后']])
  for (const text of ['维修', '維修', 'Repair']) {
    const wish = withoutEchoes(reads({ intents: ['unclear'] }), text, { open: 'demand' })
    expect(wish.facts.map(each => each.value)).toEqual([{ kind: 'repair', text }])
  }
})

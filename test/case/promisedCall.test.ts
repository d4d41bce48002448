// Which promises only a call keeps.
import { describe, expect, it } from 'vitest'
import { promisesCall } from '../../src/case/policy/promisedCall.ts'

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
  ])('%s', text => expect(promisesCall(text)).toBe(true))
  it.each([
    '告诉您检查结果',
    '回复您报价',
    '换好电池再来',
    '检查电路并去电控单元的故障码',
    '给您发照片',
    'Send you the quotation',
    'The recall papers are sent to you',
  ])('not: %s', text => expect(promisesCall(text)).toBe(false))
})

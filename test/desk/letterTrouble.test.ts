// Why a message did not reach its customer, as the desk's page says it: in words for what the channels tell, as it is for the rest.
import { beforeAll, describe, expect, it, vi } from 'vitest'

let troubleWords: (error: string) => string | null
const room = '../../src/desk/console/page'
beforeAll(async () => {
  vi.stubGlobal('localStorage', { getItem: () => 'zh-CN' })
  vi.stubGlobal('document', { documentElement: {} })
  const tick = vi.spyOn(globalThis, 'setInterval').mockReturnValue(undefined as never)
  troubleWords = (await import(/* @vite-ignore */ `${room}/letterTrouble.ts`)).troubleWords
  tick.mockRestore()
  return () => vi.unstubAllGlobals()
})

describe('why it did not arrive', () => {
  it.each([
    ['no address to send to', '渠道未接入，或客户的地址已经失效'],
    ['address not allowed', '地址不在允许的范围内'],
    ['the customer does not follow the account any more', '客户已取消关注'],
    ['WeChat answered 43004 (rid 5f1-2)', '客户已取消关注'],
    ['WeChat answered 45047', '超出了微信的发送限制'],
    ['WeChat answered 40003 (rid 45009-1)', '渠道拒绝了这条消息'],
    ['WeChat not reached (ECONNREFUSED)', '渠道连接不上'],
    ['connector not reached (timeout)', '渠道连接不上'],
    ['connector answered 403', '渠道拒绝了这条消息'],
  ])('%s', (error, words) => expect(troubleWords(error)).toBe(words))

  it('is left as it was told when nobody knows it', () => expect(troubleWords('something else')).toBeNull())
})

// The address a server is told by: with its path for WeChat or without.
import { expect, test } from 'vitest'
import { serverAddress } from '../../src/wechatDouble/terminal/serverAddress.ts'

test.each([
  ['http://127.0.0.1:4390', 'http://127.0.0.1:4390/wechat'],
  ['http://127.0.0.1:4390/', 'http://127.0.0.1:4390/wechat'],
  ['http://127.0.0.1:4390/wechat', 'http://127.0.0.1:4390/wechat'],
  ['https://desk.example/huiyin/wechat', 'https://desk.example/huiyin/wechat'],
])('%s is pushed to at %s', (written, address) => {
  expect(serverAddress(written)).toBe(address)
})

test.each(['127.0.0.1', 'desk', 'ftp://desk.example', 'localhost:3978'])('%s is no address of a server', written => {
  expect(serverAddress(written)).toBeUndefined()
})

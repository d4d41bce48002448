// Whose bucket a request counts against: the socket's address, and a proxy's word only where one was announced.
import { expect, it } from 'vitest'
import { peerOf } from '../../src/http/peer.ts'

it.each([
  ['nothing claimed', '203.0.113.7', undefined, true, '203.0.113.7'],
  ['no proxy announced', '203.0.113.7', '198.51.100.1', false, '203.0.113.7'],
  ['one proxy', '10.0.0.1', '198.51.100.1', true, '198.51.100.1'],
  ['what the client wrote before the proxy', '10.0.0.1', '1.1.1.1, 198.51.100.1', true, '198.51.100.1'],
  ['with a port', '10.0.0.1', '198.51.100.1:4711', true, '198.51.100.1'],
  ['IPv6 with a port', '10.0.0.1', '[2001:db8:1:2:3::4]:4711', true, '2001:db8:1:2'],
  ['no address', '10.0.0.1', 'unknown', true, '10.0.0.1'],
  ['an empty last entry', '10.0.0.1', '198.51.100.1,', true, '10.0.0.1'],
  ['a household of IPv6', '2001:db8:1:2:aaaa:bbbb:cccc:dddd', undefined, false, '2001:db8:1:2'],
  ['another of its devices', '2001:db8:1:2::1', undefined, false, '2001:db8:1:2'],
  ['a short one', '2001:db8::1', undefined, false, '2001:db8:0:0'],
  ['IPv4 within IPv6', '::ffff:203.0.113.7', undefined, false, '203.0.113.7'],
])('%s', (_, ip, forwarded, proxied, peer) => {
  expect(peerOf({ ip, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, proxied)).toBe(peer)
})

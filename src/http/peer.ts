// Whom a request counts against when requests are limited. For limits only: an address that is claimed opens no door.
import { isIP, isIPv6 } from 'node:net'
import type { CallHead } from './route.ts'

/**
 * The sender's address; of IPv6 the /64, which one household has as a whole.
 * @param proxied PUBLIC_URL is set: a proxy of the operator's stands before us, or all customers would be one. It appends whom it
 * was asked by, so the right-most entry of X-Forwarded-For is its word; what stands to the left is whatever the client wrote.
 */
export function peerOf({ ip, headers }: Pick<CallHead, 'ip' | 'headers'>, proxied: boolean): string {
  const last = proxied
    ? (
        String(headers['x-forwarded-for'] ?? '')
          .split(',')
          .at(-1) ?? ''
      ).trim()
    : ''
  const bare = last.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1')
  const address = (isIP(bare) ? bare : ip).replace(/^::ffff:(?=\d+\.)/i, '')
  if (!isIPv6(address)) return address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const rest = tail === undefined ? [] : tail.split(':').filter(Boolean)
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - rest.length) }, () => '0')
  return [...groups, ...zeros, ...rest].slice(0, 4).join(':')
}

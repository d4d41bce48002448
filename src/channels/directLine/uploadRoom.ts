// How many uploads are under way and how much of them lies in memory: a few slow senders must not hold the room of all.
import type { BodyWatch, Pace } from '../../http/body.ts'
import { Problem } from '../../http/problem.ts'
import { notKept } from './inbound.ts'

export interface UploadLimits {
  /** at one time from one address; a machine talking to itself is a test or a proxy on the same host */
  perAddress: number
  perAddressLoopback: number
  /** bytes in memory at one time, all customers together */
  mostBytes: number
  pace: Pace
}
export const defaultUploadLimits: UploadLimits = {
  perAddress: 3,
  perAddressLoopback: 30,
  mostBytes: 256 * 1024 * 1024,
  pace: { afterMs: 30_000, bytesPerSecond: 16 * 1024 },
}

export interface UploadRoom {
  /** 429 when the address has enough of them under way; 503 `busy` while reading when the room is full */
  enter(peer: string, loopback: boolean): { watch: BodyWatch; leave(): void }
}

export function createUploadRoom({ perAddress, perAddressLoopback, mostBytes, pace }: UploadLimits): UploadRoom {
  const underWay = new Map<string, number>()
  let held = 0
  return {
    enter(peer, loopback) {
      const before = underWay.get(peer) ?? 0
      if (before >= (loopback ? perAddressLoopback : perAddress))
        throw new Problem(429, 'too-many-uploads', 'Too many files at one time.', {}, { 'retry-after': '5' })
      underWay.set(peer, before + 1)
      let mine = 0
      return {
        watch: {
          pace,
          // as it comes, not as announced: whoever announces much and sends little holds little
          arrived(bytes) {
            if (held + bytes > mostBytes) return notKept('busy')
            held += bytes
            mine += bytes
            return undefined
          },
        },
        leave() {
          held -= mine
          const left = (underWay.get(peer) ?? 1) - 1
          if (left > 0) underWay.set(peer, left)
          else underWay.delete(peer)
        },
      }
    },
  }
}

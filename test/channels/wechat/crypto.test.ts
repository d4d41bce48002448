// Signatures and encryption against vectors of the platform and of other implementations, and against anything else.
import { createCipheriv } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { aesKeyOf, decrypt, encrypt, isSignedAs, signatureOf } from '../../../src/channels/wechat/crypto.ts'
import { brokenOnes, keyOf, vectorOf, vectors } from './facts.ts'

const real = vectorOf('M-')
const realKey = keyOf(real.encodingAesKey)
const otherKey = keyOf('abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG')

describe('the vectors', () => {
  it('are all there', () => expect(vectors).toHaveLength(15))

  const signed = vectors.flatMap(({ id, token, timestamp, nonce, signature, msg_signature, ...at }) => [
    ...(signature ? [{ id, name: 'signature', given: signature, parts: [token, timestamp, nonce] }] : []),
    ...(msg_signature
      ? [
          {
            id,
            name: 'msg_signature',
            given: msg_signature,
            parts: [token, timestamp, nonce, at.encrypt || at.ciphertext],
          },
        ]
      : []),
  ])
  test.each(signed)('$id: $name', ({ given, parts }) => {
    expect(signatureOf(...parts)).toBe(given)
    expect(isSignedAs(given, ...parts.toReversed())).toBe(true)
  })

  const encrypted = vectors.filter(each => each.encrypt.length > 20 || each.ciphertext)
  test.each(encrypted)('$id: opens, and closes to the same ciphertext', vector => {
    const ciphertext = vector.encrypt || vector.ciphertext
    const key = keyOf(vector.encodingAesKey)
    expect(decrypt(ciphertext, [key], vector.appId)).toEqual({ ok: true, text: vector.plaintext, key })
    expect(encrypt(vector.plaintext, key, vector.appId, Buffer.from(vector.random))).toBe(ciphertext)
  })
})

describe('a signature', () => {
  const parts = [real.token, real.timestamp, real.nonce, real.encrypt]
  const right = signatureOf(...parts)

  test.each([
    ['with its last digit changed', `${right.slice(0, -1)}${right.endsWith('0') ? '1' : '0'}`],
    ['cut short', right.slice(0, -1)],
    ['too long', `${right}0`],
    ['in capitals', right.toUpperCase()],
    ['of nothing', ''],
    ['of as many bytes but other signs', '…'.repeat(13).padEnd(40 - 26, 'x')],
  ])('%s is refused', (_, given) => expect(isSignedAs(given, ...parts)).toBe(false))

  it('sorts bytes, not words: B before a, 10 before 9', () => {
    expect(signatureOf('a', 'B', '9', '10')).toBe(signatureOf('109Ba'))
  })
})

describe('a key', () => {
  const short = brokenOnes.find(each => each.id.startsWith('N8'))?.encodingAesKey ?? ''
  test.each([short, '', `${'A'.repeat(42)}=`, `${'A'.repeat(42)}-`, 'A'.repeat(44)])('%j is none', text =>
    expect(aesKeyOf(text)).toBeUndefined(),
  )
})

describe('what does not open', () => {
  const broken = (id: string) => brokenOnes.find(each => each.id.startsWith(id))?.encrypt ?? ''
  test.each([
    ['a flipped byte in the padding', broken('N4'), 'wrong-padding'],
    ['less than a block', broken('N5'), 'wrong-length'],
    ['half a block', Buffer.alloc(48, 7).toString('base64'), 'wrong-length'],
    ['no base64', broken('N6'), 'not-base64'],
    ['base64 of another alphabet', real.encrypt.replaceAll('+', '-').replaceAll('/', '_'), 'not-base64'],
    ['base64 with a line break', `${real.encrypt.slice(0, 76)}\n${real.encrypt.slice(76)}`, 'not-base64'],
    ['nothing', '', 'not-base64'],
  ])('%s', (_, ciphertext, code) => {
    expect(decrypt(ciphertext, [realKey], real.appId)).toEqual({ ok: false, code })
  })

  /** Encrypts exactly these bytes: what no honest sender would. */
  function raw(...bytes: Buffer[]): string {
    const cipher = createCipheriv('aes-256-cbc', realKey.key, realKey.iv).setAutoPadding(false)
    return Buffer.concat([cipher.update(Buffer.concat(bytes)), cipher.final()]).toString('base64')
  }
  const head = (length: number) =>
    Buffer.concat([Buffer.alloc(16, 1), Buffer.from(Uint32Array.of(length).buffer).reverse()])
  const pad = (size: number, value = size) => Buffer.alloc(size, value)
  const id = Buffer.from(real.appId)

  test.each([
    ['a padding of 0', [head(1), pad(12, 0)], 'wrong-padding'],
    ['a padding of 33', [head(1), pad(44, 33)], 'wrong-padding'],
    ['a padding that is not the same throughout', [head(1), pad(11, 9), pad(1, 12)], 'wrong-padding'],
    ['nothing but padding', [pad(32)], 'wrong-message-length'],
    [
      'a message longer than what there is',
      [head(2 ** 32 - 1), Buffer.from('hi'), id, pad(24)],
      'wrong-message-length',
    ],
    ['a message that takes up the app id', [head(21), Buffer.from('hi'), id, pad(24)], 'wrong-message-length'],
    ['an app id and more', [head(2), Buffer.from('hi'), id, Buffer.from('x'), pad(23)], 'wrong-app-id'],
    ['no app id', [head(2), Buffer.from('hi'), pad(10)], 'wrong-app-id'],
    ['bytes that are no UTF-8', [head(2), Buffer.of(0xff, 0xfe), id, pad(24)], 'not-utf8'],
  ])('%s', (_, bytes, code) => expect(decrypt(raw(...bytes), [realKey], real.appId)).toEqual({ ok: false, code }))

  it('is of another account', () => {
    expect(decrypt(real.encrypt, [realKey], 'wx0000000000000000')).toEqual({ ok: false, code: 'wrong-app-id' })
  })
})

describe('two keys', () => {
  it('open what was sent before the change, and what comes after it', () => {
    for (const keys of [
      [realKey, otherKey],
      [otherKey, realKey],
    ])
      expect(decrypt(real.encrypt, keys, real.appId)).toEqual({ ok: true, text: real.plaintext, key: realKey })
  })

  it('tell of the one that fits that the account is wrong', () => {
    expect(decrypt(real.encrypt, [otherKey, realKey], 'wx0')).toEqual({ ok: false, code: 'wrong-app-id' })
  })

  it('open nothing when there are none', () => {
    expect(decrypt(real.encrypt, [], real.appId).ok).toBe(false)
  })
})

describe('any text', () => {
  const text = fc.string({ unit: 'binary', maxLength: 3_000 })
  const random = fc.uint8Array({ minLength: 16, maxLength: 16 })

  it('comes back as it went', () => {
    fc.assert(
      fc.property(text, random, (said, bytes) => {
        const read = decrypt(encrypt(said, otherKey, 'wx1', bytes), [otherKey], 'wx1')
        expect(read).toEqual({ ok: true, text: said, key: otherKey })
      }),
    )
  })

  it('does not open with another key, and is never the same with one byte changed', () => {
    fc.assert(
      fc.property(text, random, fc.nat(), (said, bytes, place) => {
        const ciphertext = encrypt(said, otherKey, 'wx1', bytes)
        expect(decrypt(ciphertext, [realKey], 'wx1').ok).toBe(false)
        const changed = Buffer.from(ciphertext, 'base64')
        const at = place % changed.length
        changed[at] = (changed[at] ?? 0) ^ 0x40
        const read = decrypt(changed.toString('base64'), [otherKey], 'wx1')
        expect(read.ok && read.text === said).toBe(false)
      }),
    )
  })

  it('has bytes for its length', () => {
    expect(() => encrypt('x', otherKey, 'wx1', new Uint8Array(15))).toThrow('16 random bytes')
  })
})

it('random bytes are refused, and never with an exception', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 512 }), bytes => {
      expect(decrypt(Buffer.from(bytes).toString('base64'), [realKey, otherKey], real.appId).ok).toBe(false)
      expect(decrypt(Buffer.from(bytes).toString('latin1'), [realKey], real.appId).ok).toBe(false)
    }),
  )
})

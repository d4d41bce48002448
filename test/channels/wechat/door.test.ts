// Who is let in: the platform's own calls in each mode, and every way of pretending.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { admit, type DoorRules, type Knock, mostAgeMs } from '../../../src/channels/wechat/door.ts'
import { mostBytes } from '../../../src/channels/wechat/readXml.ts'
import { brokenOnes, keyOf, vectorOf, vectors } from './facts.ts'
import { bytes, formerKey, key, now, plainPush, plainRules, sealedPush, sealedRules } from './platform.ts'

const push = '<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Content><![CDATA[刹车没反应]]></Content></xml>'
const fields = { ToUserName: 'gh_1', Content: '刹车没反应' }
const forged = '<xml><Content><![CDATA[forged]]></Content></xml>'

const without = (call: Knock, ...names: string[]): Knock => {
  const query = new URLSearchParams(call.query)
  for (const name of names) query.delete(name)
  return { ...call, query }
}
const changed = (call: Knock, name: string, value: string): Knock => {
  const query = new URLSearchParams(call.query)
  query.set(name, value)
  return { ...call, query }
}
const twice = (call: Knock, name: string): Knock => {
  const query = new URLSearchParams(call.query)
  query.append(name, query.get(name) ?? '')
  return { ...call, query }
}
const code = (call: Knock, rules: DoorRules, at = now) => {
  const result = admit(call, rules, at)
  return result.ok ? result.kind : result.code
}

describe('the address is checked', () => {
  const vector = vectorOf('E3')
  const { token, timestamp, nonce, signature = '', echostr, plaintext } = vector
  const at = Number(timestamp) * 1000
  const check: Knock = {
    method: 'GET',
    query: new URLSearchParams({ signature, timestamp, nonce, echostr }),
    body: new Uint8Array(),
  }
  const rules = { ...plainRules, token }

  it.each([
    ['plain', rules],
    ['with keys', { ...sealedRules, token }],
  ])('%s: the words come back', (_, each) => {
    expect(admit(check, each, at)).toEqual({ ok: true, kind: 'check', echo: plaintext })
  })

  test.each([
    ['a signature of another token', check, { ...rules, token: 'AAAAB' }, 'signature-wrong'],
    ['no signature', without(check, 'signature'), rules, 'query-incomplete'],
    ['two signatures', twice(check, 'signature'), rules, 'query-incomplete'],
    ['two timestamps', twice(check, 'timestamp'), rules, 'query-incomplete'],
    ['no words', without(check, 'echostr'), rules, 'query-incomplete'],
    ['a page for words', changed(check, 'echostr', '<script>1</script>'), rules, 'query-incomplete'],
    ['another method', { ...check, method: 'PUT' }, rules, 'method-refused'],
  ])('%s', (_, call, each, expected) => expect(code(call, each, at)).toBe(expected))
})

describe('recorded pushes', () => {
  const recorded = vectors.filter(each => each.kind === 'decrypt')
  const callOf = (vector: (typeof vectors)[number], body = vector.body): Knock => {
    const { timestamp, nonce, signature, msg_signature = '' } = vector
    const query = new URLSearchParams({ timestamp, nonce, msg_signature, encrypt_type: 'aes' })
    if (signature) query.set('signature', signature)
    return { method: 'POST', query, body: bytes(body) }
  }
  const rulesOf = (vector: (typeof vectors)[number]): DoorRules => ({
    token: vector.token,
    appId: vector.appId,
    keys: [keyOf(vector.encodingAesKey)],
  })
  const timeOf = (vector: (typeof vectors)[number]) => Number(vector.timestamp) * 1000

  it.each(recorded)('$id is let in', vector => {
    const result = admit(callOf(vector), rulesOf(vector), timeOf(vector))
    expect(result).toMatchObject({ ok: true, kind: 'push', key: keyOf(vector.encodingAesKey) })
    expect(result).toMatchObject({ fields: vector.expectFields ?? {} })
  })

  const real = vectorOf('M-')
  const call = callOf(real)
  const padding = brokenOnes.find(each => each.id.startsWith('N4'))?.encrypt ?? ''
  const last = real.msg_signature?.replace(/.$/, digit => (digit === '0' ? '1' : '0')) ?? ''
  test.each([
    ['N1: msg_signature changed', changed(call, 'msg_signature', last), rulesOf(real), 'signature-wrong'],
    [
      'N2: signature is right, msg_signature missing',
      without(call, 'msg_signature'),
      rulesOf(real),
      'query-incomplete',
    ],
    ['N3: another app id', call, { ...rulesOf(real), appId: 'wx0000000000000000' }, 'not-ours'],
    [
      'N4: another ciphertext under the old signature',
      callOf(real, real.body.replace(real.encrypt, padding)),
      rulesOf(real),
      'signature-wrong',
    ],
    [
      'N7: a document type',
      callOf(real, brokenOnes.find(each => each.id.startsWith('N7'))?.body),
      rulesOf(real),
      'not-xml',
    ],
  ])('%s', (_, each, rules, expected) => expect(code(each, rules, timeOf(real))).toBe(expected))
})

describe('plain mode', () => {
  it('lets a signed push in', () => {
    expect(admit(plainPush(push), plainRules, now)).toEqual({ ok: true, kind: 'push', fields })
  })

  test.each([
    ['another token', plainPush(push, { token: 'other' }), 'signature-wrong'],
    ['the token in the address', changed(plainPush(push), 'nonce', '1'), 'signature-wrong'],
    ['no signature', without(plainPush(push), 'signature'), 'query-incomplete'],
    ['no nonce', without(plainPush(push), 'nonce'), 'query-incomplete'],
    ['an encrypted push: a key is missing here', sealedPush(push), 'no-key'],
    ['not even XML', plainPush('{}'), 'not-xml'],
    ['nothing', plainPush(''), 'not-xml'],
    ['too much', plainPush(`<xml><A>${'x'.repeat(mostBytes)}</A></xml>`), 'too-large'],
    ['bytes that are no UTF-8', { ...plainPush(push), body: Uint8Array.of(0x3c, 0xff) }, 'not-xml'],
  ])('%s', (_, call, expected) => expect(code(call, plainRules)).toBe(expected))
})

describe('safe and compatible mode', () => {
  it('let a push in that is encrypted with the key, or with the one before', () => {
    for (const each of [key, formerKey])
      expect(admit(sealedPush(push, { with: each }), sealedRules, now)).toEqual({
        ok: true,
        kind: 'push',
        fields,
        key: each,
      })
  })

  it('take nothing that stands beside the ciphertext', () => {
    const call = sealedPush(push, { beside: '<Content><![CDATA[forged]]></Content>' })
    expect(admit(call, sealedRules, now)).toMatchObject({ fields })
  })

  const sealed = sealedPush(push)
  test.each([
    ['a plain push, rightly signed', plainPush(push, sealedRules), 'not-encrypted'],
    ['the same, said to be raw', changed(plainPush(push, sealedRules), 'encrypt_type', 'raw'), 'not-encrypted'],
    ['the address of a real push over another body', { ...sealed, body: bytes(forged) }, 'not-encrypted'],
    ['two ciphertexts', sealedPush(push, { beside: '<Encrypt><![CDATA[a]]></Encrypt>' }), 'not-encrypted'],
    [
      'signature for msg_signature',
      changed(sealed, 'msg_signature', sealed.query.get('signature') ?? ''),
      'signature-wrong',
    ],
    ['two msg_signatures', twice(sealed, 'msg_signature'), 'query-incomplete'],
    ['a key that is not ours', sealedPush(push, { with: keyOf('A'.repeat(43)) }), 'not-decrypted'],
    ['another account', sealedPush(push, { appId: 'wx1' }), 'not-ours'],
    ['a document type inside', sealedPush(`<!DOCTYPE a>${push}`), 'not-xml'],
    ['no XML inside', sealedPush('1616140317555161061'), 'not-xml'],
  ])('%s', (_, call, expected) => expect(code(call, sealedRules)).toBe(expected))

  it('tell the log what was wrong, and nothing of what was sent', () => {
    expect(admit(sealedPush(push, { with: keyOf('A'.repeat(43)) }), sealedRules, now)).toEqual({
      ok: false,
      code: 'not-decrypted',
      detail: 'wrong-padding',
    })
  })
})

describe('age', () => {
  test.each([
    ['five minutes old', mostAgeMs, 'push'],
    ['older', mostAgeMs + 1000, 'stale'],
    ['five minutes early', -mostAgeMs, 'push'],
    ['earlier', -mostAgeMs - 1000, 'stale'],
  ])('%s', (_, age, expected) => {
    expect(code(plainPush(push, { token: plainRules.token, at: now - age }), plainRules)).toBe(expected)
    expect(code(sealedPush(push, { at: now - age }), sealedRules)).toBe(expected)
  })

  test.each(['', 'now', '1e9', '-1', '0x5', ' 1', '9'.repeat(40)])('a time of %j', time => {
    expect(code(changed(plainPush(push), 'timestamp', time), plainRules)).toMatch(/stale|query-incomplete/)
  })
})

it('whatever is posted without the token is refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), fc.boolean(), (body, signature, isSealed) => {
      const call = { ...changed(changed(plainPush(push), 'signature', signature), 'msg_signature', signature), body }
      expect(admit(call, isSealed ? sealedRules : plainRules, now).ok).toBe(false)
    }),
  )
})

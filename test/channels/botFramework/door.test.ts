// Who may post, and which addresses are answered: the door's rules as tables.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { mayFetch, mayServe } from '../../../src/channels/botFramework/serviceHosts.ts'
import { type Desk, openDesk } from './desk.ts'

type SigningKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey']

let desk: Desk
afterEach(() => desk?.close())

describe('without an app id', () => {
  test.each([
    ['this machine', {}, {}, 200],
    ['PUBLIC_URL set', { publicUrl: 'https://x.example' }, {}, 403],
    ['production', { production: true }, {}, 403],
    ['a forwarding header', {}, { 'x-forwarded-for': '203.0.113.9' }, 403],
    ['another forwarding header', {}, { forwarded: 'for=203.0.113.9' }, 403],
    ['a page in a browser on this machine', {}, { origin: 'https://evil.example' }, 403],
    ['our own origin', {}, { origin: 'http://localhost:3978' }, 200],
  ])('%s', async (_, parts, headers, status) => {
    desk = await openDesk(parts)
    const { status: got, json } = await desk.post(desk.activity(), headers)
    expect(got).toBe(status)
    expect(desk.turns).toHaveLength(status === 200 ? 1 : 0)
    if (status === 403) expect(json.code).toBe('app-id-required')
  })

  test.each([
    'https://smba.trafficmanager.net/emea/',
    'http://169.254.169.254/latest/',
    'http://10.0.0.5:3000',
    'http://127.0.0.1.evil.example/',
    'http://localhost@evil.example/',
    'http://2130706433.evil.example',
  ])('serviceUrl %s is refused', async serviceUrl => {
    desk = await openDesk()
    const { status, json } = await desk.post(desk.activity({ serviceUrl }))
    expect([status, json.code]).toEqual([403, 'service-url-refused'])
    expect(desk.turns).toHaveLength(0)
  })
})

describe('addresses', () => {
  test.each([
    ['https://smba.trafficmanager.net/emea/', true],
    ['https://smba.infra.gcc.teams.microsoft.com/gcc', true],
    ['https://smba.emea.teams.microsoft.com/', true],
    ['https://europe.directline.botframework.com/', true],
    ['https://webchat.botframework.com/', true],
    ['https://msteams.botframework.azure.cn/teams', true],
    ['https://smba.infra.gov.teams.microsoft.us/gcch', true],
    ['http://smba.trafficmanager.net/emea/', false],
    ['https://evil.trafficmanager.net/', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['https://evilbotframework.com/', false],
    ['https://botframework.com.evil.example/', false],
    ['https://smba.trafficmanager.net:8443/', false],
    ['https://user:pass@smba.trafficmanager.net/', false],
    ['https://teams.microsoft.com/', false],
    ['http://127.0.0.1:3000/', false],
    ['file:///etc/passwd', false],
    ['not an address', false],
  ])('with credentials %s: %s', (address, allowed) => {
    expect(mayServe(address, true)).toBe(allowed)
  })

  const teams = { serviceUrl: 'https://smba.trafficmanager.net/emea/', channelId: 'msteams' }
  const local = { serviceUrl: 'http://127.0.0.1:9000', channelId: 'test' }
  test.each([
    [
      'its own host, with our token',
      'https://smba.trafficmanager.net/emea/v3/attachments/1',
      teams,
      true,
      { token: true },
    ],
    ['a file of a Teams chat, without', 'https://contoso-my.sharepoint.com/x', teams, true, { token: false }],
    ['SharePoint on another channel', 'https://x.sharepoint.com/x', { ...teams, channelId: 'test' }, true, null],
    ['anywhere', 'https://evil.example/x.png', teams, true, null],
    ['plain http', 'http://contoso.sharepoint.com/x', teams, true, null],
    ['the cloud metadata address', 'http://169.254.169.254/latest', teams, true, null],
    ['this machine, same port', 'http://127.0.0.1:9000/files/1', local, false, { token: false }],
    ['this machine, another port', 'http://127.0.0.1:6379/', local, false, null],
  ])('a file from %s', (_, address, from, credentials, allowed) => {
    expect(mayFetch(address, from, credentials)).toEqual(allowed)
  })
})

describe('with an app id', () => {
  const appId = '11111111-2222-3333-4444-555555555555'
  const issuer = 'https://api.botframework.com'
  const serviceUrl = 'https://smba.trafficmanager.net/emea/'
  const keys = { closed: true, jwks: '' }
  const keyService = createServer((request, response) => {
    const { port } = keyService.address() as AddressInfo
    const config = JSON.stringify({ issuer, jwks_uri: `http://127.0.0.1:${port}/keys` })
    response.writeHead(keys.closed ? 503 : 200, { 'content-type': 'application/json' })
    response.end(request.url === '/keys' ? keys.jwks : config)
  })
  let privateKey: SigningKey
  let otherKey: SigningKey
  beforeAll(async () => {
    const pair = await generateKeyPair('RS256')
    privateKey = pair.privateKey
    otherKey = (await generateKeyPair('RS256')).privateKey
    const jwk = await exportJWK(pair.publicKey)
    keys.jwks = JSON.stringify({ keys: [{ ...jwk, kid: 'k1', endorsements: ['msteams'] }] })
    await new Promise<void>(resolve => keyService.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => void keyService.close())

  const open = async () => {
    const metadata = `http://127.0.0.1:${(keyService.address() as AddressInfo).port}/config`
    desk = await openDesk({
      credentials: {
        appId,
        appPassword: 'secret-password',
        appType: 'MultiTenant',
        cloud: {
          ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
          ToChannelFromBotOAuthScope: issuer,
          ToBotFromChannelTokenIssuer: issuer,
          OAuthUrl: issuer,
          ToBotFromChannelOpenIdMetadataUrl: metadata,
          ToBotFromEmulatorOpenIdMetadataUrl: metadata,
        },
      },
      production: true,
      publicUrl: 'https://huiyin.example',
    })
  }
  const token = (claims: Record<string, unknown>, key = privateKey, expires = '5m', kid = 'k1') =>
    new SignJWT({ serviceurl: serviceUrl, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer((claims.iss as string) ?? issuer)
      .setAudience((claims.aud as string) ?? appId)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key)
  const say = async (header: string | undefined, change: Record<string, unknown> = {}) => {
    const activity = desk.activity({ channelId: 'msteams', serviceUrl, ...change })
    return desk.post(activity, header === undefined ? {} : { authorization: header })
  }

  test('keys that cannot be fetched are no reason to let anyone in, nor to lose the message', async () => {
    await open()
    keys.closed = true
    const { status, json } = await say(`Bearer ${await token({})}`)
    expect([status, json.code]).toEqual([503, 'token-unverified'])
    expect(desk.turns).toHaveLength(0)
    keys.closed = false
  })

  test('a real token passes, everything else is 401 with nothing told', async () => {
    await open()
    keys.closed = false
    expect((await say(`Bearer ${await token({})}`)).status).toBe(200)
    expect(desk.turns.map(turn => turn.channel)).toEqual(['msteams'])
    const bad: [string, string | undefined, Record<string, unknown>][] = [
      ['no header', undefined, {}],
      ['garbage', 'Bearer garbage', {}],
      ['no scheme', await token({}), {}],
      ['wrong key', `Bearer ${await token({}, otherKey)}`, {}],
      ['unknown kid', `Bearer ${await token({}, privateKey, '5m', 'k2')}`, {}],
      ['expired', `Bearer ${await token({}, privateKey, '-1h')}`, {}],
      ['for another bot', `Bearer ${await token({ aud: 'other-app' })}`, {}],
      ['another issuer', `Bearer ${await token({ iss: 'https://evil.example' })}`, {}],
      ['another service', `Bearer ${await token({ serviceurl: 'https://evil.botframework.com' })}`, {}],
      ['a key not endorsed for the channel', `Bearer ${await token({})}`, { channelId: 'facebook' }],
    ]
    for (const [what, header, change] of bad) {
      const { status, json } = await say(header, change)
      expect([what, status]).toEqual([what, 401])
      expect(JSON.stringify(json)).not.toMatch(/stack|Error|k1|secret|other-app/)
    }
    expect(desk.turns).toHaveLength(1)
  })

  test('even a verified caller cannot send us elsewhere', async () => {
    await open()
    keys.closed = false
    const evil = 'http://127.0.0.1:6379/'
    const { status, json } = await say(`Bearer ${await token({ serviceurl: evil })}`, { serviceUrl: evil })
    expect([status, json.code]).toEqual([403, 'service-url-refused'])
  })

  test('a conversation stored before the app id was set is not posted to', async () => {
    await open()
    const message = { id: 'm1', seq: 1, from: 'bot' as const, at: 0, text: 'x', attachments: [] }
    await expect(
      desk.bot.channel.send(desk.conversation(), [message], AbortSignal.timeout(60_000)),
    ).rejects.toMatchObject({ permanent: true })
    expect(desk.connector.received).toHaveLength(0)
  })
})

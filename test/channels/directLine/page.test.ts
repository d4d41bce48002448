// The page as served: locked down, in three languages, its files small and kept for good by the browser.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageLanguage } from '../../../src/app/pageLanguage.ts'
import { chatPage } from '../../../src/channels/directLine/html.ts'
import { directory, openStage, type Stage } from './stage.ts'

let stage: Stage
const cacheDir = mkdtempSync(join(tmpdir(), 'huiyin-page-'))
beforeAll(async () => {
  stage = await openStage({ cacheDir })
})
afterAll(async () => {
  await stage.close()
  rmSync(cacheDir, { recursive: true })
})

const page = async (path = '/', headers: Record<string, string> = {}) => {
  const response = await fetch(stage.base + path, { headers })
  return { response, html: await response.text() }
}
/** fetch would undo the compression */
const raw = (path: string, encoding: string) =>
  new Promise<{ headers: Record<string, unknown>; body: Buffer }>((resolve, reject) => {
    request(stage.base + path, { headers: { 'accept-encoding': encoding } }, response => {
      const parts: Buffer[] = []
      response.on('data', part => parts.push(part))
      response.on('end', () => resolve({ headers: response.headers, body: Buffer.concat(parts) }))
    })
      .once('error', reject)
      .end()
  })

describe('the chat page', () => {
  it('allows nothing from elsewhere and no frame around it', async () => {
    const { response, html } = await page()
    const policy = response.headers.get('content-security-policy') ?? ''
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "frame-ancestors 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "connect-src 'self' blob:",
    ])
      expect(policy).toContain(part)
    expect(policy).not.toMatch(/\*|unsafe-eval|https?:/)
    expect(html.match(/(src|href)="(https?:)?\/\/[^"]*"/g)).toBeNull()
    expect(html).not.toMatch(/<script(?![^>]* src=)/)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it.each([
    ['zh-CN,zh;q=0.9', '', 'zh-CN', '客户关怀'],
    ['zh-TW,zh;q=0.9,en;q=0.8', '', 'zh-TW', '客戶關懷'],
    ['en-GB', '', 'en', 'Customer care'],
    ['de,fr;q=0.9', '', 'zh-CN', '客户关怀'],
    ['zh-CN', '?lang=en', 'en', 'Customer care'],
    ['en', '?lang=nonsense', 'en', 'Customer care'],
  ])('for %s%s is in %s', async (accept, query, language, words) => {
    const { html } = await page(`/${query}`, { 'accept-language': accept })
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toMatch(new RegExp(`<title>.*${words}</title>`))
  })

  it('names the dealer and a number to call, also without JavaScript', async () => {
    const { html } = await page()
    expect(html).toContain('上海浦东店')
    expect(html).toMatch(/<noscript>.*tel:02150001234.*<\/noscript>/)
    expect(html).toContain('href="/privacy?lang=zh-CN"')
  })

  it.each([
    ['CN', undefined, ['110', '119', '120']],
    ['TW', undefined, ['110', '119']],
    ['CN-HK', undefined, ['999']],
    ['XX', undefined, ['112']],
    ['CN', { police: '1', fire: '2', ambulance: '2' }, ['1', '2']],
  ])('shows the emergency numbers of the store, in %s', (region, emergencyNumbers, numbers) => {
    const [usual] = directory.stores as [(typeof directory.stores)[0]]
    const store = { ...usual, region, ...(emergencyNumbers ? { emergencyNumbers } : {}) }
    const html = chatPage({
      directory: { ...directory, stores: [store] },
      language: 'zh-TW',
      files: '/f',
      webChat: '/w',
    })
    const safety = /<p class="safety"><span>.*?<\/span>/.exec(html)?.[0] ?? ''
    expect([...safety.matchAll(/tel:(\d+)/g)].map(found => found[1])).toEqual(numbers)
  })

  it('shows what the store file says, not what it could do', () => {
    const store = { ...directory.stores[0], name: '<img src=x onerror=alert(1)>"\'' } as (typeof directory.stores)[0]
    expect(
      chatPage({ directory: { ...directory, stores: [store] }, language: 'en', files: '/f', webChat: '/w' }),
    ).not.toContain('<img')
  })
})

describe("the page's files", () => {
  const addresses = async () =>
    [...(await page()).html.matchAll(/(?:src|href)="(\/chat\/[^"]+)"/g)].map(found => found[1] ?? '')

  it('are there, compressed, kept for good, and Web Chat only once made', async () => {
    const paths = await addresses()
    expect(paths.map(path => path.split('/').pop())).toEqual(['chat.css', 'webchat.js', 'chat.ts'])
    for (const path of paths) {
      const plain = await raw(path, 'identity')
      expect(plain.headers['cache-control']).toBe('public, max-age=31536000, immutable')
      expect(plain.headers['content-type']).toMatch(/^text\/(javascript|css); charset=utf-8$/)
      const [br, gzip] = [await raw(path, 'gzip, deflate, br'), await raw(path, 'gzip;q=1, br;q=0')]
      expect([br.headers['content-encoding'], gzip.headers['content-encoding']]).toEqual(['br', 'gzip'])
      expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true)
      expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true)
    }
    expect(readdirSync(cacheDir).map(name => name.replace(/\..*\./, '.'))).toEqual(['webchat.br', 'webchat.gzip'])
    const again = await fetch(stage.base + paths[1], { headers: { 'if-none-match': `"${paths[1]?.split('/')[2]}"` } })
    expect(again.status).toBe(304)
  })

  it('contain no types, and nothing else of the folder can be had', async () => {
    const [css = '', , script = ''] = await addresses()
    expect((await page(script)).html).not.toMatch(/\binterface\b|: string/)
    for (const name of ['session.ts', 'connection.ts', 'sentences.ts', 'keyboard.ts', 'look.ts'])
      expect((await page(css.replace('chat.css', name))).response.status).toBe(200)
    for (const path of [
      css.replace('chat.css', 'tokens.ts'),
      css.replace('chat.css', '..%2Ftokens.ts'),
      '/chat/0000/chat.ts',
    ])
      expect((await page(path)).response.status).toBe(404)
  })
})

describe('the privacy page', () => {
  it.each([
    ['zh-CN', '隐私说明', '转人工'],
    ['zh-TW', '隱私說明', '轉人工'],
    ['en', 'Privacy', 'human'],
  ])('in %s says who, how long, and that a person is there', async (language, title, human) => {
    const { response, html } = await page(`/privacy?lang=${language}`)
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    for (const words of [title, human, '示范汽车服务有限公司', 'privacy@example.com', '结案后两年', '021-50001234'])
      expect(html).toContain(words)
  })
})

it.each([
  [null, 'zh-HK', 'zh-TW'],
  [null, 'zh-Hant-MO', 'zh-TW'],
  [null, 'zh-SG', 'zh-CN'],
  [null, 'fr, en;q=0.5, zh-TW;q=0.9', 'zh-TW'],
  [null, undefined, 'zh-CN'],
  ['zh-TW', 'en', 'zh-TW'],
] as const)('asked for %s with %s: %s', (asked, accept, language) => expect(pageLanguage(asked, accept)).toBe(language))

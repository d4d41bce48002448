// The customer's page over HTTP: the page itself, its files, the privacy page. Nothing on it comes from another host.
import { z } from 'zod'
import { pageLanguage } from '../../app/pageLanguage.ts'
import type { Directory } from '../../case/policy/directory.ts'
import { Problem } from '../../http/problem.ts'
import { type Call, type Reply, type Route, route } from '../../http/route.ts'
import { type Asset, createAssets, type Encoding } from './assets.ts'
import { chatPage, privacyPage } from './html.ts'

/** Web Chat sets styles from its script and reads its own uploads as blobs; everything else is refused. */
function contentSecurityPolicy(publicUrl: string | undefined): string {
  // 'self' covers wss: in today's browsers; older Safari wants it said.
  const socket = publicUrl ? ` ${new URL(publicUrl).origin.replace(/^http/, 'ws')}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    `connect-src 'self' blob:${socket}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function encodingOf(accept: string | string[] | undefined): Encoding {
  const names = String(accept ?? '')
    .split(',')
    .filter(part => !/;\s*q=0(\.0*)?\s*$/.test(part))
    .map(part => part.trim().split(';')[0])
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity'
}

const languageQuery = z.object({ lang: z.string().max(35).optional().catch(undefined) })

export function pageRoutes(parts: {
  directory: Pick<Directory, 'stores' | 'privacy'>
  publicUrl?: string
  cacheDir?: string
}): Route[] {
  const { directory } = parts
  const assets = createAssets(parts.cacheDir)
  const policy = contentSecurityPolicy(parts.publicUrl)
  const languageOf = (call: Call): ReturnType<typeof pageLanguage> =>
    pageLanguage(call.url.searchParams.get('lang'), call.headers['accept-language'])

  const htmlReply = (content: string): Reply => ({
    status: 200,
    content,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      vary: 'accept-language',
      'x-frame-options': 'DENY',
      'permissions-policy': 'camera=(self), microphone=(self), geolocation=(self), browsing-topics=()',
      'cross-origin-opener-policy': 'same-origin',
    },
  })

  async function fileReply(asset: Asset | undefined, hash: string, call: Call): Promise<Reply> {
    if (!asset || asset.hash !== hash)
      throw new Problem(404, 'not-found', 'There is no such file; load the page again.')
    const headers = {
      etag: `"${hash}"`,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    }
    if (call.headers['if-none-match'] === headers.etag) return { status: 304, content: '', headers }
    const encoding = encodingOf(call.headers['accept-encoding'])
    const content = await asset.read(encoding)
    return {
      status: 200,
      content,
      headers: {
        ...headers,
        'content-type': asset.type,
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
    }
  }

  const chat = route({
    method: 'get',
    path: '/',
    summary: "The customer's chat page",
    query: languageQuery,
    hidden: true,
    async handle(call) {
      const [own, webChat] = await Promise.all([assets.own(), assets.webChat()])
      const files = `/chat/${own.hash}`
      return htmlReply(
        chatPage({ directory, language: languageOf(call), files, webChat: `/chat/${webChat.hash}/webchat.js` }),
      )
    },
  })
  const file = route({
    method: 'get',
    path: '/chat/:hash/:file',
    summary: 'Files of the chat page',
    params: z.object({ hash: z.string(), file: z.string() }),
    hidden: true,
    async handle(call) {
      const { hash, file: name } = call.params
      if (name === 'webchat.js') return fileReply(await assets.webChat(), hash, call)
      return fileReply((await assets.own()).files.get(name), hash, call)
    },
  })
  const privacy = route({
    method: 'get',
    path: '/privacy',
    summary: 'What is done with personal data',
    query: languageQuery,
    hidden: true,
    async handle(call) {
      const { hash } = await assets.own()
      return htmlReply(privacyPage({ directory, language: languageOf(call), files: `/chat/${hash}` }))
    },
  })
  return directory.privacy.link === '/privacy' ? [chat, file, privacy] : [chat, file]
}

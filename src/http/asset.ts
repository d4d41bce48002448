// Files of a page, as routes: TypeScript is served with its types stripped, everything with a hash as ETag. Knows no page.
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { stripTypeScriptTypes } from 'node:module'
import { type Route, route } from './route.ts'

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ts: 'text/javascript; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  webmanifest: 'application/manifest+json',
}

interface Asset {
  mtimeMs: number
  content: string | Uint8Array
  etag: string
}

async function load(file: URL, mtimeMs: number): Promise<Asset> {
  const bytes = await readFile(file)
  const content = file.pathname.endsWith('.ts') ? stripTypeScriptTypes(bytes.toString('utf8')) : bytes
  return { mtimeMs, content, etag: `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"` }
}

/** Serves `folder/file` at each address of the table; `headers` (a page's CSP …) go with every answer. */
export function assetRoutes(
  folder: URL,
  table: Readonly<Record<string, string>>,
  headers: Record<string, string> = {},
): Route[] {
  return Object.entries(table).map(([path, name]) => {
    const file = new URL(name, folder)
    const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
    let asset: Asset | undefined
    return route({
      method: 'get',
      path,
      summary: name,
      hidden: true,
      handle: async call => {
        const { mtimeMs } = await stat(file)
        if (asset?.mtimeMs !== mtimeMs) asset = await load(file, mtimeMs)
        const common = { ...headers, etag: asset.etag, 'cache-control': 'no-cache' }
        if (call.headers['if-none-match'] === asset.etag) return { status: 304, headers: common }
        return { status: 200, content: asset.content, headers: { ...common, 'content-type': contentType } }
      },
    })
  })
}

// The page's files: Web Chat's bundle compressed once and kept, our script with its types stripped, our style. Made on first need.
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire, stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'br' | 'gzip' | 'identity'
export interface Asset {
  type: string
  /** of the content: part of its address, so that it may be kept for good */
  hash: string
  read(encoding: Encoding): Promise<Buffer>
}
interface Assets {
  webChat(): Promise<Asset>
  /** our own files by name; they share one hash, so that they fit together */
  own(): Promise<{ hash: string; files: Map<string, Asset> }>
}

// Quality 9: 0.71 MB in a quarter of a second; 11 would take 20 times as long for 10 % less.
const compressors: Record<Exclude<Encoding, 'identity'>, (content: Buffer) => Promise<Buffer>> = {
  br: content =>
    promisify(brotliCompress)(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
    }),
  gzip: content => promisify(gzip)(content, { level: 7 }),
}
const pageFiles = [
  'chat.ts',
  'session.ts',
  'connection.ts',
  'sentences.ts',
  'keyboard.ts',
  'look.ts',
  'here.ts',
  'chat.css',
]
const hashOf = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex').slice(0, 16)

/** One making at a time; a failure is forgotten, so that the next request tries again. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make().catch(error => {
      made = undefined
      throw error
    })
    return made
  }
}

function assetOf(
  type: string,
  hash: string,
  content: () => Promise<Buffer>,
  kept?: (encoding: Encoding) => string,
): Asset {
  const compressed = (encoding: 'br' | 'gzip') =>
    once(async () => {
      const file = kept?.(encoding)
      const before = file ? await readFile(file).catch(() => undefined) : undefined
      if (before?.length) return before
      const made = await compressors[encoding](await content())
      if (file) await keep(file, made).catch(() => undefined)
      return made
    })
  const readers = { br: compressed('br'), gzip: compressed('gzip'), identity: content }
  return { type, hash, read: encoding => readers[encoding]() }
}

/** Written aside and renamed: a reader never meets half a file. A folder we may not write to costs only time. */
async function keep(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const aside = `${file}.${process.pid}`
  await writeFile(aside, content)
  await rename(aside, file)
}

export function createAssets(cacheDir: string | undefined): Assets {
  const webChat = once(async () => {
    const entry = createRequire(import.meta.url).resolve('botframework-webchat')
    const path = join(dirname(entry), '..', 'dist', 'webchat.js')
    const hash = hashOf(await readFile(path))
    return assetOf(
      'text/javascript; charset=utf-8',
      hash,
      () => readFile(path),
      cacheDir ? encoding => join(cacheDir, `webchat.${hash}.${encoding}`) : undefined,
    )
  })
  const own = once(async () => {
    const contents = await Promise.all(
      pageFiles.map(async name => {
        const source = await readFile(new URL(`./page/${name}`, import.meta.url), 'utf8')
        return { name, content: Buffer.from(name.endsWith('.ts') ? stripTypeScriptTypes(source) : source) }
      }),
    )
    const hash = hashOf(Buffer.concat(contents.map(each => each.content)))
    const files = contents.map(({ name, content }): [string, Asset] => {
      const type = name.endsWith('.css') ? 'text/css; charset=utf-8' : 'text/javascript; charset=utf-8'
      return [name, assetOf(type, hash, async () => content)]
    })
    return { hash, files: new Map(files) }
  })
  return { webChat, own }
}

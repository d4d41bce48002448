// The two forms an upload comes in, read into parts. Judges nothing about the files.
import type { IncomingHttpHeaders } from 'node:http'
import { Problem } from '../../http/problem.ts'

export interface UploadBody {
  /** JSON, unparsed */
  activity?: Uint8Array
  files: { name: string; bytes: Uint8Array }[]
}

export async function readUpload(headers: IncomingHttpHeaders, body: Buffer): Promise<UploadBody> {
  const type = headers['content-type'] ?? ''
  const read = /^multipart\/form-data/i.test(type) ? await readParts(type, body) : readBare(headers, body)
  if (read.files.length === 0) throw new Problem(422, 'no-file', 'There is no file in this upload.')
  return read
}

async function readParts(type: string, body: Buffer): Promise<UploadBody> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData().catch(() => {
    throw new Problem(400, 'bad-multipart', 'The parts of this upload could not be read.')
  })
  const result: UploadBody = { files: [] }
  for (const [name, part] of form) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : new Uint8Array(await part.arrayBuffer())
    if (name === 'activity' || (typeof part !== 'string' && part.type === 'application/vnd.microsoft.activity'))
      result.activity = bytes
    else if (typeof part !== 'string') result.files.push({ name: part.name, bytes })
  }
  return result
}

function readBare(headers: IncomingHttpHeaders, body: Buffer): UploadBody {
  const disposition = headers['content-disposition'] ?? ''
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1]
  const plain = /filename="?([^";]+)"?/i.exec(disposition)?.[1]
  let name = plain ?? ''
  try {
    if (encoded) name = decodeURIComponent(encoded)
  } catch {
    // a name that cannot be read is no reason to refuse the file
  }
  return { files: body.length ? [{ name, bytes: body }] : [] }
}

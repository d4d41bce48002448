// Upload hygiene: the bytes decide what a file is, and where it was taken does not stay in it.
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { orientationOf } from '../../../src/channels/uploads/jpeg.ts'
import { cleanUpload, safeName, uploadLimits } from '../../../src/channels/uploads.ts'
import { exif, film, heic, jpeg, png, scan, secret, webp } from './samples.ts'

async function accepted(bytes: Uint8Array, name = 'x.jpg') {
  const result = await cleanUpload(bytes, name)
  if (!result.ok) throw new Error(`refused: ${result.code}`)
  return { ...result, text: Buffer.from(result.content).toString('latin1') }
}
const grown = (head: Uint8Array, size: number) => Buffer.concat([head, Buffer.alloc(size - head.length)])

describe('where a file was taken is removed', () => {
  it.each([
    ['JPEG', jpeg(), 'image/jpeg', 'image'],
    ['JPEG, little endian', jpeg(8, true), 'image/jpeg', 'image'],
    ['PNG', png(), 'image/png', 'image'],
    ['WebP', webp(), 'image/webp', 'image'],
    ['HEIC', heic().bytes, 'image/heic', 'image'],
    ['MOV', film().bytes, 'video/quicktime', 'video'],
    ['MP4', film('isom').bytes, 'video/mp4', 'video'],
    ['M4A', film('M4A ').bytes, 'audio/mp4', 'voice'],
  ])('%s', async (_, bytes, contentType, kind) => {
    expect(bytes.toString('latin1')).toContain(secret)
    const clean = await accepted(bytes)
    expect(clean).toMatchObject({ contentType, kind })
    expect(clean.text).not.toContain(secret)
    expect(clean.text).not.toContain('<script')
    // cleaning twice changes nothing more
    expect(Buffer.from((await accepted(clean.content)).content).equals(Buffer.from(clean.content))).toBe(true)
  })

  it('and the picture stays: JPEG data, colour profile and the direction it was held in', async () => {
    const { content, text } = await accepted(jpeg(6))
    expect(text.split(scan.toString('latin1'))).toHaveLength(3)
    expect(text).toContain('ICC_PROFILE')
    const at = text.indexOf('Exif\0\0')
    expect(orientationOf(Buffer.from(content).subarray(at))).toBe(6)
    expect((await accepted(jpeg(1))).text).not.toContain('Exif')
  })

  it('and the picture stays: PNG opens, HEIC and films keep their bytes in place', async () => {
    const clean = await accepted(png())
    expect(clean.text.slice(1, 4) + clean.text.slice(-8, -4)).toBe('PNGIEND')
    for (const { bytes, picture } of [heic(), film(), film('isom')]) {
      const { content } = await accepted(bytes)
      expect(content).toHaveLength(bytes.length)
      expect(Buffer.from(content).indexOf(picture)).toBe(bytes.indexOf(picture))
    }
  })

  it('whatever the bytes are: no crash, no growth', async () => {
    const heads = [jpeg(), png(), webp(), heic().bytes, film().bytes]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...heads),
        fc.nat(400),
        fc.uint8Array({ maxLength: 40 }),
        async (head, at, noise) => {
          const bytes = Buffer.from(head)
          bytes.set(noise.subarray(0, Math.max(0, bytes.length - 16 - at)), Math.min(16 + at, bytes.length))
          const result = await cleanUpload(bytes, 'x')
          if (result.ok) expect(result.content.length).toBeLessThanOrEqual(bytes.length + 64)
        },
      ),
      { numRuns: 400 },
    )
  })

  it('a table made to keep us busy is read no further than it is long', async () => {
    const { bytes } = film()
    bytes.writeUInt32BE(0xffffffff, bytes.indexOf('stco') + 8)
    bytes.writeUInt32BE(0xffffffff, bytes.indexOf('stsz') + 12)
    const read = vi.spyOn(Buffer.prototype, 'readUInt32BE')
    await accepted(grown(bytes, 5_000_000))
    const calls = read.mock.calls.length
    read.mockRestore()
    expect(calls).toBeLessThan(bytes.length)
  })
})

describe('what is let in', () => {
  it.each([
    ['SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['SVG with a prologue', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['HTML called .png', '<!doctype html><script>alert(1)</script>'],
    ['PDF', '%PDF-1.7\n'],
    ['a program', 'MZ\x90\0'],
    ['nothing', ''],
    ['words', 'hello'],
  ])('not %s', async (_, content) => {
    expect(await cleanUpload(Buffer.from(content, 'latin1'), 'photo.png')).toMatchObject({
      ok: false,
      code: 'type-not-allowed',
    })
  })

  it.each([
    ['GIF', Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), 'image/gif'],
    ['AMR', Buffer.from('#!AMR\n\x0c\0\0\0', 'latin1'), 'audio/amr'],
    ['MP3', Buffer.from('fffb9064000000000000000000000000', 'hex'), 'audio/mpeg'],
    ['WAV', Buffer.from('RIFF\x24\0\0\0WAVEfmt \x10\0\0\0', 'latin1'), 'audio/wav'],
  ])('%s', async (_, bytes, contentType) => {
    expect(await accepted(grown(bytes, 200))).toMatchObject({ contentType })
  })

  it('up to its size and no byte more', async () => {
    const at = async (head: Uint8Array, size: number) => (await cleanUpload(grown(head, size), 'x')).ok
    expect(await at(jpeg(), uploadLimits.image)).toBe(true)
    expect(await cleanUpload(grown(jpeg(), uploadLimits.image + 1), 'x')).toMatchObject({ code: 'too-large' })
    expect(await at(film().bytes, uploadLimits.video)).toBe(true)
    expect(await cleanUpload(grown(film().bytes, uploadLimits.video + 1), 'x')).toMatchObject({ code: 'too-large' })
  })

  it.each([
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\photos\\刹车 1.HEIC', '刹车 1.jpg'],
    ['a\u202egpj.exe', 'agpj.jpg'],
    ['x"\r\nset-cookie: a=b.png', 'xset-cookie a=b.jpg'],
    ['', 'file.jpg'],
  ])('the name %j becomes %j', (given, made) => expect(safeName(given, 'jpg')).toBe(made))
})

it('the sample EXIF is one', () => {
  for (const little of [true, false])
    expect(orientationOf(Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(3, little)]))).toBe(3)
})

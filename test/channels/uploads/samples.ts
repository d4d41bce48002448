// Small files made by hand, each with a place hidden where cameras and phones put it. `secret` must be gone after cleaning.
import { crc32, deflateSync } from 'node:zlib'

export const secret = '31.2304N121.4737E'
const secretBytes = Buffer.from(secret)

/** TIFF with an orientation and a GPS directory that holds the secret. */
export function exif(orientation: number, little = false): Buffer {
  const u16 = (value: number) =>
    little ? Buffer.from([value & 255, value >> 8]) : Buffer.from([value >> 8, value & 255])
  const u32 = (value: number) =>
    little
      ? Buffer.concat([u16(value & 65535), u16(value >> 16)])
      : Buffer.concat([u16(value >> 16), u16(value & 65535)])
  const entry = (tag: number, type: number, count: number, value: Buffer) =>
    Buffer.concat([u16(tag), u16(type), u32(count), value, Buffer.alloc(4 - value.length)])
  const ifd0 = Buffer.concat([u16(2), entry(0x0112, 3, 1, u16(orientation)), entry(0x8825, 4, 1, u32(38)), u32(0)])
  const gps = Buffer.concat([u16(1), entry(0x0002, 2, secretBytes.length, u32(56)), u32(0)])
  return Buffer.concat([Buffer.from(little ? 'II*\0' : 'MM\0*', 'latin1'), u32(8), ifd0, gps, secretBytes])
}

const segment = (marker: number, body: Buffer) => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}
export const scan = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0x78])

export function jpeg(orientation = 6, little = false): Buffer {
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), exif(orientation, little)])),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude="${secret}"/>`)),
    segment(0xe2, Buffer.from('ICC_PROFILE\0profile', 'latin1')),
    segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`)),
    segment(0xfe, Buffer.from(`taken at ${secret}`)),
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0])),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan,
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    scan,
    Buffer.from([0xff, 0xd9]),
    Buffer.from(`a film follows, taken at ${secret}`),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
export function png(): Buffer {
  const header = Buffer.from('00000002000000020802000000', 'hex')
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('eXIf', exif(1)),
    chunk('iTXt', Buffer.from(`XML:com.adobe.xmp\0\0\0\0\0<x exif:GPSLatitude="${secret}"/>`)),
    chunk('tEXt', Buffer.from(`Comment\0<script>alert(1)</script> ${secret}`)),
    chunk('IDAT', deflateSync(Buffer.alloc(14, 120))),
    chunk('IEND', Buffer.alloc(0)),
    Buffer.from(`<html><script>alert('${secret}')</script></html>`),
  ])
}

const riff = (type: string, data: Buffer) => {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(data.length)
  return Buffer.concat([Buffer.from(type, 'latin1'), size, data, Buffer.alloc(data.length & 1)])
}
export function webp(): Buffer {
  const flags = Buffer.alloc(10)
  flags[0] = 0x10 | 0x08 | 0x04
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    riff('VP8X', flags),
    riff('VP8L', Buffer.from([0x2f, 1, 2])),
    riff('EXIF', exif(6)),
    riff('XMP ', Buffer.from(secret)),
  ])
  return riff('RIFF', body)
}

const box = (type: string, ...bodies: Buffer[]): Buffer => {
  const body = Buffer.concat(bodies)
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8)
  head.write(type, 4, 'latin1')
  return Buffer.concat([head, body])
}
const u32 = (...values: number[]) => {
  const out = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) out.writeUInt32BE(value, index * 4)
  return out
}
const handler = (kind: string) => box('hdlr', u32(0, 0), Buffer.from(kind), u32(0, 0, 0), Buffer.from('\0'))

/** A film with a picture track, a timed-metadata track whose samples lie in mdat, and places in all the usual boxes. */
export function film(brand = 'qt  '): { bytes: Buffer; picture: Buffer } {
  const picture = Buffer.from('PICTUREPICTUREPICTURE')
  const ftyp = box('ftyp', Buffer.from(brand), u32(0), Buffer.from(brand))
  const mdat = box('mdat', picture, secretBytes, secretBytes)
  const at = ftyp.length + 8
  const track = (kind: string, offset: number, sizes: number[], extra: Buffer[] = []) =>
    box(
      'trak',
      box('tkhd', Buffer.alloc(84)),
      box(
        'mdia',
        box('mdhd', Buffer.alloc(24)),
        handler(kind),
        box(
          'minf',
          box(
            'stbl',
            box('stsd', u32(0, 0)),
            box('stsz', u32(0, 0, sizes.length, ...sizes)),
            box('stsc', u32(0, 1, 1, sizes.length, 1)),
            box('stco', u32(0, 1, offset)),
          ),
        ),
      ),
      ...extra,
    )
  const place = box('\xa9xyz', Buffer.from([0, secret.length, 0x15, 0xc7]), secretBytes)
  const moov = box(
    'moov',
    box('mvhd', Buffer.alloc(100)),
    track('vide', at, [picture.length], [box('udta', box('loci', u32(0), secretBytes))]),
    track('meta', at + picture.length, [secret.length, secret.length]),
    box('udta', place),
    box(
      'meta',
      handler('mdta'),
      box('keys', Buffer.from('com.apple.quicktime.location.ISO6709')),
      box('ilst', secretBytes),
    ),
    box('uuid', Buffer.alloc(16, 3), secretBytes),
  )
  return {
    bytes: Buffer.concat([ftyp, mdat, moov, box('uuid', Buffer.alloc(16, 1), secretBytes), box('free', secretBytes)]),
    picture,
  }
}

/** A HEIC with a picture item, an EXIF item in mdat and an XMP item in idat. */
export function heic(): { bytes: Buffer; picture: Buffer } {
  const picture = Buffer.from('HEVCHEVCHEVC')
  const exifItem = Buffer.concat([u32(6), Buffer.from('Exif\0\0', 'latin1'), exif(6)])
  const xmp = Buffer.from(`<x>${secret}</x>`)
  const u16 = (value: number) => Buffer.from([value >> 8, value & 255])
  const ftyp = box('ftyp', Buffer.from('heic'), u32(0), Buffer.from('mif1heic'))
  const infe = (id: number, type: string, name: string) =>
    box('infe', Buffer.from([2, 0, 0, 0]), u16(id), u16(0), Buffer.from(type), Buffer.from(`${name}\0`))
  const meta = (mdatAt: number) =>
    box(
      'meta',
      u32(0),
      handler('pict'),
      box('iinf', u32(0), u16(3), infe(1, 'hvc1', ''), infe(2, 'Exif', ''), infe(3, 'mime', '\0application/rdf+xml')),
      box(
        'iloc',
        Buffer.from([1, 0, 0, 0]),
        u16(0x4400),
        u16(3),
        ...[
          [1, 0, mdatAt, picture.length],
          [2, 0, mdatAt + picture.length, exifItem.length],
          [3, 1, 0, xmp.length],
        ].map(([id = 0, method = 0, offset = 0, length = 0]) =>
          Buffer.concat([u16(id), u16(method), u16(0), u16(1), u32(offset, length)]),
        ),
      ),
      box('idat', xmp),
    )
  const at = ftyp.length + meta(0).length + 8
  return { bytes: Buffer.concat([ftyp, meta(at), box('mdat', picture, exifItem), box('mpvd', secretBytes)]), picture }
}

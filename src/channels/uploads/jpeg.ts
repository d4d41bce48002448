// A JPEG without places: keeps only what the picture needs, plus the direction it was held in. Knows no other format.

// JFIF, colour profile, Adobe colour transform. EXIF, XMP, IPTC, MPF, comments and maker data may hold a place and go.
const keptApps: Record<number, string> = { 224: 'JFIF\0', 226: 'ICC_PROFILE\0', 238: 'Adobe' }
const app1 = 0xe1
const startOfScan = 0xda
const endOfImage = 0xd9

/** Drops metadata and whatever follows the picture (a motion photo's film has its own GPS). */
export function cleanJpeg(bytes: Uint8Array): Uint8Array {
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const kept: Buffer[] = [input.subarray(0, 2)]
  let orientation: number | undefined
  let at = 2
  while (at + 4 <= input.length && input[at] === 0xff) {
    const marker = input[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === endOfImage) break
    const end = at + 2 + input.readUInt16BE(at + 2)
    if (end > input.length || end < at + 4) break
    const body = input.subarray(at + 4, end)
    const isApp = marker >= 0xe0 && marker <= 0xef
    if (marker === app1) orientation ??= orientationOf(body)
    const name = keptApps[marker]
    if (isApp ? name !== undefined && body.subarray(0, name.length).toString('latin1') === name : marker !== 0xfe)
      kept.push(input.subarray(at, end))
    at = end
    if (marker !== startOfScan) continue
    at = endOfScan(input, end)
    kept.push(input.subarray(end, at))
  }
  if (orientation !== undefined && orientation !== 1) kept.splice(1, 0, orientationSegment(orientation))
  kept.push(Buffer.from([0xff, endOfImage]))
  return Buffer.concat(kept)
}

/** Compressed data runs to the next marker that is neither a stuffed zero nor a restart. */
function endOfScan(input: Buffer, from: number): number {
  let at = from
  while (at < input.length) {
    at = input.indexOf(0xff, at)
    if (at < 0 || at + 1 >= input.length) return input.length
    const next = input[at + 1] as number
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
    at += next === 0xff ? 1 : 2
  }
  return input.length
}

/** EXIF tag 0x0112, 1–8; without it a phone's picture would lie on its side. */
export function orientationOf(segment: Buffer): number | undefined {
  if (segment.subarray(0, 6).toString('latin1') !== 'Exif\0\0' || segment.length < 14) return undefined
  const tiff = segment.subarray(6)
  const little = tiff.subarray(0, 2).toString('latin1') === 'II'
  const u16 = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  for (let entry = first + 2; entry < first + 2 + u16(first) * 12 && entry + 12 <= tiff.length; entry += 12)
    if (u16(entry) === 0x0112) {
      const value = u16(entry + 8)
      return value >= 1 && value <= 8 ? value : undefined
    }
  return undefined
}

/** A whole APP1 with nothing but the orientation. */
function orientationSegment(value: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008' + '0001' + '0112000300000001' + '00000000' + '00000000', 'hex')
  tiff.writeUInt16BE(value, 18)
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff])
  const head = Buffer.from([0xff, app1, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

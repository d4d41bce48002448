// A WebP without places: the EXIF and XMP chunks go, the flags that announce them too. Knows no other format.
const kept = new Set(['VP8 ', 'VP8L', 'VP8X', 'ANIM', 'ANMF', 'ALPH', 'ICCP'])
const exifFlag = 0x08
const xmpFlag = 0x04

export function cleanWebp(bytes: Uint8Array): Uint8Array {
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Buffer[] = []
  for (let at = 12; at + 8 <= input.length; ) {
    const size = input.readUInt32LE(at + 4)
    const end = Math.min(at + 8 + size + (size & 1), input.length)
    const type = input.subarray(at, at + 4).toString('latin1')
    if (kept.has(type)) {
      const chunk = Buffer.from(input.subarray(at, end))
      if (type === 'VP8X' && chunk.length > 8) chunk[8] = (chunk[8] as number) & ~(exifFlag | xmpFlag)
      parts.push(chunk)
    }
    at = end
  }
  const body = Buffer.concat(parts)
  const head = Buffer.from('RIFF\0\0\0\0WEBP', 'latin1')
  head.writeUInt32LE(body.length + 4, 4)
  return Buffer.concat([head, body])
}

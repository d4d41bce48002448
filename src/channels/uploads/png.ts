// A PNG without places: only the chunks that make the picture (and its animation) stay. Knows no other format.

// eXIf, text chunks (XMP lives there) and times go; unknown chunks too, and whatever follows the picture.
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '))

export function cleanPng(bytes: Uint8Array): Uint8Array {
  const input = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const parts: Buffer[] = [input.subarray(0, 8)]
  for (let at = 8; at + 12 <= input.length; ) {
    const end = at + 12 + input.readUInt32BE(at)
    if (end > input.length) break
    const type = input.subarray(at + 4, at + 8).toString('latin1')
    if (kept.has(type)) parts.push(input.subarray(at, end))
    if (type === 'IEND') break
    at = end
  }
  return Buffer.concat(parts)
}

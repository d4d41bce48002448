// HEIC keeps EXIF and XMP as items found through two tables (iinf: what, iloc: where). Blanks their bytes in place.
import { type Box, inside } from './boxes.ts'

// far more than any camera writes; keeps a made-up table from keeping us busy
const maxExtents = 20_000
const metadataTypes = new Set(['Exif', 'mime', 'uri '])
// an EXIF item that says nothing: offset 0, then a TIFF without entries
const emptyExif = Buffer.from('00000000' + '4d4d002a00000008' + '0000' + '00000000', 'hex')

export function blankMetadataItems(file: Buffer, meta: Box): void {
  const children = [...inside(file, meta, 4)]
  const info = children.find(box => box.type === 'iinf')
  const locations = children.find(box => box.type === 'iloc')
  const data = children.find(box => box.type === 'idat')
  if (!info || !locations) return
  const types = itemTypes(file, info)
  let budget = file.length
  for (const extent of extents(file, locations)) {
    if (budget <= 0) return
    const type = types.get(extent.item)
    if (!type || !metadataTypes.has(type)) continue
    const start = extent.offset + (extent.inItemData ? (data?.body ?? file.length) : 0)
    const end = Math.min(start + extent.length, file.length)
    if (start >= end) continue
    file.fill(0, start, end)
    budget -= end - start
    if (type === 'Exif' && end - start >= emptyExif.length) emptyExif.copy(file, start)
  }
}

function itemTypes(file: Buffer, info: Box): Map<number, string> {
  const types = new Map<number, string>()
  for (const entry of inside(file, info, file[info.body] === 0 ? 6 : 8)) {
    const version = file[entry.body]
    if (entry.type !== 'infe' || version === undefined || version < 2 || entry.end - entry.body < 12) continue
    const wide = version >= 3
    const item = wide ? file.readUInt32BE(entry.body + 4) : file.readUInt16BE(entry.body + 4)
    const at = entry.body + (wide ? 10 : 8)
    types.set(item, file.subarray(at, at + 4).toString('latin1'))
  }
  return types
}

type Extent = { item: number; inItemData: boolean; offset: number; length: number }

function* extents(file: Buffer, box: Box): Generator<Extent> {
  let at = box.body
  const read = (size: number): number => {
    if (size === 0) return 0
    if (at + size > box.end) throw new RangeError('iloc ends early')
    const value = size === 8 ? Number(file.readBigUInt64BE(at)) : file.readUIntBE(at, size)
    at += size
    return value
  }
  try {
    const version = read(1)
    read(3)
    const sizes = read(2)
    const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
    const indexSize = version > 0 ? sizes & 15 : 0
    const items = read(version < 2 ? 2 : 4)
    let seen = 0
    for (let i = 0; i < items; i++) {
      const item = read(version < 2 ? 2 : 4)
      const method = version > 0 ? read(2) & 15 : 0
      read(2)
      const base = read(baseSize)
      const count = read(2)
      for (let extent = 0; extent < count && seen++ < maxExtents; extent++) {
        read(indexSize)
        const offset = base + read(offsetSize)
        const length = read(lengthSize)
        if (method < 2) yield { item, inItemData: method === 1, offset, length }
      }
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
  }
}

// MP4, MOV, M4A and HEIC without places: known boxes stay, all others (©xyz, loci, meta, uuid, GPS tracks) are blanked in place.
import { type Box, blank, boxes, find, inside } from './boxes.ts'
import { blankMetadataItems } from './heifItems.ts'

const keptAtTop = new Set('ftyp styp moov moof mfra sidx pdin mdat wide'.split(' '))
const keptInMovie = new Set('mvhd iods trak mvex'.split(' '))
const keptInTrack = new Set('tkhd tapt edts tref mdia'.split(' '))
const keptInMedia = new Set('mdhd hdlr elng minf'.split(' '))
// Sound and picture. Text and timed metadata go: cameras and drones write where they are into them.
const keptHandlers = new Set('vide soun pict auxv'.split(' '))

/** Same length as what came in: nothing moves, so the film plays on. */
export function cleanIsoMedia(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes)
  for (const box of boxes(file, 0, file.length)) {
    if (box.type === 'moov') cleanMovie(file, box)
    else if (box.type === 'meta') blankMetadataItems(file, box)
    else if (!keptAtTop.has(box.type)) blank(file, box)
  }
  return file
}

function cleanMovie(file: Buffer, movie: Box): void {
  const budget = { bytes: file.length }
  for (const box of inside(file, movie)) {
    if (!keptInMovie.has(box.type)) blank(file, box)
    else if (box.type === 'trak') cleanTrack(file, box, budget)
  }
}

function cleanTrack(file: Buffer, track: Box, budget: { bytes: number }): void {
  const media = find(file, track, 'mdia')
  const handler = find(file, media, 'hdlr')
  const kind = handler && file.subarray(handler.body + 8, handler.body + 12).toString('latin1')
  if (!kind || !keptHandlers.has(kind)) {
    blankSamples(file, find(file, media, 'minf', 'stbl'), budget)
    blank(file, track)
    return
  }
  for (const box of inside(file, track)) if (!keptInTrack.has(box.type)) blank(file, box)
  if (media) for (const box of inside(file, media)) if (!keptInMedia.has(box.type)) blank(file, box)
}

/** Zeroes what a track's chunk table points at. `budget` keeps a made-up table from costing more than the file is long. */
function blankSamples(file: Buffer, table: Box | undefined, budget: { bytes: number }): void {
  const offsets = find(file, table, 'stco') ?? find(file, table, 'co64')
  const sizes = find(file, table, 'stsz')
  const runs = find(file, table, 'stsc')
  if (!offsets || !sizes || !runs || sizes.end - sizes.body < 12) return
  const u32 = (box: Box, at: number): number => (box.body + at + 4 <= box.end ? file.readUInt32BE(box.body + at) : 0)
  const wide = offsets.type === 'co64'
  const chunks = Math.min(u32(offsets, 4), Math.floor((offsets.end - offsets.body - 8) / (wide ? 8 : 4)))
  const sameSize = u32(sizes, 4)
  let sample = 0
  let run = 0
  for (let chunk = 0; chunk < chunks && budget.bytes > 0; chunk++) {
    while (run + 1 < u32(runs, 4) && u32(runs, 8 + (run + 1) * 12) <= chunk + 1 && u32(runs, 8 + (run + 1) * 12) > 0)
      run++
    const count = Math.min(u32(runs, 12 + run * 12), file.length)
    let length = sameSize * count
    if (sameSize === 0)
      for (let i = 0; i < count && length < file.length && u32(sizes, 12 + sample * 4) > 0; i++)
        length += u32(sizes, 12 + sample++ * 4)
    const start = wide ? Number(file.readBigUInt64BE(offsets.body + 8 + chunk * 8)) : u32(offsets, 8 + chunk * 4)
    const end = Math.min(start + length, file.length)
    if (end <= start) continue
    file.fill(0, start, end)
    budget.bytes -= end - start
  }
}

// The boxes of MP4, MOV, M4A and HEIC files: walking them, and blanking one without moving a byte. Knows no meaning of them.
export interface Box {
  type: string
  /** of the whole box */
  start: number
  /** of what is inside */
  body: number
  end: number
}

/** Boxes between two offsets; stops at the first that does not fit. Size 1: 64 bits follow, size 0: to the end. */
export function* boxes(file: Buffer, from: number, to: number): Generator<Box> {
  for (let start = from; start + 8 <= to; ) {
    let size = file.readUInt32BE(start)
    let body = start + 8
    if (size === 1 && start + 16 <= to) {
      size = Number(file.readBigUInt64BE(start + 8))
      body = start + 16
    } else if (size === 0) size = to - start
    const end = start + size
    if (end < body || end > to) return
    yield { type: file.subarray(start + 4, start + 8).toString('latin1'), start, body, end }
    start = end
  }
}

export const inside = (file: Buffer, box: Box, skip = 0): Generator<Box> => boxes(file, box.body + skip, box.end)

export function find(file: Buffer, box: Box | undefined, ...path: string[]): Box | undefined {
  let found = box
  for (const type of path) found = found && [...inside(file, found)].find(child => child.type === type)
  return found
}

/** Makes it padding: the sizes stay, so every offset elsewhere in the file stays right. */
export function blank(file: Buffer, box: Box): void {
  file.write('free', box.start + 4, 'latin1')
  file.fill(0, box.body, box.end)
}

// A long text in parts that WeChat takes: cut where a reader would pause, never inside a sign or a link. Pure.

/** Bytes of UTF-8 in one text, of a passive reply and, as far as anybody knows, of a customer-service message. */
export const mostTextBytes = 2_048

const bytesOf = (text: string): number => Buffer.byteLength(text)

/** Where to cut, the best first: after a line, a sentence, a clause, a word. */
const pauses = [/\n/g, /[。！？…；][”’」』）)]*|[.!?;]["')]*(?=\s)/g, /[，、：,:](?=\D)|\s/g]
/** What is of no use in halves. */
const whole = /<a\s[^<>]{0,1000}>[^<]{0,1000}<\/a>|https?:\/\/[^\s<>，。；！？、）」』”]{1,1000}/g

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** The longest beginning that fits, in whole signs as a reader sees them; of one that is too long by itself, in code points. */
function longestStart(text: string, most: number): string {
  // a sign has one byte at least: what lies further away cannot matter
  const near = text.slice(0, most + 1)
  const start = fill(graphemesOf(near), most)
  return start || fill(near, most)
}
function* graphemesOf(text: string): Generator<string> {
  for (const { segment } of graphemes.segment(text)) yield segment
}
function fill(signs: Iterable<string>, most: number): string {
  let taken = ''
  let left = most
  for (const sign of signs) {
    left -= bytesOf(sign)
    if (left < 0) break
    taken += sign
  }
  return taken
}

/** The link that a cut would halve, if it has room in one part. */
function halvedLink(text: string, cut: number, most: number): RegExpMatchArray | undefined {
  for (const link of text.matchAll(whole)) {
    if (link.index >= cut) return undefined
    if (link.index + link[0].length > cut) return bytesOf(link[0]) <= most ? link : undefined
  }
  return undefined
}

/** undefined: no place to pause, or so early that a part would be hardly begun. */
function pauseBefore(text: string, limit: number, most: number): number | undefined {
  const near = text.slice(0, limit + 1)
  for (const pause of pauses) {
    const ends = [...near.matchAll(pause)].map(found => found.index + found[0].length)
    const end = ends.findLast(each => each <= limit && !halvedLink(text, each, most))
    if (end !== undefined && end > limit / 2) return end
  }
  return undefined
}

function cutOf(text: string, most: number): number {
  const limit = longestStart(text, most).length
  // a link at the very beginning is shorter than the limit, or too long for any part
  return pauseBefore(text, limit, most) ?? (halvedLink(text, limit, most)?.index || limit)
}

/**
 * In order, none empty; together they are the text, but for blanks around the cuts.
 * @param most bytes of UTF-8, four at least: no sign is longer
 */
export function splitText(text: string, most: number = mostTextBytes): string[] {
  const parts: string[] = []
  let rest = text.trim()
  while (bytesOf(rest) > most) {
    const cut = cutOf(rest, most)
    // no part ends in blanks, and none begins with them, so none is empty
    parts.push(rest.slice(0, cut).trimEnd())
    rest = rest.slice(cut).trimStart()
  }
  if (rest) parts.push(rest)
  return parts
}

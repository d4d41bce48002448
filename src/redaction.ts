// Blacks out what identifies a person: in what leaves this process for a cloud and in error texts. Lengths stay, so spans do too.
// Patterns and known words catch the usual, not everything: no reason to log what a customer wrote.

/** UTF-16 offsets: start inclusive, end exclusive. */
export type Span = readonly [start: number, end: number]

const patterns: readonly RegExp[] = [
  /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}/g,
  // VIN
  /(?<![A-Z0-9])[A-HJ-NPR-Z0-9]{17}(?![A-Z0-9])/gi,
  // plates of the mainland, the last place may be a word
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][ .·-]?[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9学挂警港澳领]/gi,
  // phones, and any other long number: order, account, identity card
  /(?<!\d)\d(?:[ ()-]{0,2}\d){6,23}(?!\d)/g,
]

function occurrences(text: string, word: string): Span[] {
  const found: Span[] = []
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    found.push([at, at + word.length])
  return found
}

/** What would be blacked out, in order. `spans`: places known from a reading; `words`: names and the like, two characters and up. */
export function personalSpans(
  text: string,
  known: { spans?: readonly Span[]; words?: readonly string[] } = {},
): readonly Span[] {
  const words = (known.words ?? []).map(word => word.trim()).filter(word => word.length > 1)
  return [
    ...(known.spans ?? []),
    ...patterns.flatMap(pattern =>
      [...text.matchAll(pattern)].map((match): Span => [match.index, match.index + match[0].length]),
    ),
    ...words.flatMap(word => occurrences(text, word)),
  ].sort(([one], [other]) => one - other)
}

export function blackedOut(text: string, spans: readonly Span[]): string {
  let done = 0
  let safe = ''
  for (const [start, end] of [...spans].sort(([one], [other]) => one - other)) {
    const from = Math.max(start, done)
    const to = Math.min(end, text.length)
    if (to <= from) continue
    safe += text.slice(done, from) + '*'.repeat(to - from)
    done = to
  }
  return safe + text.slice(done)
}

export const redact = (text: string, known: Parameters<typeof personalSpans>[1] = {}): string =>
  blackedOut(text, personalSpans(text, known))

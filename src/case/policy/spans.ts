// Arithmetic on spans of time: taking some out, walking so far along them, measuring. Knows no store and no clock.

/** From `from` until just before `to`, epoch ms. */
export interface Span {
  from: number
  to: number
}

/** What is left of `spans` outside `taken`; both in order, `taken` without overlaps. */
export function* without(spans: Iterable<Span>, taken: readonly Span[]): Generator<Span> {
  for (const { from, to } of spans) {
    let start = from
    for (const hole of taken) {
      if (hole.to <= start) continue
      if (hole.from >= to) break
      if (hole.from > start) yield { from: start, to: hole.from }
      start = hole.to
    }
    if (start < to) yield { from: start, to }
  }
}

/** The first instant, from `start` on, at which `ms` of the spans have passed; undefined when they end before. */
export function advance(spans: Iterable<Span>, start: number, ms: number): number | undefined {
  let left = ms
  for (const span of spans) {
    if (span.to < start) continue
    const from = Math.max(span.from, start)
    if (from + left <= span.to) return from + left
    left -= span.to - from
  }
  return undefined
}

/** How much of the spans lies between two instants, in ms; 0 when `to` is not after `from`. */
export function measure(spans: Iterable<Span>, from: number, to: number): number {
  let sum = 0
  for (const span of spans) {
    if (span.from >= to) break
    sum += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))
  }
  return sum
}

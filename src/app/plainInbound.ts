// What a customer wrote as it is read, shown and kept: control characters mean nothing to a person, break logs, databases and other
// people's screens, and are dropped on whatever channel they come. Pure.
import type { Inbound } from './ports.ts'

/** C0 and C1, but not the line end and the tab people do type. */
const controls = /[^\P{Cc}\n\t]/gu

const plainWords = (text: string): string => text.replace(/\r\n?/g, '\n').replace(controls, '')

export function plainInbound(inbound: Inbound): Inbound {
  const { text, place, shows } = inbound
  const named = (['name', 'address'] as const).flatMap(key => {
    const words = place?.[key]
    return words === undefined ? [] : [[key, plainWords(words)] as const]
  })
  return {
    ...inbound,
    text: plainWords(text),
    ...(shows ? { shows: { ...shows, words: plainWords(shows.words) } } : {}),
    ...(place ? { place: { ...place, ...Object.fromEntries(named) } } : {}),
  }
}

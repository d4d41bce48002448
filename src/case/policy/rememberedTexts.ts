// What was found in the latest texts, by the table that was looked up: a text is looked at while it is written, when it is sent and when
// it is decided on, and what stands in it stays the same. Pure but for that memory.

const mostKnown = 100

/** @param look must depend on nothing else */
export function rememberedTexts<T extends object, R>(
  look: (text: string, table: T) => R,
): (text: string, table: T) => R {
  const known = new WeakMap<T, Map<string, { found: R }>>()
  return (text, table) => {
    const texts = known.get(table) ?? new Map<string, { found: R }>()
    known.set(table, texts)
    const before = texts.get(text)
    if (before) return before.found
    const found = look(text, table)
    const [oldest] = texts.keys()
    if (texts.size >= mostKnown && oldest !== undefined) texts.delete(oldest)
    texts.set(text, { found })
    return found
  }
}

// The little XML that WeChat speaks, read strictly: no document type, no attributes, leaves are strings. Pure.

/** A document as read: what stands more than once is a list, what is empty is absent. Has no prototype. */
export interface Fields {
  [name: string]: Value | undefined
}
type One = string | Fields
type Value = One | One[]

type Fault = 'too-large' | 'too-deep' | 'document-type' | 'malformed'
type Xml = { ok: true; fields: Fields } | { ok: false; code: Fault }

/** Bytes of UTF-8. A text message has about 2 KiB, and its ciphertext a third more. */
export const mostBytes = 64 * 1024
/** The deepest push, of several pictures, has five levels. */
const mostLevels = 8

/** Thrown inside this file only, to leave a deep place at once. */
class Refused extends Error {
  readonly code: Fault
  constructor(code: Fault) {
    super(code)
    this.code = code
  }
}

const declaration = /^\uFEFF?\s*(?:<\?xml\s[^<>]*\?>\s*)?/
const startTag = /<([A-Za-z_][\w.-]*)\s*(\/?)>/y
const endTag = /<\/([A-Za-z_][\w.-]*)\s*>/y
const typeTag = /<!(?:DOCTYPE|ENTITY)/iy
const sectionStart = '<![CDATA['
const sectionEnd = ']]>'

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(reference: string): string {
  const name = reference.slice(1, -1)
  if (!name.startsWith('#')) {
    // any name but these five could only come from a document type
    const sign = Object.hasOwn(named, name) ? named[name] : undefined
    if (sign === undefined) throw new Refused('document-type')
    return sign
  }
  const code = Number(name.replace(/^#x/i, '0x').replace(/^#/, ''))
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) throw new Refused('malformed')
  return String.fromCodePoint(code)
}

function outsideSections(text: string): string {
  if (/&(?!(?:#\d+|#x[\da-f]+|\w+);)/i.test(text) || text.includes(sectionEnd)) throw new Refused('malformed')
  return text.replace(/&[^;]+;/g, decoded)
}

function add(into: Fields, name: string, value: One): void {
  const before = into[name]
  if (before === undefined) into[name] = value
  else if (Array.isArray(before)) before.push(value)
  else into[name] = [before, value]
}

/** One pass over the text: `at` only moves on. */
function read(text: string): Fields {
  let at = declaration.exec(text)?.[0].length ?? 0

  function take(tag: RegExp): RegExpExecArray | null {
    tag.lastIndex = at
    const found = tag.exec(text)
    if (found) at = tag.lastIndex
    return found
  }

  /** up to the next tag, with the CDATA sections on the way */
  function words(): string {
    let said = ''
    for (;;) {
      const next = text.indexOf('<', at)
      if (next < 0) throw new Refused('malformed')
      said += outsideSections(text.slice(at, next))
      at = next
      if (!text.startsWith(sectionStart, at)) return said.trim()
      const end = text.indexOf(sectionEnd, at)
      if (end < 0) throw new Refused('malformed')
      said += text.slice(at + sectionStart.length, end)
      at = end + sectionEnd.length
    }
  }

  function element(level: number): { name: string; value: One | undefined } {
    if (level > mostLevels) throw new Refused('too-deep')
    const opened = take(startTag)
    const name = opened?.[1]
    if (!opened || name === undefined) throw new Refused(take(typeTag) ? 'document-type' : 'malformed')
    if (opened[2]) return { name, value: undefined }
    const inside: Fields = Object.create(null)
    const said = words()
    let closed = take(endTag)
    // words and elements side by side: nothing WeChat sends
    if (said && !closed) throw new Refused('malformed')
    while (!closed) {
      const child = element(level + 1)
      if (child.value !== undefined) add(inside, child.name, child.value)
      if (words()) throw new Refused('malformed')
      closed = take(endTag)
    }
    if (closed[1] !== name) throw new Refused('malformed')
    return { name, value: said || (Object.keys(inside).length > 0 ? inside : undefined) }
  }

  const { name, value = Object.create(null) as Fields } = element(1)
  if (name !== 'xml' || typeof value === 'string' || text.slice(at).trim()) throw new Refused('malformed')
  return value
}

/** Never throws, whatever the text. Blanks around what was written are not kept. */
export function readXml(text: string): Xml {
  if (Buffer.byteLength(text) > mostBytes) return { ok: false, code: 'too-large' }
  try {
    return { ok: true, fields: read(text) }
  } catch (refused) {
    if (refused instanceof Refused) return { ok: false, code: refused.code }
    throw refused
  }
}

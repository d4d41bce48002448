// Bodies of API calls as WeChat reads them: UTF-8, and Chinese written out, not as \u escapes.

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** An escape of anything but ASCII is not undone: the user would read it letter by letter. */
const unescaped = (text: string): string =>
  text.replace(/\\(?:u([\da-f]{4})|.)/gi, (written, code?: string) =>
    code !== undefined && Number.parseInt(code, 16) > 0x7f ? `\\${written}` : written,
  )

/** undefined: 47001. */
export function readJson(body: Buffer): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(unescaped(utf8.decode(body)))
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined
  } catch {
    return undefined
  }
}

// Turns the bot's plain text into safe HTML: everything escaped, only web addresses and the dealer's own numbers become links.
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

export interface Known {
  /** numbers of the dealer, made callable */
  phones: readonly string[]
  /** pages of ours by their path, and what to call them */
  pages: Readonly<Record<string, string>>
}

// A web address, or the path of a page of ours.
const address = /https?:\/\/[^\s<>"'，。；！？、）】」』]+|(?<![\w/])\/(?:privacy|track\/[\w-]+)/g

function plain(text: string, { phones }: Known): string {
  let html = escaped(text)
  for (const phone of new Set(phones))
    html = html.split(escaped(phone)).join(`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${escaped(phone)}</a>`)
  return html
}

export function toHtml(text: string, known: Known): string {
  const parts: string[] = []
  let at = 0
  for (const found of text.matchAll(address)) {
    const url = found[0].replace(/[.,;:!?)\]]+$/, '')
    parts.push(plain(text.slice(at, found.index), known))
    const name = escaped(known.pages[url] ?? url)
    parts.push(`<a href="${escaped(url)}" target="_blank" rel="noopener noreferrer">${name}</a>`)
    at = found.index + url.length
  }
  parts.push(plain(text.slice(at), known))
  return parts
    .join('')
    .split(/\n{2,}/)
    .map(paragraph => `<p>${paragraph.replace(/\n/g, '<br>')}</p>`)
    .join('')
}

/** The keyboard that fits what was asked. */
export const inputModes: Record<string, string> = {
  'customer.phone': 'tel',
  'vehicle.mileageKm': 'numeric',
  'vehicle.vin': 'text',
}

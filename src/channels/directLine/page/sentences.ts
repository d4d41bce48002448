// Turns the bot's plain text into safe HTML: everything escaped, only web addresses and the dealer's own numbers become links.
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

export interface Known {
  /** numbers of the dealer, made callable */
  phones: readonly string[]
  /** pages of ours and what to call them: by their path, or by what their address begins with when that ends in a slash */
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
    const page = Object.keys(known.pages).find(each => (each.endsWith('/') ? url.startsWith(each) : url === each))
    const name = escaped(page === undefined ? url : (known.pages[page] ?? url))
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

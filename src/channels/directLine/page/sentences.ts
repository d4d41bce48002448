// Turns the bot's plain text into safe HTML: everything escaped, only web addresses and the dealer's own numbers become links.
const escaped = (text: string): string => text.replace(/[&<>"']/g, sign => `&#${sign.charCodeAt(0)};`)

const address = /https?:\/\/[^\s<>"'，。；！？、）】」』]+/g

function linked(text: string, phones: readonly string[]): string {
  let html = escaped(text)
  for (const phone of phones)
    html = html.split(escaped(phone)).join(`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${escaped(phone)}</a>`)
  return html
}

export function toHtml(text: string, phones: readonly string[]): string {
  const parts: string[] = []
  let at = 0
  for (const found of text.matchAll(address)) {
    const url = found[0].replace(/[.,;:!?)\]]+$/, '')
    parts.push(linked(text.slice(at, found.index), phones))
    parts.push(`<a href="${escaped(url)}" target="_blank" rel="noopener noreferrer">${escaped(url)}</a>`)
    at = found.index + url.length
  }
  parts.push(linked(text.slice(at), phones))
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

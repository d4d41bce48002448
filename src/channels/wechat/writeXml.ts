// XML as WeChat wants it answered: words in CDATA, numbers bare. Whatever a text holds, the document stays well-formed. Pure.

/** In the order written; a list is written as elements inside. */
export type Element = readonly [name: string, value: string | number | readonly Element[]]

/** Signs XML has no place for, CDATA or not. One of them, and the customer reads that the account is out of service. */
const forbidden = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu

function section(text: string): string {
  const allowed = text.toWellFormed().replace(forbidden, '')
  return `<![CDATA[${allowed.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

function written([name, value]: Element): string {
  if (typeof value === 'string') return `<${name}>${section(value)}</${name}>`
  if (typeof value === 'number') return `<${name}>${value}</${name}>`
  return `<${name}>${value.map(written).join('')}</${name}>`
}

export const writeXml = (elements: readonly Element[]): string => written(['xml', elements])

// XML as WeChat writes it, by a hand of its own: words in CDATA, numbers bare, ids of 64 bits too. Pure.

/** In the order written; a list is written as elements inside. */
export type Element = readonly [name: string, value: string | number | bigint | readonly Element[]]

function inside(value: Element[1]): string {
  if (typeof value === 'string') return `<![CDATA[${value.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
  return typeof value === 'object' ? value.map(written).join('') : String(value)
}
const written = ([name, value]: Element): string => `<${name}>${inside(value)}</${name}>`

export const xmlOf = (elements: readonly Element[]): string => written(['xml', elements])

// Answers to choose from, numbered, so that typing "1" does what tapping does; and which of them was typed. Pure.

/** The items of a menu, as they stand in its text and on what is tapped. */
export const numbered = (titles: readonly string[]): string[] => titles.map((title, index) => `${index + 1}. ${title}`)

const spelt = '一二三四五六七八九十'

/** By itself, after NFKC: 1, 1., 1、, (1), ①, １, 一, 选1, 第一个, 2号, option 1. */
const choice =
  /^(?:我?[选選][择擇]?|option|no\.?|#)?\s*第?\s*[([【]?\s*(\d{1,2}|[一二三四五六七八九十])\s*[)\]】]?\s*[个個项項号號]?\s*[.。、,!]?$/iu

/** 0, 1, 2 … of the items offered; undefined: something else was said, which is to be read as it is. */
export function numberTyped(text: string, count: number): number | undefined {
  const sign = choice.exec(text.normalize('NFKC').trim())?.[1]
  if (sign === undefined) return undefined
  const index = /\d/.test(sign) ? Number(sign) - 1 : spelt.indexOf(sign)
  return index >= 0 && index < count ? index : undefined
}

// How an answer gets into the chat: an item of the menu shown last is tapped, or its number typed; everything else is written. Pure.
import type { Seen, Shown } from '../shown.ts'

export const ways = ['tap', 'number', 'text'] as const
/** how somebody answers a menu that has their answer in it */
export type Way = (typeof ways)[number]

export type Deed = { kind: 'says'; text: string } | { kind: 'taps'; itemId: string }

const menuOf = (seen: Seen | undefined): Extract<Shown, { kind: 'menu' }> | undefined =>
  seen?.what.kind === 'menu' ? seen.what : undefined

const number = /^(\d{1,2})\. /
/** signs: longer answers say more than an item does */
const longest = 14

function fits(item: string, words: string): boolean {
  if (item === words) return true
  if (words.length > longest || Math.min(item.length, words.length) < 2) return false
  return item.includes(words) || words.includes(item)
}

/** @param last what was shown last */
export function deedOf(words: string, last: Seen | undefined, way: Way): Deed {
  const said: Deed = { kind: 'says', text: words }
  if (way === 'text') return said
  const items = (menuOf(last)?.items ?? [])
    .map(({ id, content }) => ({ id, place: number.exec(content)?.[1], words: content.replace(number, '') }))
    .filter(item => fits(item.words, words))
    // of "can be driven" and "cannot be driven" the longer one is meant
    .toSorted(
      (one, other) =>
        Number(other.words === words) - Number(one.words === words) || other.words.length - one.words.length,
    )
  const [item] = items
  if (!item) return said
  if (way === 'tap') return { kind: 'taps', itemId: item.id }
  // beside a summary the numbers name its lines
  return item.place === undefined ? said : { kind: 'says', text: item.place }
}

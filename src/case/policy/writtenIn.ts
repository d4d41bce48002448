// In which of our languages a text may be written, as far as its letters tell: too few of them tell nothing. Knows no words of any.
import { type Language, languages } from '../vocabulary.ts'
import type { Wording } from './wordingRules.ts'

/** Simplified forms that stand in traditional texts as well, as themselves or as another word. */
const inBoth = new Set(
  '并干系家别即吃向后折据抬查台准抵症真致才修与万着同胡里制核注回周扣表合只千刮面出吊布夸占伙挂酸姜板云克教升杠梁沈朱巨余糊哄松',
)
const address = /https?:\/\/\S+|[\w.+-]+@[\w.-]+/g
/** No part numbers, no abbreviations. */
const word = /(?<![a-z0-9])[a-z]*[a-z]['’]?[a-z]+(?![a-z0-9])/gi
const isAbbreviation = (found: string): boolean => found === found.toUpperCase()
const fewestWords = 3

/** Made once for each table of characters. */
const simplifiedOf = new WeakMap<Wording['fold'], ReadonlySet<string>>()
function simplifiedIn(fold: Wording['fold']): ReadonlySet<string> {
  const known = simplifiedOf.get(fold) ?? new Set(fold.values())
  simplifiedOf.set(fold, known)
  return known
}

/** @param names words of no language, left out */
export function mayBeWrittenIn(
  text: string,
  fold: Wording['fold'],
  names: readonly string[] = [],
): readonly Language[] {
  const told = names.reduce((rest, name) => rest.replaceAll(name, ' '), text.replace(address, ' '))
  const words = (told.match(word) ?? []).filter(found => !isAbbreviation(found)).length
  const han = told.match(/\p{Script=Han}/gu) ?? []
  // a name or two in Chinese makes no Chinese of it, nor one in Latin letters English
  if (words >= fewestWords && han.length * 1.5 < words) return ['en']
  if (han.length < 2) return languages
  const traditional = han.filter(each => fold.has(each)).length
  const plain = simplifiedIn(fold)
  const simplified = han.filter(each => plain.has(each) && !inBoth.has(each)).length
  if (traditional === simplified) return ['zh-CN', 'zh-TW']
  return traditional > simplified ? ['zh-TW'] : ['zh-CN']
}

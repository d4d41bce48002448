// Numbers and names in a text that are not of the customer it goes to, as far as the case can tell: phones, cars, a surname they are
// greeted with. Knows no other case.
import { allOf } from './allOf.ts'

export interface Foreign {
  from: number
  to: number
}

/** Of a text the guard has folded: lower case, half width, simplified. */
const phones =
  /(?<![0-9])(?:(?:\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]{4}){2}|(?:\+?886[ -]?|0)9[0-9]{2}[ -]?[0-9]{3}[ -]?[0-9]{3}|0[1-9][0-9]{1,2}[ -][0-9]{7,8}|\+[1-9][0-9]{0,2}(?:[ -]?[0-9]){7,12})(?![0-9])/g
const vins = /(?<![a-z0-9])(?=[a-z0-9]*[a-z])(?=[a-z0-9]*[0-9])[a-hj-npr-z0-9]{17}(?![a-z0-9])/g
const plates =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][a-hj-np-z][ ·.-]?[a-hj-np-z0-9]{4,5}[a-hj-np-z0-9学挂警港澳领](?![a-z0-9])|(?<=(?:车牌|牌照|plate)[^a-z0-9]{0,6})(?:[a-z]{2,3}-?[0-9]{4}|[0-9]{4}-?[a-z]{2})(?![a-z0-9])/g
/** What stands there is numbered, not called. */
const numbered = /(?:单号|编号|发票|订单|流水|运单|快递|票号|invoice|order|number|no\.?|ref\.?)[^0-9\n]{0,6}$/
const enoughDigits = 9

const bare = (text: string): string => text.toLowerCase().replace(/[\s·.()-]/g, '')

/** @param known what the customer, the store and staff have told, as written; asked for when a number was found */
export function foreignNumbers(folded: string, known: () => readonly string[]): Foreign[] {
  let told: readonly string[] | undefined
  const isKnown = (found: string) => {
    told ??= known().map(bare)
    return told.some(each => each.includes(found))
  }
  const calls = allOf(folded, phones).filter(
    ({ 0: found, index }) =>
      !numbered.test(folded.slice(0, index)) && !isKnown(bare(found).replace('+', '').slice(-enoughDigits)),
  )
  const cars = [...allOf(folded, vins), ...allOf(folded, plates)].filter(({ 0: found }) => !isKnown(bare(found)))
  return [...calls, ...cars].map(({ 0: found, index }) => ({ from: index, to: index + found.length }))
}

const greetedInHan =
  /(?<=^|[\n,.!]\s?|你好\s?|尊敬的|亲爱的)(?![这那各两该本贵])([\u3400-\u9fff]{1,2})(?:先生|女士|小姐|太太)(?=[,:!你\n]|$)/g
const greetedInLatin = /\b(?:dear|hello|hi|good (?:morning|afternoon|evening),?) (?:mr|mrs|ms|miss)\.? ([a-z'-]+)/g
const isHan = (name: string): boolean => /\p{Script=Han}/u.test(name)

/** Greeted by another name than the customer's; names in the other script are not compared. */
export function foreignGreetings(folded: string, names: readonly string[]): Foreign[] {
  if (names.length === 0) return []
  const all = names.map(name => name.toLowerCase())
  return [...allOf(folded, greetedInHan), ...allOf(folded, greetedInLatin)].flatMap(
    ({ 0: found, 1: name = '', index }) => {
      const comparable = all.filter(each => isHan(each) === isHan(name))
      if (comparable.length === 0 || comparable.some(each => each.includes(name))) return []
      return [{ from: index, to: index + found.length }]
    },
  )
}

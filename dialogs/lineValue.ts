// From the words a line is put right with to its value: what stands around it left out, and only what may be one taken. Knows no case.
import type { FactSlot } from '../src/case/facts.ts'

/** What stands around the value and is none of it: "应该是…", "change it to …". */
const around =
  /^(?:我叫|(?:应该|應該|应|應|正确的?|正確的?)?(?:是|为|為|写成|寫成)|(?:请|請)?(?:改成|改为|改為|换成|換成)|(?:(?:it|that|this)(?:'s| is)|(?:it )?should (?:be|say|read)|(?:please )?change (?:it|that) to|make (?:it|that))\b)\s*[:：]?\s*/i
/** "不是小王,是李强", "Li Qiang, not Wang": only the right one. */
const notThat =
  /^(?:不是.{1,30}?[,，、 ]+(?:而)?是(.+)|(.+?)[,，、 ]+(?:而)?不是.+|not .{1,60}?,? but (.+)|(.+?),? not .+)$/i
/** The value alone. */
export const wordsOf = (text: string): string =>
  text
    .trim()
    .replace(around, '')
    .replace(notThat, '$1$2$3$4')
    .replace(/[。.!！]+$/, '')
    .trim()

/** What such a line is told as; undefined: no value of this kind. */
export function valueFrom(words: string, line: FactSlot): unknown {
  switch (line) {
    case 'vehicle.plate':
    case 'vehicle.vin': {
      const letters = words.toUpperCase().replace(/[\s·.-]/g, '')
      // "that's the one" is no plate
      return /^\p{Script=Han}{0,2}[A-Z0-9]{3,17}\p{Script=Han}?$/u.test(letters) && /\d/.test(letters)
        ? letters
        : undefined
    }
    case 'background.staff':
      return { name: words.slice(0, 80), complainedAbout: true }
    case 'background.repairs':
      return { text: words }
    case 'demand':
      return { kind: 'other', text: words }
    case 'customer.name':
    case 'customer.contactPreference':
    case 'vehicle.model':
    case 'background.place':
    case 'background.visit':
    case 'background.losses':
    case 'location':
      return words
    default:
      // a phone, a date, a store: what is none can't be kept as one
      return undefined
  }
}

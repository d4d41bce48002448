// "Can I still drive it?": of a fault that may matter on the road nobody here can say yes. Knows no texts.
import { speak } from './speak.ts'
import { type Heard, openCaseOf } from './talk.ts'
import { whomToRing } from './whomToRing.ts'
import { helpersDrive, mayDriveOn } from './words/driving.ts'
import { wordsOf } from './words/wordsOf.ts'

const mayI = wordsOf(
  '',
  `(?:还|還)?(?:能不能|可不可以|敢不敢|能|可以|敢)(?:再|继续|繼續|接着|接著|放心)?(?:开|開|上路|上高速)(?:车|車)?(?:吗|嗎|么|不|上路吗|回去吗|回家吗|[?？])|(?:还|還)(?:能不能|可不可以)(?:再|继续|繼續)?(?:开|開)|(?:开|開)(?:着|著|起来|起來)?(?:安全|危险|危險|有没有危险|有沒有危險)(?:吗|嗎|[?？])`,
  `(?:can|may|should|could) (?:i|we) (?:still |safely |just |even )?(?:drive|keep driving|go on driving|carry on driving|continue (?:to drive|driving))|(?:is|would) (?:it|the car|this)(?: still| be)? (?:safe|ok|okay|all right|alright|dangerous) to (?:drive|keep driving|use)|(?:is it|is the car) (?:still )?(?:safe|drivable|driveable|roadworthy)`,
)
/** What nobody drives with: a smell, a scratch, a screen. */
const ofComfort: ReadonlySet<string> = new Set(['interior', 'body', 'climate', 'infotainment', 'audio'])

/** A day to bring the car is asked for a date, not for the road. */
const onADay =
  /明[天早]|后天|後天|今天|周[一二三四五六日末]|週[一二三四五六日末]|星期|礼拜|禮拜|上午|下午|几点|幾點|预约|預約|保养|保養|\b(?:tomorrow|today|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|morning|afternoon|appointment|book)\b/i
/** Brakes, petrol, steering: whatever could hurt somebody on the way. */
const isGrave = (talk: Heard): boolean =>
  [...talk.reading.signals, ...(openCaseOf(talk)?.signals ?? [])].some(
    each => each.signal.startsWith('safety.') && each.strength === 'hard',
  )
const asksAnyhow = (talk: Heard): boolean =>
  isGrave(talk) && mayDriveOn.test(talk.text) && !helpersDrive.test(talk.text) && !onADay.test(talk.text)

/** Asked of a fault, told now or before, that is no mere matter of comfort. */
export function asksToDrive(talk: Heard): boolean {
  if (asksAnyhow(talk)) return true
  if (!mayI.test(talk.text)) return false
  const known = (openCaseOf(talk)?.facts.symptom ?? []).flatMap(fact =>
    fact.slot === 'symptom' ? [fact.value.component] : [],
  )
  return [...talk.reading.components.map(each => each.component), ...known].some(part => !ofComfort.has(part))
}

/** While the matter is still being told: better not, and whom to ask. */
export function tellWhetherToDrive(talk: Heard) {
  // what was said of the fault just now holds the answer
  const said = talk.says.some(({ textKey }) => textKey === 'soothe.safety' || textKey?.startsWith('concern.'))
  if (!said && asksToDrive(talk)) speak(talk, 'digress.drive', { phone: whomToRing(talk) })
}
